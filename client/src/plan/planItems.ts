import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { ActionStatus } from '../../../server/src/protocol/followUp.ts';
import { KEEP_FOCUS } from '../navigation/goToLine.ts';
import { OPEN_EVIDENCE_COMMAND, SHOW_ROW_COMMAND } from '../views/viewCommands.ts';
import { STATUS_ICONS } from './planTree.ts';
import type { DueTime, EvidenceLine, PlanGroup, PlanLine, PlanNode, Progress } from './planTree.ts';
import { statusNames } from './planWords.ts';

/** How much of a recommendation stands in a line. */
const MOST_CHARACTERS = 26;

/** How a line of the Action Plan view looks, is read aloud, and where it leads. */
export function planItem(node: PlanNode): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'row':
      return rowItem(node);
    case 'evidence':
      return evidenceItem(node);
  }
}

/** "3 of 12 implemented · 2 overdue" */
export function progressWords({ all, implemented, overdue }: Progress): string {
  const done = l10n.t('{0} of {1} implemented', implemented, all);
  return overdue === 0 ? done : `${done} · ${l10n.t('{0} overdue', overdue)}`;
}

/** Ten boxes, filled as far as the plan is: none only where nothing is done, all only where everything is. */
export function progressBar({ all, implemented }: Progress): string {
  const filled = implemented === all ? 10 : Math.min(9, Math.ceil((10 * implemented) / all));
  return '▰'.repeat(filled) + '▱'.repeat(10 - filled);
}

function groupItem(group: PlanGroup): TreeItem {
  const name = groupName(group);
  const { progress } = group;
  // By status and by date the heading says it all.
  const isCounted = group.grouping === 'status' || group.grouping === 'due';
  const words = isCounted ? String(progress.all) : progressWords(progress);
  const spoken = isCounted ? l10n.t('{0}, recommendations: {1}', name, progress.all) : `${name}: ${words}`;
  return Object.assign(new TreeItem(name, TreeItemCollapsibleState.Expanded), {
    id: group.id,
    description: words,
    contextValue: group.grouping,
    iconPath: groupIcon(group),
    tooltip: spoken,
    accessibilityInformation: { label: spoken },
  });
}

function groupName({ grouping, name }: PlanGroup): string {
  if (grouping === 'status') return statusNames()[name as ActionStatus];
  if (grouping === 'due') return dueNames()[name as DueTime];
  return name === '' ? l10n.t('Without an owner') : name;
}

function dueNames(): Readonly<Record<DueTime, string>> {
  return {
    overdue: l10n.t('Overdue'),
    soon: l10n.t('Due within 30 days'),
    later: l10n.t('Due later'),
    undated: l10n.t('Without a date'),
    over: l10n.t('Implemented or not accepted'),
  };
}

function groupIcon({ grouping, name }: PlanGroup): ThemeIcon {
  if (grouping === 'status') return statusIcon(name as ActionStatus);
  if (grouping === 'due') return new ThemeIcon(name === 'overdue' ? 'warning' : 'calendar');
  return new ThemeIcon(grouping === 'owner' ? 'person' : 'file-text');
}

function statusIcon(status: ActionStatus): ThemeIcon {
  const { icon, color } = STATUS_ICONS[status];
  return new ThemeIcon(icon, new ThemeColor(color));
}

function rowItem({ id, uri, report, row, isOverdue, parent, children }: PlanLine): TreeItem {
  const name = [row.number, row.label].filter((part) => part !== undefined).join(' ');
  const facts = [
    ...(parent.grouping === 'status' ? [] : [statusNames()[row.status]]),
    ...(isOverdue ? [l10n.t('Overdue')] : []),
    ...(row.due === '' ? [] : [l10n.t('due {0}', row.due)]),
    ...(parent.grouping === 'owner' || row.owner === '' ? [] : [row.owner]),
    ...(parent.grouping === 'report' ? [] : [report]),
    ...(row.range === undefined ? [l10n.t('No longer found in the report')] : []),
  ];
  const spoken = [l10n.t('Recommendation {0}', name), ...facts].join(', ');
  const state = children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed;
  return Object.assign(new TreeItem(short(name), state), {
    id,
    description: facts.join(' · '),
    contextValue: 'row',
    iconPath: isOverdue ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : statusIcon(row.status),
    tooltip: [name, facts.join(' · '), row.notes].filter((part) => part !== '').join('\n'),
    accessibilityInformation: { label: spoken },
    command: {
      command: SHOW_ROW_COMMAND,
      title: l10n.t('Show in the Report'),
      arguments: [uri, row.range, KEEP_FOCUS],
    },
  });
}

/** The whole stands in the tooltip and is read aloud; in the line, what became of it must have room. */
function short(name: string): string {
  if (name.length <= MOST_CHARACTERS) return name;
  return `${name.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, '')} …`;
}

function evidenceItem({ id, evidence, parent }: EvidenceLine): TreeItem {
  return Object.assign(new TreeItem(evidence.name, TreeItemCollapsibleState.None), {
    id,
    contextValue: 'evidence',
    iconPath: new ThemeIcon('link'),
    tooltip: evidence.address,
    accessibilityInformation: { label: l10n.t('Evidence: {0}', evidence.name) },
    command: {
      command: OPEN_EVIDENCE_COMMAND,
      title: l10n.t('Open the Evidence'),
      arguments: [Uri.parse(parent.uri), evidence.address],
    },
  });
}
