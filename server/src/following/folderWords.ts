import type { Connection } from 'vscode-languageserver';
import { READ_FOLDER_REQUEST } from '../protocol/search.ts';
import type { ReportIndex } from '../workspace/index/reportIndex.ts';
import type { SearchIndex } from '../workspace/search/searchIndex.ts';
import { Slices } from '../workspace/slices.ts';

/** Files the words of reports in the background as soon as these are read; reads the folder when a reader asks for that. */
export function followWords(connection: Connection, reports: ReportIndex, words: SearchIndex): void {
  const slices = new Slices(true);
  reports.onRun((run) => {
    void run.finished.then(() => slices.run(words.update(reports.all())));
  });
  connection.onRequest(READ_FOLDER_REQUEST, () => {
    reports.start();
    reports.restart();
    return null;
  });
}
