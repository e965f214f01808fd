import type { Span } from '../../text/span.ts';

/* What is doubtful. */

export type ProblemCode =
  | 'citation-without-target'
  /** A citation of a number that was lost: `detail` has the number and how likely each of `related` is its paragraph. */
  | 'cited-number-lost'
  /** "(Recommendation 9)" where there is none of that number: `detail` and `related` have the nearest. */
  | 'recommendation-not-found'
  | 'number-repeated'
  | 'number-missing'
  /** Numbers that recommendations give seem to be out; found by features/links/citingSlips.ts, when asked for. */
  | 'citations-out'
  /** Found by features/diagnostics/withoutEvidence.ts, when asked for: it reads the findings of every recommendation. */
  | 'recommendation-without-evidence'
  | 'text-too-large'
  | TermProblemCode;

/** What can be doubtful about the short forms of a report; found by analysis/terms/termProblems.ts, when asked for. */
export type TermProblemCode =
  | 'acronym-never-defined'
  | 'acronym-defined-two-ways'
  | 'acronym-defined-late'
  | 'acronym-not-used-again'
  | 'acronym-defined-twice';

export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** What the message speaks of: the number, or candidates; the short form, then what it is said to mean. */
  readonly detail: readonly string[];
  /** Other places that it is about: the definition before this one. */
  readonly related?: readonly Span[];
}
