import type { Span } from '../../text/span.ts';

/* Short forms and what they stand for. */

export interface Term {
  /** The short form as most often printed: "CADS". */
  readonly short: string;
  /** What it stands for in this report, in reading order; more than one where the report disagrees with itself. */
  readonly meanings: readonly Meaning[];
  /** Every place where the short form (or its plural) stands, definitions included, in reading order. */
  readonly uses: readonly Span[];
}

export interface Meaning {
  /** As printed, white space folded: "contact, advice and duty service". */
  readonly long: string;
  readonly longSpan: Span;
  /** Where the short form stands beside it; undefined for a distant definition. */
  readonly shortSpan: Span | undefined;
  /** The sentence around it. */
  readonly sentence: Span;
  /** Where the short form stands beside the same long form again; left out where it does not. */
  readonly again?: readonly Span[];
  /** How it was found. A `distant` meaning was inferred: long and short form never stand together. */
  readonly how: 'bracket' | 'reversed' | 'list' | 'apposition' | 'distant';
}
