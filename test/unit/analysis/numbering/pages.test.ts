import { expect, test } from 'vitest';
import { findPageBreaks } from '../../../../server/src/analysis/numbering/pageBreaks.ts';
import type { PageEnd } from '../../../../server/src/analysis/numbering/lattice.ts';
import { readPages, weighLostLines } from '../../../../server/src/analysis/numbering/pageFill.ts';
import type { Page, PageBreak } from '../../../../server/src/analysis/numbering/pageRoom.ts';
import { fitFill, roomDensity } from '../../../../server/src/analysis/numbering/pageRoom.ts';
import { collectEvidence, expectedByItself } from '../../../../server/src/analysis/numbering/recover.ts';
import type { Layout } from '../../../../server/src/report/layout.ts';
import { readLayout } from '../../../../server/src/report/layout.ts';
import { readLines } from '../../../../server/src/report/lines/lines.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';

// Pages of forty lines in our own words, as extraction leaves them when page numbers and the first lines of paragraphs are
// gone: two blank lines between pages, a paragraph that begins in the middle of a sentence after each full stop.

const WORDS = 'the boats of the harbour are looked after by people who know them well and who paint them';

/** A page of full lines; each paragraph has ten and ends short, and the last goes on on the next page. */
function page(lines: number): string {
  return Array.from({ length: lines }, (_, at) =>
    at % 10 === 9 && at < lines - 1 ? `${WORDS.slice(0, 40)}.` : WORDS,
  ).join('\n');
}

function layoutOf(text: string): Layout {
  const source = new SourceText(text);
  return readLayout({ source, lines: readLines(source) });
}

function read(pages: readonly string[]): Layout {
  return layoutOf(`Inspection of Harbour Town\n\nFindings\n${pages.join('\n\n\n')}\n`);
}

function weigh(layout: Layout): ReadonlyMap<number, PageEnd> {
  return weighLostLines(
    readPages(layout, findPageBreaks(layout)),
    collectEvidence(layout).starts.map(expectedByItself),
  );
}

test('pages begin at the gaps that page numbers left, in the middle of sentences', () => {
  const layout = read([page(41), page(41), page(41), page(20)]);
  const tops = findPageBreaks(layout);
  expect(tops.map((at, nth) => at - (tops[nth - 1] ?? 0)).slice(1)).toEqual([41, 41]);
  expect(tops).toHaveLength(3);
});

test('a gap of that size within a page is none: pages are of about one length', () => {
  const gapped = page(41).split('\n');
  gapped[9] = `${gapped[9] ?? ''}\n\n\nThe rest of it`;
  const layout = read([page(41), gapped.join('\n'), page(41), page(41)]);
  expect(findPageBreaks(layout)).toHaveLength(3);
});

test('where form feeds are left, they say where pages begin', () => {
  const layout = layoutOf(`Findings\n${page(30)}\n\f${page(12)}\n\f${page(44)}`);
  expect(findPageBreaks(layout).map((at) => layout.body[at]?.page)).toEqual([1, 2]);
});

test('a page that is short of the others has most likely lost more lines than they', () => {
  const layout = read([page(41), page(41), page(39), page(41), page(41), page(20)]);
  const tops = findPageBreaks(layout);
  const weights = weigh(layout);
  const best = tops.slice(1).map((top) => {
    const logs = weights.get(top)?.goesOn ?? [];
    return logs.indexOf(Math.max(...logs));
  });
  expect(best[1]).toBeGreaterThan(best[0] ?? Infinity);
  expect(best.slice(2)).toEqual([best[0], best[0]]);
});

test('a text of one page says nothing of lost lines', () => {
  const layout = read([page(30)]);
  expect(weigh(layout).size).toBe(0);
});

test('two lines that extraction joined at a hyphen take the room of two', () => {
  const joined = page(40).split('\n');
  joined[3] = `${WORDS} and ${WORDS}`;
  const layout = read([page(41), joined.join('\n'), page(41)]);
  const contents = readPages(layout, findPageBreaks(layout));
  expect(contents.slice(1).map(({ lines }) => lines)).toEqual([41, 41]);
});

test('lines that may have gone because they began with a figure count only where no such line is left', () => {
  const figures = (first: string): number => {
    const layout = read([page(41).replace(WORDS, first), `${page(20)}\n${WORDS} 12 and 30`, page(41)]);
    return readPages(layout, findPageBreaks(layout)).reduce((sum, each) => sum + each.figures, 0);
  };
  expect(figures(WORDS)).toBeGreaterThan(0);
  expect(figures(`12 ${WORDS}`)).toBe(0);
});

/** A page of a report whose pages hold 48 lines, with five paragraphs that lost their first lines; one more stands between each two. */
function printed(lines: number, next: PageBreak): Page {
  const starts = next.before === 'paragraph' ? 1 : 0;
  const none = { headings: 0, bullets: 0, figures: 0, whole: 0 };
  return { behind: 0, ...none, lines, cut: 5, rest: next, start: next, starts };
}

const rest = (lines: number): PageBreak => ({ before: 'rest', lines });
const paragraph = (lines: number): PageBreak => ({ before: 'paragraph', lines });
const FILL = { holds: 48, betweenParagraphs: 1, aroundHeading: 1.5, blur: 0.2, keepsTogether: false };

/** How often a page leaves a line and a half free, of those times that it leaves half a line. */
function oftenFree(next: PageBreak, fill = FILL): number {
  const leaves = (lines: number): number => roomDensity({ ...printed(lines, next), lines }, 5, next, fill);
  return leaves(36.5) / leaves(37.5);
}

test('a page within a paragraph is full, but may lack a line so that two of them stand on the next, or more above a new one', () => {
  expect(oftenFree(rest(6))).toBeLessThan(0.2);
  expect(oftenFree(rest(2))).toBeGreaterThan(0.9);
  expect(oftenFree(paragraph(8))).toBeGreaterThan(0.9);
});

test('pages that are full to the line within paragraphs tell what all hold', () => {
  const full = Array.from({ length: 8 }, () => printed(38, rest(5)));
  const { holds, betweenParagraphs, keepsTogether } = fitFill(full);
  expect(38 + 5 * (1 + betweenParagraphs)).toBeGreaterThan(holds - 1.5);
  expect(38 + 5 * (1 + betweenParagraphs)).toBeLessThan(holds + 0.5);
  expect(keepsTogether).toBe(false);
});

test('a report none of whose paragraphs goes on on another page keeps them together', () => {
  const free = [0, 7, 3, 9, 1, 5, 8, 2, 6, 4];
  expect(fitFill(free.map((lines) => printed(38 - lines, paragraph(12)))).keepsTogether).toBe(true);
  expect(fitFill(free.map((_, nth) => printed(38 - (nth % 2), paragraph(12)))).keepsTogether).toBe(false);
});
