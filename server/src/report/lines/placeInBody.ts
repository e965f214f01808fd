import { countWhile } from '../../text/countWhile.ts';
import type { Line } from './line.ts';

/** Index of a line of the body, by its 0-based number in the text; the nearest below where it is none of the body's. */
export function placeInBody(body: readonly Line[], line: number): number {
  return countWhile(body.length, (at) => (body[at]?.index ?? 0) < line);
}
