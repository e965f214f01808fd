import { gradeKey } from '../../analysis/judgements/judgementAreas.ts';
import { inspectionKinds } from '../../report/inspectionKinds.ts';
import { datesMeet } from '../../text/numbers/dates.ts';
import type { IndexedReport } from '../index/reportIndex.ts';
import type { MentionSummary } from '../index/entry/reportSummary.ts';
import { dateOf, others } from './shelf.ts';

/** A report that a mention can mean, and what speaks for it. */
export interface MentionTarget {
  readonly report: IndexedReport;
  /** Which of its dates is the one that is mentioned; `afterVisit`: inferred, see `probablyPublished`. */
  readonly by: 'visited' | 'published' | 'afterVisit';
  /** True if the kind of inspection is the one that is mentioned. */
  readonly isSameKind: boolean;
}

/**
 * The reports of the same authority that a mention can mean, the likeliest first; several where the words fit several, none
 * where none fits. A report fits whose date is the mentioned one as far as both are exact, and whose kind can be meant.
 */
export function mentionTargets(
  report: IndexedReport,
  mention: MentionSummary,
  all: readonly IndexedReport[],
): MentionTarget[] {
  return targetsAmong(report, mention, others(report, all));
}

/** The same among reports that are known to be of the same authority. */
export function targetsAmong(
  report: IndexedReport,
  mention: MentionSummary,
  family: readonly IndexedReport[],
): MentionTarget[] {
  const targets = family.flatMap((other): MentionTarget[] => {
    const by = other.uri === report.uri ? undefined : dateThatFits(other, mention);
    if (by === undefined || !isBefore(other, report) || !kindFits(other, mention)) return [];
    return [{ report: other, by, isSameKind: mention.kind !== undefined && mention.kind === kindOf(other) }];
  });
  if (targets.length === 0) return probablyPublished(report, mention, family);
  const sameKind = targets.filter(({ isSameKind }) => isSameKind);
  return sameKind.length > 0 ? sameKind : targets;
}

/**
 * Months from the end of an inspection within which its report is published: words may date it by either. Visits follow
 * each other so fast that what is dated later may be the next.
 */
export function monthsToPublish(kind: string | undefined): number {
  return kind !== undefined && isVisit(kind) ? 2 : 3;
}

/** True of the kinds of inspection that look at a part and come again soon: "Monitoring visit". */
export function isVisit(kind: string): boolean {
  return / visit$/.test(kind);
}

/**
 * "Judged inadequate in August 2019", where the one inspection that gave that grade as a whole ended in July and its report
 * does not say when it was published: the date is probably that. In any doubt there is none.
 */
function probablyPublished(
  report: IndexedReport,
  mention: MentionSummary,
  family: readonly IndexedReport[],
): MentionTarget[] {
  const { judgement, date } = mention;
  if (judgement === undefined || date.start.length < 'yyyy-mm'.length) return [];
  const after = family.filter((other) => {
    const { visited, published } = other.summary.identity;
    if (other.uri === report.uri || published !== undefined || visited === undefined) return false;
    const months = monthNumber(date.start) - monthNumber(visited.value.end);
    return (
      months > 0 && months <= monthsToPublish(kindOf(other)) && isBefore(other, report) && kindFits(other, mention)
    );
  });
  const [one] = after;
  if (one === undefined || after.length > 1 || !gave(one, judgement)) return [];
  return [{ report: one, by: 'afterVisit', isSameKind: mention.kind !== undefined && mention.kind === kindOf(one) }];
}

/** Months since the year 0; of a year alone those of no month, which is near none. */
function monthNumber(date: string): number {
  const [year, month] = date.split('-');
  return Number(year) * 12 + Number(month ?? Infinity);
}

/** True if a report judged the whole so. */
function gave({ summary: { judgements } }: IndexedReport, judgement: string): boolean {
  return judgements.some(({ grade, isOverall }) => isOverall === true && gradeKey(grade) === gradeKey(judgement));
}

/** A place where another report speaks of a report. */
export interface MentionOfReport {
  readonly from: IndexedReport;
  /** Index in the other report’s mentions. */
  readonly mention: number;
  /** True if the mention can mean no other report. */
  readonly isOnly: boolean;
}

/** What the mentions of the reports of one authority mean, found once for all of them. */
export interface Relations {
  /** The reports that a mention of `report` can mean, by the mention’s index. */
  targetsOf(report: IndexedReport, mention: number): readonly MentionTarget[];
  /** Where other reports speak of `report`, in the order of the reports. */
  mentionsOf(report: IndexedReport): readonly MentionOfReport[];
}

/** No authority has more reports; in more, nobody’s words about each other are compared. */
export const MOST_RELATED = 200;

/** @param family the reports of one authority, oldest first */
export function relate(family: readonly IndexedReport[]): Relations {
  const targets = new Map<string, MentionTarget[][]>();
  const mentions = new Map<string, MentionOfReport[]>();
  for (const from of family.length > MOST_RELATED ? [] : family) {
    const found = from.summary.mentions.map((mention) => targetsAmong(from, mention, family));
    targets.set(from.uri, found);
    found.forEach((some, mention) => {
      for (const { report } of some) {
        const known = mentions.get(report.uri) ?? [];
        mentions.set(report.uri, [...known, { from, mention, isOnly: some.length === 1 }]);
      }
    });
  }
  return {
    targetsOf: ({ uri }, mention) => targets.get(uri)?.[mention] ?? [],
    mentionsOf: ({ uri }) => mentions.get(uri) ?? [],
  };
}

/** Where other reports of the same authority speak of `report`, the oldest of them first. */
export function mentionsOf(report: IndexedReport, all: readonly IndexedReport[]): readonly MentionOfReport[] {
  return relate([report, ...others(report, all)]).mentionsOf(report);
}

/** A name of report/inspectionKinds.ts. */
export function kindOf({ summary }: IndexedReport): string | undefined {
  return summary.identity.kind?.value;
}

/** Which date of a report is the one that is mentioned, as far as both are exact. */
export function dateThatFits(
  { summary }: IndexedReport,
  { date }: Pick<MentionSummary, 'date'>,
): 'visited' | 'published' | undefined {
  const { visited, published } = summary.identity;
  if (visited !== undefined && datesMeet(visited.value, date)) return 'visited';
  return published !== undefined && datesMeet(published.value, date) ? 'published' : undefined;
}

/** Nobody speaks of an inspection that comes later. */
function isBefore(one: IndexedReport, other: IndexedReport): boolean {
  const [a, b] = [dateOf(one), dateOf(other)];
  return a === undefined || b === undefined || a.start <= b.start;
}

function kindFits(report: IndexedReport, mention: MentionSummary): boolean {
  const { identity, isFirstLook } = report.summary;
  const by = mention.inspectorate;
  // What the first pages do not say may stand behind them.
  const isSilent = identity.inspectorates.length === 0 && isFirstLook !== true;
  if (by !== undefined && !isSilent && !identity.inspectorates.some(({ value }) => value === by)) return false;
  const [mentioned, own] = [scopeOf(mention.kind), scopeOf(kindOf(report))];
  if (mentioned === 'partial' || own === 'partial') return mention.kind === kindOf(report);
  return mentioned !== 'service' || own !== 'service' || mention.kind === kindOf(report);
}

/** `general` also where the kind is not known. */
export function scopeOf(kind: string | undefined): string {
  return inspectionKinds.find(({ name }) => name === kind)?.scope ?? 'general';
}
