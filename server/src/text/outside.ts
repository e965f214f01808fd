import type { Span } from './span.ts';

/** The stretches of a text of `length` that lie outside `skip` (sorted), in order. */
export function* outside(length: number, skip: readonly Span[]): Generator<Span, void, undefined> {
  let start = 0;
  for (const hole of skip) {
    if (hole.start > start) yield { start, end: Math.min(hole.start, length) };
    start = Math.max(start, hole.end);
  }
  if (start < length) yield { start, end: length };
}
