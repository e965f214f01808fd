import type { SignedPassage } from './findingSigns.ts';
import type { Share } from './findingWeights.ts';

/**
 * Recommendations follow the order of their findings, by and large: of two that follow one another in a list the second
 * mostly rests on a paragraph somewhat further on. In reports that cite, a step forward is about four times as frequent as
 * one back, and steps of some paragraphs more frequent than long ones.
 */
const FORWARD_REACH = 8;
const BACKWARD_REACH = 2;
/** Sum of the kernel over all steps, so that it is a distribution. */
const KERNEL_SUM =
  1 / (1 - Math.exp(-1 / FORWARD_REACH)) + Math.exp(-1 / BACKWARD_REACH) / (1 - Math.exp(-1 / BACKWARD_REACH));
/** So many recommendations on either side are looked at; each further one counts less. */
export const NEIGHBOURS = 2;
const FURTHER = 0.7;

/** Where the findings of the recommendations on one side likely stand, the nearest recommendation first. */
export interface Neighbours {
  readonly before: readonly (readonly Share[])[];
  readonly after: readonly (readonly Share[])[];
}

/** The same passages with the sign `order`, as far as neighbours say anything; `passages` is how many there are in all. */
export function inOrder(found: readonly SignedPassage[], neighbours: Neighbours, passages: number): SignedPassage[] {
  const voices = [...voicesOf(neighbours.before, 1), ...voicesOf(neighbours.after, -1)];
  const total = voices.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [...found];
  return found.map((each) => {
    let expected = 0;
    for (const { shares, weight, direction } of voices)
      expected += weight * densityAt(each.at, shares, direction, passages);
    // Half of it is doubt: that the order holds at all is not sure.
    return { ...each, signs: { ...each.signs, order: Math.log((1 + (passages * expected) / total) / 2) } };
  });
}

interface Voice {
  readonly shares: readonly Share[];
  readonly weight: number;
  /** 1 if its findings stand before those that are looked for, -1 if behind. */
  readonly direction: 1 | -1;
}

function voicesOf(side: readonly (readonly Share[])[], direction: 1 | -1): Voice[] {
  return side.map((shares, distance) => ({ shares, direction, weight: FURTHER ** distance }));
}

/** How likely the finding is at passage `at`, if a neighbour has its own as `shares` say; what they leave out is anywhere. */
function densityAt(at: number, shares: readonly Share[], direction: 1 | -1, passages: number): number {
  let [density, known] = [0, 0];
  for (const each of shares) {
    const step = (at - each.at) * direction;
    density += (each.share * Math.exp(step >= 0 ? -step / FORWARD_REACH : step / BACKWARD_REACH)) / KERNEL_SUM;
    known += each.share;
  }
  return density + Math.max(0, 1 - known) / passages;
}
