/**
 * Of so many things in order, how many at the start are such that something holds, if it holds for none behind these. Binary
 * search: no walk over a whole report.
 */
export function countWhile(count: number, holds: (nth: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
