import { SymbolKind } from 'vscode-languageserver';
import type { ClientCapabilities } from 'vscode-languageserver';
import { GO_TO_PLACE_COMMAND } from './protocol/commands.ts';

/** What the client can do, as far as an answer depends on it. Anything that it does not declare, it cannot. */
export interface ClientSupport {
  readonly hasMarkdownHover: boolean;
  readonly hasDefinitionLinks: boolean;
  readonly hasNestedSymbols: boolean;
  readonly symbolKinds: readonly SymbolKind[];
  /** Those that it knows in the list of symbols of the whole folder. */
  readonly folderSymbolKinds: readonly SymbolKind[];
  readonly foldingLimit: number | undefined;
  readonly canBeAskedForSettings: boolean;
  readonly canRegisterForSettings: boolean;
  readonly canRefreshHints: boolean;
  /** It asks for diagnostics; others are sent them. */
  readonly canPullDiagnostics: boolean;
  readonly canRefreshDiagnostics: boolean;
  readonly canRefreshLenses: boolean;
  readonly hasCallHierarchy: boolean;
  readonly hasActionLiterals: boolean;
  readonly canShowDocuments: boolean;
  /** Commands that the client runs when a reader clicks on a lens or chooses an action. */
  readonly commands: readonly string[];
  /** It answers `FILE_REQUESTS`. */
  readonly hasFiles: boolean;
  /** URI of a folder where the server may keep things. */
  readonly storage: string | undefined;
  /** Address of the script that reads PDF and Word files, for a server that cannot know where it is. */
  readonly documentsScript: string | undefined;
  readonly canWatchFiles: boolean;
  readonly canWatchRelativePatterns: boolean;
  readonly hasWorkspaceFolders: boolean;
  /** It can be asked to send the texts of further kinds of documents. */
  readonly canRegisterForDocuments: boolean;
  /** An edit may make a new file. */
  readonly canCreateFiles: boolean;
}

/** LSP 3.17: a client that lists no kinds knows those from File to Array. */
const KINDS_EVERY_CLIENT_KNOWS = Array.from({ length: SymbolKind.Array }, (_, index) => (index + 1) as SymbolKind);

/**
 * `options` are the client's `initializationOptions`: `{ commands }` names those that it has for lenses, `{ files }` is
 * true if it answers `FILE_REQUESTS`, `{ storage }` is the URI of a folder for the server, `{ documentsScript }` the address
 * of the script for workers that read PDF and Word files.
 */
export function readClientSupport(capabilities: ClientCapabilities | undefined, options?: unknown): ClientSupport {
  const { textDocument, window, workspace } = capabilities ?? {};
  const { commands, files, storage, documentsScript } = (options ?? {}) as Readonly<Record<string, unknown>>;
  return {
    hasMarkdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    hasDefinitionLinks: textDocument?.definition?.linkSupport ?? false,
    hasNestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    symbolKinds: textDocument?.documentSymbol?.symbolKind?.valueSet ?? KINDS_EVERY_CLIENT_KNOWS,
    folderSymbolKinds: workspace?.symbol?.symbolKind?.valueSet ?? KINDS_EVERY_CLIENT_KNOWS,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    canBeAskedForSettings: workspace?.configuration ?? false,
    canRegisterForSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    canRefreshHints: workspace?.inlayHint?.refreshSupport ?? false,
    canPullDiagnostics: textDocument?.diagnostic !== undefined,
    canRefreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    canRefreshLenses: workspace?.codeLens?.refreshSupport ?? false,
    hasCallHierarchy: textDocument?.callHierarchy !== undefined,
    hasActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    canShowDocuments: window?.showDocument?.support ?? false,
    commands: readNames(commands),
    hasFiles: files === true,
    storage: typeof storage === 'string' ? storage : undefined,
    documentsScript: typeof documentsScript === 'string' ? documentsScript : undefined,
    canWatchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    canWatchRelativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    hasWorkspaceFolders: workspace?.workspaceFolders ?? false,
    canRegisterForDocuments: textDocument?.synchronization?.dynamicRegistration ?? false,
    canCreateFiles:
      (workspace?.workspaceEdit?.documentChanges ?? false) &&
      (workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false),
  };
}

/** Commands that the server runs because the client has none of that name. */
export function serverCommands({ canShowDocuments, commands }: ClientSupport): string[] {
  return canShowDocuments && !commands.includes(GO_TO_PLACE_COMMAND) ? [GO_TO_PLACE_COMMAND] : [];
}

function readNames(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}
