import type { Connection } from 'vscode-languageserver';
import { prepareSymbols, workspaceSymbol } from '../../features/symbols/workspaceSymbol.ts';
import type { State } from '../../state.ts';
import { Slices } from '../../workspace/slices.ts';

/** Answers searches for symbols of the folder. What they look through is made in the background as soon as it is read. */
export function answerSymbols(connection: Connection, state: State): void {
  const { index } = state;
  const slices = new Slices(true);
  index.onRun((run) => {
    void run.finished.then(() => slices.run(prepareSymbols(index.all())));
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    // A long report that is open would be missing without a word.
    for (let unread = index.unread(); unread !== undefined; unread = index.unread()) {
      await unread;
      if (token.isCancellationRequested) return [];
    }
    return workspaceSymbol(index.named(), query, state.support.folderSymbolKinds);
  });
}
