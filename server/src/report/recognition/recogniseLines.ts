import { countCases } from './caseReferences.ts';
import { counterHeadings, headingWeights } from './recogniseHeadings.ts';

/** What the lines of a text look like: counts of lines that are not blank, unless said otherwise. */
export interface LineSigns {
  readonly lines: number;
  /** Running text: at least six words and hardly any signs. */
  readonly prose: number;
  readonly code: number;
  /** Lines that begin with a time or a level, as logs do. */
  readonly log: number;
  readonly diff: number;
  /** Rows of values between commas, tabs or bars; "key: value" and "key = value". */
  readonly data: number;
  readonly markup: number;
  readonly other: number;
  /** The kind of the first line. */
  readonly first: LineKind;
  /** Lines of a mail's head (From, To, Subject …) among the first lines. */
  readonly mailHead: number;
  /** Lines that only open or close a block of code in Markdown. */
  readonly fences: number;
  /** Words in backquotes, as writing about programs has them. */
  readonly quotedCode: number;
  /** The titles and short lines of the first page, joined by line ends. */
  readonly titles: string;
  /** Headings that the lists of signs know ("recommendations", "installation"), each once. */
  readonly headings: ReadonlySet<string>;
  /** The longest run of paragraphs numbered one after the other ("4.", "5." … or "2.7", "2.8" …). */
  readonly numbered: number;
  /** The same of numbers in square brackets ("[4] …", "[5] …"), which courts print, and lists of sources. */
  readonly bracketed: number;
  /** Cases that are cited by year and reports, or by their parties: "[2015] UKSC 11", "Mast v Oar". */
  readonly cases: number;
}

type LineKind = 'prose' | 'code' | 'log' | 'diff' | 'data' | 'markup' | 'other';

const codeStart =
  /^(?:\/\/|\/\*|\*\/|#!|#include\b|#define\b|#if|#endif|import |from \S+ import |export |def \w+\(|class \w+[:({ ]|function\b|const |let \w+ =|var |return\b|if \(|for \(|@\w+|\$ |>>> |[}\])])/;
const codeEnd = /(?:[{};]|=>|\)\s?\{|,\s?\\)$/;
const logStart =
  /^[[(]?(?:\d{4}[-/]\d\d[-/]\d\d[T ,]\s?\d\d:\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE|FATAL)\b[\]: ])/;
const diffStart = /^(?:diff --git |@@ -\d|\+\+\+ [ab/]|--- [ab/]|index [0-9a-f]{7,40}\.\.)/;
const keyValue = /^["'-]{0,3}[-\w.]{1,40}["']? ?[:=] ?\S/;
const mailHead = /^(?:from|to|cc|bcc|subject|date|sent|message-id|reply-to|received|return-path):\s/i;
const numberAtStart = /^(?:[A-Z]\.?)?(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?[.)]?(?=\s|$|[A-Z])/;

const bracketAtStart = /^\[(\d{1,3})\]\s/;

/** Marks and number before a heading: "## ", "**", "Chapter 2: ", "3.1 ". */
const headingNumber =
  /^[#*_\s]{0,8}(?:(?:chapter|section|part|annex|appendix) )?(?:[\da-z]{1,3}(?:\.\d{1,3}){0,3}[.):]?\s{1,8})?/;
/** Longer lines are no heading of the list, unless they lead to a page. */
const longestHeading = 70;

/** A line is cut here before it is looked at: no kind of line needs more to be told. */
const longestLine = 1000;
/** Lines at the top in which a mail's head is looked for. */
const mailLines = 15;
/** UTF-16 code units that hold the first page. */
const firstPage = 4000;
/** The text beside a number that makes it a paragraph's number, not an entry of a list. */
const paragraphLength = 40;

/** Looks at each line of `text` once. */
export function readLineSigns(text: string): LineSigns {
  const kinds: Record<LineKind, number> = { prose: 0, code: 0, log: 0, diff: 0, data: 0, markup: 0, other: 0 };
  const headings = new Set<string>();
  const run = new NumberRun(numberAtStart);
  const inBrackets = new NumberRun(bracketAtStart);
  let first: LineKind = 'other';
  let [lines, mails, fences, quotedCode, cases] = [0, 0, 0, 0, 0];
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, Math.min(end, start + longestLine)).trim();
    start = end + 1;
    if (line === '') continue;
    lines++;
    const kind = kindOf(line);
    if (lines === 1) first = kind;
    kinds[kind]++;
    if (lines <= mailLines && mailHead.test(line)) mails++;
    if (line.startsWith('```')) fences++;
    if (line.includes('`')) quotedCode += countBackquotes(line);
    const heading = headingOf(line);
    if (heading !== undefined) headings.add(heading);
    run.read(line);
    if (line.startsWith('[')) inBrackets.read(line);
    cases += countCases(line);
  }
  return {
    ...kinds,
    lines,
    first,
    mailHead: mails,
    fences,
    quotedCode,
    headings,
    numbered: run.longest,
    bracketed: inBrackets.longest,
    cases,
    titles: readTitles(text),
  };
}

function kindOf(line: string): LineKind {
  if (logStart.test(line)) return 'log';
  if (diffStart.test(line)) return 'diff';
  if (line.startsWith('<') && !line.startsWith('<http')) return 'markup';
  const { blanks, commas, tabs, letters, signs } = countSigns(line);
  const isProse = blanks >= 5 && letters * 3 > line.length * 2 && signs * 12 < line.length;
  if (isCode(line, isProse, signs)) return 'code';
  if (tabs >= 2 || (commas >= 3 && blanks <= commas) || (line.startsWith('|') && line.endsWith('|'))) return 'data';
  if (isProse) return 'prose';
  return keyValue.test(line) ? 'data' : 'other';
}

/** Prose may begin with "return" (interviews) or end a point of a list with a semicolon. */
function isCode(line: string, isProse: boolean, signs: number): boolean {
  if (codeStart.test(line)) return !isProse || signs > 1;
  return codeEnd.test(line) && !(isProse && line.endsWith(';'));
}

/** Pairs of backquotes in a line. */
function countBackquotes(line: string): number {
  return Math.floor((line.split('`').length - 1) / 2);
}

/**
 * The titles of the first page: short blocks of lines that do not end as sentences do, and the short lines of other blocks that
 * are not wrapped prose (a cover without blank lines).
 */
function readTitles(text: string): string {
  const blocks = text
    .slice(0, firstPage)
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])));
  return blocks.flatMap(titlesOfBlock).join('\n\n');
}

function titlesOfBlock(lines: readonly string[]): readonly string[] {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const isSentence = /[.!?;,]['"’”)]?$/.test(lines.at(-1) ?? '');
  if (lines.length <= 4 && length <= 280 && !isSentence) return [lines.join('\n')];
  if (length > 55 * lines.length && lines.length > 1) return [];
  return lines.filter((line) => line.length <= 60 && !/[.,;]$/.test(line));
}

/** Characters of a line that tell prose from data and code. */
function countSigns(line: string): { blanks: number; commas: number; tabs: number; letters: number; signs: number } {
  let [blanks, commas, tabs, letters, signs] = [0, 0, 0, 0, 0];
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0) letters++;
    else if (code === 32) blanks++;
    else if (code === 44) commas++;
    else if (code === 9) tabs++;
    else if ('{}[]<>=_\\/|$#@`~^+;"'.includes(line.charAt(at))) signs++;
  }
  return { blanks, commas, tabs, letters, signs };
}

/** The line as a heading that reports have, without its marks, number, dots and page; undefined if it is none. */
function headingOf(line: string): string | undefined {
  const last = line.charCodeAt(line.length - 1);
  const endsInDigit = last >= 48 && last <= 57;
  if (line.length > (endsInDigit ? 120 : longestHeading)) return undefined;
  const lower = line.toLowerCase();
  const bare = lower.slice(headingNumber.exec(lower)?.[0].length ?? 0, endOfHeading(lower));
  if (isKnownHeading(bare)) return bare;
  return isKnownHeading(lower) ? lower : undefined;
}

function isKnownHeading(heading: string): boolean {
  return headingWeights.has(heading) || counterHeadings.has(heading);
}

/** Where a heading ends before its dots, page number, colon or stars. */
function endOfHeading(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t.…:?*_0123456789'.includes(line.charAt(end - 1))) end--;
  return end;
}

/** Follows the numbers at the start of lines, as long as each is the one after the last. */
class NumberRun {
  longest = 0;
  readonly #atStart: RegExp;
  #length = 0;
  #last: readonly number[] = [];

  /** `atStart` finds the number that a line begins with, by its parts. */
  constructor(atStart: RegExp) {
    this.#atStart = atStart;
  }

  read(line: string): void {
    const match = this.#atStart.exec(line);
    if (match === null) return;
    const rest = line.length - match[0].length;
    if (rest > 0 && rest < paragraphLength) return;
    const groups: readonly (string | undefined)[] = match.slice(1);
    const parts = groups.flatMap((part) => (part === undefined ? [] : [Number(part)]));
    if (!this.#follows(parts)) this.#length = 0;
    this.#length++;
    this.#last = parts;
    this.longest = Math.max(this.longest, this.#length);
  }

  /** "2.8" and "3.1" follow "2.7"; "8" follows "7". */
  #follows(parts: readonly number[]): boolean {
    const last = this.#last;
    if (parts.length !== last.length) return false;
    const final = parts.length - 1;
    const samePrefix = parts.slice(0, final).every((part, index) => part === last[index]);
    if (samePrefix) return parts[final] === (last[final] ?? 0) + 1;
    return final > 0 && parts[final] === 1 && parts[final - 1] === (last[final - 1] ?? 0) + 1;
  }
}
