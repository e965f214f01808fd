import type { FoundCitation } from '../citations.ts';
import type { Layout } from '../../report/layout.ts';
import type { Steps } from '../../text/steps.ts';
import type { Shares, Solution } from './lattice.ts';
import { solve } from './lattice.ts';
import type { StartReason } from './lineSigns.ts';
import { signLines } from './lineSigns.ts';
import { findPageBreaks } from './pageBreaks.ts';
import { weighLostLines } from './pageFill.ts';
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
  readonly reason: StartReason;
  /** True if a recommendation cites this number and speaks of the same matter. */
  readonly cited: boolean;
}

/** What citations tell of lost numbers: how well the text at a place suits what is said where a number is cited. */
export interface CitedMatter {
  /** Log odds for number `n` on a paragraph that starts at `line`; 0 where nothing cites `n`. */
  readonly support: (line: number, n: number) => number;
  /** What `support` goes by, as data: where it is the same, so is all support. */
  readonly supported: () => unknown;
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

/** All places where a paragraph may start, in order; none where the text lost nothing. */
export function collectEvidence(layout: Layout, weights: StartWeights = startWeights): PossibleStart[] {
  if (!layout.lossy) return [];
  const printed = new Map(
    layout.numbers.filter((each) => each.series === 0).map((each) => [each.line, Number(each.label)]),
  );
  const pageTops = findPageBreaks(layout);
  const starts = signLines(layout, new Set(pageTops)).flatMap((line): PossibleStart[] => {
    const odds = oddsOf(line, weights);
    const number = printed.get(line.line);
    if (number !== undefined) return [{ line, place: { ...toPlace(line, odds), own: 6, inline: 6, printed: number } }];
    return isPlace(line, odds) ? [{ line, place: toPlace(line, odds) }] : [];
  });
  return withPages(starts, weighLostLines(layout, pageTops, starts), pageTops);
}

/** Tells the first place on each page how many lines the page before may have lost. */
function withPages(
  starts: readonly PossibleStart[],
  weights: ReadonlyMap<number, readonly number[]>,
  pageTops: readonly number[],
): PossibleStart[] {
  let next = 0;
  return starts.map(({ line, place }) => {
    let pageEnd: readonly number[] | undefined;
    while ((pageTops[next] ?? Infinity) <= line.at) pageEnd = weights.get(pageTops[next++] ?? 0) ?? unknown;
    return { line, place: pageEnd === undefined ? place : { ...place, pageEnd } };
  });
}

/** Nothing is known of a page. */
const unknown: readonly number[] = [0];

/** Recovers the starts and numbers of paragraphs in a text whose numbers were lost, in steps. Empty where nothing was lost. */
export function* recoverStarts(
  evidence: readonly PossibleStart[],
  cited: CitedMatter | undefined,
): Steps<RecoveredStart[]> {
  if (evidence.length === 0) return [];
  const shifts = cited === undefined ? [0] : [0, -1, 1];
  const solutions: Solution[] = [];
  for (const shift of shifts) {
    const places = evidence.map(({ line, place }) =>
      cited === undefined ? place : { ...place, cited: (n: number) => cited.support(line.line, n + shift) },
    );
    const { weight, starts } = yield* solve(places);
    solutions.push({ weight: weight + (shift === 0 ? 0 : authorsAreOut), starts });
  }
  return mix(solutions).flatMap((shares, at) => toStart(shares, evidence[at], cited));
}

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
export function possibleStarts(evidence: readonly PossibleStart[]): number[] {
  return evidence.filter(({ place }) => Math.max(place.own, place.inline) > 0).map(({ line }) => line.line);
}

/**
 * The most that is ever claimed: a start without a trace is outside the evidence, so no number is certain
 * (`npm run fit:numbers` counts how many are right in reports that were held out).
 */
const mostConfidence = 0.99;

function stated(confidence: number): number {
  return Math.min(mostConfidence, confidence);
}

/** A start where one is likelier than none, with its likeliest number. */
function toStart(shares: Shares, start: PossibleStart | undefined, cited: CitedMatter | undefined): RecoveredStart[] {
  if (start === undefined) return [];
  let [all, number, confidence] = [0, 0, 0];
  for (const [each, share] of shares) {
    all += share;
    if (share > confidence) [number, confidence] = [each, share];
  }
  if (all <= 0.5) return [];
  const { line, reason } = start.line;
  const isCited = (cited?.support(line, number) ?? 0) > 0.5;
  return [{ line, number, confidence: stated(confidence), reason, cited: isCited }];
}
