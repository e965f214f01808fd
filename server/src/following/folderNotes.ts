import type { Connection } from 'vscode-languageserver';
import type { PushedDiagnostics } from './pushedDiagnostics.ts';
import type { State } from '../state.ts';

/** Milliseconds without news of the folder before notes on it are asked for again: reading it brings many at once. */
const PAUSE = 1000;

/** What other reports say changes the notes on the open ones: the client asks again, or is sent them. */
export function followFolderNotes(connection: Connection, state: State, pushed: PushedDiagnostics): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askAgain = async (): Promise<void> => connection.languages.diagnostics.refresh();
  state.index.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { canPullDiagnostics, canRefreshDiagnostics } = state.support;
      if (!canPullDiagnostics) pushed.allChanged();
      // A client that refuses asks again at the next change.
      else if (canRefreshDiagnostics) askAgain().catch(() => undefined);
    }, PAUSE);
  });
}
