import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Uri } from 'vscode';
import type { ReportLink } from '../../../server/src/protocol/links.ts';
import { KEEP_FOCUS } from '../navigation/goToLine.ts';
import { toRange } from '../navigation/ranges.ts';
import { REVEAL_COMMAND } from '../views/viewCommands.ts';
import { countUri } from './countBadges.ts';
import { shownNumber } from './recommendationTree.ts';
import { verdictWords } from './verdictWords.ts';
import type { LinkNode, PartNode, SectionNode, TreeNode } from './recommendationTree.ts';

/** How a line of the view looks, is read aloud, and where it leads. */
export function treeItem(node: TreeNode, uri: Uri | undefined): TreeItem {
  switch (node.kind) {
    case 'section':
      return sectionItem(node);
    case 'link':
      return linkItem(node, uri);
    default:
      return partItem(node, uri);
  }
}

function sectionItem({ id, title, children }: SectionNode): TreeItem {
  const name = title === '' ? l10n.t('Without a heading') : title;
  return Object.assign(new TreeItem(name, TreeItemCollapsibleState.Expanded), {
    id,
    iconPath: new ThemeIcon('list-tree'),
    resourceUri: countUri('recommendations', children.length),
    tooltip: name,
    accessibilityInformation: { label: l10n.t('{0}, recommendations: {1}', name, children.length) },
  });
}

function partItem({ kind, id, number, part, citedCount, bullets }: PartNode, uri: Uri | undefined): TreeItem {
  const label = [number, part.label].join(' ').trim();
  const cites = citedCount === 0 ? undefined : l10n.t('{0} cited', citedCount);
  const name = kind === 'bullet' ? l10n.t('Part of it: {0}', label) : nameOf(number, part.label);
  const state = bullets.length > 0 ? l10n.t('{0} parts', bullets.length) : undefined;
  return Object.assign(new TreeItem(label, TreeItemCollapsibleState.Collapsed), {
    id,
    ...(cites === undefined ? {} : { description: cites, resourceUri: countUri('cited', citedCount) }),
    iconPath: new ThemeIcon(kind === 'recommendation' ? 'checklist' : 'circle-small-filled'),
    tooltip: [label, cites].filter((line) => line !== undefined).join('\n'),
    accessibilityInformation: { label: [name, cites, state].filter((text) => text !== undefined).join(', ') },
    ...reveal(part, uri),
  });
}

function nameOf(number: string, words: string): string {
  return number === '' ? l10n.t('Recommendation: {0}', words) : l10n.t('Recommendation {0}: {1}', number, words);
}

/** Number and kind come first, so that a narrow view shows them; the words are cut off where they end. */
function linkItem({ id, link }: LinkNode, uri: Uri | undefined): TreeItem {
  const number = shownNumber(link);
  const kind = kindOf(link);
  const line = l10n.t('line {0}', link.selectionRange.start.line + 1);
  const place = [number === '' ? line : l10n.t('paragraph {0}', number), link.label].join(', ');
  const [name, head] = spokenKind(link, place);
  const reason = [
    ...(link.verdict === undefined ? [] : [`${kind}.`]),
    ...(link.reason === undefined ? [] : [`${link.reason}.`]),
  ];
  return Object.assign(new TreeItem(number === '' ? line : number, TreeItemCollapsibleState.None), {
    id,
    description: `${kind} · ${link.label}`,
    contextValue: link.kind === 'cited' ? 'cited' : (link.verdict ?? 'likely'),
    iconPath: new ThemeIcon(link.kind === 'cited' ? 'link' : ICONS[link.verdict ?? 'likely']),
    tooltip: `${[number, link.label].join(' ').trim()}\n\n${[head, ...reason].join(' ')}`,
    accessibilityInformation: { label: [name, ...reason].join('. ') },
    ...reveal(link, uri),
  });
}

/** What a finding is called before `place`, and the sentence on it. */
function spokenKind(link: ReportLink, place: string): [string, string] {
  if (link.kind === 'cited') return [l10n.t('Cited finding: {0}', place), l10n.t('Cited by the recommendation.')];
  return isLessLikely(link)
    ? [l10n.t('Less likely finding: {0}', place), l10n.t('Less likely, not cited.')]
    : [l10n.t('Likely finding: {0}', place), l10n.t('Likely, not cited.')];
}

/** With less than this share of the likelihood a finding is seldom the one: it is offered, but not as others are. */
const LEAST_OF_LIKELY = 0.1;

function isLessLikely({ kind, score = 1 }: ReportLink): boolean {
  return kind === 'likely' && score < LEAST_OF_LIKELY;
}

const ICONS = { likely: 'question', accepted: 'pass', rejected: 'circle-slash' } as const;

function kindOf(link: ReportLink): string {
  if (link.kind === 'cited') return l10n.t('cited');
  if (link.verdict !== undefined) return verdictWords(link);
  return isLessLikely(link) ? l10n.t('less likely') : l10n.t('likely');
}

function reveal(
  { selectionRange: { start } }: Pick<ReportLink, 'selectionRange'>,
  uri: Uri | undefined,
): { readonly command?: NonNullable<TreeItem['command']> } {
  if (uri === undefined) return {};
  const place = toRange({ start, end: start });
  return {
    command: { command: REVEAL_COMMAND, title: l10n.t('Show in the Report'), arguments: [uri, place, KEEP_FOCUS] },
  };
}
