import { inspectionKinds } from '../../report/inspectionKinds.ts';
import { inspectorates } from '../../report/inspectorates.ts';
import { gradeWords } from '../../report/vocabulary.ts';
import { datesMeet, findDates } from '../../text/numbers/dates.ts';
import type { DateRange, FoundDate } from '../../text/numbers/dates.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { Span } from '../../text/span.ts';
import type { InspectionMention, ReportIdentity } from '../model.ts';

/*
 * Other inspections of the same authority, as a report speaks of them: "The previous inspection … was in January 2013",
 * "since the local authority was judged inadequate in July 2019", "recommendations from the 2013 inspection". Only what has a
 * date can be found again in another report; a mention of schools, homes or things to come is none.
 */

const noun =
  '(?<!\\bthis\\s)(?:(?:re-?)?inspections?|(?:monitoring|focus(?:s)?ed|inspection|follow-up)\\s+visits?|joint\\s+area\\s+reviews?|JTAIs?|ILACS|SIF)';
/** Words that no name of an inspection holds. */
const joining =
  '(?:since|by|from|within|following|after|before|at|in|of|to|for|and|or|as|under|during|with|on|this|these|that|which|who|was|were|is|are|be|been|has|have|had|will|improved|identified|made|while|between|prior)';
/** Words of a name of an inspection: "previous Ofsted single", "joint targeted area". */
const qualifiers = `(?:(?!${joining}\\b)[\\p{L}’'-]+\\s+){0,6}?`;
/** What may stand between an inspection and its date: what was inspected, and that it was. */
const between = `(?:\\s+\\([^()]{1,30}\\))?(?:\\s+(?!(?:have|has|had|were|are|is|will|there|which|who|that|since|found|identified|but|so|and\\s+(?:the|an?|has|have|in))\\b)[\\p{L}’'()/-]+){0,16}?`;
const about = ',?\\s+(?:in|of|on|from|during)\\s+(?:the\\s+)?$';

/** What the words before a date of an inspection end with and hold, which is found much faster than they are. */
const endsWithIn = /\b(?:in|of|on|from|during)\s+(?:the\s+)?$/iu;
const anyNoun = new RegExp(noun, 'iu');
/** The words before a date that make it the date of an inspection. */
const nounBefore = new RegExp(`\\b(${qualifiers}${noun})${between}${about}`, 'iu');
const verbBefore = new RegExp(
  `(?<!\\bthis\\s)\\b(?:(?:(?:last|previously|first)\\s+)?(?:judged|rated|graded|(?:re-?)?inspected|found\\s+to\\s+be)\\b(?:(?!\\s${noun}\\b)[^.;,:]){0,70}?|(?:the\\s+)?(?:${gradeWords})\\s+judge?ments?)\\s(?:in|on)\\s+$`,
  'iu',
);
const labelBefore = /\bdates?\s+of\s+(?:the\s+)?(?:previous|last)\s+(?:inspection|visit|review)s?\s*:?\s*$/iu;
/** "the 2013 Ofsted inspection": the words behind a date. */
const nounBehind = new RegExp(`^\\s+${qualifiers}${noun}\\b`, 'iu');
const articleBefore = /\b(?:the|an?|its|their|our|from|since|Ofsted)\s+$/iu;
/** "from 2013, when they were found to be inadequate" */
const whenBehind =
  /^,?\s+when\s+(?:[\p{L}’']+\s+){1,6}?(?:was|were)\s+(?:last\s+)?(?:found\s+to\s+be|judged|rated|graded|inspected)\b/iu;

const ofOthers =
  /\b(?:homes|children['’‘]?s\s+home|schools|academies|colleges|providers|settings|placements|case\s+reviews?|thematic|peer\s+(?:review|challenge))\b/iu;
const toCome = /\b(?:will|next|planned|due|scheduled)\b/iu;

const judged = new RegExp(
  `(?:\\b(?:judged|rated|graded|found|assessed)\\b[^.;]{0,70}?|(?=\\b(?:${gradeWords})\\s+judge?ment))\\b(${gradeWords.replaceAll(' ', '\\s+')})\\b`,
  'iu',
);
/** "The local authority was judged to be inadequate.": a sentence that goes on about the inspection before it. */
const judgedNext = new RegExp(
  `^\\.\\s+(?:The|It|They|Services)\\b(?:[^.;]{0,80}?\\b(?:judged|rated|graded|found)\\s+(?:to\\s+be\\s+|as\\s+)?|\\s+overall\\s+(?:quality|effectiveness|rating|quality\\s+rating)\\s+was\\s+)(${gradeWords.replaceAll(' ', '\\s+')})\\b`,
  'iu',
);

/** "The impact of leaders on practice was judged to be good at the last inspection": no judgement of the whole. */
const ofPart = /\b(?:impact|quality|experiences?(?:\s+and\s+progress)?)\s+of\b(?!.*\boverall\b).*\b(?:was|were)\s+$/isu;

const REACH = 320;

/** The dated mentions of other inspections, in reading order. `joined` is the running text; own dates are those of `identity`. */
export function findInspectionMentions(joined: JoinedText, identity: Who): InspectionMention[] {
  const mentions: InspectionMention[] = [];
  let looked = 0;
  for (const date of findDates(joined.text)) {
    if (!isBefore(date.range, identity)) continue;
    const clause = clauseAround(joined.text, date.span);
    if (!anyWord.test(clause.before) && !anyWord.test(clause.behind.slice(0, NEAR))) continue;
    if (++looked > MOST_DATES) break;
    const phrase = isOfOthers(joined.text, clause, identity) ? undefined : phraseOf(clause);
    if (phrase !== undefined) mentions.push(toMention(joined, date, clause, phrase));
  }
  return mentions;
}

/** More dates beside words of inspection than any report has are not looked at. */
const MOST_DATES = 20_000;
const NEAR = 80;
const anyWord = /inspect|visit|review|judge|rated|graded|found|ILACS|SIF|JTAI/iu;

/** Schools and homes have inspections of their own; "It was judged …" speaks of what the sentence before does. */
function isOfOthers(text: string, { before, start }: Clause, { authority }: Who): boolean {
  if (toCome.test(before.slice(-NEAR))) return true;
  const around = anaphor.test(before) ? text.slice(Math.max(0, start - NEAR * 3), start) + before : before;
  if (ofOthers.test(around)) return true;
  const named = ofName.exec(before)?.[1];
  if (named === undefined || authority === undefined) return false;
  return !named.includes(authority.value) && !authority.value.includes(named) && !commonNames.test(named);
}

const anaphor = /^\s*(?:It|This|These|They|Both|One|Two|Three|All|Neither|Each)\b/u;
/** "an inspection of The Old Vicarage" */
const ofName = /\b(?:inspections?|visits?)\s+(?:of|to|at)\s+(?:[Tt]he\s+)?((?:\p{Lu}[\p{L}’'-]+\s?)+)/u;
const commonNames = /^(?:Area|Local|Children|Joint|Single|Services?|Ofsted|London|County|City|Borough)/u;

type Who = Pick<ReportIdentity, 'authority' | 'visited' | 'published'>;

/** True for a date that is not this inspection’s own and not after it. */
function isBefore(range: DateRange, { visited, published }: Who): boolean {
  const own = visited?.value ?? published?.value;
  if (own === undefined) return true;
  return (
    range.end < own.start &&
    !datesMeet(range, own) &&
    !(published !== undefined && datesMeet(range, published.value) && range.end.length > 4)
  );
}

/** The sentence around a date, as far as it matters: what stands before the date in it, and from the date on. */
interface Clause {
  readonly before: string;
  readonly behind: string;
  /** Where `before` begins. */
  readonly start: number;
}

function clauseAround(text: string, { start, end }: Span): Clause {
  const from = Math.max(0, start - REACH);
  const ahead = text.slice(from, start);
  const stop = Math.max(
    ahead.lastIndexOf('. '),
    ahead.lastIndexOf('.\n'),
    ahead.lastIndexOf(';'),
    ahead.lastIndexOf('\n\n'),
  );
  return { before: ahead.slice(stop + 1), behind: text.slice(end, end + REACH), start: from + stop + 1 };
}

/** The words that name the inspection, relative to the clause: how far they begin before and end behind the date. */
interface Phrase {
  readonly ahead: number;
  readonly behind: number;
}

function phraseOf({ before, behind }: Clause): Phrase | undefined {
  const isIn = endsWithIn.test(before);
  const label = labelBefore.exec(before) ?? (isIn ? verbBefore.exec(before) : null);
  if (label !== null) return { ahead: before.length - label.index, behind: 0 };
  const ahead = isIn && anyNoun.test(before) ? nounBefore.exec(before) : null;
  if (ahead !== null) return { ahead: before.length - ahead.index, behind: 0 };
  const later = nounBehind.exec(behind);
  if (later !== null && articleBefore.test(before)) return { ahead: 0, behind: later[0].length };
  return whenBehind.test(behind) ? { ahead: 0, behind: 0 } : undefined;
}

function toMention(joined: JoinedText, { span, range }: FoundDate, clause: Clause, phrase: Phrase): InspectionMention {
  const start = span.start - phrase.ahead;
  const end = span.end + phrase.behind;
  const words = joined.text.slice(start, Math.min(joined.text.length, end + 60));
  // "the 2013 inspection of services for children looked after" goes on behind what names it.
  const [rest = ''] = phrase.behind === 0 ? [] : (/^[^.,;:()]{0,80}/u.exec(joined.text.slice(end, end + NEAR)) ?? []);
  const named = joined.text.slice(start, end) + rest;
  const kind = severalInspections.test(named)
    ? undefined
    : inspectionKinds.find(({ printed, since = '' }) => printed.test(named) && range.end >= since);
  const inspectorate = inspectorates.find(({ printed }) => printed.test(words))?.name;
  const judgement = judgementNear(joined, clause, span);
  return {
    span: joined.spanInSource({ start: start + leadingBlanks(joined.text, start), end }),
    date: { value: range, span: joined.spanInSource(span) },
    ...(kind === undefined || kind.scope === 'general' ? {} : { kind: kind.name }),
    ...(inspectorate === undefined ? {} : { inspectorate }),
    ...(judgement === undefined ? {} : { judgement }),
  };
}

/** Of several inspections at once no kind can be said. */
const severalInspections = /\b(?:inspections|visits|reviews)\b/iu;

function leadingBlanks(text: string, start: number): number {
  return /^\s*/u.exec(text.slice(start, start + 40))?.[0].length ?? 0;
}

/** The grade that the same sentence or the next gives to it. */
function judgementNear(joined: JoinedText, clause: Clause, date: Span): InspectionMention['judgement'] {
  const dateText = joined.text.slice(date.start, date.end);
  const stop = clause.behind.search(/[.;](?:\s|$)/u);
  const rest = stop < 0 ? clause.behind : clause.behind.slice(0, stop);
  const sentence = clause.before + dateText + rest;
  const inSentence = judged.exec(sentence);
  if (inSentence !== null && ofPart.test(sentence.slice(0, inSentence.index))) return undefined;
  if (inSentence?.[1] !== undefined) {
    const at = clause.start + inSentence.index + inSentence[0].length - inSentence[1].length;
    return stated(joined, inSentence[1], at);
  }
  const following = stop < 0 ? null : judgedNext.exec(clause.behind.slice(stop));
  if (following?.[1] === undefined || findDates(following[0]).length > 0) return undefined;
  return stated(joined, following[1], date.end + stop + following[0].length - following[1].length);
}

function stated(joined: JoinedText, word: string, start: number): InspectionMention['judgement'] {
  return { value: word.replace(/\s+/gu, ' '), span: joined.spanInSource({ start, end: start + word.length }) };
}
