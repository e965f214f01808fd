import type { Line } from '../lines/lines.ts';
import { LikeLines } from '../lines/likeLines.ts';
import { dependOn } from '../lines/line.ts';
import { FIRST_SIGN } from '../lines/lineCharacters.ts';
import { lineTest, lineValue, uncomparedValue } from '../lines/lineMemo.ts';
import { endNotes, notesAmongText } from './endNotes.ts';
import { endOfNotes } from './endOfNotes.ts';
import { beginsLower, endsAsSentence, endsHalfWay, isGrade } from '../lines/lineTests.ts';
import { markBefore, marksIn } from './noteMarks.ts';
import { findRunningHeads, isNumberAlone, maskFigures, pageOffset } from './runningHeads.ts';

export type FurnitureKind = 'running-head' | 'page-number' | 'footnote';

/**
 * Finds what stands on the pages but is not part of the running text: running heads and feet, page numbers, footnotes.
 * Returns a kind per line number. Where form feeds tell the pages, position on the page decides; where they were lost,
 * lines that come back and interrupt sentences.
 */
export function findFurniture(lines: readonly Line[]): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>();
  findMarkedNotes(lines, found);
  const pages = pagesOf(lines);
  if (pages.length > 1) {
    for (const line of findRunningHeads(pages)) found.set(line, 'running-head');
    findPageNumbers(pages, found);
    findFootnotes(pages, found);
  } else {
    findRepeatedInterruptions(lines, found);
    findInterruptingNotes(lines, found);
  }
  const rest = lines.filter((line) => !line.blank && !found.has(line.index));
  for (const { index } of [...endNotes(rest), ...(pages.length > 1 ? [] : notesAmongText(rest))])
    found.set(index, 'footnote');
  return found;
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    while (pages.length <= line.page) pages.push([]);
    if (!line.blank) pages[line.page]?.push(line);
  }
  return pages;
}

function findPageNumbers(pages: readonly Line[][], found: Map<number, FurnitureKind>): void {
  const candidates = pages.flatMap((page) =>
    [...new Set([page[0], page[1], page.at(-2), page.at(-1)])].filter(
      (line) => line !== undefined && !found.has(line.index) && isNumberAlone(line),
    ),
  );
  const usual = usualOffset(candidates.filter((line) => line !== undefined));
  for (const line of candidates) {
    if (line === undefined) continue;
    const offset = pageOffset(line);
    // A paragraph's number can stand alone at the edge of a page: it does not count with the pages.
    if (usual === undefined || offset === undefined || offset === usual) found.set(line.index, 'page-number');
  }
}

/** The offset that most page numbers have, if it is plain that pages are counted. */
function usualOffset(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const offset = pageOffset(line);
    if (offset !== undefined) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 4 && best[1] * 2 >= lines.length ? best[0] : undefined;
}

/** So many footnotes may be missing (lost, or not told) before the next one that is known. */
const mostMissing = 6;
/** Notes take no more lines than these, however long a page is. */
const mostNoteLines = 120;

/**
 * Footnotes: at the foot of a page, opened by marks that follow one another and go on from the page before (or begin
 * again at 1), the first of which stands behind a word on that page.
 */
function findFootnotes(pages: readonly Line[][], found: Map<number, FurnitureKind>): void {
  let last = 0;
  for (const page of pages) {
    let body = page.filter((line) => !found.has(line.index));
    for (let notes = notesAtFoot(body, last); notes !== undefined; notes = notesAtFoot(body, last)) {
      last = notes.last;
      const { from } = notes;
      const end = endOfNotes(body, from);
      for (const line of body.slice(from, end)) found.set(line.index, 'footnote');
      body = body.slice(end);
    }
  }
}

/** Footnotes that a language of markup tells: "[^12]: …" of Markdown, ".. [12] …" of reStructuredText, with their lines. */
function findMarkedNotes(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  let isOpen = false;
  for (const line of lines) {
    isOpen = opensMarkedNote(line) || (isOpen && !line.blank && line.indent > 0);
    if (isOpen) found.set(line.index, 'footnote');
  }
}

const opensMarkedNote = lineTest((text) => /^(?:\[\^[^\]\s]{1,20}\]:|\.\. \[#?[^\]\s]{1,20}\])(?:\s|$)/.test(text), {
  only: FIRST_SIGN,
});

interface Notes {
  /** Index of the first line in the page’s body. */
  readonly from: number;
  /** The last mark. */
  readonly last: number;
  readonly count: number;
}

/** The notes at the foot of a page, whose marks stand behind words above: of all places where they may begin the one with the most marks, the lowest of several. */
function notesAtFoot(body: readonly Line[], before: number): Notes | undefined {
  const marked = marksIn(body);
  const marks = body.map(markBefore);
  let best: Notes | undefined;
  for (let from = Math.max(Math.floor(body.length * 0.3), body.length - mostNoteLines); from < body.length; from++) {
    const mark = marks[from] ?? -1;
    if ((marked.get(mark) ?? Infinity) >= from) continue;
    const notes = readNotes(marks, from, marked);
    // Where the notes before were not told, two that follow one another open those of a page.
    const goesOn = mark === 1 || (mark > before && (mark <= before + mostMissing || notes.count > 1));
    if (!goesOn) continue;
    if (best === undefined || notes.count >= best.count) best = notes;
  }
  return best;
}

function readNotes(marks: readonly number[], from: number, marked: ReadonlyMap<number, number>): Notes {
  let last = marks[from] ?? 0;
  let count = 1;
  for (let at = from + 1; at < marks.length; at++) {
    const mark = marks[at] ?? -1;
    const isMarked = (marked.get(mark) ?? Infinity) < from;
    if (mark !== last + 1 && !(isMarked && mark > last && mark <= last + mostMissing)) continue;
    last = mark;
    if (isMarked) count++;
  }
  return { from, last, count };
}

const LEAST_TIMES = 3;
const MANY_TIMES = 10;
const maskedHead = uncomparedValue(maskFigures);
const mayBeHead = lineTest((text) => text.length <= 120 && /^\p{Lu}(?:\S* \S|\p{L}{2,}\W?$)/u.test(text));
const isOneWord = lineTest((text) => !text.includes(' '));

/** Without pages: the same short line, alone between blank lines, three times and more, and breaking into sentences. */
function findRepeatedInterruptions(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const like = new LikeLines(maskedHead, LEAST_TIMES);
  dependOn((changes) => like.leave(changes));
  for (const line of lines) if (!line.blank && mayBeHead(line) && !isGrade(line)) like.add(line);
  const repeated = [...like.repeated()].map(([, heads]) => heads);
  const between = new Set(repeated.flat());
  for (const heads of repeated) {
    const counted = areCounted(heads);
    const alone = heads.filter(({ index }) => lines[index - 1]?.blank === true || lines[index + 1]?.blank === true);
    // One word may be a cell of a table, a speaker’s name: of few, one in the middle of a sentence says nothing yet.
    const enough = heads.every(isOneWord) && heads.length < MANY_TIMES ? 2 : 1;
    const isHead = counted || heads.filter((line) => interrupts(lines, line, between)).length >= enough;
    if (!isHead || alone.length < heads.length * 0.6) continue;
    heads.forEach((line, nth) => {
      if (counted || nth > 0 || line.index >= 12) found.set(line.index, 'running-head');
    });
  }
}

/** True for a line in the middle of a sentence, between the foot of one page and the head of the next. */
function interrupts(lines: readonly Line[], line: Line, between: ReadonlySet<Line>): boolean {
  const before = textBeside(lines, line, -1, between);
  const after = textBeside(lines, line, 1, between);
  if (before === undefined || after === undefined) return false;
  return before.isWiderThan(40) && !endsAsSentence(before) && beginsLower(after);
}

/** True for "Page 12 The harbours", "Page 13 The harbours": the word says what counts up from line to line. */
function areCounted(heads: readonly Line[]): boolean {
  const pages = heads.map(pageNamed);
  return pages.every((page, at) => page !== undefined && page > (pages[at - 1] ?? 0));
}

/** The page that a line names at one of its ends. */
const pageNamed = lineValue((text): number | undefined => {
  const page = /^page\s(\d{1,4})\b|\bpage\s(\d{1,4})$/i.exec(text);
  return page === null ? undefined : Number(page[1] ?? page[2]);
});

/** So many lines stand at most between the text of one page and that of the next. */
const MOST_BETWEEN = 4;

/** The next line in a direction that is not blank, and neither comes again nor is the number of a page. */
function textBeside(
  lines: readonly Line[],
  { index }: Line,
  step: 1 | -1,
  between: ReadonlySet<Line>,
): Line | undefined {
  let passed = 0;
  for (let at = index + step; passed <= MOST_BETWEEN; at += step) {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (line.blank) continue;
    if (!between.has(line) && !isNumberAlone(line)) return line;
    passed++;
  }
  return undefined;
}

/** Without pages: one to four lines alone between wide gaps, in the middle of somebody else's sentence: a footnote. */
function findInterruptingNotes(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const body = lines.filter((line) => !line.blank && !found.has(line.index));
  for (let at = 1; at < body.length; at++) {
    const first = body[at];
    const before = body[at - 1];
    if (
      first === undefined ||
      before === undefined ||
      first.index - before.index < 3 ||
      endsAsSentence(before) ||
      beginsLower(first)
    )
      continue;
    let last = at;
    while (
      last < at + 3 &&
      body[last + 1] !== undefined &&
      (body[last + 1]?.index ?? 0) - (body[last]?.index ?? 0) === 1
    )
      last++;
    const after = body[last + 1];
    const end = body[last];
    if (after === undefined || end === undefined || after.index - end.index < 3 || !beginsLower(after)) continue;
    if (before.isNarrowerThan(30) || endsHalfWay(before)) continue;
    for (let each = at; each <= last; each++) found.set(body[each]?.index ?? -1, 'footnote');
    at = last;
  }
}
