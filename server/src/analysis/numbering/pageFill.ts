import type { Layout } from '../../report/layout.ts';
import { lineValue } from '../../report/lineMemo.ts';

/** What a page of a report holds: lines, and the room between paragraphs and around headings, all in lines. */
interface Fill {
  readonly holds: number;
  readonly betweenParagraphs: number;
  readonly aroundHeading: number;
  /** How far pages are off, on average. */
  readonly spread: number;
}

/** What is printed on a page, as far as paragraphs do not matter. */
export interface PageContent {
  /** Index in the body behind its last line. */
  readonly end: number;
  readonly lines: number;
  readonly headings: number;
  readonly bullets: number;
  /** How many lines in the middle of paragraphs it is expected to have lost, because they began with a figure. */
  readonly figures: number;
  /** True if the text goes on on the next page, so that this one must be full. */
  readonly goesOn: boolean;
}

/** How likely a paragraph starts on a line of the body: one that is whole, and one that lost its first line. */
export interface ExpectedStart {
  readonly at: number;
  readonly whole: number;
  readonly cut: number;
}

interface Page extends PageContent {
  /** How many paragraphs are expected to start on it. */
  readonly whole: number;
  readonly cut: number;
  /** True if a paragraph goes on behind its end: one that begins there may have been kept together, and left room. */
  readonly breaksParagraph: boolean;
}

/** Lost lines of a page are weighed up to this many. */
const mostLost = 15;
/** A page with fewer lines is a cover or a table. */
const leastLines = 20;
const leastPages = 3;

/**
 * How well each count of lost lines suits each page: pages whose text goes on hold the same, so what is missing was lost.
 * A map from the index in the body where the next page begins to log weights by count.
 */
export function weighLostLines(
  contents: readonly PageContent[],
  starts: readonly ExpectedStart[],
): Map<number, readonly number[]> {
  const telling = withStarts(contents, starts).filter((page) => page.goesOn && page.lines >= leastLines);
  const weights = new Map<number, readonly number[]>();
  if (telling.length < leastPages) return weights;
  const fill = fitFill(telling);
  for (const page of telling) weights.set(page.end, weigh(page, fill));
  return weights;
}

/** What stands on each page; `pageTops` are indices in the body. */
export function readPages(layout: Layout, pageTops: readonly number[]): PageContent[] {
  const { body, headingLines } = layout;
  return [...pageTops, body.length].map((end, index): PageContent => {
    const from = pageTops[index - 1] ?? 0;
    let [lines, headings, bullets, figures] = [0, 0, 0, 0];
    for (let at = from; at < end; at++) {
      const line = body[at];
      if (line === undefined) break;
      lines += printedLines(layout.measure.fill(line));
      const heading = headingLines.get(line.index);
      if (heading !== undefined && heading !== headingLines.get(body[at - 1]?.index ?? -1)) headings++;
      if (layout.isBullet(line)) bullets++;
      figures += figuresOn(line) / wordsOnALine;
    }
    const next = body[end];
    return { end, lines, headings, bullets, figures, goesOn: next !== undefined && !headingLines.has(next.index) };
  });
}

function withStarts(contents: readonly PageContent[], starts: readonly ExpectedStart[]): Page[] {
  let nth = 0;
  return contents.map((content): Page => {
    let [whole, cut] = [0, 0];
    for (let start = starts[nth]; start !== undefined && start.at < content.end; start = starts[++nth]) {
      whole += start.whole;
      cut += start.cut;
    }
    const top = starts[nth];
    const startsNext = top?.at === content.end && top.whole + top.cut > 0.5;
    return { ...content, whole, cut, breaksParagraph: content.goesOn && !startsNext };
  });
}

/** How many lines of print a line is: extraction joins what a hyphen parted at the end of a line, and with it both lines. */
function printedLines(fill: number): number {
  return Math.max(1, Math.ceil(fill - beyond));
}

/** So much further than its neighbours a single line may seem to go. */
const beyond = 0.1;

/** A word that begins with a figure; one word in so many stands first on its line. */
const figure = /(?<!\S)\d/g;
const figuresOn = lineValue((text) => text.match(figure)?.length ?? 0);
const wordsOnALine = 11;

const paragraphSteps = [0.2, 0.35, 0.5, 0.65, 0.8, 1, 1.2];
const headingSteps = [0.5, 1, 1.5, 2, 2.5];
/** A page that is further off than this is something else. */
const farOff = 4;

/** The measures that explain the pages best, by absolute deviations. */
function fitFill(pages: readonly Page[]): Fill {
  const weights = pages.map(({ breaksParagraph, headings }) => (breaksParagraph ? 1 : 0.3) * (headings > 0 ? 0.7 : 1));
  const all = weights.reduce((sum, each) => sum + each, 0);
  let best: Fill | undefined;
  let least = Infinity;
  for (const betweenParagraphs of paragraphSteps) {
    for (const aroundHeading of headingSteps) {
      const fills = pages.map((page) => page.figures + fillOf(page, page.cut, betweenParagraphs, aroundHeading));
      const holds = median(fills, weights);
      const off = fills.reduce(
        (sum, fill, nth) => sum + (weights[nth] ?? 0) * Math.min(farOff, Math.abs(fill - holds)),
        0,
      );
      const loss = off + Math.abs(betweenParagraphs - 0.75);
      if (loss >= least) continue;
      least = loss;
      best = {
        holds,
        betweenParagraphs,
        aroundHeading,
        spread: (off + usualSpread * enoughPages) / (all + enoughPages),
      };
    }
  }
  return best ?? { holds: 46, betweenParagraphs: 0.75, aroundHeading: 1.5, spread: 3 };
}

/** What the spread is thought to be before pages are seen, and how many pages that counts for. */
const usualSpread = 0.8;
const enoughPages = 3;

function fillOf(page: Page, cut: number, betweenParagraphs: number, aroundHeading: number): number {
  return page.lines + page.headings * aroundHeading + page.whole * betweenParagraphs + cut * (1 + betweenParagraphs);
}

function median(values: readonly number[], weights: readonly number[]): number {
  const order = values.map((_, nth) => nth).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  let rest = weights.reduce((sum, each) => sum + each, 0) / 2;
  for (const nth of order) {
    rest -= weights[nth] ?? 0;
    if (rest <= 0) return values[nth] ?? 0;
  }
  return 0;
}

/** How much further off pages are at whose end a paragraph was kept together, that have headings, that have lists. */
const keptTogether = 1.4;
const withHeading = 1.4;
const withList = 2;
const ofAverage = 0.75;
/** A heavy tail (Student’s t): pages are short of what they hold for many reasons. */
const freedom = 3;
const shortTail = 1.3;
const leastWeight = -5;
const mostFigures = 6;

/** Log weights of each count of lost lines on a page, the best 0; lines that began with a figure are lost besides. */
function weigh(page: Page, { holds, betweenParagraphs, aroundHeading, spread }: Fill): number[] {
  const scale =
    ofAverage *
    spread *
    (page.breaksParagraph ? 1 : keptTogether) *
    (page.headings > 0 ? withHeading : 1) *
    (page.bullets > 2 ? withList : 1);
  const logs = Array.from({ length: mostLost + 1 }, (_, cut) => {
    const off = fillOf(page, cut, betweenParagraphs, aroundHeading) - holds;
    let sum = 0;
    let chance = Math.exp(-page.figures);
    for (let figures = 0; figures <= mostFigures; figures++) {
      const z = (off + figures) / (off + figures < 0 && !page.breaksParagraph ? shortTail * scale : scale);
      sum += chance * (1 + (z * z) / freedom) ** (-(freedom + 1) / 2);
      chance *= page.figures / (figures + 1);
    }
    return Math.log(sum);
  });
  const top = Math.max(...logs);
  return logs.map((each) => Math.max(leastWeight, each - top));
}
