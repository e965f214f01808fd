import { Range, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor, TextEditorDecorationType } from 'vscode';
import { REPORT_LANGUAGE } from './recognition.ts';

/**
 * What the signs of lists are that programs take out of PDFs by their places in the fonts Symbol and Wingdings, U+F000 and
 * what a font’s own table says: editors show such a sign as an empty box.
 */
const SIGNS: Readonly<Record<string, string>> = { '\uf02d': '–', '\uf0a7': '▪' };
const OTHERS = '•';

/** Lines above and below what is seen, so that scrolling a little shows no boxes. */
const AROUND = 60;

/** Shows the signs of lists as they are printed; the text stays as it is. */
export class SymbolSigns implements Disposable {
  readonly #looks = new Map<string, TextEditorDecorationType>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor() {
    for (const sign of [...Object.values(SIGNS), OTHERS]) this.#looks.set(sign, newLook(sign));
    this.#subscriptions = [
      ...this.#looks.values(),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#draw(editor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.#draw(textEditor);
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
    const { document, visibleRanges } = editor;
    if (document.languageId !== REPORT_LANGUAGE) return;
    const found = new Map([...this.#looks.keys()].map((sign): [string, Range[]] => [sign, []]));
    for (const { start, end } of visibleRanges)
      for (const { range, sign } of signsOf(document, start.line - AROUND, end.line + AROUND))
        found.get(sign)?.push(range);
    for (const [sign, look] of this.#looks) editor.setDecorations(look, found.get(sign) ?? []);
  }
}

/** The sign that stands for what the font does not have, in the place of the box. */
function newLook(contentText: string): TextEditorDecorationType {
  const before = { contentText, color: new ThemeColor('editor.foreground') };
  return window.createTextEditorDecorationType({ opacity: '0', letterSpacing: '-1ch', before });
}

function signsOf(document: TextDocument, first: number, last: number): { range: Range; sign: string }[] {
  const signs: { range: Range; sign: string }[] = [];
  for (let line = Math.max(0, first); line <= Math.min(last, document.lineCount - 1); line++) {
    const [, indent, sign] = /^([ \t]*)([\uf000-\uf0ff])(?=[ \t]|$)/.exec(document.lineAt(line).text) ?? [];
    if (indent === undefined || sign === undefined) continue;
    const range = new Range(line, indent.length, line, indent.length + 1);
    signs.push({ range, sign: SIGNS[sign] ?? OTHERS });
  }
  return signs;
}
