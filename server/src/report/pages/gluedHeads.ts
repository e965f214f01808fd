import { dependOn, Line, LineMemo } from '../lines/line.ts';
import { LikeLines } from '../lines/likeLines.ts';
import { uncomparedValue } from '../lines/lineMemo.ts';
import { pageBeforeHead } from '../lines/lines.ts';
import { unrecorded } from '../../text/stages/recording.ts';
import { printedWidth } from '../lines/printedWidth.ts';
import { maskFigures } from './runningHeads.ts';

/** So many pages, and such a part of them, with the same line at their edge show that it is a head. */
const leastPages = 3;
const leastShare = 0.3;
const longestHead = 120;

/** A line that begins with a head. */
interface GluedHead {
  /** Characters of the head with what parts it from the text. */
  readonly length: number;
  readonly text: string;
}

/** Some programs give a page's head and its first line as one: "Final Report 2019-106 3 Analysis". Returns such lines. */
export function findGluedHeads(lines: readonly Line[]): ReadonlyMap<number, GluedHead> {
  const found = new Map<number, GluedHead>();
  const pages = edgesOf(lines);
  const heads = pages.length < leastPages ? [] : findHeads(pages);
  if (heads.length === 0) return found;
  const isGlued = (line: Line): boolean => lengthOfHead(line, heads) > 0;
  dependOn((changes) => !changes.some(({ before, after }) => isGlued(before) || isGlued(after)));
  unrecorded(() => {
    for (const line of pages.flat()) {
      const length = found.has(line.index) ? 0 : lengthOfHead(line, heads);
      // What reads the line then does not see the line itself: with another text it is another head.
      if (length > 0) found.set(line.index, { length, text: line.text });
    }
  });
  return found;
}

/** The lines with those heads cut off. */
export function withoutGluedHeads(lines: readonly Line[], heads: ReadonlyMap<number, GluedHead>): readonly Line[] {
  if (heads.size === 0) return lines;
  return unrecorded(() =>
    lines.map((line) => {
      const head = heads.get(line.index);
      return head === undefined ? line : behind(line, head.length);
    }),
  );
}

/** The first and last two lines of each page that hold something. */
function edgesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    while (pages.length <= line.page) pages.push([]);
    if (!line.blank) pages[line.page]?.push(line);
  }
  return pages.map((page) => [...new Set([...page.slice(0, 2), ...page.slice(-2)])]);
}

/** The words of a line with their figures made equal, without the page's number at its start. */
const headKey = uncomparedValue((text) =>
  text.length > longestHead ? '' : maskFigures(text.slice(lengthOfPage(text))),
);

function lengthOfPage(text: string): number {
  return pageBeforeHead.exec(text)?.[0].length ?? 0;
}

function maskedWords(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replace(/\d+/g, '0'));
}

/** The lines that stand at the edge of several pages, as words. */
function findHeads(pages: readonly (readonly Line[])[]): (readonly string[])[] {
  const enough = Math.max(leastPages, pages.length * leastShare);
  const like = new LikeLines(headKey, enough);
  dependOn((changes) => like.leave(changes));
  for (const line of pages.flat()) {
    const key = headKey(line);
    if (key.includes(' ') && /\p{L}{3}/u.test(key)) like.add(line);
  }
  return [...like.repeated()].flatMap(([key, lines]) =>
    new Set(lines.map(({ page }) => page)).size < enough ? [] : [key.split(' ')],
  );
}

/** How many characters of a line are a head with other words behind it; 0 for none. */
function lengthOfHead(line: Line, heads: readonly (readonly string[])[]): number {
  const start = lengthOfPage(line.text);
  const rest = line.text.slice(start, start + 2 * longestHead);
  const words = maskedWords(rest);
  for (const head of heads) {
    if (words.length <= head.length || !head.every((word, at) => words[at] === word)) continue;
    const glued = rest
      .split(/(?<=\S)(?=\s)/)
      .slice(0, head.length)
      .join('');
    const behindHead = rest.slice(glued.length);
    if (/\p{L}{3}/u.test(behindHead)) return start + glued.length + (/^\s*/.exec(behindHead)?.[0].length ?? 0);
  }
  return 0;
}

function behind(line: Line, length: number): Line {
  const text = line.text.slice(length);
  const { index, start, end, indent, page } = line;
  return new Line({ index, start: start + length, end, indent, page }, new LineMemo(text, printedWidth(text)));
}
