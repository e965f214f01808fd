import type { TextDocumentIdentifier } from 'vscode-languageserver-types';

/**
 * The requests that LSP has no word for. Everything else is plain LSP 3.17, so an editor that does not know these loses
 * these commands and the list of recommendations, and nothing more.
 */

/** Parameters of the requests about a whole document. */
export interface ListParams {
  readonly textDocument: TextDocumentIdentifier;
}
