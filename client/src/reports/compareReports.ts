import { commands, l10n, Uri, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { COMPARE_REQUEST } from '../../../server/src/protocol/shelf.ts';
import type { ComparedReports, CompareParams, ShelfEntry } from '../../../server/src/protocol/shelf.ts';
import { COMPARISON_ENDING, COMPARISON_SCHEME } from './comparisonTexts.ts';
import type { ComparisonTexts } from './comparisonTexts.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { ownFirst } from '../views/ownFirst.ts';
import { fileNameOf } from './reportTree.ts';
import type { ReportNode } from './reportTree.ts';
import type { ReportsView } from './reportsView.ts';
import { askedOf, tellNothing } from '../views/stillReading.ts';
import { say } from '../views/say.ts';

interface EntryItem extends QuickPickItem {
  readonly entry: ShelfEntry;
  readonly authority: string;
}

/** Two reports side by side, section by section, in the editor’s own comparison. */
export class Comparisons {
  readonly #lazy: LazyClient;
  readonly #reports: ReportsView;
  readonly #texts: ComparisonTexts;

  constructor(lazy: LazyClient, reports: ReportsView, texts: ComparisonTexts) {
    this.#lazy = lazy;
    this.#reports = reports;
    this.#texts = texts;
  }

  /** Compares the report of a line of the Reports view, or one that the reader chooses, with another that is chosen. */
  async choose(node?: ReportNode): Promise<void> {
    const entries = (await this.#reports.groups()).flatMap(({ name, reports }) =>
      reports.map((entry) => toItem(entry, name)),
    );
    const isReading = await this.#reports.isReading();
    if (entries.length < 2) {
      tellNothing(l10n.t('There are no two reports in the open folders to compare.'), isReading);
      return;
    }
    const own = node?.kind === 'report' ? node.entry.uri : undefined;
    const front = window.activeTextEditor?.document.uri.toString();
    const isInFront = ({ entry }: EntryItem): boolean => Uri.parse(entry.uri).toString() === front;
    const first =
      entries.find(({ entry }) => entry.uri === own) ??
      (await pick(ownFirst(entries, isInFront), askedOf(l10n.t('Which report?'), isReading)));
    if (first === undefined) return;
    const others = entries.filter(({ entry }) => entry.uri !== first.entry.uri);
    const rest = ownFirst(others, ({ authority }) => authority !== '' && authority === first.authority);
    const question = l10n.t('Compare “{0}” with which report?', first.label);
    const second = await pick(rest, askedOf(question, isReading));
    if (second !== undefined) await this.show(first.entry, second.entry);
  }

  /** Opens the comparison of two reports, the earlier one on the left. */
  async show(one: ShelfEntry, other: ShelfEntry): Promise<void> {
    const [left, right] = (one.date?.start ?? '') <= (other.date?.start ?? '') ? [one, other] : [other, one];
    const client = await this.#lazy.client?.catch(() => undefined);
    const params: CompareParams = { left: left.uri, right: right.uri };
    const compared = await client?.sendRequest<ComparedReports | null>(COMPARE_REQUEST, params);
    if (compared === undefined || compared === null) {
      say(l10n.t('The two reports could not be read.'), 'Error');
      return;
    }
    const uris = [this.#keep(compared.left, left), this.#keep(compared.right, right)];
    const title = l10n.t('{0} ↔ {1}', compared.left.title, compared.right.title);
    await commands.executeCommand('vscode.diff', ...uris, title, { preview: false });
  }

  #keep({ title, text }: ComparedReports['left'], { uri: report }: ShelfEntry): Uri {
    const path = `/${title.replace(/[^\p{L}\p{N} ,-]+/gu, ' ')}${COMPARISON_ENDING}`;
    const uri = Uri.from({ scheme: COMPARISON_SCHEME, path, query: report });
    this.#texts.keep(uri, text);
    return uri;
  }
}

function toItem(entry: ShelfEntry, authority: string): EntryItem {
  const label = [authority, entry.dateInWords ?? entry.file].filter((part) => part !== '').join(', ');
  return {
    label,
    ...(entry.kind === undefined ? {} : { description: entry.kind }),
    detail: fileNameOf(entry),
    entry,
    authority,
  };
}

function pick(items: readonly EntryItem[], placeHolder: string): Thenable<EntryItem | undefined> {
  const title = l10n.t('Compare Reports');
  return window.showQuickPick([...items], { title, placeHolder, matchOnDescription: true, matchOnDetail: true });
}
