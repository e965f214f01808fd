import { detached } from '../../text/detached.ts';
import type { Contents } from '../pages/contents.ts';
import { isDivisionTitle } from './divisionTitles.ts';
import type { KnownHeadings } from './knownHeadings.ts';
import { COLUMNS, FIRST_FIGURE, FIRST_SIGN } from '../lines/lineCharacters.ts';
import { lineTest, lineValue } from '../lines/lineMemo.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence, startsLower, startsUpper } from '../lines/lines.ts';
import { beginsLower, endsAsSentence, isGrade } from '../lines/lineTests.ts';
import type { Measure } from '../lines/measure.ts';
import type { NumberedTitle } from '../numbers/numberedTitles.ts';
import { bareDate, enumerated, isEnumerated, opensLettered } from './titleSigns.ts';
import { connectingWords, foldTitle, gradeLine, judgementSentence, roleOf } from '../vocabulary.ts';

/** What is known of the lines before headings are looked for. */
export interface HeadingContext {
  readonly lines: readonly Line[];
  /** Non-blank lines of the running text, contents page left out. */
  readonly body: readonly Line[];
  readonly measure: Measure;
  readonly contents: Contents | undefined;
  readonly startsNumber: (line: number) => boolean;
  /** Numbered headings by their first line. */
  readonly numbered: ReadonlyMap<number, NumberedTitle>;
  readonly isBullet: (line: Line) => boolean;
  /** Lines in which no heading can stand: letter heads, signatures. */
  readonly closed: (line: number) => boolean;
  /** Lines that are headings for sure, by what is known beyond the text; undefined where nothing is. */
  readonly known: KnownHeadings | undefined;
  /** True if all headings should be among those; somebody’s Markdown often marks the chapters alone. */
  readonly isWholeKnown: boolean;
  /** True if lines were lost in extraction: then the text behind a heading may begin in the middle of a sentence. */
  readonly lossy: boolean;
}

/** Lines that stand as one title would. */
export interface Block {
  /** Indices in `body`. */
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly grade: { readonly value: string; readonly start: number; readonly end: number } | undefined;
}

/** A title has no more lines. */
export const mostLines = 5;
const mostLetters = 200;
/** What stands alone in bold or italic type asks long questions, in judgments. */
const mostMarked = 320;
/** Titles of the contents page are shorter than two lines of text. */
const longestListed = 150;

const twoColumns = /^(\S.*?\S|\S)\s{3,}(\S.*)$/;

/** The left column of a line, and what stands right of it if that is a grade. */
export function leftColumn(line: Line): { readonly text: string; readonly right: string } {
  return columnsOf(line) ?? { text: line.text, right: '' };
}

const columnsOf = lineValue(columnsIn, { only: COLUMNS, otherwise: undefined });

/** "A.      Introduction": the room behind a number or letter parts no columns. */
const enumerator =
  /^(?:(?:[A-Z]|[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]|(?:chapter|part|annexe?|appendix|schedule)\s[A-Z\d]{1,4}[.:]?)\s{3,}(?=\S)/i;

function columnsIn(text: string): { text: string; right: string } | undefined {
  if (!/\s{3}/.test(text)) return undefined;
  const head = enumerator.exec(text)?.[0] ?? '';
  const match = twoColumns.exec(text.slice(head.length));
  return match === null ? undefined : { text: detached(`${head}${match[1] ?? ''}`), right: detached(match[2] ?? '') };
}

/** True if the line alone is longer than titles are: a paragraph that is not wrapped. */
const isTooLong = lineTest(
  (text) =>
    text.length > mostLetters &&
    clean(columnsIn(text)?.text ?? text).length > (isEmphasised(text) ? mostMarked : mostLetters),
);

/** True for a line that is wholly in the bold or italic type of Markdown. */
function isEmphasised(text: string): boolean {
  return /^(?:\*{1,3}|_{1,3})[^*_]/.test(text) && /[^*_](?:\*{1,3}|_{1,3})$/.test(text);
}

const isEmphasisedLine = lineTest(isEmphasised);

/** True if a blank line stands before the body line at this index, or it is the first. */
export function gapBefore(context: HeadingContext, at: number): boolean {
  const line = context.body[at];
  const previous = context.body[at - 1];
  return previous === undefined || line === undefined || line.index - previous.index > 1;
}

const endsWithColonOrQuestion = lineTest((text) => /[:?]$/.test(text));

/** True if a new block may begin at this body line. */
function opens(context: HeadingContext, at: number, title: string): boolean {
  const { body, measure } = context;
  const line = body[at];
  const previous = body[at - 1];
  if (line === undefined) return false;
  if (previous === undefined) return true;
  if (endsAsSentence(previous) || endsWithColonOrQuestion(previous) || isGrade(previous)) return true;
  // The end of the sentence before may have been lost with its line.
  if (context.lossy && context.measure.fillsLess(line, 0.85) && roleOf(title) !== undefined) return true;
  const goesOn = previous.isWiderThan(40) && beginsLower(line) && !isEnumerated(line);
  return gapBefore(context, at) ? !goesOn : measure.endsShort(previous, line);
}

/** The signs before a heading of Markdown. */
const marks = /^#{1,6}\s+/;

const beginsWithFigure = lineTest((text) => /^\p{N}/u.test(text), { only: FIRST_FIGURE | FIRST_SIGN });
const mayBeginTitle = lineTest((text) => {
  const title = text.startsWith('#') ? text.replace(marks, '') : text;
  return startsUpper(title) || /^[‘'"“]?\p{N}/u.test(title) || enumerated.test(title);
});

/** The block of lines at index `first` of the body that may be a title, as far as it goes on; undefined where none can begin. */
export function readBlock(
  context: HeadingContext,
  first: number,
  listed: ReadonlyMap<string, number>,
): Block | undefined {
  const { body } = context;
  const line = body[first];
  if (line === undefined) return undefined;
  const head = headOf(context, line, first);
  if (head === undefined) return undefined;
  const rightStart = head.right === '' ? -1 : line.start + line.text.length - head.right.length;
  const read: ReadSoFar = { title: clean(head.text), last: first, right: head.right, rightStart };
  while (read.last - first + 1 < mostLines && takesNext(context, read, listed));
  const { title, last, right } = read;
  if (title.length > mostLetters && (title.length > mostMarked || !isEmphasisedLine(line))) return undefined;
  if (title.length < 2 || gradeLine.test(title)) return undefined;
  if (lonelyStop.test(right) || isLonelyStop(body[last + 1])) return undefined;
  const grade = gradeLine.test(right)
    ? { value: right, start: read.rightStart, end: read.rightStart + right.length }
    : undefined;
  return { first, last, title, grade };
}

/** The columns of a line that may be the first of a title. */
function headOf(context: HeadingContext, line: Line, first: number): ReturnType<typeof leftColumn> | undefined {
  if (context.closed(line.index) || context.startsNumber(line.index) || context.isBullet(line)) return undefined;
  if (!mayBeginTitle(line) || isTooLong(line)) return undefined;
  const head = leftColumn(line);
  const isOfOne = head.right === '' || gradeLine.test(head.right) || opensGrade.test(head.right);
  return isOfOne && !isGrade(line) && opens(context, first, head.text) ? head : undefined;
}

/** A grade in the right column, or the first words of one. */
const opensGrade = /^(?:requires|inadequate|good|outstanding|to (?:the|all) \p{L})/iu;

/** A title as far as its lines are read, and what stands in the column beside it. */
interface ReadSoFar {
  title: string;
  /** Index of its last line in the body. */
  last: number;
  right: string;
  /** Offset of what stands beside it; -1 where nothing does. */
  rightStart: number;
}

/** Takes the next line into a title, or the grade that stands on it; false where the title ends. */
function takesNext(context: HeadingContext, read: ReadSoFar, listed: ReadonlyMap<string, number>): boolean {
  const [current, next] = [context.body[read.last], context.body[read.last + 1]];
  const { title } = read;
  if (next === undefined || current === undefined) return false;
  const gap = next.index - current.index;
  if (gap > 1 && (gap > 3 || listed.size === 0 || !isStartOfListed(title, listed))) return false;
  if (context.startsNumber(next.index) || context.isBullet(next) || context.numbered.has(next.index)) return false;
  if (isGrade(next) && (next.indent - current.indent > 20 || (endsOpen(title) && startsUpper(next.text))))
    return takesGrade(context, read, next);
  if (isGrade(next) && !(beginsLower(next) && endsOpen(title)) && !/:$/.test(title)) return false;
  if (beginsWithFigure(next) && !endsOpen(title)) return false;
  if (listed.size > 0 && listed.has(foldTitle(title)) && !isStartOfListed(title, listed)) return false;
  const column = leftColumn(next);
  if (!isStillListed(title, column.text, listed) && !goesOn(context, title, current, next)) return false;
  read.title = `${title}${/\p{L}-$/u.test(title) ? '' : ' '}${clean(column.text)}`;
  if (column.right !== '') {
    if (read.right === '') read.rightStart = next.start + next.text.length - column.right.length;
    read.right = read.right === '' ? column.right : `${read.right} ${column.right}`;
  }
  read.last++;
  return true;
}

/** Takes a grade in a second column, set half-way down the title. */
function takesGrade(context: HeadingContext, read: ReadSoFar, grade: Line): boolean {
  if (read.right !== '' || !startsLower(context.body[read.last + 2]?.text ?? '')) return false;
  read.right = grade.text;
  read.rightStart = grade.start;
  read.last++;
  return true;
}

function isLonelyStop(line: Line | undefined): boolean {
  return line !== undefined && isStop(line);
}

const isStop = lineTest((text) => lonelyStop.test(text));

/** The end of a sentence that stands apart from its words, where something between them was taken out. */
const lonelyStop = /^\s*[.!?]\s*$/;

/** Bold and italic marks of Markdown, and the references to footnotes at its end, are not part of a title. */
export function clean(text: string): string {
  return text
    .replace(marks, '')
    .replace(/\s?\[(?:\^[\w-]{1,12}\]|#?\w{1,8}\]_)$/, '')
    .replace(/[*_]{1,3}/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

function isStartOfListed(title: string, listed: ReadonlyMap<string, number>): boolean {
  if (title.length > longestListed) return false;
  const folded = foldTitle(title);
  for (const each of listed.keys()) if (each.length > folded.length && each.startsWith(`${folded} `)) return true;
  return false;
}

/** True if a title and what stands below it are together a title of the contents page, or the beginning of one. */
function isStillListed(title: string, text: string, listed: ReadonlyMap<string, number>): boolean {
  if (listed.size === 0 || title.length + text.length >= longestListed) return false;
  const joined = foldTitle(`${title} ${text}`);
  return listed.has(joined) || isStartOfListed(joined, listed);
}

/** True if `next` continues the title that has been read so far, to the line `current`. */
function goesOn(context: HeadingContext, title: string, current: Line, next: Line): boolean {
  const { text } = leftColumn(next);
  if (endsSentence(title) || (opensLettered.test(text) && roleOf(title) !== undefined)) return false;
  if (endsOpen(title) || (/:$/.test(title) && gradeLine.test(text))) return true;
  // "The meeting on 26th", "January 1972".
  if (/\s\d{1,2}(?:st|nd|rd|th)?$/.test(title) && bareDate.test(text)) return true;
  if (inCapitals.test(title) && goesOnInCapitals.test(text)) return true;
  // "2. The law" over "(a) General principles".
  if (enumerated.test(text)) return false;
  if (/[:?]$/.test(title) || /\p{L}[.;] \p{Lu}/u.test(text)) return false;
  if (roleOf(text) !== undefined && isDivisionTitle(title)) return false;
  if (gradeEnd.test(text)) return true;
  if (context.lossy && judgementSentence.test(title)) return false;
  if (startsLower(text))
    return !context.lossy || (roleOf(title) === undefined && context.measure.fillsLess(next, 0.85));
  return (
    !context.measure.endsShort(current, next) &&
    context.measure.wrapped &&
    !endsSentence(text) &&
    context.measure.fillsMore(current, 0.8)
  );
}

/** "III. ALLEGED VIOLATION OF ARTICLE 8" over "IN RESPECT OF THE SECOND APPLICATION". */
const inCapitals = /^(?:[A-Z]|[IVXL]{2,6}|\d{1,2})\.\s\P{Ll}+$/u;
const goesOnInCapitals = /^(?:IN|OF|AND|FOR|BY|WITH|TO|ON|UNDER|AS|OR)\s(?:\P{Ll}|(?<=N)o)+$/u;

/** The wrapped end of "requires improvement to be good". */
const gradeEnd = /^(?:improvement |improvement to be |to be |be )?(?:good|improvement)\.?$/;

/** True if the last word is one at which a title cannot end. */
export function endsOpen(title: string): boolean {
  const tail = title.slice(-longestTail);
  // "The plan of 2016" and "Annex A" are whole.
  if (/\d$|^\S+ A$/.test(tail)) return false;
  let end = tail.length;
  while (end > 0 && !isLetter(tail.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isLetter(tail.charCodeAt(start - 1))) start--;
  // "Pass-on" is one word.
  return tail[start - 1] !== '-' && connectingWords.has(tail.slice(start, end).toLowerCase());
}

/** UTF-16 code units that hold the last word of a title and the signs behind it. */
const longestTail = 24;

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /\p{L}/u.test(String.fromCharCode(code));
}
