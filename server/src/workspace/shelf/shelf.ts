import { authorityKey } from '../../analysis/identity/authorityNames.ts';
import type { DateRange } from '../../text/numbers/dates.ts';
import type { IndexedReport } from '../index/reportIndex.ts';
import type { ReportSummary } from '../index/entry/reportSummary.ts';

/** An authority with its reports, oldest first. */
export interface ShelfAuthority {
  /** See `authorityKey`; empty for the reports that name none. */
  readonly key: string;
  /** As its reports print it most often. */
  readonly name: string;
  readonly reports: readonly IndexedReport[];
}

const keys = new WeakMap<ReportSummary, string>();

/** The authority of a report, for comparing; undefined where it names none. */
function authorityOf({ summary }: Pick<IndexedReport, 'summary'>): string | undefined {
  const known = keys.get(summary);
  if (known !== undefined) return known === '' ? undefined : known;
  const name = summary.identity.authority?.value;
  const key = name === undefined ? '' : authorityKey(name);
  keys.set(summary, key);
  return key === '' ? undefined : key;
}

/** When a report is from: when inspectors came, else when it was published; undefined where it says neither. */
export function dateOf({ summary }: Pick<IndexedReport, 'summary'>): DateRange | undefined {
  const { visited, published } = summary.identity;
  return visited?.value ?? published?.value;
}

/** Oldest first; those without a date at the end. */
export function byDate(one: IndexedReport, other: IndexedReport): number {
  const [a, b] = [dateOf(one)?.start ?? '9', dateOf(other)?.start ?? '9'];
  return a < b ? -1 : a > b ? 1 : one.uri < other.uri ? -1 : 1;
}

/** The reports of one authority, that of `report`, without itself; oldest first. */
export function others(report: IndexedReport, all: readonly IndexedReport[]): IndexedReport[] {
  const key = authorityOf(report);
  if (key === undefined) return [];
  return all.filter((other) => other.uri !== report.uri && authorityOf(other) === key).sort(byDate);
}

/** The reports of the authority of `report` without itself, those nearest in time first; those without a date at the end. */
export function nearestInTime(report: IndexedReport, all: readonly IndexedReport[]): IndexedReport[] {
  const here = yearsOf(report);
  const distance = (other: IndexedReport): number => Math.abs((yearsOf(other) ?? Infinity) - (here ?? 0));
  return others(report, all).sort((a, b) => {
    const [one, two] = [distance(a), distance(b)];
    return one === two ? 0 : one - two;
  });
}

function yearsOf(report: IndexedReport): number | undefined {
  const [year, month = '6'] = dateOf(report)?.start.split('-') ?? [];
  return year === undefined ? undefined : Number(year) + Number(month) / 12;
}

/** All reports by authority, authorities in the order of their names; those that name none at the end. */
export function byAuthority(all: readonly IndexedReport[]): ShelfAuthority[] {
  const groups = new Map<string, IndexedReport[]>();
  for (const report of all) {
    const key = authorityOf(report) ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  }
  return [...groups]
    .map(([key, reports]) => ({ key, name: nameOf(reports), reports: reports.sort(byDate) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : 1));
}

function nameOf(reports: readonly IndexedReport[]): string {
  const counts = new Map<string, number>();
  for (const { summary } of reports) {
    const name = summary.identity.authority?.value;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
