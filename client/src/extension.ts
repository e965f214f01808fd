import { commands, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from './commands.ts';
import { LazyClient } from './lazyClient.ts';
import type { MakeClient } from './lazyClient.ts';
import { isOpenReport, PLAIN_TEXT, watchDocuments } from './recognition.ts';

/** What `activate` returns, for tests: lets them wait until the server answers. */
export interface StartedLens {
  /** The running client; undefined while no report has been opened. */
  readonly client: () => Promise<BaseLanguageClient> | undefined;
}

/** True while the active editor shows a report, whatever its language: menus and keys of Markdown reports need it. */
const ACTIVE_IS_REPORT = 'reportLens.activeIsReport';

/** Looks for reports among the open documents; the language client is loaded and started with the first one. */
export function activateWith(context: ExtensionContext, makeClient: MakeClient): StartedLens {
  const lazy = new LazyClient(makeClient);
  const showActive = (): void => {
    const active = window.activeTextEditor?.document;
    // Plain text that is a report has become `report`, or its reader set it back.
    const isReport = active !== undefined && active.languageId !== PLAIN_TEXT && isOpenReport(active);
    void commands.executeCommand('setContext', ACTIVE_IS_REPORT, isReport);
  };
  const onReport = (): void => {
    lazy.start();
    showActive();
  };
  context.subscriptions.push(
    lazy,
    window.onDidChangeActiveTextEditor(showActive),
    ...Object.entries(COMMANDS).map(([id, run]) => commands.registerCommand(id, () => run(lazy))),
    ...watchDocuments(onReport),
  );
  showActive();
  return { client: () => lazy.client };
}
