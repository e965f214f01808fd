import { l10n, Range, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import { toSourceUri } from '../documents/documentUri.ts';
import { PageLines } from './pageLines.ts';

/** Draws a line with the number of the page where a page of a PDF or Word document begins. */
export class PageRules implements Disposable {
  readonly #lines = new PageLines();
  readonly #rule = window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new ThemeColor('editorIndentGuide.background1'),
    borderStyle: 'solid',
    borderWidth: '0 0 1px 0',
    after: { color: new ThemeColor('descriptionForeground') },
  });
  /** Form feeds, which some fonts show as a box. */
  readonly #feed = window.createTextEditorDecorationType({ opacity: '0', letterSpacing: '-1ch' });
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor() {
    this.#subscriptions = [
      this.#rule,
      this.#feed,
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#draw(editor);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of window.visibleTextEditors) if (editor.document === document) this.#draw(editor);
      }),
    ];
    for (const editor of window.visibleTextEditors) this.#draw(editor);
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  #draw(editor: TextEditor): void {
    const { document } = editor;
    if (toSourceUri(document.uri) === undefined) return;
    const starts = this.#lines.startsOf(document);
    const rules = starts.map((line, at) => ({
      range: new Range(line, 1, line, 1),
      renderOptions: { after: { contentText: l10n.t('Page {0}', at + 2) } },
    }));
    editor.setDecorations(this.#rule, rules);
    editor.setDecorations(
      this.#feed,
      starts.map((line) => new Range(line, 0, line, 1)),
    );
  }
}
