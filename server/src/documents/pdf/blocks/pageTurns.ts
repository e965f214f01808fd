import { textOf } from '../lines/furniture.ts';
import { looksAlike } from '../lines/metrics.ts';
import type { Stretch } from './stretches.ts';

/** A line this much shorter than the longest of its stretch, in parts of it, was ended on purpose. */
const FULL = 0.85;

/** True if the first words of a page are the rest of what was begun on the page before, in `last`. */
export function goesOn(last: Stretch, first: Stretch): boolean {
  const end = last.lines.at(-1);
  const start = first.lines[0];
  if (end === undefined || start === undefined || first.lead !== undefined || !looksAlike(end, start)) return false;
  const words = textOf(end);
  if (/[.:;?!][’”"')\]]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$/u.test(words)) return false;
  if (/^[\p{Ll}(,;–—]/u.test(textOf(start))) return true;
  // A name, or a figure: the sentence goes on if its line was full.
  const widest = Math.max(...[...last.lines, ...first.lines].map(({ x0, x1 }) => x1 - x0));
  return end.x1 - end.x0 >= FULL * widest && last.lines.length + first.lines.length > 2;
}
