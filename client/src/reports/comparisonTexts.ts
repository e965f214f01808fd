import { EventEmitter, workspace } from 'vscode';
import type { Disposable, TextDocumentContentProvider, Uri } from 'vscode';

/** Texts that are made for a comparison: nobody can save or change them. */
export const COMPARISON_SCHEME = 'report-lens-comparison';
/** How their names end: package.json gives such files a language, whose lines are wrapped at the window’s edge. */
export const COMPARISON_ENDING = '.report-comparison';

/** The texts of the comparisons that are open. */
export class ComparisonTexts implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  /** Tells that a comparison was made again, of reports that have changed since. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(COMPARISON_SCHEME, this),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === COMPARISON_SCHEME) this.#texts.delete(uri.toString());
      }),
    ];
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  /** Empty for a comparison of an earlier session. */
  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  keep(uri: Uri, text: string): void {
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
  }
}
