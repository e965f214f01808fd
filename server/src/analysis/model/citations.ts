import type { Span } from '../../text/span.ts';

/* Where the text points to, and what recommendations rest on. */

export interface Citation {
  /** The whole "(paragraphs 43, 106)" or "paragraphs 4.89 to 4.91 above". */
  readonly span: Span;
  readonly targets: readonly CitationTarget[];
  /** True in a footnote: what stands around it on the page need not be what it belongs to. */
  readonly isNote?: true;
  /** True in the minutes of a committee, "Paragraphs 1 to 31 read and agreed to", which say nothing of what is in them. */
  readonly isMinute?: true;
}

export interface CitationTarget {
  /** Place of "43" or "43 to 45"; where the number was lost, of the word before it. */
  readonly span: Span;
  /** As printed: "43"; undefined if the number was lost. Of "111131", which was a range, "111" and "131". */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Indices of the paragraphs it leads to; empty if there is none of that number. */
  readonly paragraphs: readonly number[];
  /** Indices of the sections it leads to: "Section 4 above", "Annex B". */
  readonly sections?: readonly number[];
  /** Indices of the recommendations it leads to: "Recommendation 7". */
  readonly recommendations?: readonly number[];
  /** The lines it leads to: captions ("Box 3", "Figures 2 and 4") and items of lists ("points (a) to (c) above"). */
  readonly lines?: readonly Span[];
  /** Present where the target was inferred because the number was lost or damaged. */
  readonly inferred?: Inference;
  /** Where it leads nowhere because numbers were lost: the paragraphs that it may mean, the likeliest first. */
  readonly candidates?: readonly CitationCandidate[];
}

export interface CitationCandidate {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** (0, 1): how likely the number that is cited is this paragraph's. */
  readonly confidence: number;
}

/** Why something is shown that the text does not state. */
export interface Inference {
  readonly confidence: number;
  /** Words that both passages share, most telling first. */
  readonly words: readonly string[];
}

/** A finding behind a recommendation. */
export interface Finding extends FindingReasons {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly kind: 'cited' | 'likely';
  /** (0, 1]; 1 for a printed citation of a printed number. */
  readonly score: number;
}

/** Why a finding is likely: what counted for much. */
export interface FindingReasons {
  /** Words that both passages share; empty for a citation. */
  readonly words: readonly string[];
  /** Present where words that go with those of the recommendation speak for it: the pair that tells most. */
  readonly related?: RelatedPair;
  /** Present where the paragraphs beside it speak for it: they are on the same matter. */
  readonly isAmongRelated?: true;
  /** Present where its place speaks for it too: near the likely findings of the recommendations beside this one. */
  readonly isInOrder?: true;
}

/** Two words, as printed, that are found in passages on the same matter. */
export interface RelatedPair {
  /** In the recommendation. */
  readonly asked: string;
  /** In the finding. */
  readonly said: string;
}
