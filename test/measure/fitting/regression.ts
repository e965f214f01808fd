/** What is seen at one place, by name, and of which kind it turned out to be, from 0. */
export interface Observation {
  readonly signs: readonly string[];
  readonly kind: number;
}

/** Signs that are seen less often teach nothing. */
const RARE = 3;
const SHRINKAGE = 0.4;
const ROUNDS = 300;
const STEP = 0.1;

/** Places with the same signs count together. */
interface Group {
  readonly signs: readonly string[];
  readonly counts: number[];
}

/**
 * Multinomial logistic regression with shrinkage (ridge), by gradient ascent (Adam): for each kind but the first the log odds
 * that each sign adds to it against the first.
 */
export function regress(seen: readonly Observation[], kinds: number): Map<string, number>[] {
  const groups = groupBySigns(seen, kinds);
  const names = [...new Set(groups.flatMap(({ signs }) => signs))];
  const index = new Map(names.map((name, nth) => [name, nth * kinds]));
  const known = groups.map(({ signs, counts }) => ({ at: signs.map((sign) => index.get(sign) ?? 0), counts }));
  const weights = new Float64Array(names.length * kinds);
  const [mean, spread] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let round = 1; round <= ROUNDS; round++) {
    slopesOf(known, weights).forEach((slope, nth) => {
      mean[nth] = 0.9 * (mean[nth] ?? 0) + 0.1 * slope;
      spread[nth] = 0.99 * (spread[nth] ?? 0) + 0.01 * slope * slope;
      const move = (mean[nth] ?? 0) / (1 - 0.9 ** round);
      weights[nth] = (weights[nth] ?? 0) + (STEP * move) / (Math.sqrt((spread[nth] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
    });
  }
  return Array.from(
    { length: kinds - 1 },
    (_, kind) => new Map(names.map((name, nth) => [name, weights[nth * kinds + kind + 1] ?? 0])),
  );
}

function groupBySigns(seen: readonly Observation[], kinds: number): Group[] {
  const times = new Map<string, number>();
  for (const { signs } of seen) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
  const groups = new Map<string, Group>();
  for (const { signs, kind } of seen) {
    const kept = signs.filter((sign) => (times.get(sign) ?? 0) >= RARE);
    const key = kept.join('|');
    const group = groups.get(key) ?? { signs: kept, counts: new Array<number>(kinds).fill(0) };
    groups.set(key, group);
    group.counts[kind] = (group.counts[kind] ?? 0) + 1;
  }
  return [...groups.values()];
}

interface Known {
  /** Where the weights of each sign begin. */
  readonly at: readonly number[];
  readonly counts: readonly number[];
}

function slopesOf(known: readonly Known[], weights: Float64Array): Float64Array {
  const slopes = weights.map((weight) => -SHRINKAGE * weight);
  for (const { at, counts } of known) {
    const odds = counts.map((_, kind) =>
      kind === 0 ? 0 : at.reduce((sum, sign) => sum + (weights[sign + kind] ?? 0), 0),
    );
    const top = Math.max(...odds);
    const parts = odds.map((each) => Math.exp(each - top));
    const all = parts.reduce((sum, each) => sum + each, 0);
    const total = counts.reduce((sum, each) => sum + each, 0);
    for (let kind = 1; kind < counts.length; kind++) {
      const pull = (counts[kind] ?? 0) - (total * (parts[kind] ?? 0)) / all;
      for (const sign of at) slopes[sign + kind] = (slopes[sign + kind] ?? 0) + pull;
    }
  }
  return slopes;
}
