import type { Layout } from '../../report/layout.ts';
import { FIRST_FIGURE } from '../../report/lines/lineCharacters.ts';
import { lineTest, lineValue } from '../../report/lines/lineMemo.ts';
import type { Line } from '../../report/lines/lines.ts';
import type { PageEnd } from './lattice.ts';
import type { Fill, Page, PageBreak } from './pageRoom.ts';
import { fitFill, roomDensity } from './pageRoom.ts';

/** What is printed on a page, as far as paragraphs do not matter. */
export interface PageContent extends Pick<Page, 'behind' | 'lines' | 'headings' | 'bullets' | 'figures'> {
  /** How many lines stand between its end and the next heading; 0 where the next page begins with one. */
  readonly untilHeading: number;
}

/** How likely a paragraph starts on a line of the body: one that is whole, and one that lost its first line. */
export interface ExpectedStart {
  readonly at: number;
  readonly whole: number;
  readonly cut: number;
}

/** Lost lines of a page are weighed up to this many. */
const mostLost = 15;
/** A page with fewer lines is a cover or a table. */
const leastLines = 20;
const leastPages = 3;

/**
 * How well each count of lost lines suits each page: what it is short of what pages hold was lost. A map from the index in
 * the body where the next page begins.
 */
export function weighLostLines(
  contents: readonly PageContent[],
  starts: readonly ExpectedStart[],
): Map<number, PageEnd> {
  const telling = withStarts(contents, starts).filter((page) => page.lines >= leastLines);
  const weights = new Map<number, PageEnd>();
  if (telling.filter(({ rest }) => rest.before !== 'heading').length < leastPages) return weights;
  const fill = fitFill(telling);
  for (const page of telling) weights.set(page.behind, weigh(page, fill));
  return weights;
}

/** What stands on each page; `pageTops` are indices in the body. */
export function readPages(layout: Layout, pageTops: readonly number[]): PageContent[] {
  const { body, headingLines } = layout;
  const ends = [...pageTops, body.length];
  const untilHeading = linesUntilHeading(layout, ends);
  const perFigure = body.some(beginsWithFigure) ? 0 : 1 / wordsOnALine;
  return ends.map((end, index): PageContent => {
    const from = pageTops[index - 1] ?? 0;
    let [lines, headings, bullets, figures] = [0, 0, 0, 0];
    for (let at = from; at < end; at++) {
      const line = body[at];
      if (line === undefined) break;
      lines += printedLines(layout, line);
      const heading = headingLines.get(line.index);
      if (heading !== undefined && heading !== headingLines.get(body[at - 1]?.index ?? -1)) headings++;
      if (layout.isBullet(line)) bullets++;
      figures += figuresOn(line) * perFigure;
    }
    return { behind: end, lines, headings, bullets, figures, untilHeading: untilHeading[index] ?? 0 };
  });
}

/** How many lines stand between each of these places in the body and the next heading. */
function linesUntilHeading({ body, headingLines }: Layout, places: readonly number[]): number[] {
  const found: number[] = [];
  let heading = body.length;
  let at = body.length;
  for (let nth = places.length - 1; nth >= 0; nth--) {
    const place = places[nth] ?? 0;
    while (at > place) if (headingLines.has(body[--at]?.index ?? -1)) heading = at;
    found[nth] = heading - place;
  }
  return found;
}

function withStarts(contents: readonly PageContent[], starts: readonly ExpectedStart[]): Page[] {
  const likely = starts.filter(({ whole, cut }) => whole + cut > 0.5);
  let [nth, after] = [0, 0];
  return contents.map(({ untilHeading, ...content }): Page => {
    let [whole, cut] = [0, 0];
    for (let start = starts[nth]; start !== undefined && start.at < content.behind; start = starts[++nth]) {
      whole += start.whole;
      cut += start.cut;
    }
    const top = starts[nth]?.at === content.behind ? starts[nth] : undefined;
    while ((likely[after]?.at ?? Infinity) <= content.behind) after++;
    const lines = Math.min(untilHeading, (likely[after]?.at ?? Infinity) - content.behind);
    const isCut = (top?.cut ?? 0) > (top?.whole ?? 0);
    const next = (before: PageBreak['before'], more: number): PageBreak =>
      untilHeading === 0 ? { before: 'heading', lines } : { before, lines: lines + more };
    return {
      ...content,
      whole,
      cut,
      rest: next('rest', 0),
      start: next('paragraph', isCut ? 1 : 0),
      starts: Math.min(1, (top?.whole ?? 0) + (top?.cut ?? 0)),
    };
  });
}

/** How many lines of print a line is: extraction joins what a hyphen parted at the end of a line, and with it both lines. */
function printedLines({ measure }: Layout, line: Line): number {
  let lines = 1;
  while (lines < mostPrinted && measure.fillsMore(line, lines + beyond)) lines++;
  return lines;
}

/** Longer lines are none of print. */
const mostPrinted = 12;

/** So much further than its neighbours a single line may seem to go. */
const beyond = 0.1;

/** A word that begins with a figure; one word in so many stands first on its line. */
const figure = /(?<!\S)\d/g;
const figuresOn = lineValue((text) => text.match(figure)?.length ?? 0);
const wordsOnALine = 11;
/** Where such lines are left extraction did not lose them for that. */
const beginsWithFigure = lineTest((text) => /^\d.*\p{L}/u.test(text), { only: FIRST_FIGURE });

/** Pages of one report are off for the same reasons: each tells less than it would by itself. */
const trust = 0.75;
const leastWeight = -5;

/** Log weights of each count of lost lines on a page, the best 0. */
function weigh(page: Page, fill: Fill): PageEnd {
  const goesOn = logsOf(page, page.rest, fill);
  const ends = logsOf(page, page.start, fill);
  const top = Math.max(...goesOn, ...ends);
  const relative = (log: number): number => Math.max(leastWeight, trust * (log - top));
  return { goesOn: goesOn.map(relative), ends: ends.map(relative) };
}

function logsOf(page: Page, next: PageBreak, fill: Fill): number[] {
  return Array.from({ length: mostLost + 1 }, (_, cut) => Math.log(roomDensity(page, cut, next, fill)));
}
