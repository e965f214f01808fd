import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { KEEP_FOCUS } from '../../navigation/goToLine.ts';
import { toRange } from '../../navigation/ranges.ts';
import { REVEAL_COMMAND, SHOW_ANNOTATION_COMMAND } from '../../views/viewCommands.ts';
import { hasThread } from '../entries/annotationEntry.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';
import type { AnnotationNode, EntryNode, GroupNode, GuessNode } from './annotationTree.ts';
import { plainNote } from './plainNote.ts';
import { lookOf } from '../../../../server/src/annotations/tagLooks.ts';
import { placeState } from './threads.ts';
import { oneLine } from '../../../../server/src/text/letters/whiteSpace.ts';

/** How much of a passage or note stands in a line. */
const MOST_CHARACTERS = 120;

/** How a line of the Annotations view looks, is read aloud, and where it leads. `colors` are those chosen for tags. */
export function annotationItem(node: AnnotationNode, colors: Readonly<Record<string, unknown>>): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, colors);
    case 'entry':
      return entryItem(node);
    case 'guess':
      return guessItem(node);
  }
}

function groupItem(group: GroupNode, colors: Readonly<Record<string, unknown>>): TreeItem {
  const name = groupName(group);
  const { length } = group.children;
  return Object.assign(new TreeItem(name, TreeItemCollapsibleState.Expanded), {
    id: group.id,
    description: isNotOpen(group) ? l10n.t('{0} · not open', length) : String(length),
    contextValue: group.grouping === 'tag' && group.name !== '' ? 'tag' : group.grouping,
    iconPath: groupIcon(group, colors),
    tooltip: l10n.t('{0}, annotations: {1}', name, length),
    accessibilityInformation: { label: l10n.t('{0}, annotations: {1}', name, length) },
  });
}

function isNotOpen({ grouping, children }: GroupNode): boolean {
  return grouping === 'report' && children.every(({ entry }) => entry.state === 'closed');
}

function groupName({ grouping, name }: GroupNode): string {
  if (grouping === 'unplaced') return l10n.t('Unplaced');
  if (grouping === 'state') return stateName(name);
  if (name !== '') return grouping === 'tag' ? `#${name}` : name;
  if (grouping === 'tag') return l10n.t('Without a tag');
  return grouping === 'author' ? l10n.t('Without a name') : l10n.t('Without a heading');
}

function stateName(state: string): string {
  if (state === 'resolved') return l10n.t('Resolved');
  return state === 'open' ? l10n.t('Open discussions') : l10n.t('Highlights and tags');
}

function groupIcon({ grouping, name }: GroupNode, colors: Readonly<Record<string, unknown>>): ThemeIcon {
  if (grouping === 'unplaced') return new ThemeIcon('warning');
  if (grouping === 'tag') {
    return name === '' ? new ThemeIcon('tag') : new ThemeIcon('tag', new ThemeColor(lookOf(name, colors).color));
  }
  const icons = { report: 'file-text', section: 'list-tree', author: 'person', state: 'comment-discussion' };
  return new ThemeIcon(icons[grouping]);
}

function entryItem(node: EntryNode): TreeItem {
  const { id, entry, guesses } = node;
  const text = entry.note === undefined ? entry.quote : plainNote(entry.note.value);
  const tags = entry.tags.map((tag) => `#${tag}`).join(' ');
  const report = node.parent.grouping === 'report' || node.parent.grouping === 'section' ? '' : node.report;
  const facts = [placeState(entry), tags, entry.author, repliesOf(entry), report].filter((part) => part !== '');
  const state = guesses.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const kind = kindOf(entry);
  const label = [kind, short(text), ...facts].join(', ');
  return Object.assign(new TreeItem(short(text), state), {
    id,
    description: facts.join(' · '),
    contextValue: contextOf(entry),
    iconPath: new ThemeIcon(iconOf(entry)),
    tooltip: [`${kind}: ${text}`, `“${entry.quote}”`, ...facts].join('\n'),
    accessibilityInformation: { label },
    ...leadOf(node),
  });
}

/** Where a line leads: to its passage, or first to its report where that is not open. */
function leadOf({ uri, entry }: EntryNode): Pick<TreeItem, 'command'> {
  const title = l10n.t('Show in the Report');
  if (entry.state === 'closed')
    return { command: { command: SHOW_ANNOTATION_COMMAND, title, arguments: [uri, entry.id, KEEP_FOCUS] } };
  if (entry.range === undefined) return {};
  return { command: { command: REVEAL_COMMAND, title, arguments: [Uri.parse(uri), toRange(entry.range), KEEP_FOCUS] } };
}

/** "unplaced", "resolved thread", "open thread", "mark": menus ask for these words. */
function contextOf(entry: AnnotationEntry): string {
  if (entry.state === 'unplaced') return 'unplaced';
  if (!hasThread(entry)) return 'mark';
  return entry.isResolved ? 'resolved thread' : 'open thread';
}

function kindOf(entry: AnnotationEntry): string {
  if (entry.isResolved) return l10n.t('Resolved');
  if (entry.motivation === 'questioning') return l10n.t('Question');
  if (entry.note !== undefined) return l10n.t('Note');
  return entry.motivation === 'linking' ? l10n.t('Link') : l10n.t('Highlight');
}

function iconOf(entry: AnnotationEntry): string {
  if (entry.isResolved) return 'pass';
  if (entry.motivation === 'questioning') return 'question';
  if (entry.note !== undefined) return 'comment';
  if (entry.motivation === 'linking') return 'link';
  return entry.tags.length > 0 ? 'tag' : 'symbol-color';
}

function repliesOf({ replies }: AnnotationEntry): string {
  if (replies.length === 0) return '';
  return replies.length === 1 ? l10n.t('1 reply') : l10n.t('{0} replies', replies.length);
}

function guessItem({ id, guess, parent }: GuessNode): TreeItem {
  const sure = l10n.t('{0} % alike', Math.min(99, Math.round(guess.score * 100)));
  const line = l10n.t('line {0}', guess.range.start.line + 1);
  return Object.assign(new TreeItem(short(guess.text), TreeItemCollapsibleState.None), {
    id,
    description: `${line} · ${sure}`,
    contextValue: 'guess',
    iconPath: new ThemeIcon('search'),
    tooltip: l10n.t('A place where the passage may stand now ({0}). Look at it, then choose “Put It Here”.', sure),
    accessibilityInformation: { label: l10n.t('Best guess: {0}, {1}, {2}', short(guess.text), line, sure) },
    command: {
      command: REVEAL_COMMAND,
      title: l10n.t('Show in the Report'),
      arguments: [Uri.parse(parent.uri), toRange(guess.range), KEEP_FOCUS],
    },
  });
}

function short(text: string): string {
  const folded = oneLine(text);
  return folded.length <= MOST_CHARACTERS ? folded : `${folded.slice(0, MOST_CHARACTERS - 1)}…`;
}
