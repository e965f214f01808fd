import { detached } from '../../text/detached.ts';
import { linesInQuotations } from './blockQuotations.ts';
import type { Line } from '../lines/lines.ts';
import { FIGURE, FIRST_FIGURE } from '../lines/lineCharacters.ts';
import { lineTest, lineValue } from '../lines/lineMemo.ts';
import { endsSentence, startsLower } from '../lines/lines.ts';
import { endsAsSentence, endsHalfWay } from '../lines/lineTests.ts';

/** A line that begins with a number and may so begin a paragraph, or be a heading. */
export interface Candidate {
  /** Without its final dot or bracket: "57", "5.27", "A1.15". */
  readonly label: string;
  /** Its parts without leading noughts: 5 and 3 of "5.03". */
  readonly parts: readonly string[];
  /** What numbers of one run have in common: the bracket before them, their letters. */
  readonly shape: string;
  /** The sign behind it: ".", ")", "]" or none. */
  readonly sign: string;
  readonly line: number;
  /** Line of the first word behind the number. */
  readonly textLine: number;
  readonly start: number;
  readonly textStart: number;
  /** What speaks for it on its own, from about -4 to 1. */
  readonly own: number;
}

// "57.", "57)", "[57]", "57" alone or before blanks, "1.12", "A3.4.", "R7:", "F3.2-1"; "57\." in Markdown, "57.The" on web pages
const numberAtStart =
  /^(\[?)([A-Z]{0,2}\d{1,4}(?:\.\d{1,3}){0,3}(?:(?<=^[A-Z]{1,2}\d{1,3}\.\d{1,3})-\d{1,2})?)((?<=^[A-Z]+\d+):|\\?[.)\]]?)(?:(?=\s|$)|(?<=^\d{1,3}\.)(?=\*{0,2}[‘“'"]?\p{Lu}\p{L}*(?:[’'-]\p{L}+)*[,:;]?(?:\s|$)|(?:conclusion|recommendation)$))\s*/u;
/** "2The work of committees": a chapter's number on a web page. */
const gluedToTitle = /^(\[?)(\d{1,2})()(?=\p{Lu}\p{Ll}{2})/u;
/** So many numbers right before their words show that a text comes from such a page. */
const leastGlued = 4;
/** "R12", "KF101"; more is the reference of a document. */
const longestLettered = 5;
/** Some committees print what a paragraph is behind its number: "17. Conclusion", with the text on the next line. */
const markedAs = /^(?:conclusion|recommendation)$/i;

/** True if the line begins with a number as paragraphs do. */
export const beginsWithNumber = lineTest((text) => numberAtStart.test(text), { only: FIGURE });
const isGlued = lineTest((text) => /^\d{1,3}\.[‘“'"]?\p{L}/u.test(text), { only: FIRST_FIGURE });
const isNumberAlone = lineTest((text) => numberAtStart.test(text) && !/\p{L}/u.test(text), { only: FIGURE });
/** The text of a cell is no longer, in characters. */
const longestCell = 60;
/** What cannot be the text of a number that stands alone. */
const isNoText = lineTest((text) => /^\d{1,3}$/.test(text) || markedAs.test(text));

/** The number that a line begins with, and what stands behind it. */
interface NumberHead extends TextSigns {
  readonly open: string;
  readonly label: string;
  readonly sign: string;
  /** Characters up to the text. */
  readonly length: number;
  /** True if its text stands on another line. */
  readonly isAlone: boolean;
}

/** What is seen of the text behind a number. */
interface TextSigns {
  readonly isLower: boolean;
  readonly isDateOrShare: boolean;
  readonly hasGap: boolean;
}

/** What speaks against a number inside a quotation. */
const costOfQuoted = 2.2;

const headOf = lineValue((text) => readHead(numberAtStart.exec(text), text));
const gluedHeadOf = lineValue((text) => readHead(gluedToTitle.exec(text), text));

function readHead(match: RegExpExecArray | null, text: string): NumberHead | undefined {
  if (match === null) return undefined;
  const [whole, open = '', label = '', printed = ''] = match;
  const sign = printed.replace('\\', '');
  const rest = text.slice(whole.length);
  const isAlone = rest === '' || (sign === '.' && markedAs.test(rest));
  return { open, label: detached(label), sign, length: whole.length, isAlone, ...signsOfText(rest) };
}
const signsOf = lineValue(signsOfText);

function signsOfText(text: string): TextSigns {
  return {
    isLower: startsLower(text),
    isDateOrShare: dateOrShare.test(text),
    hasGap: /\S\s{6,}\S/.test(text),
  };
}

/** What a cell may hold: a short text without the end of a sentence. */
const isShort = lineTest(isShortText);
const isShortBehindNumber = lineTest((text) => isShortText(behindNumber(text)));

function isShortText(text: string): boolean {
  return text.length <= longestCell && !endsSentence(text) && !/;$|\p{L} \p{L}.*:$/u.test(text);
}

/** Finds every line that begins with a number. `skip` holds line numbers that cannot start a paragraph. */
export function findCandidates(lines: readonly Line[], skip: (line: number) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  const isWebPage = hasGluedNumbers(lines, skip);
  const quoted = linesInQuotations(lines);
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.blank || skip(line.index)) continue;
    const head = beginsWithNumber(line) ? headOf(line) : isWebPage ? gluedHeadOf(line) : undefined;
    if (head !== undefined) {
      const candidate = toCandidate(head, line, previous, lines, skip);
      if (candidate !== undefined)
        candidates.push(quoted.has(line.index) ? { ...candidate, own: candidate.own - costOfQuoted } : candidate);
    }
    previous = line;
  }
  return candidates;
}

function hasGluedNumbers(lines: readonly Line[], skip: (line: number) => boolean): boolean {
  let count = 0;
  for (const line of lines) if (!line.blank && isGlued(line) && !skip(line.index)) count++;
  return count >= leastGlued;
}

/** What stands behind the number that a text begins with. */
export function behindNumber(text: string): string {
  return text.slice((numberAtStart.exec(text) ?? gluedToTitle.exec(text))?.[0].length ?? 0);
}

function toCandidate(
  head: NumberHead,
  line: Line,
  previous: Line | undefined,
  lines: readonly Line[],
  skip: (line: number) => boolean,
): Candidate | undefined {
  const { open, label, sign, isAlone } = head;
  if ((open === '[') !== (sign === ']')) return undefined;
  const parts = label.split(/[.-]/).map((part) => part.replace(/^0+(?=\d)/, ''));
  const letters = /^[A-Z]*/.exec(label)?.[0] ?? '';
  if (parts.length === 1 && (letters === '' ? Number(label) > 1999 : label.length > longestLettered)) return undefined;
  const following = isAlone ? nextText(lines, line.index, skip) : undefined;
  if (isAlone && following === undefined) return undefined;
  return {
    label,
    parts,
    shape: `${open}${letters}${parts.length === 1 ? '' : '.'}`,
    sign,
    line: line.index,
    textLine: following?.index ?? line.index,
    start: line.start + open.length,
    textStart: following?.start ?? line.start + head.length,
    own: ownWorth(following === undefined ? head : signsOf(following), line, previous, lines, {
      following,
      alone: isAlone,
      sign,
      isBare: letters === '' && parts.length === 1,
      isRecommendation: letters === 'R',
    }),
  };
}

// A lone date, a sum, a share: "14 September", "31 March", "20 per cent"; not "In 2015 we reported".
const dateOrShare =
  /^(?:%|per cent|(?!(?:In|Since|By|From|During|Until|Our|The|For|After|Before|Between|Of|Over)\s)[A-Z][a-z]+ \d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function ownWorth(
  text: TextSigns,
  line: Line,
  previous: Line | undefined,
  lines: readonly Line[],
  number: {
    /** The line of its text, if that is another. */
    readonly following: Line | undefined;
    readonly alone: boolean;
    readonly sign: string;
    readonly isBare: boolean;
    readonly isRecommendation: boolean;
  },
): number {
  let own = 1;
  if (text.isLower) own -= 2;
  if (number.sign === '' && number.isBare) own -= number.alone ? 1.5 : 0.8;
  if (number.alone && number.sign === '' && previous !== undefined && interruptsSentence(previous)) own -= 1;
  const before = lines[line.index - 1];
  const afterGap = before === undefined || before.blank;
  if (previous !== undefined && !afterGap && !endsAsSentence(previous) && previous.isWiderThan(45)) own -= 1.5;
  if (number.sign === '' && text.isDateOrShare) own -= 2;
  // "R1 Improve attendance" is no cell, if a gap stands before.
  if (!(number.isRecommendation && afterGap) && isCell(text, line, number.following, lines)) own -= 1.5;
  return own;
}

/** True for a number between the parts of a sentence, as pages' numbers stand. */
function interruptsSentence(previous: Line): boolean {
  return previous.isWiderThan(45) && !endsAsSentence(previous) && !endsHalfWay(previous);
}

function nextText(lines: readonly Line[], from: number, skip: (line: number) => boolean): Line | undefined {
  for (let at = from + 1; at < Math.min(lines.length, from + 12); at++) {
    const line = lines[at];
    // A page number can come to stand between a paragraph's number and its text.
    if (line === undefined || line.blank || skip(at) || isNoText(line)) continue;
    return isNumberAlone(line) ? undefined : line;
  }
  return undefined;
}

/** A short text followed by another such, or by a gap: a cell of a table or an entry of a list. */
function isCell({ hasGap }: TextSigns, line: Line, following: Line | undefined, lines: readonly Line[]): boolean {
  const next = lines[line.index + 1];
  const isBeforeOther = next === undefined || next.blank || beginsWithNumber(next) || hasGap;
  // Asked last: of most lines it does not matter, and it changes while somebody types.
  return isBeforeOther && (following === undefined ? isShortBehindNumber(line) : isShort(following));
}
