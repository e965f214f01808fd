import type {
  ShelfEntry,
  ShelfGroup,
  ShelfJudgement,
  ShelfMention,
  ShelfPlace,
} from '../../../server/src/protocol/shelf.ts';

/** A line of the Reports view. */
export type ReportNode =
  AuthorityNode | ReportLine | MentionLine | JudgementLine | MentionsLine | MentionedInLine | DisagreementLine;

export interface AuthorityNode {
  readonly kind: 'authority';
  readonly id: string;
  readonly group: ShelfGroup;
  readonly parent: undefined;
  readonly children: ReportNode[];
}

/** A report of the folder. */
export interface ReportLine {
  readonly kind: 'report';
  readonly id: string;
  readonly entry: ShelfEntry;
  /** What tells its file from that of another report of the authority that is from the same day and of the same kind. */
  readonly file?: string;
  readonly parent: AuthorityNode;
  readonly children: ReportNode[];
}

/** An inspection that others tell of; its report is not in the folder. */
export interface MentionLine {
  readonly kind: 'mention';
  readonly id: string;
  readonly mention: ShelfMention;
  readonly parent: AuthorityNode;
}

export interface JudgementLine {
  readonly kind: 'judgement';
  readonly id: string;
  readonly uri: string;
  readonly judgement: ShelfJudgement;
  readonly parent: ReportLine;
}

/** Where other reports speak of one, folded: there may be many. */
export interface MentionsLine {
  readonly kind: 'mentions';
  readonly id: string;
  readonly parent: ReportLine;
  readonly children: ReportNode[];
}

export interface MentionedInLine {
  readonly kind: 'mentionedIn';
  readonly id: string;
  readonly place: ShelfPlace;
  readonly parent: MentionsLine;
}

export interface DisagreementLine {
  readonly kind: 'disagreement';
  readonly id: string;
  readonly disagreement: ShelfGroup['disagreements'][number];
  readonly parent: AuthorityNode;
}

/** The authorities with their reports, the latest first, and between them the inspections that are only mentioned. */
export function rootsOfShelf(groups: readonly ShelfGroup[]): AuthorityNode[] {
  return groups.map((group) => {
    const node: AuthorityNode = { kind: 'authority', id: `a ${group.name}`, group, parent: undefined, children: [] };
    const dated = [
      ...group.reports.map((entry) => ({ start: entry.date?.start ?? '', line: reportLine(entry, group, node) })),
      ...group.mentions.map((mention, at) => ({
        start: mention.date.start,
        line: { kind: 'mention', id: `${node.id} m ${at}`, mention, parent: node } as const,
      })),
    ];
    dated.sort((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
    node.children.push(
      ...dated.map(({ line }) => line),
      ...group.disagreements.map((disagreement, at): DisagreementLine => ({
        kind: 'disagreement',
        id: `${node.id} d ${at}`,
        disagreement,
        parent: node,
      })),
    );
    return node;
  });
}

function reportLine(entry: ShelfEntry, { reports }: ShelfGroup, parent: AuthorityNode): ReportLine {
  const alike = reports.filter((other) => other !== entry && looksLike(other, entry));
  const file = alike.length === 0 ? {} : { file: tellingPart(entry, alike) };
  const line: ReportLine = { kind: 'report', id: `r ${entry.uri}`, entry, ...file, parent, children: [] };
  line.children.push(
    ...entry.judgements.map((judgement, at): JudgementLine => ({
      kind: 'judgement',
      id: `${line.id} j ${at}`,
      uri: entry.uri,
      judgement,
      parent: line,
    })),
    ...mentionsOf(entry, line),
  );
  return line;
}

/** True for two reports that nothing but their files tells apart. */
function looksLike(one: ShelfEntry, other: ShelfEntry): boolean {
  return one.kind === other.kind && (one.dateInWords ?? one.file) === (other.dateInWords ?? other.file);
}

/** The name of a report’s file, as in a list of files. */
export function fileNameOf({ uri }: ShelfEntry): string {
  return inLetters(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * The end of a file’s name from where it differs from others, "PDF" where only the ending does: long names are alike at
 * their beginnings, and a narrow view cuts off their ends. Names that are the same are told apart by their folders.
 */
function tellingPart(entry: ShelfEntry, others: readonly ShelfEntry[]): string {
  const whole = pathOf(entry);
  const names = others.map(pathOf);
  let same = 0;
  while (same < whole.length && names.every((name) => name[same] === whole[same])) same++;
  // From the beginning of the word that differs.
  const from = Math.max(...WORD_ENDS.map((sign) => whole.lastIndexOf(sign, same - 1))) + 1;
  const rest = whole.slice(from);
  if (whole[from - 1] === '.') return rest.toUpperCase();
  return whole[from - 1] === '/' ? rest : `…${rest}`;
}

/** A PDF that is shown as a report has another scheme than a text. */
function pathOf({ uri }: ShelfEntry): string {
  return inLetters(uri.replace(/^[\w.+-]+:(?:\/\/[^/]*)?/, ''));
}

const WORD_ENDS = ['/', '-', '_', '.', ' '];

function inLetters(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function mentionsOf({ mentionedIn }: ShelfEntry, parent: ReportLine): MentionsLine[] {
  if (mentionedIn.length === 0) return [];
  const line: MentionsLine = { kind: 'mentions', id: `${parent.id} m`, parent, children: [] };
  line.children.push(
    ...mentionedIn.map((place, at): MentionedInLine => ({
      kind: 'mentionedIn',
      id: `${line.id} ${at}`,
      place,
      parent: line,
    })),
  );
  return [line];
}

/** The grade of the whole, or the only one, or nothing. */
export function overallOf({ judgements }: ShelfEntry): ShelfJudgement | undefined {
  return (
    judgements.find(({ isOverall }) => isOverall === true) ?? (judgements.length === 1 ? judgements[0] : undefined)
  );
}

/** How many areas were given each grade, best grade first; nothing where the grade of the whole tells it all. */
export function gradeCounts(entry: ShelfEntry): { readonly grade: string; readonly count: number }[] {
  if (overallOf(entry) !== undefined) return [];
  const counts = new Map<string, { readonly grade: string; readonly rank: number; count: number }>();
  for (const { grade, rank } of entry.judgements) {
    const key = `${rank} ${grade.toLowerCase()}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { grade: grade.toLowerCase(), rank, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => a.rank - b.rank).map(({ grade, count }) => ({ grade, count }));
}

/** Authorities and their reports in whose words (name, kind, date, grades) all words of the filter stand. */
export function filteredShelf(groups: readonly ShelfGroup[], filter: string): ShelfGroup[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = (...texts: (string | undefined)[]): boolean => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups.flatMap((group): ShelfGroup[] => {
    if (holds(group.name)) return [group];
    const reports = group.reports.filter((entry) =>
      holds(
        group.name,
        entry.file,
        entry.kind,
        entry.dateInWords,
        entry.published,
        ...entry.judgements.flatMap(({ area, grade }) => [area, grade]),
      ),
    );
    const mentions = group.mentions.filter(({ kind, dateInWords, grade }) =>
      holds(group.name, kind, dateInWords, grade),
    );
    return reports.length + mentions.length === 0 ? [] : [{ ...group, reports, mentions, disagreements: [] }];
  });
}
