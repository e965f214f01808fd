import type { FindingSigns, SignedPassage } from './findingSigns.ts';

export type FindingWeights = Readonly<Record<keyof FindingSigns, number>>;

/**
 * Log-odds weights of a softmax over all paragraphs of a report. Fitted with `npm run fit` on reports that cite their
 * findings, their citations blanked out, and on reports that mark them "(Recommendation)"; it prints how well weights fitted
 * on the reports of other authorities rank each one. No weight may turn what speaks for a paragraph against it: signs that
 * say much the same would otherwise be played off against each other. The last three are set by hand: `order` a little below
 * 1, where all that the neighbours say would count, since it comes from the same words; no report of those has numbered
 * summaries; and a mark is the report's own word.
 */
export const findingWeights: FindingWeights = {
  topic: 0.48,
  rarest: 0.42,
  related: 6.53,
  nearby: 5.41,
  lead: 0.21,
  opening: 0.052,
  heading: 0.071,
  faulted: 0.082,
  closest: 0.34,
  elsewhere: -2.24,
  criticism: 2.66,
  time: 1.63,
  order: 0.7,
  aside: -12,
  marked: 3,
};

export const signNames = Object.keys(findingWeights) as readonly (keyof FindingSigns)[];

/** The log odds that signs add up to. */
export function weigh(signs: FindingSigns, weights: FindingWeights = findingWeights): number {
  let sum = 0;
  for (const name of signNames) sum += weights[name] * signs[name];
  return sum;
}

/** A passage and the probability that it is the one that is meant. */
export interface Share {
  /** Index in the pool. */
  readonly at: number;
  readonly share: number;
}

/** So many times likelier is a passage right beside one that is surely meant. */
const BESIDE_MEANT = 2;

/**
 * The `most` likeliest passages of all, those beside likely ones raised: findings of one recommendation often follow one
 * another.
 */
export function withThoseBeside(shares: readonly Share[], most: number): Share[] {
  const known = new Map(shares.map(({ at, share }) => [at, share]));
  const raised = shares.map(({ at, share }) => ({
    at,
    share: share * (1 + (BESIDE_MEANT - 1) * ((known.get(at - 1) ?? 0) + (known.get(at + 1) ?? 0))),
  }));
  const total = raised.reduce((sum, { share }) => sum + share, 0);
  return raised
    .map(({ at, share }) => ({ at, share: share / total }))
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
}

/** For each passage the probability that it is the one that is meant, the likeliest first, the `most` likeliest: a softmax. */
export function sharesOf(found: readonly SignedPassage[], most: number, weights?: FindingWeights): Share[] {
  const ranked = found.map(({ at, signs }) => ({ at, odds: weigh(signs, weights) })).sort((a, b) => b.odds - a.odds);
  const best = ranked[0]?.odds ?? 0;
  const total = ranked.reduce((sum, { odds }) => sum + Math.exp(odds - best), 0);
  return ranked.slice(0, most).map(({ at, odds }) => ({ at, share: Math.exp(odds - best) / total }));
}
