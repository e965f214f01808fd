import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import type { Connection, Disposable, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describeError } from '../answer.ts';
import { glossaryDiagnostics } from '../features/diagnostics/glossaryDiagnostics.ts';
import { GLOSSARY_CHANGED_NOTIFICATION } from '../protocol/terms.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { State } from '../state.ts';
import type { Reports } from '../workspace/reports.ts';
import { TeamGlossaries } from '../workspace/teamGlossaries.ts';
import { normalUri } from '../workspace/files/uris.ts';

/** Texts that the client has open. */
interface Open {
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: Reports;
}

/** The glossaries of the reader's team, kept up to date by what the client tells. */
export interface FollowedGlossaries {
  /** Called when the client is ready, and with each change of settings. */
  readonly use: (globs: readonly string[]) => void;
}

/** Keeps the glossaries of the reader's team: tells `state` of them, and the client of what is wrong in them. */
export function followGlossaries(connection: Connection, state: State, open: Open): FollowedGlossaries {
  const log = (message: string): void => {
    connection.console.error(message);
  };
  const team = new TeamGlossaries({
    files: state.files.fileSystem,
    folders: () => state.files.folders,
    openText: (uri) =>
      open.documents
        .all()
        .find((one) => normalUri(one.uri) === uri)
        ?.getText(),
    loadReader: async () => (await import('../../glossary/reader.mjs')).readGlossary,
    changed: (uri) => {
      state.glossary = team.glossary;
      state.teamFiles = team.files;
      const file = team.files.find((one) => one.uri === uri);
      const sent = [
        connection.sendDiagnostics({ uri, diagnostics: file === undefined ? [] : glossaryDiagnostics(file) }),
        connection.sendNotification(GLOSSARY_CHANGED_NOTIFICATION),
      ];
      Promise.all(sent).catch((error: unknown) => {
        log(describeError(error));
      });
    },
    log,
  });
  const start = (): void => {
    team.start().catch((error: unknown) => {
      log(`glossaries not read: ${describeError(error)}`);
    });
  };
  followChanges(state, open, team, start);
  const registrations = new GlossaryRegistrations(connection);
  const use = (globs: readonly string[]): void => {
    team.setGlobs(globs);
    registrations.use(globs, state);
  };
  return { use };
}

function followChanges({ files }: State, { documents, reports }: Open, team: TeamGlossaries, start: () => void): void {
  files.onFileChanges((changes) => {
    for (const { uri } of changes) team.changed(uri);
  });
  files.onFolderChanges(() => {
    team.foldersChanged();
  });
  const changed = ({ document: { uri } }: { readonly document: TextDocument }): void => {
    if (team.isGlossary(uri)) team.changed(uri);
  };
  documents.onDidOpen(({ document }) => {
    // Nothing is read before there is a report or a glossary. Clients may send anything.
    if (typeof document.uri === 'string' && (team.isGlossary(document.uri) || reports.has(document.uri))) start();
  });
  documents.onDidChangeContent(changed);
  documents.onDidClose(changed);
}

/**
 * Asks the client for the text of open glossaries and for word of their changes; again when the globs have changed. Files
 * of the usual names are watched with all others: `workspaceFiles.ts`.
 */
class GlossaryRegistrations {
  readonly #connection: Connection;
  #made: Promise<readonly Disposable[]> = Promise.resolve([]);
  #globs = '';

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  use(globs: readonly string[], { support }: State): void {
    if (globs.join() === this.#globs) return;
    this.#globs = globs.join();
    const patterns = globs.map((glob) => (/^(?:\*\*|\/)/.test(glob) ? glob : `**/${glob}`));
    this.#made = this.#made.then(async (before) => {
      for (const one of before) one.dispose();
      try {
        return await this.#register(patterns, support);
      } catch (error) {
        this.#connection.console.error(`not told of glossaries: ${describeError(error)}`);
        return [];
      }
    });
  }

  async #register(
    patterns: readonly string[],
    { canWatchFiles, canRegisterForDocuments }: State['support'],
  ): Promise<Disposable[]> {
    const { client } = this.#connection;
    const made: Disposable[] = [];
    if (patterns.length === 0) return made;
    const others = patterns.filter((pattern) => !DEFAULT_SETTINGS.glossary.files.includes(pattern));
    if (canWatchFiles && others.length > 0) {
      const watchers = others.map((globPattern) => ({ globPattern, kind: WatchKind.Change }));
      made.push(await client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (canRegisterForDocuments) {
      const documentSelector = patterns.map((pattern) => ({ pattern }));
      const syncKind = TextDocumentSyncKind.Incremental;
      made.push(
        await client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
        await client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }),
        await client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
      );
    }
    return made;
  }
}
