import { commands, l10n, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, StatusBarItem, TextDocument } from 'vscode';
import { READING_SUMMARY_REQUEST } from '../../server/src/protocol.ts';
import type { ReadingSummary } from '../../server/src/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import type { LazyClient } from './lazyClient.ts';
import { readingInFull, readingInShort } from './readingWords.ts';

/** How long, in milliseconds, the reader must have stopped typing before the figures are asked for again. */
const TYPING_PAUSE = 600;

export const WHAT_CAN_I_DO_COMMAND = 'reportLens.whatCanIDo';

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
    this.item.command = WHAT_CAN_I_DO_COMMAND;
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
    const { document } = this.#active;
    const isInFront = document !== undefined && window.activeTextEditor?.document === document;
    const summary = isInFront ? await this.#ask(document) : undefined;
    if (document !== this.#active.document) return;
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

interface Offer extends QuickPickItem {
  readonly command: string;
}

/** Offers what can be done with the report in front, in the order in which a reader needs it. */
export async function whatCanIDo(): Promise<void> {
  const chosen = await window.showQuickPick(offers(), {
    title: l10n.t('What Can I Do with This Report?'),
    placeHolder: l10n.t('Choose, or type a few letters'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}

function offers(): Offer[] {
  const offer = (icon: string, label: string, detail: string, command: string): Offer => ({
    label: `$(${icon}) ${label}`,
    detail,
    command,
  });
  return [
    offer('list-tree', l10n.t('Show the outline'), l10n.t('Sections, judgements, paragraphs'), 'outline.focus'),
    offer(
      'checklist',
      l10n.t('List the recommendations'),
      l10n.t('Each with the findings behind it'),
      'reportLens.recommendations.focus',
    ),
    offer(
      'book',
      l10n.t('List the acronyms and terms'),
      l10n.t('What each means here, how often it is used, what is inconsistent'),
      'reportLens.terms.focus',
    ),
    offer(
      'arrow-right',
      l10n.t('Go to the findings behind this recommendation'),
      l10n.t('Put the cursor in a recommendation first'),
      'reportLens.goToFindings',
    ),
    offer(
      'arrow-left',
      l10n.t('Go back to the recommendations that rest on this paragraph'),
      l10n.t('Put the cursor in a paragraph first'),
      'reportLens.backToRecommendations',
    ),
    offer(
      'symbol-numeric',
      l10n.t('Go to a paragraph, heading or recommendation'),
      l10n.t('By its number or its words'),
      'workbench.action.gotoSymbol',
    ),
    offer('link', l10n.t('Go to the next citation'), l10n.t('Walk through all of them'), 'reportLens.nextCitation'),
    offer(
      'warning',
      l10n.t('See what is doubtful'),
      l10n.t('Citations that lead nowhere, numbers that are missing'),
      'workbench.actions.view.problems',
    ),
    offer(
      'circle-slash',
      l10n.t('This is no report'),
      l10n.t('Leave this file alone from now on'),
      'reportLens.neverTreatAsReport',
    ),
  ];
}
