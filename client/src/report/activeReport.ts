import { commands, EventEmitter, window, workspace } from 'vscode';
import type { Disposable, Event, TextDocument } from 'vscode';
import { isOpenReport, PLAIN_TEXT } from './recognition.ts';

/** True while the active editor shows a report, whatever its language: menus and keys of Markdown reports need it. */
const ACTIVE_IS_REPORT = 'reportLens.activeIsReport';

/** The report that the reader works on: that of the active editor, or the last one while other things are in front. */
export class ActiveReport implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #document: TextDocument | undefined;

  /** Tells when there is another report, or none any more. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => {
        this.look();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#set(undefined);
      }),
    ];
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** Looks at the active editor again: its document may have become a report, or be none any more. */
  look(): void {
    const active = window.activeTextEditor?.document;
    // Plain text that is a report has become `report`, or its reader set it back.
    const isReport = active !== undefined && active.languageId !== PLAIN_TEXT && isOpenReport(active);
    void commands.executeCommand('setContext', ACTIVE_IS_REPORT, isReport);
    if (isReport) this.#set(active);
    else if (active === this.#document) this.#set(undefined);
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
    this.#changed.dispose();
  }

  #set(document: TextDocument | undefined): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#changed.fire();
  }
}
