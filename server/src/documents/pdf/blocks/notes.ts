import { textOf } from '../lines/furniture.ts';
import type { Metrics } from '../lines/metrics.ts';
import type { Stretch } from './stretches.ts';
import { tagOf } from './tags.ts';

const SMALL = 0.94;

/**
 * How many of the stretches at the end of a page are footnotes: small print in its lower part, from the first that has
 * a mark before it.
 */
export function countFootnotes(stretches: readonly Stretch[], metrics: Metrics, height: number): number {
  let from = stretches.length;
  while (from > 0 && mayBeNote(stretches[from - 1], metrics, height)) from--;
  while (from < stretches.length && noteMark(stretches[from]) === undefined) from++;
  return stretches.length - from;
}

function mayBeNote(stretch: Stretch | undefined, { bodySize }: Metrics, height: number): boolean {
  const line = stretch?.lines[0];
  if (line === undefined) return false;
  if (tagOf(line.tag, /^(?:Note|FENote|Footnote)$/) !== undefined) return true;
  return line.size <= SMALL * bodySize && line.y > 0.4 * height;
}

/** The mark of a footnote and its words: "12" or "¹²" before them. */
export function noteMark(stretch: Stretch | undefined): { mark: string; length: number } | undefined {
  const first = stretch?.lines[0];
  if (first === undefined) return undefined;
  const match = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}|[*†‡])(?![\d.,/])\s*/.exec(textOf(first));
  return match === null ? undefined : { mark: match[1] ?? '', length: match[0].length };
}
