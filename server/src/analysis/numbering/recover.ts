import type { FoundCitation } from '../citations/citations.ts';
import type { Layout } from '../../report/layout.ts';
import { FIGURE } from '../../report/lines/lineCharacters.ts';
import { lineTest, lineValue } from '../../report/lines/lineMemo.ts';
import type { Line } from '../../report/lines/lines.ts';
import { keepsRows } from '../../report/numbers/lostLines.ts';
import type { Steps } from '../../text/stages/steps.ts';
import type { PageEnd, Place, Shares, Solution } from './lattice.ts';
import { solve } from './lattice.ts';
import type { SignedLine, StartReason } from './lineSigns.ts';
import { signLines } from './lineSigns.ts';
import { findPageBreaks } from './pageBreaks.ts';
import type { ExpectedStart, PageContent } from './pageFill.ts';
import { readPages, weighLostLines } from './pageFill.ts';
import type { PossibleStart, StartWeights } from './startOdds.ts';
import { isPlace, oddsOf, toPlace } from './startOdds.ts';
import { startWeights } from './startWeights.ts';

/** A paragraph start with its number, both recovered. */
export interface RecoveredStart {
  /** 0-based line: the first line of the paragraph that survives. */
  readonly line: number;
  readonly number: number;
  /** (0, 1]: posterior of this number on this line. */
  readonly confidence: number;
  /** Another number that it may well be. */
  readonly second?: { readonly number: number; readonly confidence: number };
  readonly reason: StartReason;
  /** True if a recommendation cites this number and speaks of the same matter. */
  readonly cited: boolean;
}

/** What citations tell of lost numbers: how well the text at a place suits what is said where a number is cited. */
export interface CitedMatter {
  /** Log odds for number `n` on a paragraph that starts at `line`; 0 where nothing cites `n`. */
  readonly support: (line: number, n: number) => number;
  /** What `support` goes by, as figures: where they are the same, so is all support. */
  readonly supported: Float64Array;
  /** For a citation whose own number was lost: the places that suit it, best first. */
  readonly senseOf: (citation: FoundCitation) => readonly PlaceOfSense[];
}

export interface PlaceOfSense {
  readonly line: number;
  readonly score: number;
  /** What place and citation share, for the reader. */
  readonly words: () => readonly string[];
}

/**
 * Log odds that the authors cite every paragraph by the number before it, or behind it: they count one out in one report
 * of eight that cite. So no agreement of citations, which then all err alike, makes a number more than fairly sure.
 */
const authorsAreOut = -2.7;

/** What tells of lost numbers. */
export interface Evidence {
  /** All places where a paragraph may start, in order; none where the text lost nothing. */
  readonly starts: readonly PossibleStart[];
  readonly pages: readonly PageContent[];
  /** True if the text is unlike those that the weights were fitted on: it kept its rows, and no printed number is a hold. */
  readonly isUnlike: boolean;
  readonly inPrint: readonly NumberInPrint[];
}

/** A number that stands printed, also where columns or pages were put together out of order; `line` is 0-based. */
interface NumberInPrint {
  readonly number: number;
  readonly line: number;
}

/** Log odds of a start where a number is printed: as good as sure, and not so high that nothing could speak against it. */
const oddsOfPrinted = 6;

/** What a text tells of the numbers that it lost; nothing of one that lost none. */
export function collectEvidence(layout: Layout, weights: StartWeights = startWeights): Evidence {
  if (!layout.lossy) return { starts: [], pages: [], isUnlike: false, inPrint: [] };
  const printed = new Map(
    layout.numbers.filter((each) => each.series === 0).map((each) => [each.line, Number(each.label)]),
  );
  const pageTops = findPageBreaks(layout);
  const starts = signLines(layout, new Set(pageTops)).flatMap((line): PossibleStart[] => {
    const odds = oddsOf(line, weights);
    const number = printed.get(line.line);
    if (number !== undefined)
      return [{ line, place: { ...toPlace(line, odds), own: oddsOfPrinted, inline: oddsOfPrinted, printed: number } }];
    return isPlace(line, odds) && mayStart(layout.body, line, printed) ? [{ line, place: toPlace(line, odds) }] : [];
  });
  const isUnlike = printed.size === 0 && keepsRows(layout.body);
  return { starts, pages: readPages(layout, pageTops), isUnlike, inPrint: numbersInPrint(layout) };
}

/** The numbers that begin lines and columns as those of paragraphs do, and belong neither to another series nor to a heading. */
function numbersInPrint({ body, headingLines, numbers }: Layout): NumberInPrint[] {
  const ofOthers = new Set(numbers.filter(({ series }) => series !== 0).map(({ line }) => line));
  return body.flatMap((line) => {
    const isKnown = headingLines.has(line.index) || ofOthers.has(line.index);
    return isKnown ? [] : numbersOn(line).map((number) => ({ number, line: line.index }));
  });
}

const numbersOn = lineValue(
  (text) => Array.from(text.matchAll(/(?:^|\s{3})(\d{1,3})[.)]\s+[‘“"']?\p{Lu}/gu), ([, number]) => Number(number)),
  { only: FIGURE, otherwise: [] },
);

/** False for a line without a word, such as a page's number, and for the text of a number printed on a line of its own above. */
function mayStart(body: readonly Line[], { at }: SignedLine, printed: ReadonlyMap<number, number>): boolean {
  const [before, line] = [body[at - 1], body[at]];
  if (line === undefined || !hasWord(line)) return false;
  return before === undefined || !printed.has(before.index) || hasWord(before);
}

const hasWord = lineTest((text) => /\p{L}/u.test(text));

/** Recovers the starts and numbers of paragraphs in a text whose numbers were lost, in steps. Empty where nothing was lost. */
export function* recoverStarts(evidence: Evidence, cited: CitedMatter | undefined): Steps<RecoveredStart[]> {
  return evidence.starts.length === 0 ? [] : yield* numberPlaces(evidence, yield* weighPlaces(evidence), cited);
}

/** The places of the lattice, with what is told of lost lines by what pages hold. */
export function* weighPlaces(evidence: Evidence): Steps<readonly Place[]> {
  // What pages hold shows best once it is known about which paragraphs stand on them.
  const first = yield* solve(placesOn(evidence, evidence.starts.map(expectedByItself)), roughly);
  return placesOn(evidence, evidence.starts.map(expectedBy(first)));
}

/** Gives numbers to the places, as far as they can be told. */
export function* numberPlaces(
  { starts, isUnlike, inPrint }: Evidence,
  places: readonly Place[],
  cited: CitedMatter | undefined,
): Steps<RecoveredStart[]> {
  const shifts = cited === undefined ? [0] : [0, -1, 1];
  const solutions: Solution[] = [];
  for (const shift of shifts) {
    const suited = places.map((place, at): Place => {
      const line = starts[at]?.line.line ?? -1;
      return cited === undefined ? place : { ...place, cited: (n: number) => cited.support(line, n + shift) };
    });
    const solution = yield* solve(suited);
    solutions.push({ ...solution, weight: solution.weight + (shift === 0 ? 0 : authorsAreOut) });
  }
  const printed = new Set(inPrint.map(({ number }) => number));
  const placed = new Set(inPrint.map(({ number, line }) => `${number} ${line}`));
  const mostOf: MostOf = (number, line) =>
    isUnlike || (printed.has(number) && !placed.has(`${number} ${line}`)) ? mostWhereUnlike : mostConfidence;
  return mix(solutions).flatMap((shares, at) => toStart(shares, starts[at], cited, mostOf));
}

/** What pages hold needs no more than the likelier readings. */
const roughly = 0.003;

/** How likely a paragraph starts on a line, by the line alone. */
export function expectedByItself({ line, place }: PossibleStart): ExpectedStart {
  if (line.opensVisibly) return { at: line.at, whole: 1, cut: 0 };
  const [own, inline] = [Math.exp(place.own), Math.exp(place.inline)];
  return { at: line.at, whole: own / (1 + own + inline), cut: inline / (1 + own + inline) };
}

function expectedBy({ starts, own }: Solution): (start: PossibleStart, nth: number) => ExpectedStart {
  return ({ line }, nth) => {
    let all = 0;
    for (const share of starts[nth]?.values() ?? []) all += share;
    const whole = own[nth] ?? 0;
    return { at: line.at, whole, cut: Math.max(0, all - whole) };
  };
}

/** The places, of which the first on each page is told how many lines the page before may have lost. */
function placesOn({ starts, pages }: Evidence, expected: readonly ExpectedStart[]): Place[] {
  const weights = weighLostLines(pages, expected);
  let next = 0;
  return starts.map(({ line, place }) => {
    let pageEnd: PageEnd | undefined;
    while ((pages[next]?.behind ?? Infinity) <= line.at) {
      const end = pages[next++]?.behind ?? 0;
      const known = weights.get(end) ?? unknown;
      pageEnd = end === line.at ? known : { goesOn: known.goesOn, ends: known.goesOn };
    }
    return pageEnd === undefined ? place : { ...place, pageEnd };
  });
}

/** Nothing is known of a page. */
const unknown: PageEnd = { goesOn: [0], ends: [0] };

/** The shares over several readings, each weighted by how well it explains the text. */
function mix(solutions: readonly Solution[]): Shares[] {
  const [first, ...others] = solutions;
  if (first === undefined) return [];
  if (others.length === 0) return [...first.starts];
  const top = Math.max(...solutions.map(({ weight }) => weight));
  const parts = solutions.map(({ weight }) => Math.exp(weight - top));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return first.starts.map((_, at) => {
    const sums = new Map<number, number>();
    solutions.forEach(({ starts }, nth) => {
      for (const [number, share] of starts[at] ?? [])
        sums.set(number, (sums.get(number) ?? 0) + ((parts[nth] ?? 0) / all) * share);
    });
    return sums;
  });
}

/** The lines on which a paragraph is not unlikely to start, for comparing matter. */
export function possibleStarts({ starts }: Evidence): number[] {
  return starts.filter(({ place }) => Math.max(place.own, place.inline) > 0).map(({ line }) => line.line);
}

/**
 * The most that is ever claimed: a start without a trace is outside the evidence, so no number is certain
 * (`npm run fit:numbers` counts how many are right in reports that were held out).
 */
const mostConfidence = 0.99;

/**
 * In a text that kept its rows, and no printed number, none is so sure that it is shown or gone to. Of those thought 0.9 sure
 * in such texts two in five were wrong, since lists that lost their bullets look like paragraphs there (`client/docs/figures.md`).
 * Nor is a number that stands printed elsewhere: its paragraph is there.
 */
const mostWhereUnlike = 0.7;

/** The most that is claimed of a number on a line. */
type MostOf = (number: number, line: number) => number;

/** A start where one is likelier than none, with its likeliest number. */
function toStart(
  shares: Shares,
  start: PossibleStart | undefined,
  cited: CitedMatter | undefined,
  mostOf: MostOf,
): RecoveredStart[] {
  if (start === undefined) return [];
  let [all, number, confidence] = [0, 0, 0];
  for (const [each, share] of shares) {
    all += share;
    if (share > confidence) [number, confidence] = [each, share];
  }
  if (all <= 0.5) return [];
  const { line, reason } = start.line;
  const isCited = (cited?.support(line, number) ?? 0) > 0.5;
  const second = secondOf(shares, number);
  return [
    {
      line,
      number,
      confidence: Math.min(mostOf(number, line), confidence),
      ...(second === undefined ? {} : { second }),
      reason,
      cited: isCited,
    },
  ];
}

/** A second number is worth a word if it is so likely. */
const leastOfSecond = 0.2;

function secondOf(shares: Shares, best: number): RecoveredStart['second'] {
  let [number, confidence] = [0, leastOfSecond];
  for (const [each, share] of shares) if (each !== best && share >= confidence) [number, confidence] = [each, share];
  return number === 0 ? undefined : { number, confidence };
}
