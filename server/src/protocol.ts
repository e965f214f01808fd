import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/**
 * The requests that LSP has no word for. Everything else is plain LSP 3.17, so an editor that does not know these loses
 * two commands and nothing more.
 */

/** From client: the findings behind the recommendation (or the bullet of it) at a position. Best first; empty if none. */
export const FINDINGS_REQUEST = 'report/findings';

/** From client: the recommendations that rest on the paragraph at a position. Those that cite it come first. */
export const RECOMMENDATIONS_REQUEST = 'report/recommendations';

/** Parameters of both requests. */
export interface LinkParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
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
   * likely link: its rank among those of the same answer, no probability.
   */
  readonly score?: number;
  /** What makes it likely, or how sure the number is, in words for the reader. */
  readonly reason?: string;
}
