import { FileChangeType, l10n, Range, Uri, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor, WebviewPanel } from 'vscode';
import { toSourceUri } from '../documents/documentUri.ts';
import { readPageState } from './pageMessages.ts';
import { newPagePanel, PagePanel } from './pagePanel.ts';
import type { PagedText } from './pagePanel.ts';
import { hasPages } from './pageSurroundings.ts';
import type { PageSurroundings } from './pageSurroundings.ts';
import { say } from '../views/say.ts';

/** How long, in milliseconds, the cursor must rest before the page follows it. */
const RESTING = 120;

/** The PDFs that are drawn beside their texts, one panel for each. */
export class Pages implements Disposable {
  readonly #surroundings: PageSurroundings;
  readonly #panels = new Map<string, PagePanel>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(surroundings: PageSurroundings) {
    this.#surroundings = surroundings;
    this.#subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#followSoon(textEditor);
      }),
      surroundings.annotations.onDidChange((uri) => void this.#panels.get(uri.toString())?.mark()),
      surroundings.documents.files.onDidChangeFile((changes) => {
        for (const { uri, type } of changes)
          if (type !== FileChangeType.Deleted) void this.#panels.get(uri.toString())?.sendFile();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('reportLens.annotations.tagColors')) return;
        for (const panel of this.#panels.values()) void panel.mark();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#subscriptions.forEach((one) => void one.dispose());
    for (const panel of this.#panels.values()) panel.dispose();
  }

  /** The panel of a document, for tests. */
  of(uri: Uri): PagePanel | undefined {
    return this.#panels.get(uri.toString());
  }

  /** Shows the page of the passage at the cursor; where it is shown already, the focus goes there. */
  async show(): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined || !hasPages(editor.document.uri)) {
      say(messageFor(editor?.document));
      return;
    }
    const key = editor.document.uri.toString();
    const known = this.#panels.get(key);
    if (known !== undefined) {
      await known.goTo(editor.selection);
      known.focus();
      return;
    }
    const { viewColumn, selection } = editor;
    const { uri } = editor.document;
    await this.#add(newPagePanel(uri), { uri, viewColumn, selection }).goTo(selection);
  }

  #add(panel: WebviewPanel, text: PagedText): PagePanel {
    const key = text.uri.toString();
    const page = new PagePanel(this.#surroundings, panel, text, () => this.#panels.delete(key));
    this.#panels.set(key, page);
    return page;
  }

  /** Shows a page again of a window that was closed or reloaded; it turns to where the cursor of its text is, or was. */
  bringBack(panel: WebviewPanel, state: unknown): void {
    const kept = readPageState(state);
    const uri = kept === undefined ? undefined : Uri.parse(kept.uri);
    if (kept === undefined || uri === undefined || !hasPages(uri) || this.#panels.has(uri.toString())) {
      panel.dispose();
      return;
    }
    this.#surroundings.lazy.start();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const { viewColumn, selection = new Range(kept.line, 0, kept.line, 0) } = editor ?? {};
    this.#add(panel, { uri, viewColumn, selection });
  }

  #followSoon(editor: TextEditor): void {
    const panel = this.#panels.get(editor.document.uri.toString());
    if (panel === undefined) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void panel.follow(editor.selection), RESTING);
  }
}

function messageFor(document: TextDocument | undefined): string {
  return document !== undefined && toSourceUri(document.uri) !== undefined
    ? l10n.t('Word lays out its pages only when it prints, so there is no page to show.')
    : l10n.t('Open a PDF as a report first; then its pages can be shown beside the text.');
}
