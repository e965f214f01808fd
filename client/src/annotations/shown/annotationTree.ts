import { hasThread, byPlace } from '../entries/annotationEntry.ts';
import type { AnnotationEntry, ReportEntries } from '../entries/annotationEntry.ts';

/** What the Annotations view can be ordered by. */
export const GROUPINGS = ['report', 'section', 'tag', 'author', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A line of the Annotations view. */
export type AnnotationNode = GroupNode | EntryNode | GuessNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly grouping: Grouping | 'unplaced';
  /** A report's name, a heading, a tag, an author, a state; empty for those that have none. */
  readonly name: string;
  readonly children: EntryNode[];
  readonly parent: undefined;
}

export interface EntryNode {
  readonly kind: 'entry';
  readonly id: string;
  readonly uri: string;
  /** Name of the report. */
  readonly report: string;
  readonly entry: AnnotationEntry;
  readonly parent: GroupNode;
  /** Where the passage of an unplaced one may stand now, likeliest first. */
  readonly guesses: GuessNode[];
}

export interface GuessNode {
  readonly kind: 'guess';
  readonly id: string;
  readonly parent: EntryNode;
  readonly guess: AnnotationEntry['guesses'][number];
}

/** Open ones, resolved ones, and marks without a discussion. */
export type EntryState = 'open' | 'resolved' | 'mark';

function stateOf(entry: AnnotationEntry): EntryState {
  if (entry.isResolved) return 'resolved';
  return hasThread(entry) ? 'open' : 'mark';
}

/**
 * The first lines of the tree: the unplaced ones first, since they want something done; then groups in the order of the
 * reports, for tags and authors by name. An annotation with several tags stands under each.
 */
export function groupsOf(reports: readonly ReportEntries[], grouping: Grouping): GroupNode[] {
  const groups = new Map<string, GroupNode>();
  for (const { uri, name, entries } of reports) {
    for (const entry of [...entries].sort(byPlace)) {
      const kind = kindFor(entry, grouping);
      for (const group of kind === 'unplaced' ? [''] : namesOf(entry, kind, name)) {
        const id = `${kind}/${kind === 'report' || kind === 'section' ? uri : ''}/${group}`;
        add(groups, { id: kind === 'unplaced' ? 'unplaced' : id, grouping: kind, name: group }, { uri, name }, entry);
      }
    }
  }
  const all = [...groups.values()];
  const unplaced = all.filter((one) => one.grouping === 'unplaced');
  const rest = all.filter((one) => one.grouping !== 'unplaced');
  if (grouping === 'tag' || grouping === 'author') rest.sort(byName);
  return [...unplaced, ...rest];
}

/** Of a report that is not open the headings are not known: its annotations stand under its name. */
function kindFor({ state }: AnnotationEntry, grouping: Grouping): GroupNode['grouping'] {
  if (state === 'unplaced') return 'unplaced';
  return state === 'closed' && grouping === 'section' ? 'report' : grouping;
}

function namesOf(entry: AnnotationEntry, grouping: Grouping, report: string): readonly string[] {
  switch (grouping) {
    case 'report':
      return [report];
    case 'section':
      return [entry.section ?? ''];
    case 'tag':
      return entry.tags.length === 0 ? [''] : entry.tags;
    case 'author':
      return [entry.author];
    case 'state':
      return [stateOf(entry)];
  }
}

function add(
  groups: Map<string, GroupNode>,
  named: Pick<GroupNode, 'id' | 'grouping' | 'name'>,
  { uri, name }: Pick<ReportEntries, 'uri' | 'name'>,
  entry: AnnotationEntry,
): void {
  const { id } = named;
  const group: GroupNode = groups.get(id) ?? { kind: 'group', ...named, children: [], parent: undefined };
  groups.set(id, group);
  const nodeId = `${id}/${entry.id}`;
  const node: EntryNode = { kind: 'entry', id: nodeId, uri, report: name, entry, parent: group, guesses: [] };
  entry.guesses.forEach((guess, index) => {
    if (entry.state === 'unplaced')
      node.guesses.push({ kind: 'guess', id: `${node.id}/${index}`, parent: node, guess });
  });
  group.children.push(node);
}

/** Those without a name come last. */
function byName(a: GroupNode, b: GroupNode): number {
  if (a.name === '' || b.name === '') return a.name === b.name ? 0 : a.name === '' ? 1 : -1;
  return a.name.localeCompare(b.name);
}

/** The annotations in which all words of the filter stand: in the passage, the notes, tags, names or the heading. */
export function filteredEntries(reports: readonly ReportEntries[], filter: string): ReportEntries[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return reports.map((report) => ({
    ...report,
    entries: report.entries.filter((entry) => {
      const text = textOf(entry, report.name);
      return words.every((word) => text.includes(word));
    }),
  }));
}

function textOf(entry: AnnotationEntry, report: string): string {
  const notes = [entry.note, ...entry.replies].flatMap((one) =>
    one === undefined ? [] : [one.value, one.creator?.name],
  );
  const tags = entry.tags.map((tag) => `#${tag}`);
  return [report, entry.quote, entry.author, entry.section, ...notes, ...tags].join(' ').toLowerCase();
}

/** Each tag with how many annotations bear it, the commonest first. */
export function tagCounts(reports: readonly ReportEntries[]): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { entries } of reports)
    for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
