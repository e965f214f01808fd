import { expect, test } from 'vitest';
import { findPageBreaks } from '../../../../server/src/analysis/numbering/pageBreaks.ts';
import { readPages, weighLostLines } from '../../../../server/src/analysis/numbering/pageFill.ts';
import { collectEvidence, expectedByItself } from '../../../../server/src/analysis/numbering/recover.ts';
import type { Layout } from '../../../../server/src/report/layout.ts';
import { readLayout } from '../../../../server/src/report/layout.ts';
import { readLines } from '../../../../server/src/report/lines.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { finish } from '../../../../server/src/text/steps.ts';

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
  return finish(readLayout({ source, lines: readLines(source) }));
}

function read(pages: readonly string[]): Layout {
  return layoutOf(`Inspection of Harbour Town\n\nFindings\n${pages.join('\n\n\n')}\n`);
}

function weigh(layout: Layout): ReadonlyMap<number, readonly number[]> {
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
    const logs = weights.get(top) ?? [];
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
