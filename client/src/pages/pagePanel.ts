import { commands, l10n, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, TextDocument, WebviewPanel, Range } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range as LspRange } from 'vscode-languageclient';
import { PRINTED_AT_REQUEST, PRINTED_PASSAGES_REQUEST } from '../../../server/src/protocol/pages.ts';
import type {
  PagePoint,
  PrintedAtParams,
  PrintedPassages,
  PrintedPassagesParams,
} from '../../../server/src/protocol/pages.ts';
import { chosenColors } from '../annotations/shown/chosenColors.ts';
import { toSourceUri } from '../documents/documentUri.ts';
import { nameOf } from '../documents/openAsReport.ts';
import { newNonce } from '../webviews/nonce.ts';
import { toRange } from '../navigation/ranges.ts';
import { annotationMark, markable } from './pageMarks.ts';
import { pageHtml } from './pageHtml.ts';
import { readPageMessage } from './pageMessages.ts';
import type { FromPage, PageMark, SelectionUse, ToPage } from './pageMessages.ts';
import type { PageSurroundings } from './pageSurroundings.ts';
import { pageWords } from './pageWords.ts';
import { PAGE_PANEL } from '../webviews/panelKinds.ts';

/** The text that a page belongs to. */
export interface PagedText {
  readonly uri: Uri;
  /** Where it stands in the window, if it does. */
  readonly viewColumn?: ViewColumn | undefined;
  readonly selection: Range;
}

/** A panel beside the text, for a page of a PDF. */
export function newPagePanel(uri: Uri): WebviewPanel {
  return window.createWebviewPanel(PAGE_PANEL, nameOf(toSourceUri(uri) ?? uri), {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
  });
}

/** A PDF drawn beside its text: marks the passage at the cursor and the annotations, and leads back. */
export class PagePanel implements Disposable {
  readonly #surroundings: PageSurroundings;
  readonly #uri: Uri;
  readonly #source: Uri;
  readonly #panel: WebviewPanel;
  /** Where the text stands, to lead back to. */
  #column: ViewColumn | undefined;
  #cursor: Range;
  #isFollowing: boolean;
  #isReady = false;
  /** The page that was drawn last, from 0; undefined before the first. */
  #drawn: number | undefined;
  /** How often marks were asked for, and whether a page is to be turned to with the next that are sent. */
  #asked = 0;
  #isTurning = false;
  /** What the page was told to mark last. */
  #marks: readonly PageMark[] = [];

  /** @param panel empty, or one that VS Code brings back */
  constructor(surroundings: PageSurroundings, panel: WebviewPanel, text: PagedText, onClose: () => void) {
    this.#surroundings = surroundings;
    this.#panel = panel;
    this.#uri = text.uri;
    this.#source = toSourceUri(this.#uri) ?? this.#uri;
    this.#column = text.viewColumn;
    this.#cursor = text.selection;
    this.#isFollowing = workspace.getConfiguration('reportLens').get('page.followCursor', true);
    const { extension } = surroundings;
    const [scripts, media] = [Uri.joinPath(extension, 'dist'), Uri.joinPath(extension, 'client', 'media')];
    const { webview } = panel;
    webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [scripts, media] };
    webview.onDidReceiveMessage((value: unknown) => {
      const message = readPageMessage(value);
      if (message !== undefined) void this.#do(message);
    });
    panel.onDidDispose(onClose);
    const script = webview.asWebviewUri(Uri.joinPath(scripts, 'pdfPage.js'));
    webview.html = pageHtml(webview, script, webview.asWebviewUri(Uri.joinPath(media, 'pdfPage.css')), newNonce());
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** The page that the reader sees, from 0, and what is marked; for tests. */
  get shown(): { readonly page: number | undefined; readonly marks: readonly PageMark[] } {
    return { page: this.#drawn, marks: this.#marks };
  }

  focus(): void {
    this.#panel.reveal(undefined, false);
  }

  /** Marks the passage at a selection and turns to its page. */
  async goTo(selection: Range): Promise<void> {
    this.#cursor = selection;
    await this.#send(true);
  }

  /** The cursor has moved. */
  async follow(selection: Range): Promise<void> {
    if (this.#isFollowing) await this.goTo(selection);
    else this.#cursor = selection;
  }

  /** Marks what is to be marked now. */
  mark(): Promise<void> {
    return this.#send(false);
  }

  /** Sends the file, again if it has changed. */
  async sendFile(): Promise<void> {
    if (!this.#isReady) return;
    try {
      const bytes = await workspace.fs.readFile(this.#source);
      const script = Uri.joinPath(this.#surroundings.extension, 'dist', 'documents.browser.js');
      const worker = this.#panel.webview.asWebviewUri(script).toString();
      // A copy: hosts hand out parts of larger buffers.
      this.#tell({ kind: 'file', bytes: Uint8Array.from(bytes), worker });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#tell({ kind: 'problem', text: l10n.t('{0} could not be read: {1}', nameOf(this.#source), reason) });
    }
  }

  async #do(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#tell({ kind: 'words', words: pageWords(), isFollowing: this.#isFollowing });
        // Without the text nothing can be marked; why it is not there is told by the file.
        await this.#send(true).catch(() => undefined);
        await this.sendFile();
        break;
      case 'turned':
        this.#drawn = message.page;
        this.#panel.title = l10n.t('{0}, page {1}', nameOf(this.#source), message.page + 1);
        break;
      case 'follow':
        this.#isFollowing = message.isOn;
        if (message.isOn) await this.#send(true);
        break;
      case 'go':
        await this.#select(message.at, undefined, 'show');
        break;
      case 'select':
        await this.#select(message.from, message.to, message.use);
        break;
      case 'open':
        await this.#open(message.id);
        break;
      case 'back':
        await this.#showText(this.#cursor, false);
    }
  }

  /** Sends the marks; with `turning` the page of the passage, too. */
  async #send(turning: boolean): Promise<void> {
    if (!this.#isReady) return;
    this.#isTurning ||= turning;
    const asked = ++this.#asked;
    const entries = markable(this.#surroundings.annotations.of(this.#uri));
    const answer = await this.#printed([this.#cursor, ...entries.map(({ range }) => toRange(range))]);
    // The cursor or the annotations are others by now: what is asked for since then says it all.
    if (asked !== this.#asked) return;
    const [passage, ...others] = answer?.passages ?? [];
    const colors = chosenColors();
    this.#marks = [
      ...entries.flatMap((entry, at) => (others[at] === undefined ? [] : annotationMark(entry, others[at], colors))),
      ...(passage === undefined
        ? []
        : [{ kind: 'passage', label: l10n.t('The passage at the cursor'), places: passage.places } as const]),
    ];
    const page = this.#isTurning ? (passage?.places[0]?.page ?? passage?.page) : undefined;
    this.#isTurning = false;
    const state = { uri: this.#uri.toString(), line: this.#cursor.start.line };
    this.#tell({ kind: 'show', marks: this.#marks, state, ...(page === undefined ? {} : { page }) });
  }

  /** Puts the cursor of the text at what is printed there, and does with it what the reader wants. */
  async #select(from: PagePoint, to: PagePoint | undefined, use: SelectionUse): Promise<void> {
    const document = await this.#document();
    const client = await this.#client();
    if (client === undefined) return;
    const params: PrintedAtParams = {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      from,
      ...(to === undefined ? {} : { to }),
    };
    // If the text was closed meanwhile, its places must be known again.
    await this.#printed([]);
    const range = await client.sendRequest<LspRange | null>(PRINTED_AT_REQUEST, params);
    if (range === null) return;
    const isClick = to === undefined;
    await this.#showText(toRange(range), isClick);
    if (use === 'note') await commands.executeCommand('reportLens.annotate');
    if (use === 'highlight') await commands.executeCommand('reportLens.highlight');
  }

  async #open(id: string): Promise<void> {
    const range = this.#surroundings.annotations.get(this.#uri, id)?.range;
    if (range !== undefined) await this.#showText(toRange(range), false);
  }

  /** Shows a place of the text, where the text is or was. */
  async #showText(place: Range, preserveFocus: boolean): Promise<void> {
    const document = await this.#document();
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    this.#column = shown?.viewColumn ?? this.#column ?? ViewColumn.One;
    const options = { selection: place, viewColumn: this.#column, preserveFocus, preview: false };
    const editor = await window.showTextDocument(document, options);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #document(): Thenable<TextDocument> {
    return workspace.openTextDocument(this.#uri);
  }

  async #client(): Promise<BaseLanguageClient | undefined> {
    return this.#surroundings.lazy.client?.catch(() => undefined);
  }

  async #printed(ranges: readonly Range[]): Promise<PrintedPassages | undefined> {
    const client = await this.#client();
    if (client === undefined) return undefined;
    const document = await this.#document();
    const { code2ProtocolConverter: convert } = client;
    const params: PrintedPassagesParams = {
      textDocument: convert.asTextDocumentIdentifier(document),
      ranges: ranges.map((range) => convert.asRange(range)),
    };
    const ask = (): Promise<PrintedPassages | null> => client.sendRequest(PRINTED_PASSAGES_REQUEST, params);
    const answer = await ask();
    if (answer !== null) return answer;
    // The server has forgotten the file, or never read it.
    await this.#surroundings.documents.reader.read(this.#source, 'text');
    return (await ask()) ?? undefined;
  }

  #tell(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}
