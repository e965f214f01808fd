import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import type { Connection, Disposable, FileSystemWatcher, InitializeParams } from 'vscode-languageserver';
import { describeError } from '../answer.ts';
import { clientFileSystem, noFileSystem } from './clientFileSystem.ts';
import type { ClientSupport } from '../clientSupport.ts';
import { REPORT_ENDINGS } from '../workspace/candidates.ts';
import { sourceUri } from '../workspace/files/documentUris.ts';
import type { FileChange } from '../workspace/files/fileChange.ts';
import { confine, dispatch } from '../workspace/files/fileSystem.ts';
import type { FileSystem } from '../workspace/files/fileSystem.ts';
import { folderOf, isFile, isWithin, leadsUp, normalUri } from '../workspace/files/uris.ts';

/** Files whose changes of content matter: those that may be reports, and what readers write beside them. */
const WATCHED_FILES = `**/*.{${[...REPORT_ENDINGS, 'pdf', 'docx', 'annotations.json', 'glossary.yaml', 'glossary.yml', 'glossary.json'].join(',')}}`;

const CHANGE_KINDS = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const;

/** What only the server's entry and its documents know. */
interface Surroundings {
  /** URIs of the documents that the client has open. */
  readonly openUris: () => readonly string[];
  /** Where `file:` URIs are read if the server may do so itself; otherwise the client is asked. */
  readonly local: FileSystem | undefined;
}

/** The folders that the reader has open, their files, and word of what changes in them. */
export class WorkspaceFiles {
  /**
   * The files in those folders, beside open documents and in the extension's own storage; all others are `unavailable`.
   * Everything that the server reads or writes goes through here.
   */
  readonly fileSystem: FileSystem;
  readonly #connection: Connection;
  readonly #surroundings: Surroundings;
  readonly #fileListeners: ((changes: readonly FileChange[]) => void)[] = [];
  readonly #folderListeners: (() => void)[] = [];
  #ofClient = noFileSystem();
  /** As the client names them. */
  #roots: readonly string[] = [];
  #folders: readonly string[] = [];
  #storage: string | undefined;
  #watching: Promise<Disposable | undefined> = Promise.resolve(undefined);

  constructor(connection: Connection, surroundings: Surroundings) {
    this.#connection = connection;
    this.#surroundings = surroundings;
    const { local } = surroundings;
    this.fileSystem = confine(
      dispatch((uri) => (local !== undefined && isFile(uri) ? local : this.#ofClient)),
      (uri) => this.#isAllowed(uri),
    );
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const told = changes.map(({ uri, type }) => ({ uri: normalUri(uri), kind: CHANGE_KINDS[type] }));
      this.#fileListeners.forEach((listener) => {
        listener(told);
      });
    });
  }

  /** Normal URIs of the folders that the reader has open; empty where there is only a document. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Normal URI of a folder that is the extension's own, where the client gives it one. */
  get storage(): string | undefined {
    return this.#storage;
  }

  onFileChanges(listener: (changes: readonly FileChange[]) => void): void {
    this.#fileListeners.push(listener);
  }

  onFolderChanges(listener: () => void): void {
    this.#folderListeners.push(listener);
  }

  /** Takes what the client said in `initialize`. */
  initialize(params: InitializeParams, { hasFiles, storage }: ClientSupport): void {
    if (hasFiles) this.#ofClient = clientFileSystem(this.#connection);
    // What went before workspace folders: one root.
    const { rootUri } = params as { rootUri?: string | null };
    this.#roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
    this.#folders = outermost(this.#roots);
    this.#storage = storage === undefined ? undefined : normalUri(storage);
  }

  /** Listens to the coming and going of folders. After `initialized`: until then the client may not be asked anything. */
  followFolders({ hasWorkspaceFolders }: ClientSupport): void {
    if (!hasWorkspaceFolders) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => normalUri(uri)));
      const kept = this.#roots.filter((uri) => !gone.has(normalUri(uri)));
      this.#roots = [...kept, ...added.map(({ uri }) => uri)];
      this.#folders = outermost(this.#roots);
      this.#folderListeners.forEach((listener) => {
        listener();
      });
    });
  }

  /** Asks the client to tell of changes; again after the folders have changed. Clients that cannot, tell nothing. */
  watch({ canWatchFiles, canWatchRelativePatterns }: ClientSupport): void {
    if (!canWatchFiles) return;
    const watchers = canWatchRelativePatterns
      ? this.#folders.flatMap((baseUri) => watchersOf((pattern) => ({ baseUri, pattern })))
      : watchersOf((pattern) => pattern);
    this.#watching = this.#watching.then(async (before) => {
      before?.dispose();
      if (watchers.length === 0) return undefined;
      try {
        return await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      } catch (error) {
        this.#connection.console.error(`not told of changed files: ${describeError(error)}`);
        return undefined;
      }
    });
  }

  #isAllowed(uri: string): boolean {
    const normal = normalUri(uri);
    if (leadsUp(normal)) return false;
    if (this.#folders.some((folder) => isWithin(normal, folder))) return true;
    if (this.#storage !== undefined && isWithin(normal, this.#storage)) return true;
    const around = folderOf(normal);
    return this.#surroundings.openUris().some((open) => folderOf(normalUri(sourceUri(open))) === around);
  }
}

/** Changes of files that matter, and the coming and going of anything: a folder that moves brings its files. */
function watchersOf(place: (pattern: string) => FileSystemWatcher['globPattern']): FileSystemWatcher[] {
  return [
    { globPattern: place(WATCHED_FILES), kind: WatchKind.Change },
    { globPattern: place('**'), kind: WatchKind.Create | WatchKind.Delete },
  ];
}

/** Normal URIs of the folders, without those that lie in another one. */
function outermost(uris: readonly string[]): string[] {
  const normal = [...new Set(uris.map(normalUri))];
  return normal.filter((uri) => !normal.some((other) => other !== uri && isWithin(uri, other)));
}
