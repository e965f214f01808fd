import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { InitializeResult } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './features/semanticTokens.ts';

/** What the server offers to every client. */
const INITIALIZE_RESULT: InitializeResult = {
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
    codeLensProvider: { resolveProvider: true },
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

/** What the server offers to this client: its tree of calls is used only where there is one. */
export function initializeResult({ hasCallHierarchy }: ClientSupport): InitializeResult {
  if (!hasCallHierarchy) return INITIALIZE_RESULT;
  return { ...INITIALIZE_RESULT, capabilities: { ...INITIALIZE_RESULT.capabilities, callHierarchyProvider: true } };
}
