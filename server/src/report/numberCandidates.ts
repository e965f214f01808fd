import type { Line } from './lines.ts';
import { lineTest } from './lineMemo.ts';
import { endsSentence, startsLower } from './lines.ts';
import { endsAsSentence } from './lineTests.ts';

/** A line that begins with a number and may so begin a paragraph, or be a heading. */
export interface Candidate {
  /** Without its final dot or bracket: "57", "5.27", "A1.15". */
  readonly label: string;
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

// "57.", "57)", "[57]", "57" alone or before blanks, "1.12", "A3.4.", "R7:"; "57\." in Markdown, "57.The" on web pages
const numberAtStart =
  /^(\[?)([A-Z]{0,2}\d{1,4}(?:\.\d{1,3}){0,3})((?<=^[A-Z]+\d+):|\\?[.)\]]?)(?:(?=\s|$)|(?<=^\d{1,3}\.)(?=[‘“'"]?\p{Lu}\p{L}*(?:\s|$)|(?:conclusion|recommendation)$))\s*/u;
/** "2The work of committees": a chapter's number on a web page. */
const gluedToTitle = /^(\[?)(\d{1,2})()(?=\p{Lu}\p{Ll}{2})/u;
/** So many numbers right before their words show that a text comes from such a page. */
const leastGlued = 4;
/** "R12", "KF101"; more is the reference of a document. */
const longestLettered = 5;
/** Some committees print what a paragraph is behind its number: "17. Conclusion", with the text on the next line. */
const markedAs = /^(?:conclusion|recommendation)$/i;

const hasNumberAtStart = lineTest((text) => numberAtStart.test(text) || gluedToTitle.test(text));
const isGlued = lineTest((text) => /^\d{1,3}\.[‘“'"]?\p{L}/u.test(text));

/** Finds every line that begins with a number. `skip` holds line numbers that cannot start a paragraph. */
export function findCandidates(lines: readonly Line[], skip: (line: number) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  const isWebPage = hasGluedNumbers(lines, skip);
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.blank || skip(line.index)) continue;
    const match = hasNumberAtStart(line)
      ? (numberAtStart.exec(line.text) ?? (isWebPage ? gluedToTitle.exec(line.text) : null))
      : null;
    if (match !== null) {
      const candidate = toCandidate(match, line, previous, lines, skip);
      if (candidate !== undefined) candidates.push(candidate);
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

/** True if a line begins with a number as paragraphs do. */
export function beginsWithNumber(text: string): boolean {
  return numberAtStart.test(text);
}

function toCandidate(
  match: RegExpExecArray,
  line: Line,
  previous: Line | undefined,
  lines: readonly Line[],
  skip: (line: number) => boolean,
): Candidate | undefined {
  const [whole, open = '', label = '', printed = ''] = match;
  const sign = printed.replace('\\', '');
  if ((open === '[') !== (sign === ']')) return undefined;
  const parts = label.split('.');
  const letters = /^[A-Z]*/.exec(label)?.[0] ?? '';
  if (parts.length === 1 && (letters === '' ? Number(label) > 1999 : label.length > longestLettered)) return undefined;
  const rest = line.text.slice(whole.length);
  const alone = rest === '' || (sign === '.' && markedAs.test(rest));
  const following = alone ? nextText(lines, line.index, skip) : undefined;
  if (alone && following === undefined) return undefined;
  const text = alone ? (following?.text ?? '') : rest;
  return {
    label,
    parts,
    shape: `${open}${letters}${parts.length === 1 ? '' : '.'}`,
    sign,
    line: line.index,
    textLine: following?.index ?? line.index,
    start: line.start + open.length,
    textStart: following?.start ?? line.start + whole.length,
    own: ownWorth(text, line, previous, lines, { alone, sign, isBare: letters === '' && parts.length === 1 }),
  };
}

// A lone date, a sum, a share: "14 September", "31 March", "20 per cent".
const dateOrShare =
  /^(?:%|per cent|[A-Z][a-z]+ \d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function ownWorth(
  text: string,
  line: Line,
  previous: Line | undefined,
  lines: readonly Line[],
  number: { readonly alone: boolean; readonly sign: string; readonly isBare: boolean },
): number {
  let own = 1;
  if (startsLower(text)) own -= 2;
  if (number.sign === '' && number.isBare) own -= number.alone ? 1.5 : 0.8;
  if (number.alone && number.sign === '' && previous !== undefined && interruptsSentence(previous)) own -= 1;
  const before = lines[line.index - 1];
  const afterGap = before === undefined || before.blank;
  if (previous !== undefined && !afterGap && !endsAsSentence(previous) && previous.width > 45) own -= 1.5;
  if (number.sign === '' && dateOrShare.test(text)) own -= 2;
  if (isCell(text, line, lines)) own -= 1.5;
  return own;
}

/** True for a number between the parts of a sentence, as pages' numbers stand. */
function interruptsSentence(previous: Line): boolean {
  return previous.width > 45 && !endsAsSentence(previous) && !/[:;]$/.test(previous.text);
}

function nextText(lines: readonly Line[], from: number, skip: (line: number) => boolean): Line | undefined {
  for (let at = from + 1; at < Math.min(lines.length, from + 12); at++) {
    const line = lines[at];
    // A page number can come to stand between a paragraph's number and its text.
    if (line === undefined || line.blank || skip(at) || /^\d{1,3}$/.test(line.text) || markedAs.test(line.text))
      continue;
    return numberAtStart.test(line.text) && !/\p{L}/u.test(line.text) ? undefined : line;
  }
  return undefined;
}

/** A short text without the end of a sentence, followed by another such: a cell of a table or an entry of a list. */
function isCell(text: string, line: Line, lines: readonly Line[]): boolean {
  if (text.length > 60 || endsSentence(text) || text.endsWith(';')) return false;
  const next = lines[line.index + 1];
  return next === undefined || next.blank || numberAtStart.test(next.text) || /\S\s{6,}\S/.test(text);
}
