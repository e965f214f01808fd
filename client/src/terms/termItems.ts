import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Command, Uri } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { SHOW_PLACES_COMMAND } from '../../../server/src/protocol/commands.ts';
import type { ShowPlacesArguments } from '../../../server/src/protocol/commands.ts';
import type { TermEntry } from '../../../server/src/protocol/terms.ts';
import { KEEP_FOCUS } from '../navigation/goToLine.ts';
import { toRange } from '../navigation/ranges.ts';
import { REVEAL_COMMAND } from '../views/viewCommands.ts';
import type { DetailLine, TermLine, TermNode } from './termTree.ts';

/** How a line of the Terms view looks, is read aloud, and where it leads. */
export function termItem(node: TermNode, uri: Uri | undefined): TreeItem {
  return node.kind === 'term' ? lineItem(node, uri) : detailItem(node, uri);
}

function lineItem({ id, entry }: TermLine, uri: Uri | undefined): TreeItem {
  const uses = usesOf(entry);
  const meaning = entry.from === 'nowhere' ? l10n.t('not explained') : (entry.long ?? entry.explanation ?? '');
  const several = entry.meanings.length > 1 ? l10n.t('{0} meanings', entry.meanings.length) : undefined;
  const source = sourceOf(entry);
  const words = [
    entry.name,
    meaning,
    several,
    uses,
    l10n.t('first in {0}', entry.firstPlace),
    source,
    ...entry.conflicts,
  ];
  const told = words.filter((part) => part !== undefined && part !== '');
  return Object.assign(new TreeItem(entry.name, TreeItemCollapsibleState.Collapsed), {
    id,
    description: [meaning, several, uses].filter((part) => part !== undefined && part !== '').join(' · '),
    iconPath: new ThemeIcon(iconOf(entry)),
    tooltip: told.join('\n'),
    accessibilityInformation: { label: told.join(', ') },
    ...reveal(entry.uses[0] ?? entry.meanings[0]?.selectionRange, uri),
  });
}

function iconOf({ conflicts, from }: TermEntry): string {
  if (conflicts.length > 0) return 'warning';
  return { report: 'symbol-constant', team: 'organization', 'built-in': 'book', nowhere: 'question' }[from];
}

function usesOf({ uses }: TermEntry): string {
  return uses.length === 1 ? l10n.t('used once') : l10n.t('{0} uses', uses.length);
}

/** Who says what a term means, where it is not the report. */
function sourceOf({ from, file }: TermEntry): string {
  if (from === 'team') return l10n.t('from the team glossary {0}', file ?? '');
  return from === 'built-in' ? l10n.t('from the built-in glossary') : '';
}

function detailItem(node: DetailLine, uri: Uri | undefined): TreeItem {
  const { id, range, parent } = node;
  const { label, description, icon } = looksOf(node);
  const told = [label, description].filter((part) => part !== '').join(', ');
  const command =
    node.kind === 'allUses' && uri !== undefined ? { command: allUses(parent.entry, uri) } : reveal(range, uri);
  return Object.assign(new TreeItem(label, TreeItemCollapsibleState.None), {
    id,
    description,
    iconPath: new ThemeIcon(icon),
    tooltip: told,
    accessibilityInformation: { label: told },
    ...command,
  });
}

function looksOf({ kind, text, place, parent: { entry } }: DetailLine): {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
} {
  switch (kind) {
    case 'meaning':
      return { label: text, description: place === '' ? sourceOf(entry) : place, icon: 'quote' };
    case 'explanation':
      return { label: text, description: '', icon: 'info' };
    case 'conflict':
      return { label: text, description: '', icon: 'warning' };
    case 'firstUse':
      return { label: l10n.t('First used in {0}', text), description: '', icon: 'arrow-right' };
    case 'allUses':
      return { label: l10n.t('Show all {0} uses', entry.uses.length), description: '', icon: 'references' };
  }
}

function reveal(range: LspRange | undefined, uri: Uri | undefined): { readonly command?: Command } {
  if (uri === undefined || range === undefined) return {};
  const place = toRange({ start: range.start, end: range.start });
  return {
    command: { command: REVEAL_COMMAND, title: l10n.t('Show in the Report'), arguments: [uri, place, KEEP_FOCUS] },
  };
}

function allUses({ uses }: TermEntry, uri: Uri): Command {
  const position = uses[0]?.start ?? { line: 0, character: 0 };
  const given: ShowPlacesArguments = [uri.toString(), position, [...uses]];
  return { command: SHOW_PLACES_COMMAND, title: l10n.t('Show All Uses'), arguments: given };
}
