import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describeError } from '../answer.ts';
import { messages } from '../features/words/messages.ts';
import { summarise } from '../features/passages/summarise.ts';
import { showProgress } from './progress.ts';
import type { Far } from './progress.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';
import type { DocumentText } from '../documents/compose.ts';
import { withDocuments } from '../workspace/files/documentFileSystem.ts';
import type { DocumentTexts } from '../workspace/files/documentTexts.ts';
import { ReportIndex } from '../workspace/index/reportIndex.ts';
import type { ProcessHost } from '../workspace/index/reading/readingProcesses.ts';
import type { Reports } from '../workspace/reports.ts';
import { childUri } from '../workspace/files/uris.ts';

interface Parts {
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: Reports;
  readonly files: WorkspaceFiles;
  readonly texts: DocumentTexts;
  readonly processes: ProcessHost | undefined;
  /** Makes a text of a PDF or Word file; rejects with words for the reader. */
  readonly makeText: (bytes: Uint8Array) => Promise<DocumentText>;
}

/** The index of the open folders. It begins with the first report that is opened, and follows folders and files. */
export function followFolder(
  connection: Connection,
  { documents, reports, files, texts, processes, makeText }: Parts,
): ReportIndex {
  const index = new ReportIndex({
    files: withDocuments(files.fileSystem, makeText, texts),
    folders: () => files.folders,
    openUris: () => documents.keys(),
    openReport: (uri) => reports.get(uri),
    reading: (uri) => reports.reading(uri),
    readOpen: (uri) => reports.latest(uri),
    summarise,
    processes,
    cache: () => cacheIn(files.storage),
    log: (message) => {
      connection.console.info(message);
    },
  });
  showReading(connection, index, reports);
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
  connection.onShutdown(() => index.end());
  documents.onDidClose(({ document }) => {
    index.closed(document.uri);
  });
  return index;
}

/** Reading the folder, or a long report, shows how far it is. A report that was long to read is then the index’s, too. */
function showReading(connection: Connection, index: ReportIndex, reports: Reports): void {
  index.onRun((run) => {
    const far = (): Far => ({
      percentage: (100 * run.done) / Math.max(1, run.total),
      message:
        run.looked === undefined
          ? messages.readingReportsOf(run.done, run.total)
          : messages.lookingAtReportsOf(run.looked, run.total),
    });
    const stop = (): void => {
      run.stop();
    };
    void showProgress(connection, { title: messages.readingReports(), finished: run.finished, far, stop });
  });
  reports.onLongReading(({ finished }) => {
    void showProgress(connection, { title: messages.readingLongReport(), finished });
    void finished.then(() => {
      index.opened();
    });
  });
}

/** Where it is not known what made a cache, none is kept. */
function cacheIn(storage: string | undefined): { folder: string; version: string } | undefined {
  if (storage === undefined || typeof ANALYSIS_VERSION !== 'string') return undefined;
  return { folder: childUri(storage, 'reports'), version: ANALYSIS_VERSION };
}
