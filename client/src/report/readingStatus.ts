import { l10n, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';
import type { Disposable, StatusBarItem, TextDocument } from 'vscode';
import { READING_SUMMARY_REQUEST } from '../../../server/src/protocol/reading.ts';
import type { ReadingSummary } from '../../../server/src/protocol/reading.ts';
import type { ActiveReport } from './activeReport.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { readingInFull, readingInShort } from './readingWords.ts';

/** How long, in milliseconds, the reader must have stopped typing before the figures are asked for again. */
const TYPING_PAUSE = 600;

/** Says in the status bar how the report in front was read; a click shows what can be done with it. */
export class ReadingStatus implements Disposable {
  readonly #lazy: LazyClient;
  readonly #active: ActiveReport;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The item as the editor shows it. */
  readonly item: StatusBarItem;

  constructor(lazy: LazyClient, active: ActiveReport) {
    this.#lazy = lazy;
    this.#active = active;
    this.item = window.createStatusBarItem('reportLens.reading', StatusBarAlignment.Right, 100);
    this.item.name = l10n.t('Report Lens: how the report was read');
    this.item.command = 'reportLens.whatCanIDo';
    this.#subscriptions = [
      this.item,
      active.onDidChange(() => void this.#show()),
      window.onDidChangeActiveTextEditor(() => void this.#show()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== active.document) return;
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => void this.#show(), TYPING_PAUSE);
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#typing);
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  /** The item belongs to the editor in front: it goes when that shows no report. */
  async #show(): Promise<void> {
    const document = this.#inFront();
    const summary = document === undefined ? undefined : await this.#ask(document);
    // The reader may have gone on to another editor meanwhile, which shows for itself.
    if (document !== this.#inFront()) return;
    if (summary === undefined) {
      this.item.hide();
      return;
    }
    const text = readingInShort(summary);
    const lines = readingInFull(summary);
    this.item.text = `$(book) ${text}`;
    this.item.tooltip = new MarkdownString(
      [...lines.map((line) => `- ${line}`), '', l10n.t('Click to see what you can do with it.')].join('\n'),
    );
    this.item.accessibilityInformation = { label: [text, ...lines].join('. '), role: 'button' };
    this.item.show();
  }

  /** The report in the active editor. */
  #inFront(): TextDocument | undefined {
    const { document } = this.#active;
    return window.activeTextEditor?.document === document ? document : undefined;
  }

  async #ask(document: TextDocument): Promise<ReadingSummary | undefined> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return undefined;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const answer = await client
      .sendRequest<ReadingSummary | null>(READING_SUMMARY_REQUEST, { textDocument })
      .catch(() => null);
    return answer ?? undefined;
  }
}
