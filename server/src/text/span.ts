import { countWhile } from './countWhile.ts';

/** A half-open stretch [start, end) of one text, in UTF-16 code units. LSP ranges are made in features/toLsp.ts only. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the place where the text states it. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
}

/** True if `offset` lies in `span`, its end included, so that a cursor just behind a word still hits it. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** True if `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The last item of `items` (sorted by start) whose span starts at or before `offset`, as an index; -1 if there is none. */
export function lastStartingAtOrBefore(items: readonly { readonly span: Span }[], offset: number): number {
  return countWhile(items.length, (nth) => (items[nth]?.span.start ?? Infinity) <= offset) - 1;
}
