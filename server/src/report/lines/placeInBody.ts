import type { Line } from './line.ts';

/** Index of a line of the body, by its 0-based number in the text; the nearest below where it is none of the body's. */
export function placeInBody(body: readonly Line[], line: number): number {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((body[middle]?.index ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
