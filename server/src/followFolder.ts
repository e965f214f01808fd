import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describeError } from './answer.ts';
import { messages } from './features/messages.ts';
import { summarise } from './features/summarise.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';
import { withDocuments } from './workspace/documentFileSystem.ts';
import { ReportIndex } from './workspace/reportIndex.ts';
import type { ReadingRun } from './workspace/readingRun.ts';
import type { Reports } from './workspace/reports.ts';
import { childUri } from './workspace/uris.ts';

interface Parts {
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: Reports;
  readonly files: WorkspaceFiles;
  /** Makes a text of a PDF or Word file; rejects with words for the reader. */
  readonly textOf: (bytes: Uint8Array) => Promise<string>;
}

/** Milliseconds of reading before the reader is told of it: what is quicker needs no words. */
const QUIET = 800;
/** Milliseconds between two words on how far it is. */
const REPORT_PAUSE = 200;

/** The index of the open folders. It begins with the first report that is opened, and follows folders and files. */
export function followFolder(connection: Connection, { documents, reports, files, textOf }: Parts): ReportIndex {
  const index = new ReportIndex({
    files: withDocuments(files.fileSystem, textOf),
    folders: () => files.folders,
    openUris: () => documents.keys(),
    openReport: (uri) => reports.get(uri),
    summarise,
    cache: () => cacheIn(files.storage),
    log: (message) => {
      connection.console.info(message);
    },
  });
  index.onRun((run) => {
    void showProgress(connection, run);
  });
  files.onFileChanges((changes) => {
    index.filesChanged(changes);
  });
  files.onFolderChanges(() => {
    index.restart();
  });
  documents.onDidOpen(({ document }) => {
    // Nothing is read before there is a report. Clients may send anything.
    try {
      if (reports.has(document.uri)) index.start();
    } catch (error) {
      connection.console.error(`not read: ${document.uri}: ${describeError(error)}`);
    }
  });
  connection.onShutdown(() => index.kept());
  documents.onDidClose(({ document }) => {
    index.closed(document.uri);
  });
  return index;
}

/** Where it is not known what made a cache, none is kept. */
function cacheIn(storage: string | undefined): { folder: string; version: string } | undefined {
  if (storage === undefined || typeof ANALYSIS_VERSION !== 'string') return undefined;
  return { folder: childUri(storage, 'reports'), version: ANALYSIS_VERSION };
}

/** Long reading shows how far it is, and can be stopped. */
async function showProgress(connection: Connection, run: ReadingRun): Promise<void> {
  const isQuick = await Promise.race([run.finished.then(() => true), pause(QUIET).then(() => false)]);
  if (isQuick) return;
  const progress = await connection.window.createWorkDoneProgress().catch(() => undefined);
  if (progress === undefined) return;
  progress.token.onCancellationRequested(() => {
    run.stop();
  });
  progress.begin(messages.readingReports(), 0, messages.readingReportsOf(run.done, run.total), true);
  const isOver = run.finished.then(() => true);
  while (!(await Promise.race([isOver, pause(REPORT_PAUSE).then(() => false)])))
    progress.report((100 * run.done) / Math.max(1, run.total), messages.readingReportsOf(run.done, run.total));
  progress.done();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
