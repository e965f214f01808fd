import { commands, l10n, Location, QuickPickItemKind, ThemeIcon, Uri, window } from 'vscode';
import type { QuickPickItem, TextEditor } from 'vscode';
import { SAME_MATTER_REQUEST } from '../../../server/src/protocol/shelf.ts';
import type { SameMatterEntry, SameMatterParams } from '../../../server/src/protocol/shelf.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { toRange } from '../navigation/ranges.ts';
import { showInReport } from '../navigation/showInReport.ts';
import { say, sayOpenFirst } from '../views/say.ts';

interface EntryItem extends QuickPickItem {
  readonly entry?: SameMatterEntry;
}

/** Offers what earlier and later reports of the authority say of the matter at the cursor, or of the selected words. */
export async function sameMatter(lazy: LazyClient): Promise<void> {
  const editor = window.activeTextEditor;
  const client = await lazy.client?.catch(() => undefined);
  if (editor === undefined || client === undefined) {
    sayOpenFirst();
    return;
  }
  const params: SameMatterParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
  const entries = await client.sendRequest<SameMatterEntry[]>(SAME_MATTER_REQUEST, params);
  if (entries.length === 0) {
    say(l10n.t('No other report of this authority in the folder speaks of the matter of this passage.'));
    return;
  }
  offer(editor, entries);
}

function offer(editor: TextEditor, entries: readonly SameMatterEntry[]): void {
  const list = window.createQuickPick<EntryItem>();
  list.title = l10n.t('The same matter in other reports: likely passages, inferred from shared words');
  list.placeholder = l10n.t('Choose a passage to open it');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = itemsOf(entries);
  list.buttons = [{ iconPath: new ThemeIcon('references'), tooltip: l10n.t('Show all in a peek view') }];
  list.onDidTriggerButton(() => {
    list.hide();
    const places = entries.map(({ uri, selectionRange }) => new Location(Uri.parse(uri), toRange(selectionRange)));
    void commands.executeCommand('editor.action.showReferences', editor.document.uri, editor.selection.active, places);
  });
  list.onDidAccept(() => {
    const chosen = list.selectedItems[0]?.entry;
    list.hide();
    if (chosen === undefined) return;
    const { start } = chosen.selectionRange;
    void showInReport(Uri.parse(chosen.uri), toRange({ start, end: start }));
  });
  list.onDidHide(() => {
    list.dispose();
  });
  list.show();
}

/** Earlier reports first, then later ones; in each the likeliest first. */
function itemsOf(entries: readonly SameMatterEntry[]): EntryItem[] {
  const groups = [
    { name: l10n.t('Earlier reports'), of: entries.filter(({ time }) => time === 'before') },
    { name: l10n.t('Later reports'), of: entries.filter(({ time }) => time === 'after') },
    { name: l10n.t('Other reports'), of: entries.filter(({ time }) => time === undefined) },
  ];
  return groups.flatMap(({ name, of }) =>
    of.length === 0 ? [] : [{ label: name, kind: QuickPickItemKind.Separator }, ...of.map(toItem)],
  );
}

function toItem(entry: SameMatterEntry): EntryItem {
  const number = entry.number === undefined ? '' : `¶${entry.number} `;
  const asks = entry.isRecommendation ? `${l10n.t('recommendation')}: ` : '';
  // The report stands first in the second line: the first is cut off where the list is narrow.
  return { label: `${number}${asks}${entry.label}`, detail: `${entry.title} · ${entry.reason}`, entry };
}
