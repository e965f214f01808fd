import { env, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { KEEP_FOCUS } from '../navigation/goToLine.ts';
import { toRange } from '../navigation/ranges.ts';
import { REVEAL_COMMAND } from '../views/viewCommands.ts';
import type { ShelfGroup } from '../../../server/src/protocol/shelf.ts';
import type {
  AuthorityNode,
  DisagreementLine,
  JudgementLine,
  MentionedInLine,
  MentionLine,
  MentionsLine,
  ReportLine,
  ReportNode,
} from './reportTree.ts';
import { fileNameOf, gradeCounts, overallOf } from './reportTree.ts';

/** How a line of the Reports view looks, is read aloud, and where it leads. */
export function reportItem(node: ReportNode): TreeItem {
  switch (node.kind) {
    case 'authority':
      return authorityItem(node);
    case 'report':
      return reportLineItem(node);
    case 'mention':
      return mentionItem(node);
    case 'judgement':
      return judgementItem(node);
    case 'mentions':
      return mentionsItem(node);
    case 'mentionedIn':
      return mentionedInItem(node);
    case 'disagreement':
      return disagreementItem(node);
  }
}

function authorityItem({ id, group }: AuthorityNode): TreeItem {
  const name = group.name === '' ? l10n.t('No authority stated') : group.name;
  const reports = reportsInWords(group);
  return Object.assign(new TreeItem(name, TreeItemCollapsibleState.Expanded), {
    id,
    description: reports,
    contextValue: group.name === '' ? 'noAuthority' : 'authority',
    iconPath: new ThemeIcon('organization'),
    accessibilityInformation: { label: `${name}, ${reports}` },
  });
}

/** "3 reports"; of an authority of which only mentions are known, or shown by a filter, how many these are. */
export function reportsInWords({ reports, mentions }: ShelfGroup): string {
  if (reports.length === 0 && mentions.length > 0) return l10n.t('{0} mentioned', mentions.length);
  return reports.length === 1 ? l10n.t('1 report') : l10n.t('{0} reports', reports.length);
}

/** The date comes first: the list is read by date. */
function reportLineItem({ id, entry, file, children }: ReportLine): TreeItem {
  const overall = overallOf(entry);
  const whole = entry.dateInWords ?? entry.file;
  const label = entry.date === undefined ? entry.file : monthOf(entry.date.start);
  const state = children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed;
  const counts = gradeCounts(entry);
  const unread = entry.isFirstLook === true ? l10n.t('not read yet') : undefined;
  const grades =
    unread ?? overall?.grade ?? counts.map(({ grade, count }) => l10n.t('{0} × {1}', count, grade)).join(', ');
  const description = [file, grades, entry.kind].filter((part) => part !== undefined && part !== '').join(' · ');
  const published = entry.published === undefined ? [] : [l10n.t('Published {0}', entry.published)];
  const by = entry.inspectorates.length === 0 ? [] : [l10n.t('By {0}', entry.inspectorates.join(', '))];
  const leads = entry.leads.length === 0 ? [] : [l10n.t('Led by {0}', entry.leads.join(', '))];
  return Object.assign(new TreeItem(label, state), {
    id,
    description,
    contextValue: 'report',
    iconPath: gradeIcon(overall?.rank, 'file-text'),
    tooltip: [`${whole} · ${description}`, ...published, ...by, ...leads, fileNameOf(entry)].join('\n'),
    accessibilityInformation: {
      label: [l10n.t('Report'), whole, file, entry.kind, unread ?? overall?.grade, ...counts.map(areasInWords)]
        .filter((part) => part !== undefined)
        .join(', '),
    },
    ...opens(entry.uri, overall?.range),
  });
}

/** "3 areas: good" */
function areasInWords({ grade, count }: { readonly grade: string; readonly count: number }): string {
  return count === 1 ? l10n.t('1 area: {0}', grade) : l10n.t('{0} areas: {1}', count, grade);
}

/** "Sept 2015": short, so that a narrow view shows the grade too. A year alone stays one. */
function monthOf(date: string): string {
  if (date.length < 'yyyy-mm'.length) return date;
  const format = new Intl.DateTimeFormat(env.language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date.slice(0, 'yyyy-mm'.length)}-01T00:00:00Z`));
}

function mentionItem({ id, mention }: MentionLine): TreeItem {
  const told = l10n.t('mentioned in {0}', mention.title);
  return Object.assign(new TreeItem(monthOf(mention.date.start), TreeItemCollapsibleState.None), {
    id,
    description: [mention.grade, l10n.t('mentioned')].join(' · '),
    contextValue: 'mention',
    iconPath: new ThemeIcon('circle-large-outline'),
    tooltip: [
      [mention.dateInWords, mention.kind, mention.grade].filter((part) => part !== undefined).join(' · '),
      l10n.t('Its report is not in the folder; this is what {0} says:', mention.title),
      `“${mention.words}”`,
    ].join('\n'),
    accessibilityInformation: { label: [mention.dateInWords, mention.grade, told].join(', ') },
    ...opens(mention.uri, mention.range),
  });
}

function judgementItem({ id, uri, judgement }: JudgementLine): TreeItem {
  const { area, grade, rank, range } = judgement;
  return Object.assign(new TreeItem(area, TreeItemCollapsibleState.None), {
    id,
    description: grade,
    contextValue: 'judgement',
    iconPath: gradeIcon(rank, 'law'),
    tooltip: `${area}: ${grade}`,
    accessibilityInformation: { label: l10n.t('Judgement: {0}, {1}', area, grade) },
    ...opens(uri, range),
  });
}

function mentionsItem({ id, children }: MentionsLine): TreeItem {
  const label = l10n.t('Mentioned in other reports');
  const count = children.length === 1 ? l10n.t('1 place') : l10n.t('{0} places', children.length);
  return Object.assign(new TreeItem(label, TreeItemCollapsibleState.Collapsed), {
    id,
    description: count,
    contextValue: 'mentions',
    iconPath: new ThemeIcon('references'),
    accessibilityInformation: { label: `${label}, ${count}` },
  });
}

/** When it was said comes first, then the words: a narrow view shows both. */
function mentionedInItem({ id, place }: MentionedInLine): TreeItem {
  const label = l10n.t('Mentioned in {0}', place.title);
  const when = place.saidOn === undefined ? place.title : monthOf(place.saidOn);
  return Object.assign(new TreeItem(when, TreeItemCollapsibleState.None), {
    id,
    description: `“${place.words}”`,
    contextValue: 'mentionedIn',
    tooltip: `${label}\n“${place.words}”`,
    accessibilityInformation: { label: `${label}: ${place.words}` },
    ...opens(place.uri, place.range),
  });
}

function disagreementItem({ id, disagreement: { words, uri, range } }: DisagreementLine): TreeItem {
  return Object.assign(new TreeItem(words, TreeItemCollapsibleState.None), {
    id,
    contextValue: 'disagreement',
    iconPath: new ThemeIcon('info'),
    tooltip: words,
    accessibilityInformation: { label: l10n.t('The reports do not agree: {0}', words) },
    ...opens(uri, range),
  });
}

/** Colour is the second cue only: the grade stands beside it in words. */
function gradeIcon(rank: number | undefined, otherwise: string): ThemeIcon {
  return rank === undefined
    ? new ThemeIcon(otherwise)
    : new ThemeIcon(otherwise, new ThemeColor(`charts.${colourOfRank(rank)}`));
}

/** The colour of a grade by its place among all grades; see `gradeRank` in the server. */
export function colourOfRank(rank: number): 'green' | 'blue' | 'yellow' | 'orange' | 'red' {
  if (rank <= 1) return 'green';
  if (rank <= 4) return 'blue';
  if (rank <= 6) return 'yellow';
  return rank <= 8 ? 'orange' : 'red';
}

function opens(uri: string, range: LspRange | undefined): { readonly command: NonNullable<TreeItem['command']> } {
  const start = range?.start ?? { line: 0, character: 0 };
  const place = toRange({ start, end: start });
  return {
    command: {
      command: REVEAL_COMMAND,
      title: l10n.t('Show in the Report'),
      arguments: [Uri.parse(uri), place, KEEP_FOCUS],
    },
  };
}
