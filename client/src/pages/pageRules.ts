import { l10n, Range, ThemeColor, window, workspace } from 'vscode';
import type { DecorationOptions, Disposable, TextDocument, TextEditor } from 'vscode';
import { REPORT_LANGUAGE } from '../report/recognition.ts';
import type { PageLines } from './pageLines.ts';

/** Draws a line with the number of the page where a page of a report begins. */
export class PageRules implements Disposable {
  readonly #lines: PageLines;
  /** Below a line that holds nothing but the form feed, as in the text of a PDF or Word document. */
  readonly #below = window.createTextEditorDecorationType(ruleLook('0 0 1px 0'));
  /** Above one with words, as programs that take text out of PDFs write it. */
  readonly #above = window.createTextEditorDecorationType(ruleLook('1px 0 0 0'));
  /** Form feeds, which some fonts show as a box. */
  readonly #feed = window.createTextEditorDecorationType({ opacity: '0', letterSpacing: '-1ch' });
  /** How many pages were drawn: marks move with the text, so that typing asks for none anew. */
  readonly #drawn = new WeakMap<TextDocument, number>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(lines: PageLines) {
    this.#lines = lines;
    this.#subscriptions = [
      this.#below,
      this.#above,
      this.#feed,
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#draw(editor);
      }),
      // Opened again in another language, too: a report that is none any more.
      workspace.onDidOpenTextDocument((document) => {
        this.#redraw(document);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        const drawn = this.#drawn.get(document);
        if (drawn !== undefined && drawn !== this.#lines.countOf(document)) this.#redraw(document);
      }),
    ];
    for (const editor of window.visibleTextEditors) this.#draw(editor);
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  #redraw(document: TextDocument): void {
    for (const editor of window.visibleTextEditors) if (editor.document === document) this.#draw(editor);
  }

  #draw(editor: TextEditor): void {
    const { document } = editor;
    const isReport = document.languageId === REPORT_LANGUAGE;
    if (!isReport && !this.#drawn.has(document)) return;
    if (isReport) this.#drawn.set(document, this.#lines.countOf(document));
    else this.#drawn.delete(document);
    const below: DecorationOptions[] = [];
    const above: DecorationOptions[] = [];
    const feeds: Range[] = [];
    (isReport ? this.#lines.startsOf(document) : []).forEach((line, at) => {
      const { text } = document.lineAt(line);
      const feed = text.indexOf('\f');
      feeds.push(new Range(line, feed, line, feed + 1));
      const rule: DecorationOptions = {
        range: new Range(line, text.length, line, text.length),
        renderOptions: { after: { contentText: l10n.t('Page {0}', at + 2) } },
      };
      (text.trim() === '' ? below : above).push(rule);
    });
    editor.setDecorations(this.#below, below);
    editor.setDecorations(this.#above, above);
    editor.setDecorations(this.#feed, feeds);
  }
}

function ruleLook(borderWidth: string): Parameters<typeof window.createTextEditorDecorationType>[0] {
  return {
    isWholeLine: true,
    borderColor: new ThemeColor('editorIndentGuide.background1'),
    borderStyle: 'solid',
    borderWidth,
    after: {
      color: new ThemeColor('descriptionForeground'),
      ...(borderWidth.startsWith('1') && { margin: '0 0 0 3ch' }),
    },
  };
}
