import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { InitializeResult } from 'vscode-languageserver';
import { serverCommands } from './clientSupport.ts';
import type { ClientSupport } from './clientSupport.ts';
import { ACTION_KINDS } from './features/actions/actionKinds.ts';
import { RENAMES } from './requests/editor/renameRequests.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './features/semanticTokens.ts';

/** What the server offers to every client. */
const INITIALIZE_RESULT: InitializeResult = {
  serverInfo: { name: 'Report Lens' },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    documentSymbolProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    // On demand only: no letter that is typed brings it up.
    completionProvider: {},
    codeLensProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
    diagnosticProvider: { identifier: 'report-lens', interFileDependencies: true, workspaceDiagnostics: false },
    workspaceSymbolProvider: true,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: RENAMES },
    },
  },
};

/** What the server offers to this client: a tree of calls where it has one, commands where it lacks its own. */
export function initializeResult(support: ClientSupport): InitializeResult {
  const commands = serverCommands(support);
  return {
    ...INITIALIZE_RESULT,
    capabilities: {
      ...INITIALIZE_RESULT.capabilities,
      ...(support.hasCallHierarchy ? { callHierarchyProvider: true } : {}),
      ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
    },
  };
}
