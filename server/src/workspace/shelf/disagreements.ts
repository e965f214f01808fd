import { gradeKey } from '../../analysis/judgements/judgementAreas.ts';
import { datesMeet } from '../../text/numbers/dates.ts';
import type { DateRange } from '../../text/numbers/dates.ts';
import { MOST_RELATED, targetsAmong } from './mentionTargets.ts';
import type { IndexedReport } from '../index/reportIndex.ts';
import type { MentionSummary } from '../index/entry/reportSummary.ts';
import { byDate, others } from './shelf.ts';

/** Where reports of one authority do not agree. */
export interface Disagreement {
  /** `date`: two dates for what seems one judgement. `grade`: another grade than the report itself gives. */
  readonly kind: 'date' | 'grade';
  readonly report: IndexedReport;
  /** Index in the mentions of `report`. */
  readonly mention: number;
  readonly other: IndexedReport;
  /** What the other says: its mention, or undefined for its own judgements. */
  readonly otherMention?: number;
}

/** Months within which two dates of one judgement are taken for the same: of the visit, and of publication. */
const CLOSE_MONTHS = 2;

/** The disagreements among the reports of one authority, by report; each pair of reports once for each grade and date. */
export function disagreements(reports: readonly IndexedReport[]): Disagreement[] {
  if (reports.length > MOST_RELATED) return [];
  const sorted = [...reports].sort(byDate);
  return sorted.flatMap((report, at) => [
    ...grades(report, sorted),
    ...sorted.slice(0, at).flatMap((earlier) => dates(report, earlier, sorted)),
  ]);
}

/** Those of `report` with the other reports of its authority, whichever of the two is the later one. */
export function disagreementsOf(report: IndexedReport, all: readonly IndexedReport[]): Disagreement[] {
  const family = others(report, all);
  if (family.length >= MOST_RELATED) return [];
  return [
    ...grades(report, family),
    ...family.flatMap((other) => {
      const [later, earlier] = byDate(other, report) < 0 ? [report, other] : [other, report];
      return dates(later, earlier, [report, ...family]);
    }),
  ];
}

/** What a report says of others, and they do not: another grade than a report itself gives. */
function grades(report: IndexedReport, family: readonly IndexedReport[]): Disagreement[] {
  return report.summary.mentions.flatMap((mention, index) => disagreementOfGrade(report, index, mention, family) ?? []);
}

/** Two dates for what seems one judgement, each date and grade once; not where one is of its visit, the other of its report. */
function dates(report: IndexedReport, earlier: IndexedReport, family: readonly IndexedReport[]): Disagreement[] {
  const told = new Set<string>();
  return report.summary.mentions.flatMap((mention, index): Disagreement[] => {
    const meant = onlyTarget(report, mention, family);
    const otherMention = earlier.summary.mentions.findIndex(
      (one) => disagree(one, mention) && (meant === undefined || onlyTarget(earlier, one, family) !== meant),
    );
    const key = `${mention.date.start} ${mention.judgement ?? ''}`;
    if (otherMention < 0 || told.has(key)) return [];
    told.add(key);
    return [{ kind: 'date', report, mention: index, other: earlier, otherMention }];
  });
}

/** The URI of the one report that a mention means. */
function onlyTarget(
  report: IndexedReport,
  mention: MentionSummary,
  family: readonly IndexedReport[],
): string | undefined {
  const [target, another] = targetsAmong(report, mention, family);
  return another === undefined ? target?.report.uri : undefined;
}

/** Two mentions of the same grade in months that differ a little. Years alone, or kinds that differ, say nothing. */
function disagree(one: MentionSummary, other: MentionSummary): boolean {
  if (one.judgement === undefined || other.judgement === undefined) return false;
  if (gradeKey(one.judgement) !== gradeKey(other.judgement) || datesMeet(one.date, other.date)) return false;
  if (one.kind !== undefined && other.kind !== undefined && one.kind !== other.kind) return false;
  const apart = monthsApart(one.date, other.date);
  return apart !== undefined && apart <= CLOSE_MONTHS;
}

function monthsApart(one: DateRange, other: DateRange): number | undefined {
  const [a, b] = [monthOf(one), monthOf(other)];
  return a === undefined || b === undefined ? undefined : Math.abs(a - b);
}

function monthOf({ end }: DateRange): number | undefined {
  const [year, month] = end.split('-');
  return month === undefined ? undefined : Number(year) * 12 + Number(month);
}

/** A mention that means one report only, which gave that grade to nothing. */
function disagreementOfGrade(
  report: IndexedReport,
  index: number,
  mention: MentionSummary,
  family: readonly IndexedReport[],
): Disagreement | undefined {
  const { judgement } = mention;
  if (judgement === undefined) return undefined;
  const targets = targetsAmong(report, mention, family);
  const [target] = targets;
  if (target === undefined || targets.length > 1) return undefined;
  const { judgements } = target.report.summary;
  if (judgements.length === 0 || judgements.some(({ grade }) => gradeKey(grade) === gradeKey(judgement)))
    return undefined;
  return { kind: 'grade', report, mention: index, other: target.report };
}
