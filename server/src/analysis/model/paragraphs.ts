import type { Span } from '../../text/span.ts';

/* Paragraphs with their numbers, recommendations, and bullets. */

export interface Paragraph {
  /** Number, text and bullets. */
  readonly span: Span;
  /** Without the number. */
  readonly textSpan: Span;
  /** undefined: none printed, none recovered. */
  readonly number: ParagraphNumber | undefined;
  /** True in a series that is nothing but a list of recommendations or conclusions: its citations mean the body. */
  readonly isListed?: true;
  /** Present where a number was lost and could not be recovered surely enough to be shown. */
  readonly lost?: LostNumber;
  /** Index of the section that holds it. */
  readonly section: number | undefined;
}

/** What the number of a paragraph may have been. */
export interface LostNumber {
  readonly likeliest: string;
  readonly confidence: number;
  /** Another number that it may well have been. */
  readonly second?: { readonly label: string; readonly confidence: number };
}

export type ParagraphNumber =
  | {
      /** As printed, without its final dot: "57", "5.27", "A1.15". */
      readonly label: string;
      /** Which run of numbers it belongs to: 0 is the report's main series, 1 and on are annexes and boards that restart. */
      readonly series: number;
      readonly source: 'printed';
      readonly span: Span;
    }
  | {
      readonly label: string;
      readonly series: number;
      readonly source: 'recovered';
      /** (0, 1]: the share of right numbers among those shown with this confidence. */
      readonly confidence: number;
      /** Never empty; the hover shows it. */
      readonly evidence: readonly NumberEvidence[];
    };

export type NumberEvidence =
  /** Counted on from, or back to, numbers that are better known. */
  | { readonly kind: 'sequence'; readonly after: string | undefined; readonly before: string | undefined }
  /** A recommendation cites this number and speaks of the same matter. */
  | { readonly kind: 'cited'; readonly citation: Span; readonly words: readonly string[] }
  /** How the start of the paragraph was seen. */
  | {
      readonly kind: 'layout';
      readonly reason:
        'short-line' | 'lower-case-start' | 'blank-line' | 'section-start' | 'page-break' | 'sentence-end';
    };

export interface Recommendation {
  /** The whole, with its bullets. */
  readonly span: Span;
  /** The words before the bullets ("In order to …, the local authority should:"), or the text where there are no bullets. */
  readonly lead: Span;
  /** Index of the numbered paragraph that it is, where it is one. */
  readonly paragraph: number | undefined;
  readonly section: number | undefined;
  /** Its bullets, in order; empty where it has none. */
  readonly items: readonly RecommendationItem[];
}

export interface RecommendationItem {
  /** Without the bullet sign. */
  readonly span: Span;
}

/** A bullet outside recommendations. */
export interface ListItem {
  /** Without the bullet sign. */
  readonly span: Span;
  readonly section: number | undefined;
}
