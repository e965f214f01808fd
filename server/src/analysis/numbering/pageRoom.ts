import { Quantile } from '../../report/lines/quantile.ts';

/**
 * How much room pages leave at their end, and what they hold. What breaks pages keeps to a few rules: a paragraph that goes
 * on on the next page fills this one but for less than a line; no single line of a paragraph stands alone at the top of a
 * page, so that one of which two lines are there may have left a line free; and above a paragraph that begins the next page
 * so much was free that its first two lines would not have fitted, or all of it, where a report keeps paragraphs together.
 */

/** What a page of a report holds: lines, and the room between paragraphs and around headings, all in lines. */
export interface Fill {
  readonly holds: number;
  readonly betweenParagraphs: number;
  readonly aroundHeading: number;
  /** How far the room that a page leaves is mistaken, as the scale of a logistic curve. */
  readonly blur: number;
  /** True if no paragraph goes on on the next page. */
  readonly keepsTogether: boolean;
}

/** What stands at the top of the next page, and how many lines of it. */
export interface PageBreak {
  readonly before: 'rest' | 'paragraph' | 'heading';
  readonly lines: number;
}

/** What stands on a page. */
export interface Page {
  /** Index in the body behind its last line. */
  readonly behind: number;
  readonly lines: number;
  readonly headings: number;
  readonly bullets: number;
  /** How many lines in the middle of paragraphs it is expected to have lost, because they began with a figure. */
  readonly figures: number;
  /** How many paragraphs are expected to start on it: those that are whole, and those that lost their first line. */
  readonly whole: number;
  readonly cut: number;
  /** What comes next if the last paragraph goes on, and if one starts there; how likely one starts. */
  readonly rest: PageBreak;
  readonly start: PageBreak;
  readonly starts: number;
}

const paragraphSteps = [0.2, 0.35, 0.5, 0.65, 0.8, 1, 1.2];
const headingSteps = [0.5, 1, 1.5, 2, 2.5];
const blurs = [0.25, 0.4, 0.7, 1.2, 2];
/** What is thought before pages are compared. */
const usual = { betweenParagraphs: 0.75, aroundHeading: 1.5, blur: 0.4, keepsTogether: false };
const farSteps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const nearSteps = [-1, -0.5, 0, 0.5, 1];
/** A page with fewer paragraphs tells nothing of the room between them. */
const leastParagraphs = 1.5;

/** The measures under which the room that pages leave is likeliest: one after the other. */
export function fitFill(pages: readonly Page[]): Fill {
  const telling = pages.filter(({ whole, cut }) => whole + cut > leastParagraphs);
  const full = telling.filter(({ rest }) => rest.before !== 'heading');
  const fills = full.map((page) => fillOf(page, page.cut, usual) + page.figures);
  let best: Fill = { ...usual, holds: new Quantile(fills, 0.5).value };
  let most = -Infinity;
  const consider = (fill: Fill): void => {
    const odds = oddsOf(telling, fill);
    if (odds <= most) return;
    most = odds;
    best = fill;
  };
  for (const keepsTogether of [false, true]) {
    const about = new Quantile(fills, keepsTogether ? 0.9 : 0.5).value;
    for (const betweenParagraphs of paragraphSteps)
      for (const step of farSteps) consider({ ...usual, keepsTogether, betweenParagraphs, holds: about + step });
  }
  for (const blur of blurs) consider({ ...best, blur });
  const { holds } = best;
  for (const aroundHeading of headingSteps)
    for (const step of nearSteps) consider({ ...best, aroundHeading, holds: holds + step });
  const near = best.holds;
  for (const betweenParagraphs of paragraphSteps)
    for (const step of nearSteps) consider({ ...best, betweenParagraphs, holds: near + step });
  return best;
}

function oddsOf(pages: readonly Page[], fill: Fill): number {
  let odds = -Math.abs(fill.betweenParagraphs - usual.betweenParagraphs);
  for (const page of pages) {
    const { starts, start, rest } = page;
    const ends = starts > 0 ? starts * roomDensity(page, page.cut, start, fill) : 0;
    odds += Math.log(ends + (starts < 1 ? (1 - starts) * roomDensity(page, page.cut, rest, fill) : 0));
  }
  return odds;
}

/** How much less exactly is told what pages hold that have headings, and lists. */
const withHeading = 1.4;
const withList = 2;
const mostFigures = 6;
const hardlyEver = 0.01;

/** The probability density of the room that a page leaves if it lost so many lines; what began with a figure is lost besides. */
export function roomDensity(page: Page, cut: number, next: PageBreak, fill: Fill): number {
  const blur = fill.blur * (page.headings > 0 ? withHeading : 1) * (page.bullets > 2 ? withList : 1);
  const room = fill.holds - fillOf(page, cut, fill);
  const most = mostRoom(next, fill);
  let sum = 0;
  let chance = Math.exp(-page.figures);
  for (let figures = 0; figures <= mostFigures; figures++) {
    if (chance > hardlyEver) sum += chance * densityOf(room - figures, most, blur);
    chance *= page.figures / (figures + 1);
  }
  return sum;
}

/** Above a heading as much as this may be free. */
const aboveHeading = 20;

/** How much room is left at most. */
function mostRoom({ before, lines }: PageBreak, { betweenParagraphs, keepsTogether }: Fill): number {
  if (before === 'heading') return aboveHeading;
  if (before === 'rest') return lines <= 2 ? 2 : 1;
  if (keepsTogether) return betweenParagraphs + Math.max(2, lines);
  return betweenParagraphs + (lines === 3 ? 3 : 2);
}

/** A page is short for another reason: a picture, a table, a line that was not read. */
const otherwise = 0.15;
const otherSpread = 3;

/** Any room up to the most is as likely, with blurred ends; a heavy tail (Cauchy) stands for all else. */
function densityOf(room: number, most: number, blur: number): number {
  const off = (room - 0.5) / otherSpread;
  const within = (rise(room / blur) - rise((room - most) / blur)) / most;
  return (1 - otherwise) * within + otherwise / (Math.PI * otherSpread * (1 + off * off));
}

function rise(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function fillOf(
  { lines, headings, whole }: Page,
  cut: number,
  { betweenParagraphs, aroundHeading }: Pick<Fill, 'betweenParagraphs' | 'aroundHeading'>,
): number {
  return lines + headings * aroundHeading + whole * betweenParagraphs + cut * (1 + betweenParagraphs);
}
