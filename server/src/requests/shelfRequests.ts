import type { Connection } from 'vscode-languageserver';
import { describeError } from '../answer.ts';
import { shelfList } from '../features/views/shelfList.ts';
import { FOLDER_READING_REQUEST, SHELF_CHANGED, SHELF_REQUEST } from '../protocol/shelf.ts';
import type { FolderReading, ShelfGroup } from '../protocol/shelf.ts';
import type { State } from '../state.ts';

/** All reports of the folder in one list, and word of its changes to those who asked for it once. */
export function answerShelf(connection: Connection, { index }: State): void {
  let isWanted = false;
  connection.onRequest(SHELF_REQUEST, (): ShelfGroup[] => {
    isWanted = true;
    try {
      index.start();
      return shelfList(index.named());
    } catch (error) {
      connection.console.error(`shelf failed: ${describeError(error)}`);
      return [];
    }
  });
  connection.onRequest(FOLDER_READING_REQUEST, (): FolderReading => {
    const { isReading, left, unseen } = index;
    return { isReading, left, unseen };
  });
  index.onChange(() => {
    if (isWanted) void connection.sendNotification(SHELF_CHANGED);
  });
}
