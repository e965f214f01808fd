import { l10n, StatusBarAlignment, window } from 'vscode';
import type { Disposable, StatusBarItem, TextEditor } from 'vscode';
import { isOpenReport } from '../report/recognition.ts';
import { PageLines } from './pageLines.ts';
import { PageRules } from './pageRules.ts';
import { hasPages, SHOW_PAGE_COMMAND } from './pageSurroundings.ts';

/**
 * Says in the status bar which page of the report the cursor is on; for a PDF a click shows that page. Where a report has
 * pages, lines are drawn between them.
 */
export class PageStatus implements Disposable {
  readonly #lines = new PageLines();
  #rules: PageRules | undefined;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** The item as the editor shows it. */
  readonly item: StatusBarItem;

  constructor() {
    this.item = window.createStatusBarItem('reportLens.page', StatusBarAlignment.Right, 101);
    this.item.name = l10n.t('Report Lens: page of the report');
    this.#subscriptions = [
      this.item,
      window.onDidChangeActiveTextEditor((editor) => {
        this.#show(editor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#show(textEditor);
      }),
    ];
    this.#show(window.activeTextEditor);
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
    this.#rules?.dispose();
  }

  #show(editor: TextEditor | undefined): void {
    const document = editor?.document;
    const count = document !== undefined && isOpenReport(document) ? this.#lines.countOf(document) : 1;
    if (editor === undefined || document === undefined || count === 1) {
      this.item.hide();
      return;
    }
    this.#rules ??= new PageRules(this.#lines);
    const text = l10n.t('Page {0} of {1}', this.#lines.pageOf(document, editor.selection.active.line) + 1, count);
    this.item.text = text;
    const isDrawn = hasPages(document.uri);
    this.item.command = isDrawn ? SHOW_PAGE_COMMAND : undefined;
    this.item.tooltip = isDrawn ? l10n.t('Show this page of the PDF') : undefined;
    this.item.show();
  }
}
