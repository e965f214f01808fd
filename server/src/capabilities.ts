import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { InitializeResult } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './features/semanticTokens.ts';

/** What the server offers to every client. */
export const INITIALIZE_RESULT: InitializeResult = {
  serverInfo: { name: 'Report Lens' },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
    diagnosticProvider: { identifier: 'report-lens', interFileDependencies: false, workspaceDiagnostics: false },
    workspaceSymbolProvider: true,
  },
};
