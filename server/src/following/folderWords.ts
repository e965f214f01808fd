import { MessageType } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { messages } from '../features/words/messages.ts';
import { READ_FOLDER_REQUEST } from '../protocol/search.ts';
import type { ReportIndex } from '../workspace/index/reportIndex.ts';
import type { SearchIndex } from '../workspace/search/searchIndex.ts';
import { Slices } from '../workspace/slices.ts';

/** Files the words of reports in the background as soon as these are read; reads the folder when a reader asks for that. */
export function followWords(connection: Connection, reports: ReportIndex, words: SearchIndex): void {
  const slices = new Slices(true);
  let isAsked = false;
  reports.onRun((run) => {
    void run.finished.then(() => {
      // A folder that is read already is done before anything else could be seen.
      if (isAsked && reports.left === 0) {
        const message = messages.folderRead(reports.all().length);
        void connection.sendNotification('window/showMessage', { type: MessageType.Info, message });
      }
      isAsked = false;
      return slices.run(words.update(reports.all()));
    });
  });
  connection.onRequest(READ_FOLDER_REQUEST, () => {
    isAsked = true;
    reports.start();
    reports.restart();
    return null;
  });
}
