import type { JoinedText } from '../../../text/joinedText.ts';
import type { Span } from '../../../text/span.ts';
import type { CitationPlace } from '../citations.ts';
import { committeeBefore, speaksAsCommittee } from '../whose/ownCommittee.ts';
import { isOfAnother, isPlainlyOwn, pointsInside, standsBehindDocument } from '../whose/otherDocuments.ts';
import { foldWhite } from '../../../text/whiteSpace.ts';
import { sentenceBefore } from '../whose/sentenceBefore.ts';

/** A place where the text names one of its sections or recommendations: "Section 4 above", "Recommendations 6 and 7". */
export interface FoundMention {
  readonly span: Span;
  /** "chapter", "part", "section", "annex", "appendix", "recommendation"; "number" of "[2.3.1]", "label" of "R7" */
  readonly kind: string;
  /** True for "section 3" that may be a law’s: it counts only in a report whose headings have numbers. */
  readonly isFaint?: boolean;
  /** True where nothing but this report can be meant: "(Recommendation 9)", "Recommendation 9 above". */
  readonly isPlain?: boolean;
  readonly targets: readonly MentionTarget[];
  /** True in a footnote. */
  readonly isNote?: true;
  /** True for a box, figure or table. */
  readonly isCaption?: true;
}

export interface MentionTarget {
  readonly span: Span;
  /** As printed; undefined for a bare "(Recommendation)", or "the Annex". */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const keyword =
  /(?<![\p{L}\d-])(?:(sections?|sects?\.|chapters?|chaps?\.|(?:safety\s{1,3})?recommendations?|annex(?:es|e|ures?)?|appendix(?:es)?|appendices|apps?\.|Parts?|findings?(?:\s{1,3}of\s{1,3}fact)?|conclusions?|lessons?|learning\s{1,3}points?|observations?|safety\s{1,3}issues?|action\s{1,3}points?|themes?|areas?\s{1,3}for\s{1,3}improvement|causes?\s{1,3}of\s{1,3}concern)\s{1,3}(?:nos?\.?\s{1,2})?(?=[\dA-Z]|\((?:[ivxl]{1,7}|[a-z])\)|[ivx]+\b|[a-z]{3,8}\b)|\(recommendations?\)|\[(?=\d{1,2}\.\d))|(?<=\b(?:see|at|in))\s(?=\d{1,2}(?:\.\d{1,3}){1,2}\s(?:above|below)\b)|(?<=\b(?:described|discussed|set\sout|mentioned|explained|outlined|referred\sto)\s(?:at|in))\s(?=\d{1,2}(?:\.\d{1,3}){1,2}(?:[,;)]|\.?\s(?!per|cent|[mb]illion|km|of\b)))|(?<=[.!?]\s)\((?=\d{1,2}\.\d{1,3}[,;)\s–-])|(?<=\(see)\s(?=\d{1,2}(?:\.\d{1,2}){1,2}(?:(?:,\s|\s(?:and|to)\s|[–-])\d{1,2}(?:\.\d{1,2}){1,2}){0,6}\))|(?<=\(recommendations?\srepeated,)\s(?=\d{1,2}\.\d{1,3}\))/giu;
/** Findings and their like are named with a capital; in lower case "finding 3 boats" is rather what was found. */
const itemWord = /^(?:Find|Conclusion|Lesson|Learning|Observation|Safety\sissue|Action|Theme|Area|Cause)/;
const endsName = /^\s?(?:[.,;:)]|$|and\b)/;
const itemKind =
  /^(finding|conclusion|lesson|learning point|observation|safety issue|action point|theme|area for improvement|cause of concern)s?$/;
const label =
  /^(?:\d{1,4}[/-]\d{2,4}|[IVX]{1,6}(?:(?:\.(?:[A-Z]|\d{1,2})|-[A-H])(?:\.(?:\d{1,2}|[a-z])){0,3}|(?:\((?:[A-Z]|\d{1,2}|[a-z])\)){1,4})(?!\p{L})|[A-Z]{1,2}\d{1,3}\.\d{1,3}-\d{1,2}|\((?:[ivxl]{1,7}|[a-z])\)|[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}(?:[A-Z](?!\p{L}))?|[A-Z](?!\p{L})|[IVX]{1,6}(?!\p{L})|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/iu;
const between = /^\s{0,3}(?:,\s{0,3}(?:and\s{1,3})?|and\s{1,3}|or\s{1,3}|&\s{0,3})/i;
const range = /^\s{0,3}(?:[-–—−]|to\s|through\s)\s{0,3}/;
const most = 40;

/** Finds every mention of a section, chapter, part, annex or recommendation that no words around it give to others. */
export function findMentions(joined: JoinedText, place: CitationPlace = {}): FoundMention[] {
  const { text } = joined;
  const isCommittee = speaksAsCommittee(text);
  const isReport = thisReport.test(text);
  const mentions: FoundMention[] = [];
  let covered = 0;
  let last: Listed | undefined;
  keyword.lastIndex = 0;
  for (let match = keyword.exec(text); match !== null; match = keyword.exec(text)) {
    const start = match.index;
    if (start < covered) continue;
    const isBare = match[0].startsWith('(') && match[0] !== '(';
    const targets = isBare ? [] : readLabels(text, start + match[0].length);
    const end = targets.at(-1)?.end ?? start + match[0].length;
    const meant =
      match[1] === undefined
        ? meantByBracket(text, match[0], { start, end })
        : meantBy(text, match[1], start, { targets, isCommittee, isReport, last });
    if (targets.length > 0) covered = end;
    if (meant !== undefined) last = { kind: meant.kind, end };
    if (meant === undefined || (place.isNote === true && !isPlainlyOwn(text, start, end))) continue;
    const span = joined.spanInSource(isBare ? { start: start + 1, end: end - 1 } : { start, end });
    mentions.push({
      span,
      ...meant,
      ...(place.isNote === true ? { isNote: true } : {}),
      targets: isBare
        ? [{ span, first: undefined, last: undefined }]
        : targets.map(({ start: from, end: to, first, last }) => ({
            span: joined.spanInSource({ start: from, end: to }),
            first,
            last,
          })),
    });
  }
  return mentions;
}

type Meant = Pick<FoundMention, 'kind' | 'isFaint' | 'isPlain'>;

/** A bare "(Recommendation)", and numbers with parts alone: "[2.3.1, 2.4]", "see 2.4 above". */
function meantByBracket(text: string, opening: string, { start, end }: Span): Meant | undefined {
  // "… should be clean. (1.6, repeated recommendation 1.19)": the place in the report of what a list repeats.
  // "… should be clean. (1.6–1.9) Agreed.": a number alone might be that of a paragraph that begins there.
  if (opening === '(') {
    const behind = text.slice(end, end + 80);
    const isList = /[–,-]/.test(text.slice(start, end)) && besideAnswer.test(behind);
    return isList || closesList.test(behind) ? { kind: 'paragraph' } : undefined;
  }
  if (opening.startsWith('(')) return { kind: 'recommendation' };
  return !opening.startsWith('[') || text[end] === ']' ? { kind: 'number' } : undefined;
}

/** Recommendations in a table, with the answers to them beside. */
const besideAnswer = /^\)\s+\p{Lu}/u;
const closesList = /^(?:,\s(?:repeated|and|see)\b[^()]{0,60})?\)\s*(?:\n|$)/;

/** What follows the word, and whether the report is a committee’s. */
interface Named {
  readonly targets: readonly ReadTarget[];
  readonly isCommittee: boolean;
  /** True for a report that calls itself "this Report". */
  readonly isReport: boolean;
  /** The mention before it. */
  readonly last: Listed | undefined;
}

interface Listed {
  readonly kind: string;
  readonly end: number;
}

/** "Chapter 2 deals with boats, Chapter 3 with ropes": what the first said is left out of the next. */
function goesOnListing(text: string, start: number, kind: string, last: Listed | undefined): boolean {
  if (last?.kind !== kind || start - last.end > longestListed) return false;
  return listsOn.test(foldWhite(text.slice(last.end, start)));
}

const longestListed = 150;
const listsOn = /^\s\p{Ll}[^.;:()]*[,;]\s(?:and\s|while\s)?$/u;

/** What a word with numbers behind it means of the report itself; undefined for another document's. */
function meantBy(text: string, word: string, start: number, named: Named): Meant | undefined {
  const { targets } = named;
  const end = targets.at(-1)?.end;
  if (end === undefined) return undefined;
  const kind = kindOf(word);
  const own = ownership(text, start, end, kind, named);
  const isItem = itemWord.test(word) || own === 'plain' || endsName.test(text.slice(end, end + 10));
  if (own === 'no' || (itemKind.test(kind) && !isItem)) return undefined;
  const isPlain =
    own === 'plain' || (/\((?:see\s)?$/i.test(text.slice(Math.max(0, start - 5), start)) && text[end] === ')');
  return { kind, ...(own === 'faint' ? { isFaint: true } : {}), ...(isPlain ? { isPlain } : {}) };
}

interface ReadTarget {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
}

/** The numbers that follow one another from an offset on, with their offsets: "2, 4 and 6 to 8". */
export function readLabels(text: string, from: number): ReadTarget[] {
  const targets: ReadTarget[] = [];
  let at = from;
  while (targets.length < most) {
    const gap = targets.length === 0 ? '' : between.exec(text.slice(at, at + 12))?.[0];
    if (gap === undefined) break;
    const start = at + gap.length;
    const first = labelAt(text, start);
    // "section 2, and nine boats": only "Parts One and Two" goes on in words.
    const isWord = first !== undefined && /^[a-z]{3}/i.test(first);
    if (first === undefined || (isWord && targets.length > 0 && /\d/.test(targets[0]?.first ?? ''))) break;
    let end = start + first.length;
    const dash = range.exec(text.slice(end, end + 10))?.[0];
    const last = dash === undefined ? undefined : labelAt(text, end + dash.length);
    if (dash !== undefined && last !== undefined) end += dash.length + last.length;
    targets.push({ start, end, first, last: last ?? first });
    at = end;
  }
  return targets;
}

function labelAt(text: string, at: number): string | undefined {
  const found = label.exec(text.slice(at, at + 16))?.[0];
  return found === undefined || /^[\p{L}\d]/u.test(text[at + found.length] ?? '') ? undefined : found;
}

function kindOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.startsWith('annex')) return 'annex';
  if (lower.startsWith('app')) return 'appendix';
  if (lower.startsWith('sect')) return 'section';
  if (lower.startsWith('chap')) return 'chapter';
  if (lower.endsWith('recommendation') || lower.endsWith('recommendations')) return 'recommendation';
  return lower
    .replace(/\s+of\s+fact$/, '')
    .replace(/s$|(?<=^(?:area|cause))s/g, '')
    .replace(/\s+/g, ' ');
}

/** Laws, rules and treaties, which have sections, parts and annexes too. */
export const law =
  /\b(?:Acts?|Regulations?|Orders?|Bill|Code|Convention|Directive|Rules|Constitution|Schedule|Treaty|Agreement|Charter|Statute|Order in Council|Licence|Standard|Circular|Guidance|Handbook|Manual|CFR|legislation|statutory|statute)\b/u;
/** "Section IV of the Report", where the report calls itself "this Report". */
const ofTheReport = /^\sof\sthe\sReport\b/u;
const thisReport = /\b[Tt]his\sReport\b/;
/** "see supra at Section II", "infra, Part V". */
const pointedAt = /\b(?:supra|infra),?\s(?:at\s|in\s)?$/iu;
/** "annex I to it": to what the sentence speaks of; "section 2 of that chapter" may be the report’s. */
const ofThat =
  /^\s(?:to|of)\s(?:it|them|that(?!\s(?:[Cc]hapter|[Pp]art|[Ss]ection|[Aa]nnex|[Aa]ppendix)\b)|those|his|her|their)\b/u;
/** "section 2 of that Chapter", "section 2 of Chapter 5". */
const ofPart =
  /^\s(?:of|in)\s(?:(?:that|the same)\s(?:chapter|part|section|annex|appendix)\b|(?:chapter|part)\s[\dA-Z])/i;
/** "section 5.3 applies": what sections of standards and laws do. */
const lawDoes = /^\s(?:appl|requir|prohibit|impos|permit|oblig|provid)/;
/** "The Act is described in Part 12": the report says so there. */
const toldIn =
  /\b(?:described|discussed|considered|explained|summari[sz]ed|addressed|dealt with|examined|outlined)\s(?:\p{L}+\s){0,3}in\s$/u;
/** What a section of a report does. */
const doesSomething =
  /^\s+(?:and|or|below|above|describes?|says|tells|shows|follows|sets?|deals?|considers?|explains?|discuss(?:es)?|contains?|looks?|examines?|covers?|address(?:es)?|summari[sz]es?|outlines?|presents?|details?|gives?|provides?|shows?|lists?|reviews?|turns?|analyses?|identif(?:y|ies)|makes?|reflects?|records?|reproduces?|explores?|illustrates?|compares?|concerns?|complements?|traces?|focus(?:es)?|assess(?:es)?|evaluates?|concludes?|continues?|introduces?|begins?|will|can|should|may|had|also|we|I|for|on|as|where|which|that|is|are|was|has|have|to|in|at\sparas?\.?|at\sparagraphs?)\b/u;
const ownWord = /(?:\b(?:see|in|at|as|from|also|and|or|of|by|throughout|with|under|per|cf)|[(,;])\s*$/iu;

/** Whether a mention is the report's own: plainly, by the words around it, perhaps, or not. */
function ownership(
  text: string,
  start: number,
  end: number,
  kind: string,
  { targets, isCommittee, isReport, last }: Named,
): 'plain' | 'yes' | 'faint' | 'no' {
  if (goesOnListing(text, start, kind, last)) return 'yes';
  const open = openBracket(text, start);
  const isAnswer =
    kind === 'recommendation' &&
    answers.test(text.slice(Math.max(0, start - 24), start)) &&
    !ofThose.test(foldWhite(text.slice(end, end + 30)));
  const from = isCommittee ? start - committeeBefore(text, start) : start;
  const isInside = isReproduced(text, start, end, kind);
  if (isReport && ofTheReport.test(text.slice(end, end + 24))) return 'plain';
  if (!isAnswer && !isInside && isOfAnother(text, from, end, { open })) return 'no';
  const behind = foldWhite(text.slice(end, end + 60));
  if (kind !== 'recommendation' && ofThat.test(behind)) return 'no';
  if (pointsInside(text, end) || pointedAt.test(text.slice(Math.max(0, start - 12), start))) return 'plain';
  if (open !== undefined && !isInside && kind !== 'recommendation' && standsBehindDocument(text, open)) return 'no';
  if (kind === 'recommendation' && repeatedBefore.test(text.slice(Math.max(0, start - 24), start))) return 'no';
  if (kind === 'recommendation' || itemKind.test(kind))
    return open === undefined || !reportBefore.test(text.slice(Math.max(0, open - 60), open)) ? 'yes' : 'no';
  if (/^\s?\(\d|^[–/-]/.test(behind)) return 'no';
  const isOfPart = isInside || ofPart.test(behind);
  const isRoman = kind === 'section' && targets.every(({ first }) => /^[IVX]{1,5}(?:\.|$)/.test(first));
  // Laws hardly have sections 2.3.1, nor IV.B.
  const isDeep =
    isRoman || (targets.every(({ first }) => /^\d{1,2}(?:\.\d{1,2}){1,2}$/.test(first)) && !lawDoes.test(behind));
  const mayBeOwn = kind === 'chapter' || isOfPart || isDeep || doesSomething.test(behind);
  if (/^\s\p{Ll}/u.test(behind) && !mayBeOwn) return 'no';
  const before = sentenceBefore(text, start);
  if (kind === 'section' || kind === 'part') {
    if (toldIn.test(before)) return 'yes';
    if (law.test(before) || law.test(behind.split(/[.;]/)[0] ?? '')) return 'no';
    return isOfPart ? 'yes' : ofSection(text.slice(start, start + 1), before, behind, targets);
  }
  const clause = before.slice(before.lastIndexOf(';') + 1);
  return kind === 'chapter' || !law.test(clause) || /[(]\s*(?:see )?$/.test(before) ? 'yes' : 'no';
}

/** "In its comments, reproduced in appendix VI", "The Minister wrote to us (Annex B)": the report's own annexes hold it. */
function isReproduced(text: string, start: number, end: number, kind: string): boolean {
  if (kind !== 'annex' && kind !== 'appendix') return false;
  if (text[start - 1] === '(' && text[end] === ')') return true;
  const before = foldWhite(text.slice(Math.max(0, start - 40), start));
  return reproduced.test(before) || (before.endsWith(' at ') && !/^\s(?:of|to)\b/.test(text.slice(end, end + 4)));
}

const reproduced =
  /\b(?:reproduced|reprinted|contained|listed|set out|given|included|summari[sz]ed|attached|provided|printed|shown) (?:in full )?(?:in|at|as) $/i;

/** "Section 3", "see section 3", "section 3.2", "section 3 explains" are a report's; "in section 3," may be a law's. */
function ofSection(
  initial: string,
  before: string,
  behind: string,
  targets: readonly ReadTarget[],
): 'yes' | 'faint' | 'no' {
  const isDeep = targets.every(({ first }) => first.includes('.'));
  // Laws have no section IV.
  if (targets.every(({ first }) => /^[IVX]{1,5}(?:\.|$)/.test(first))) return 'yes';
  const isNamed = ownWord.test(before);
  if (/^[SP]/.test(initial) || (isDeep && isNamed) || /\b(?:see|see also)\s*$/iu.test(before)) return 'yes';
  if (explains.test(behind)) return 'yes';
  if (!isNamed || /\bunder\s*$/i.test(before)) return 'no';
  return /^\s*(?:[,.;:)]|(?:at|above|below|and|we|I|deals with|sets out|contains|presents|covers)\b)/.test(behind)
    ? 'faint'
    : 'no';
}

/** What a section of a report does, and one of a law does not. */
const explains =
  /^\s+(?:(?:and|to)\s\S{1,6}\s)?(?:describes?|explains?|discuss(?:es)?|considers?|looks?|examines?|summari[sz]es?|outlines?|details?|reviews?|analyses?)\b/u;

/** "(Repeated recommendation 1.19)" is one of the report before. */
const repeatedBefore = /\b(?:repeated|previous|earlier)\s(?:main\s)?$/i;

const reportBefore =
  /\b(?:Report|Review|Inquiry|Enquiry|Committee|Commission|Panel|Audit)(?:\s\p{Lu}\S*|\s\d{4})?[’']?s?\s*$/u;

function openBracket(text: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - 90), start);
  const at = before.lastIndexOf('(');
  return at < 0 || before.includes(')', at) ? undefined : start - before.length + at;
}

/** "The Mission accepted recommendation 1": what those who are asked do with what the report asks. */
const answers = /\b(?:accept|reject|implement|address|endorse)(?:ed|s)?\s$|\b(?:agree|concur)(?:d|ed|red|s)?\swith\s$/;

/** "accepted recommendation 1 of that report". */
const ofThose = /^\s(?:of|from|in|to)\s(?:that|the|its|his|her|their|those|\d)\b/;
