import { ThemeColor, window, workspace } from 'vscode';
import type { Disposable, Range, TextDocument, TextEditor } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { FIRST_USES_REQUEST } from '../../../server/src/protocol/terms.ts';
import { readTermSettings, SETTINGS_SECTION } from '../../../server/src/settings.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { isOpenReport } from '../report/recognition.ts';
import { toRange } from '../navigation/ranges.ts';

/** How long, in milliseconds, the reader must have stopped typing before the lines are drawn again. */
const TYPING_PAUSE = 400;

/** A dotted line under the first use of each explained term, for readers who want it: it is off by default. */
export class FirstUses implements Disposable {
  readonly #lazy: LazyClient;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  // Dots are a cue of their own, whatever the colour.
  readonly #line = window.createTextEditorDecorationType({
    borderStyle: 'none none dotted none',
    borderWidth: '1px',
    borderColor: new ThemeColor('editorLineNumber.foreground'),
  });
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(lazy: LazyClient) {
    this.#lazy = lazy;
    this.#subscriptions = [
      this.#line,
      lazy.onDidChangeGlossary(() => {
        this.draw();
      }),
      window.onDidChangeVisibleTextEditors(() => {
        this.draw();
      }),
      workspace.onDidOpenTextDocument(() => {
        this.draw();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isWanted() && isOpenReport(document)) this.#drawSoon();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SETTINGS_SECTION}.terms`)) this.draw();
      }),
    ];
  }

  /** Draws the lines in all editors that show a report, or takes them away. */
  draw(): void {
    for (const editor of window.visibleTextEditors) void this.#drawIn(editor);
  }

  dispose(): void {
    clearTimeout(this.#typing);
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  #drawSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.draw();
    }, TYPING_PAUSE);
  }

  async #drawIn(editor: TextEditor): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const places = isWanted() && isOpenReport(document) ? await this.#placesIn(document) : [];
    if (places !== undefined && document.version === version) editor.setDecorations(this.#line, places);
  }

  /** undefined where the server has no answer: what is drawn stays. */
  async #placesIn(document: TextDocument): Promise<Range[] | undefined> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return undefined;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const places = await client.sendRequest<LspRange[]>(FIRST_USES_REQUEST, { textDocument }).catch(() => undefined);
    return places?.map(toRange);
  }
}

function isWanted(): boolean {
  return readTermSettings(workspace.getConfiguration().get(SETTINGS_SECTION)).underlineFirstUse;
}
