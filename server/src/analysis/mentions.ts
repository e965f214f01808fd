import type { JoinedText } from '../text/joinedText.ts';
import type { Span } from '../text/span.ts';
import { isOfAnother } from './otherDocuments.ts';

/** A place where the text names one of its sections or recommendations: "Section 4 above", "Recommendations 6 and 7". */
export interface FoundMention {
  readonly span: Span;
  /** "chapter", "part", "section", "annex", "appendix", "recommendation" */
  readonly kind: string;
  readonly targets: readonly MentionTarget[];
}

export interface MentionTarget {
  readonly span: Span;
  /** As printed; undefined for a bare "(Recommendation)". */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const keyword =
  /(?<![\p{L}\d-])(?:(sections?|chapters?|recommendations?|annex(?:es|e)?|appendix|appendices|Parts?)\s{1,3}(?=[\dA-Z]|[ivx]+\b|[a-z]{3,8}\b)|\(recommendations?\))/giu;
const label =
  /^(?:\d{1,4}[/-]\d{2,4}|[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}|[A-Z](?!\p{L})|[IVX]{1,6}(?!\p{L})|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/iu;
const between = /^\s{0,3}(?:,\s{0,3}(?:and\s{1,3})?|and\s{1,3}|or\s{1,3}|&\s{0,3})/i;
const range = /^\s{0,3}(?:[-–—−]|to\s|through\s)\s{0,3}/;
const most = 40;

/** Finds every mention of a section, chapter, part, annex or recommendation that no words around it give to others. */
export function findMentions(joined: JoinedText): FoundMention[] {
  const { text } = joined;
  const mentions: FoundMention[] = [];
  let covered = 0;
  keyword.lastIndex = 0;
  for (let match = keyword.exec(text); match !== null; match = keyword.exec(text)) {
    const start = match.index;
    if (start < covered) continue;
    const word = match[1];
    if (word === undefined) {
      const span = joined.spanInSource({ start: start + 1, end: start + match[0].length - 1 });
      mentions.push({ span, kind: 'recommendation', targets: [{ span, first: undefined, last: undefined }] });
      continue;
    }
    const targets = readList(text, start + match[0].length);
    const end = targets.at(-1)?.end;
    if (end === undefined) continue;
    covered = end;
    const kind = kindOf(word);
    if (!isOwn(text, start, end, kind, targets)) continue;
    mentions.push({
      span: joined.spanInSource({ start, end }),
      kind,
      targets: targets.map(({ start: from, end: to, first, last }) => ({
        span: joined.spanInSource({ start: from, end: to }),
        first,
        last,
      })),
    });
  }
  return mentions;
}

interface ReadTarget {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
}

function readList(text: string, from: number): ReadTarget[] {
  const targets: ReadTarget[] = [];
  let at = from;
  while (targets.length < most) {
    const gap = targets.length === 0 ? '' : between.exec(text.slice(at, at + 12))?.[0];
    if (gap === undefined) break;
    const start = at + gap.length;
    const first = labelAt(text, start);
    if (first === undefined) break;
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
  if (lower.startsWith('append')) return 'appendix';
  return lower.replace(/s$/, '');
}

/** Laws, rules and treaties, which have sections, parts and annexes too. */
const law =
  /\b(?:Acts?|Regulations?|Orders?|Bill|Code|Convention|Directive|Rules|Constitution|Schedule|Treaty|Agreement|Charter|Statute|Order in Council|Licence|Standard|Circular|Guidance|Handbook|Manual|CFR|legislation|statutory|statute)\b/u;
const pointsInside =
  /^\s*(?:\([^)]{0,30}\)\s*)?[,]?\s*\(?(?:above|below|supra|of this report|of the report|of this (?:volume|chapter|part|judgment))\b/iu;
/** What a section of a report does. */
const doesSomething =
  /^\s+(?:and|or|below|above|describes?|says|sets?|deals?|considers?|explains?|discuss(?:es)?|contains?|looks?|examines?|covers?|address(?:es)?|summari[sz]es?|outlines?|presents?|details?|gives?|provides?|shows?|lists?|reviews?|turns?|analyses?|identif(?:y|ies)|makes?|we|I|for|on|as|where|which|that|is|are|was|has|have|to|in)\b/u;
const ownWord = /(?:\b(?:see|in|at|from|also|and|of|by|throughout|with|under|per|cf)|[(,;])\s*$/iu;

function isOwn(text: string, start: number, end: number, kind: string, targets: readonly ReadTarget[]): boolean {
  const open = openBracket(text, start);
  if (isOfAnother(text, start, end, { open })) return false;
  const behind = text.slice(end, end + 60).replace(/\s+/g, ' ');
  if (pointsInside.test(behind)) return true;
  if (kind === 'recommendation')
    return open === undefined || !reportBefore.test(text.slice(Math.max(0, open - 60), open));
  if (/^\s?\(\d|^[–/-]/.test(behind)) return false;
  if (kind !== 'chapter' && /^\s\p{Ll}/u.test(behind) && !doesSomething.test(behind)) return false;
  const before = sentenceBefore(text, start);
  if (kind === 'section' || kind === 'part') {
    if (law.test(before) || law.test(behind.split(/[.;]/)[0] ?? '')) return false;
    const isCapital = /^[SP]/.test(text.slice(start, start + 1));
    const isDeep = targets.every(({ first }) => first.includes('.'));
    return isCapital || (isDeep && ownWord.test(before)) || /\b(?:see|see also)\s*$/iu.test(before);
  }
  return kind === 'chapter' || !law.test(before) || /[(]\s*(?:see )?$/.test(before);
}

const reportBefore =
  /\b(?:Report|Review|Inquiry|Enquiry|Committee|Commission|Panel|Audit)(?:\s\p{Lu}\S*|\s\d{4})?[’']?s?\s*$/u;

function openBracket(text: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - 90), start);
  const at = before.lastIndexOf('(');
  return at < 0 || before.includes(')', at) ? undefined : start - before.length + at;
}

/** What stands before an offset in its sentence, at most 150 characters. */
function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 150), start).replace(/\s+/g, ' ');
  return before.slice(Math.max(before.lastIndexOf('. '), 0));
}
