import { gradeKey } from '../analysis/judgementAreas.ts';
import { datesMeet } from '../text/dates.ts';
import type { DateRange } from '../text/dates.ts';
import { MOST_RELATED, relate } from './mentionTargets.ts';
import type { Relations } from './mentionTargets.ts';
import type { IndexedReport } from './reportIndex.ts';
import type { MentionSummary } from './reportSummary.ts';
import { byDate } from './shelf.ts';

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
  const relations = relate(sorted);
  const found: Disagreement[] = [];
  const told = new Set<string>();
  sorted.forEach((report, at) => {
    report.summary.mentions.forEach((mention, index) => {
      const grade = disagreementOfGrade(report, index, mention, relations);
      if (grade !== undefined) found.push(grade);
      for (const other of sorted.slice(0, at)) {
        const otherMention = other.summary.mentions.findIndex((earlier) => disagree(earlier, mention));
        const key = `${report.uri} ${other.uri} ${mention.date.start} ${mention.judgement ?? ''}`;
        if (otherMention < 0 || told.has(key)) continue;
        told.add(key);
        found.push({ kind: 'date', report, mention: index, other, otherMention });
      }
    });
  });
  return found;
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
  { judgement }: MentionSummary,
  relations: Relations,
): Disagreement | undefined {
  if (judgement === undefined) return undefined;
  const targets = relations.targetsOf(report, index);
  const [target] = targets;
  if (target === undefined || targets.length > 1) return undefined;
  const { judgements } = target.report.summary;
  if (judgements.length === 0 || judgements.some(({ grade }) => gradeKey(grade) === gradeKey(judgement))) return undefined;
  return { kind: 'grade', report, mention: index, other: target.report };
} // prettier-ignore
