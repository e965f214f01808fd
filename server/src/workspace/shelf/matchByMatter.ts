import { countShared, indexMatter, MatterReader, scoreAll } from '../../analysis/matter/matter.ts';
import { sharedPhrases } from '../../analysis/matter/sharedPhrases.ts';

/** A text of the other list that speaks of the same matter, with the words that both share. */
export interface MatterMatch {
  /** Its index. */
  readonly at: number;
  readonly words: readonly string[];
}

const LEAST_WORDS = 3;
const MOST_WORDS = 4;

/**
 * For each text of `ours` the one of `theirs` that suits it best, if it suits that best too and both share enough: at
 * least the part `leastShare` of what a text shares with itself. How rare a word is counts over both lists.
 */
export function matchByMatter(
  ours: readonly string[],
  theirs: readonly string[],
  leastShare: number,
): (MatterMatch | undefined)[] {
  const reader = new MatterReader();
  const [left, right] = [ours.map((text) => reader.read(text)), theirs.map((text) => reader.read(text))];
  const index = indexMatter([...left, ...right]);
  const rows = left.map((matter) => [...scoreAll(index, matter)]);
  return left.map((matter, row): MatterMatch | undefined => {
    const scores = rows[row] ?? [];
    const best = bestOf(scores.slice(ours.length));
    const other = right[best ?? -1];
    if (best === undefined || other === undefined) return undefined;
    if ((scores[ours.length + best] ?? 0) < leastShare * (scores[row] ?? 0)) return undefined;
    if (bestOf(rows.map((one) => one[ours.length + best] ?? 0)) !== row) return undefined;
    if (countShared(matter, other) < LEAST_WORDS) return undefined;
    return { at: best, words: sharedPhrases(index, ours[row] ?? '', theirs[best] ?? '', MOST_WORDS) };
  });
}

function bestOf(scores: readonly number[]): number | undefined {
  let best: number | undefined;
  scores.forEach((score, at) => {
    if (score > 0 && score > (scores[best ?? -1] ?? 0)) best = at;
  });
  return best;
}
