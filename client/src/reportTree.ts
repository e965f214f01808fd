import type {
  ShelfEntry,
  ShelfGroup,
  ShelfJudgement,
  ShelfMention,
  ShelfPlace,
} from '../../server/src/protocol/shelf.ts';

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
      ...group.reports.map((entry) => ({ start: entry.date?.start ?? '', line: reportLine(entry, node) })),
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

function reportLine(entry: ShelfEntry, parent: AuthorityNode): ReportLine {
  const line: ReportLine = { kind: 'report', id: `r ${entry.uri}`, entry, parent, children: [] };
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
  return judgements.find(({ isOverall }) => isOverall === true) ?? (judgements.length === 1 ? judgements[0] : undefined);
} // prettier-ignore

/** Authorities and their reports in whose words (name, kind, date, grades) all words of the filter stand. */
export function filteredShelf(groups: readonly ShelfGroup[], filter: string): ShelfGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const holds = (...texts: (string | undefined)[]): boolean => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups.flatMap((group): ShelfGroup[] => {
    if (holds(group.name)) return [group];
    const reports = group.reports.filter((entry) =>
      holds(group.name, entry.file, entry.kind, entry.dateInWords, entry.published, ...entry.judgements.flatMap(({ area, grade }) => [area, grade])),
    );
    const mentions = group.mentions.filter(({ kind, dateInWords, grade }) => holds(group.name, kind, dateInWords, grade));
    return reports.length + mentions.length === 0 ? [] : [{ ...group, reports, mentions, disagreements: [] }];
  });
} // prettier-ignore
