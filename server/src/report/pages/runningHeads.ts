import { detached } from '../../text/detached.ts';
import { LikeLines } from '../lines/likeLines.ts';
import { dependOn } from '../lines/line.ts';
import { FIGURE } from '../lines/lineCharacters.ts';
import { lineTest, lineValue, uncomparedValue } from '../lines/lineMemo.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence, pageBeforeHead } from '../lines/lines.ts';
import { endsAsSentence } from '../lines/lineTests.ts';
import { foldWhite } from '../../text/letters/whiteSpace.ts';

/** Finds the running heads and feet of pages (their lines that are not blank) by line number. */
export function findRunningHeads(allPages: readonly Line[][]): Set<number> {
  const pages = allPages.map((page) => page.filter((line) => !isCaption(line)));
  const found = new Set<number>();
  findRepeatedHeads(pages, found);
  findHeadsWithPage(pages, found);
  findChapterHeads(pages, found);
  for (const line of pages.flatMap(edges)) if (opensWithPage(line)) found.add(line.index);
  return found;
}

const opensWithPage = lineTest((text) => pageBeforeHead.test(text));

/** "Figure 4" on a line of its own: pictures often stand at the edge of a page, and count as pages do. */
const isCaption = lineTest((text) => /^(?:figure|table|chart|map|box|photograph)\s\d+(?:\.\d+)?[.:]?$/i.test(text), {
  only: FIGURE,
});

const topLines = 3;
const bottomLines = 4;

function edges(page: readonly Line[]): Line[] {
  return page.length <= topLines + bottomLines ? [...page] : [...page.slice(0, topLines), ...page.slice(-bottomLines)];
}

/** A line with its figures made equal: the same on each page. */
const masked = uncomparedValue(maskFigures);

export function maskFigures(text: string): string {
  return detached(foldWhite(text.replace(/\d+/g, '0')));
}

const hasLetter = lineTest((text) => /\p{L}/u.test(text));
const hasWord = lineTest((text) => /\p{L}{3}/u.test(text));

function findRepeatedHeads(pages: readonly Line[][], found: Set<number>): void {
  const enough = Math.max(3, Math.ceil(pages.length * 0.3));
  const like = new LikeLines(masked, enough);
  dependOn((changes) => like.leave(changes));
  for (const page of pages) for (const line of edges(page)) like.add(line);
  for (const [, lines] of like.repeated()) {
    if (new Set(lines.map((line) => line.page)).size < enough) continue;
    // "CHAPTER 4", never twice the same: short chapters, each on a page of its own.
    if (lines.every(isPartAlone) && new Set(lines.map(({ text }) => text)).size === lines.length) continue;
    // The title on the cover is often repeated as running head: its first appearance is the title.
    const title = lines.find((line) => line.page === 0 && (pages[0]?.indexOf(line) ?? topLines) < topLines);
    for (const line of lines) if (line !== title && hasLetter(line)) found.add(line.index);
  }
}

const isPartAlone = lineTest((text) =>
  /^(?:chapter|part|section|annex|appendix)\s(?:\d{1,2}|[IVX]{1,5}|[A-Z])$/i.test(text),
);

const leastPages = 3;
const longestHead = 120;
const isShort = lineTest((text) => text.length <= longestHead);

/**
 * Heads and feet that hold the page's number beside a title, also one that is on no other page: "Chapter 3: Towns 27" on
 * the 27th page, where the numbers at the edges of the pages count with these.
 */
function findHeadsWithPage(pages: readonly Line[][], found: Set<number>): void {
  const heads: { line: Line; offset: number }[] = [];
  const pagesOf = new Map<number, Set<number>>();
  for (const page of pages) {
    for (const line of new Set([page[0], page[1], page.at(-2), page.at(-1)])) {
      if (line === undefined || found.has(line.index)) continue;
      const beside = pageBeside(line);
      const offset = beside === undefined ? numberAlone(line) : beside - line.page;
      if (offset === undefined) continue;
      pagesOf.set(offset, (pagesOf.get(offset) ?? new Set<number>()).add(line.page));
      if (beside !== undefined) heads.push({ line, offset });
    }
  }
  const [usual] = [...pagesOf].sort((a, b) => b[1].size - a[1].size);
  if (usual === undefined || usual[1].size < leastPages) return;
  const like = heads.filter(({ offset }) => offset === usual[0]).map(({ line }) => line);
  if (usual[1].size * 5 >= pages.length * 2) findHeadsLike(pages, found, like, usual[0]);
  if (usual[1].size * 5 < pages.length * 2) return;
  for (const { line, offset } of heads) if (offset === usual[0]) found.add(line.index);
}

/** Words of one head that those of others hold, so that "8 Part One The coast" is one where "Part One The coast 7" is. */
const shareOfKnown = 0.6;

/** The same with the number before the title and one blank between, as text without layout has it; it may be a paragraph’s. */
function findHeadsLike(pages: readonly Line[][], found: Set<number>, heads: readonly Line[], ahead: number): void {
  const known = new Set(heads.flatMap(({ text }) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word))));
  for (const page of pages) {
    const [line] = page;
    const number = line === undefined || found.has(line.index) ? undefined : pageBefore(line);
    if (line === undefined || number === undefined || number - line.page !== ahead) continue;
    const words = line.text.split(/\s+/).slice(1);
    if (words.filter((word) => known.has(word)).length >= words.length * shareOfKnown) found.add(line.index);
  }
}

const pageBefore = lineValue((text): number | undefined => {
  if (text.length > longestHead || endsSentence(text)) return undefined;
  const number = /^(\d{1,4})\s\p{Lu}/u.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
});

function numberAlone(line: Line): number | undefined {
  return isNumberAlone(line) ? pageOffset(line) : undefined;
}

/** The page's number that a line of its edge prints, alone or beside a title. */
export function printedPage(line: Line): number | undefined {
  const alone = onlyNumber.test(line.text) ? /\d{1,4}/.exec(line.text)?.[0] : undefined;
  return alone === undefined ? pageBeside(line) : Number(alone);
}

/** The number before or behind a short title, as a page's number stands: "12   The towns", "The towns 13". */
const pageBeside = lineValue((text): number | undefined => {
  if (text.length > longestHead || endsSentence(text) || !/\p{L}{3}/u.test(text)) return undefined;
  const number = /^(\d{1,4})\s{2,}\p{L}/u.exec(text)?.[1] ?? /\s(\d{1,4})$/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
});

/**
 * Heads that change with the chapter: the same line at the edge of at least three pages that follow closely. The first of
 * them is the heading itself, unless that stands before it.
 */
function findChapterHeads(pages: readonly Line[][], found: Set<number>): void {
  const like = new LikeLines(headKey, leastPages);
  // What is no head itself may be the heading that one repeats: `leave` looks at all lines.
  dependOn((changes) => like.leave(changes));
  for (const page of pages) {
    const rest = page.filter((line) => !found.has(line.index) && !isNumberAlone(line));
    for (const line of new Set([rest[0], rest[1], rest.at(-1)]))
      if (line !== undefined && isShort(line) && hasWord(line) && !endsAsSentence(line)) like.add(line);
  }
  for (const [key, list] of like.repeated()) {
    let run: Line[] = [];
    for (const line of [...list, undefined]) {
      const last = run.at(-1);
      if (line !== undefined && (last === undefined || line.page - last.page <= 2)) run.push(line);
      else {
        if (new Set(run.map(({ page }) => page)).size >= leastPages) markHeads(pages, key, run, found);
        run = line === undefined ? [] : [line];
      }
    }
  }
}

function markHeads(pages: readonly Line[][], key: string, run: readonly Line[], found: Set<number>): void {
  const [first] = run;
  if (first === undefined) return;
  // The heading stands before the first head, or lower on the page whose head names it.
  const near = [first.page - 2, first.page - 1, first.page].flatMap((page) => pages[page] ?? []);
  const hasHeading = near.some((line) => !run.includes(line) && headKey(line) === key && !found.has(line.index));
  for (const line of run) if (line !== first || hasHeading) found.add(line.index);
}

/** A head without its page number, in lower case. */
const headKey = uncomparedValue((text) =>
  detached(
    foldWhite(
      text.replace(/^\d{1,4}\s{3,}|(?<!^(?:chapter|part|section|annex|appendix))\s+\d{1,4}$/gi, ''),
    ).toLowerCase(),
  ),
);

/** True if a page's number stands alone on its line. */
export const isNumberAlone = lineTest((text) => onlyNumber.test(text));

const onlyNumber = /^(?:page\s+)?(?:\d{1,4}|[ivxl]{1,7})(?:\s+of\s+\d{1,4})?$/i;

/** By how much a printed page number is ahead of the page it stands on. */
export function pageOffset(line: Line): number | undefined {
  const value = /\d{1,4}/.exec(line.text)?.[0];
  return value === undefined ? undefined : Number(value) - line.page;
}
