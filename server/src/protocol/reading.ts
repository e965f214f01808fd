/** From client: how the report was read, in figures, as a `ReadingSummary`; null if the document is no report. */
export const READING_SUMMARY_REQUEST = 'report/readingSummary';

/** How many of each were found in a report. */
export interface ReadingSummary {
  /** Numbered paragraphs: with their number printed, with a recovered one, and those whose number is lost. */
  readonly paragraphs: { readonly printed: number; readonly recovered: number; readonly lost: number };
  readonly recommendations: number;
  /** Cited numbers. */
  readonly citations: number;
  readonly acronyms: number;
  readonly judgements: number;
  /** True if the text is too large to be read; all figures are 0 then. */
  readonly isTooLarge: boolean;
}
