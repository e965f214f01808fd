import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { Verdict } from '../annotations/annotation.ts';

/** From client: the findings behind the recommendation (or the bullet of it) at a position. Best first; empty if none. */
export const FINDINGS_REQUEST = 'report/findings';

/** From client: the recommendations that rest on the paragraph at a position. Those that cite it come first. */
export const RECOMMENDATIONS_REQUEST = 'report/recommendations';

/** Parameters of both requests. */
export interface LinkParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Parameters of `report/findings`. */
export interface FindingsParams extends LinkParams {
  /** True to get findings, too, that readers rejected; they come last. */
  readonly withRejected?: boolean;
}

/** One finding of a recommendation, or one recommendation of a finding; both answer with a list of these. */
export interface ReportLink {
  /** The whole paragraph, or the whole recommendation or bullet. */
  readonly range: Range;
  /** What to put the cursor on: its number, or its first line. Inside `range`. */
  readonly selectionRange: Range;
  /** The paragraph's number, where it has one: "57". */
  readonly number?: string;
  /** True if that number was recovered, not printed. */
  readonly isNumberRecovered?: true;
  /** Its first words, white space folded. */
  readonly label: string;
  /** `cited`: the recommendation names the paragraph. `likely`: both speak of the same matter. */
  readonly kind: 'cited' | 'likely';
  /**
   * (0, 1]; left out for a printed citation of a printed number. For a citation: how sure the recovered number is; for a
   * likely link: its share of the likelihood among all passages of the report; with little of it it is less likely.
   */
  readonly score?: number;
  /** What makes it likely, or how sure the number is, in words for the reader. */
  readonly reason?: string;
  /** What a reader said of a likely finding. */
  readonly verdict?: Verdict;
  /** Whose word that is, where they gave a name. */
  readonly by?: string;
}

/** From client: the recommendations of a report in reading order, for a list of them. */
export const RECOMMENDATION_LIST_REQUEST = 'report/recommendationList';

/** From client: the numbers of all citations in reading order, as a list of `Range`. */
export const CITATIONS_REQUEST = 'report/citations';

/** A part of a recommendation that asks for something: the whole, or one of its bullets. */
export interface RecommendationPart {
  /** With its bullets. */
  readonly range: Range;
  /**
   * Its number, or its first line. `report/findings` at its start answers for this part: for a bullet with those of the
   * bullet, for a recommendation with those of the whole.
   */
  readonly selectionRange: Range;
  /** Its first words, white space folded. */
  readonly label: string;
  /** The paragraphs that it cites, in the order of the text; of a recommendation without those that its items cite. */
  readonly cited: readonly ReportLink[];
}

/** One recommendation of `report/recommendationList`. */
export interface RecommendationEntry extends RecommendationPart {
  readonly number?: string;
  readonly isNumberRecovered?: true;
  /** The heading that it stands under, with the heading around it where that alone would not tell it from others. */
  readonly section?: string;
  /** Its bullets; empty where it has none. */
  readonly items: readonly RecommendationPart[];
}
