import { l10n } from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { ShelfEntry, ShelfGroup, ShelfJudgement, ShelfMention } from '../../../server/src/protocol/shelf.ts';
import { colourOfRank } from '../reports/reportItems.ts';
import type { Shape, TimelinePoint } from './timelineLayout.ts';
import type { TimelinePage } from './timelinePage.ts';

/** Where a point of the timeline leads. */
export interface TimelineTarget {
  readonly uri: string;
  readonly range: Range | undefined;
}

interface Row {
  readonly point: Omit<TimelinePoint, 'row'>;
  /** undefined: the report gives no grade. */
  readonly rank: number | undefined;
  readonly grade: string;
  readonly dateInWords: string;
  readonly kind: string;
  readonly area: string;
  readonly told: string;
  readonly target: TimelineTarget;
}

/** The judgements of an authority over time as a page, and where each of its points leads, in their order. */
export function timelineOf(group: ShelfGroup): { readonly page: TimelinePage; readonly targets: TimelineTarget[] } {
  const rows = [...group.reports.flatMap(rowsOfReport), ...group.mentions.map(rowOfMention)];
  rows.sort((a, b) => (a.point.date < b.point.date ? -1 : a.point.date > b.point.date ? 1 : 0));
  const ranks = [...new Set(rows.flatMap(({ rank }) => rank ?? []))].sort((a, b) => a - b);
  const nameOf = (rank: number): string =>
    capital(shortest(rows.flatMap((row) => (row.rank === rank ? [row.grade] : []))));
  const hasUngraded = rows.some(({ rank }) => rank === undefined);
  const page: TimelinePage = {
    name: group.name,
    title: l10n.t('Judgement timeline: {0}', group.name),
    help: l10n.t(
      'Judgements by date, the best grade at the top. Use the arrow keys to go from one to the next, Enter to open its report. The table below holds the same.',
    ),
    rows: [...ranks.map(nameOf), ...(hasUngraded ? [l10n.t('No grade given')] : [])],
    grades: ranks.length,
    points: rows.map((row) => ({
      ...row.point,
      row: row.rank === undefined ? undefined : ranks.indexOf(row.rank),
      label: [row.dateInWords, row.area, row.grade, row.kind, row.told].filter((part) => part !== '').join(', '),
    })),
    table: {
      caption: l10n.t('The same as a table'),
      head: [l10n.t('Date'), l10n.t('What was judged'), l10n.t('Grade'), l10n.t('Inspection'), l10n.t('Source')],
      rows: rows.map((row) => [row.dateInWords, row.area, row.grade, row.kind, row.told]),
    },
    legend: [
      ...ranks.map((rank) => ({
        point: { shape: shapeOfRank(rank), colour: colourOfRank(rank), isMentioned: false },
        words: nameOf(rank),
      })),
      {
        point: { shape: 'circle', colour: 'grey', isMentioned: true } as const,
        words: l10n.t('hollow: mentioned in another report, not read'),
      },
    ],
    empty: l10n.t('No report of this authority states a date and a judgement.'),
    words: { exportPicture: l10n.t('Export as SVG'), mentioned: l10n.t('mentioned'), open: l10n.t('Open the Report') },
  };
  return { page, targets: rows.map(({ target }) => target) };
}

function rowsOfReport(entry: ShelfEntry): Row[] {
  const { date, dateInWords = '', kind = '', judgements, uri, file } = entry;
  // Of one that is not read yet nobody can say that it gives no grade.
  if (date === undefined || entry.isFirstLook === true) return [];
  const told = l10n.t('read: {0}', file);
  const base = { date: date.start, isMentioned: false, column: uri };
  if (judgements.length === 0)
    return [
      {
        point: { ...base, isOverall: false, shape: 'bar', colour: 'grey' },
        rank: undefined,
        grade: l10n.t('no grade'),
        dateInWords,
        kind,
        area: '',
        told,
        target: { uri, range: undefined },
      },
    ];
  const overallFirst = [...judgements].sort((a, b) => Number(b.isOverall === true) - Number(a.isOverall === true));
  const hasOverall = overallFirst[0]?.isOverall === true;
  return overallFirst.map((judgement) => ({
    point: { ...base, isOverall: isMain(judgement, judgements, hasOverall), ...look(judgement.rank) },
    rank: judgement.rank,
    grade: judgement.grade,
    dateInWords,
    kind,
    area: judgement.area,
    told,
    target: { uri, range: judgement.range },
  }));
}

/** The judgement of the whole; where a report has only one, that. */
function isMain(judgement: ShelfJudgement, all: readonly ShelfJudgement[], hasOverall: boolean): boolean {
  return hasOverall ? judgement.isOverall === true : all.length === 1;
}

function rowOfMention(mention: ShelfMention): Row {
  const { date, dateInWords, grade, rank, kind = '', title, uri, range } = mention;
  return {
    point: {
      date: date.start,
      isOverall: true,
      isMentioned: true,
      column: `mentioned ${date.start} ${kind}`,
      ...look(rank),
    },
    rank,
    grade,
    dateInWords,
    kind,
    area: '',
    told: l10n.t('mentioned in {0}', title),
    target: { uri, range },
  };
}

function look(rank: number): Pick<TimelinePoint, 'shape' | 'colour'> {
  return { shape: shapeOfRank(rank), colour: colourOfRank(rank) };
}

/** Another shape for each colour: none is told by colour alone. */
function shapeOfRank(rank: number): Shape {
  const shapes = { green: 'star', blue: 'circle', yellow: 'diamond', orange: 'triangle', red: 'square' } as const;
  return shapes[colourOfRank(rank)];
}

/** Reports print one grade in several ways; the shortest names the row. "Requires" before "require", as on covers. */
function shortest(grades: readonly string[]): string {
  const [first = ''] = [...grades].sort((a, b) => a.length - b.length || (a < b ? 1 : -1));
  return first.replace(/^require\b/iu, 'Requires');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
