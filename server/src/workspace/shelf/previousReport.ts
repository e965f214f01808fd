import { datesMeet } from '../../text/numbers/dates.ts';
import type { DateRange } from '../../text/numbers/dates.ts';
import { dateThatFits, isVisit, kindOf, monthsToPublish, MOST_RELATED, scopeOf } from './mentionTargets.ts';
import type { IndexedReport } from '../index/reportIndex.ts';
import type { MentionSummary, PreviousMentionSummary } from '../index/entry/reportSummary.ts';
import { dateOf, others } from './shelf.ts';

/** Months after which another inspection is likely to have come between: visits follow each other much faster. */
const MOST_MONTHS = 60;
const MOST_MONTHS_OF_VISITS = 8;

/**
 * The report that undated words about "the last inspection" mean: the one before `report` of the same authority and kind
 * among `all`; inspections of the whole are of one kind, whatever their framework, if they are by the same inspectorate.
 * undefined where there is any doubt: no date or kind, two reports of one time, one between of unknown kind, words anywhere
 * about an inspection between that is not in the folder, a report of which those words are not known yet, or too long a time.
 */
export function previousReport(
  report: IndexedReport,
  mention: PreviousMentionSummary,
  all: readonly IndexedReport[],
): IndexedReport | undefined {
  return previousAmong(report, mention, others(report, all));
}

/** A place where a later report speaks of a report without a date. */
export interface UndatedMention {
  readonly from: IndexedReport;
  /** Index in the later report’s `previousMentions`. */
  readonly mention: number;
}

/** Where later reports of the same authority mean `report` by "the last inspection", the oldest of them first. */
export function undatedMentionsOf(report: IndexedReport, all: readonly IndexedReport[]): UndatedMention[] {
  const family = others(report, all);
  if (family.length >= MOST_RELATED) return [];
  return family.flatMap((from) => {
    const rest = [report, ...family.filter((other) => other !== from)];
    return from.summary.previousMentions.flatMap((mention, index) =>
      previousAmong(from, mention, rest) === report ? [{ from, mention: index }] : [],
    );
  });
}

function previousAmong(
  report: IndexedReport,
  mention: PreviousMentionSummary,
  family: readonly IndexedReport[],
): IndexedReport | undefined {
  const own = dateOf(report);
  const kind = mention.kind ?? kindOf(report);
  if (own === undefined || kind === undefined || scopeOf(kind) === 'general') return undefined;
  if ((mention.what === 'visit') !== isVisit(kind)) return undefined;
  if (family.some(({ summary }) => summary.isFirstLook === true)) return undefined;
  const known = family.filter((other) => scopeOf(kindOf(other)) === 'general' || isOfKind(kindOf(other), kind));
  if (known.some((other) => dateOf(other) === undefined)) return undefined;
  const earlier = known.filter((other) => isEarlier(dateOf(other), own)).sort(latestFirst);
  const [latest, another] = earlier;
  const date = latest === undefined ? undefined : dateOf(latest);
  if (latest === undefined || date === undefined || !isOfKind(kindOf(latest), kind)) return undefined;
  const isAlone = another === undefined || !datesMeet(dateOf(another) ?? date, date);
  const most = isVisit(kind) ? MOST_MONTHS_OF_VISITS : MOST_MONTHS;
  if (!isAlone || monthOf(own) - monthOf(date) > most || !isOfSame(latest, report, mention)) return undefined;
  const reports = [report, ...family];
  const isBetween = (said: DateRange): boolean =>
    monthOf(said) - monthOf(date) > monthsToPublish(kind) &&
    isEarlier(said, own) &&
    !reports.some((other) => dateThatFits(other, { date: said }) !== undefined);
  const isTold = reports.some((teller) =>
    teller.summary.mentions.some((one) => isBetween(one.date) && canBe(one, teller, kind)),
  );
  return isTold ? undefined : latest;
}

/** True if a dated mention can be of an inspection of this kind: what names no kind is of the teller’s, or else gave a grade. */
function canBe(mention: MentionSummary, teller: IndexedReport, kind: string): boolean {
  if (mention.kind !== undefined) return isOfKind(mention.kind, kind);
  return isOfKind(kindOf(teller), kind) || mention.judgement !== undefined;
}

function isOfKind(one: string | undefined, other: string): boolean {
  return one === other || (scopeOf(one) === 'whole' && scopeOf(other) === 'whole');
}

function isEarlier(date: DateRange | undefined, own: DateRange): boolean {
  return date !== undefined && date.start < own.start && !datesMeet(date, own);
}

function latestFirst(one: IndexedReport, other: IndexedReport): number {
  const [a, b] = [dateOf(one)?.start ?? '', dateOf(other)?.start ?? ''];
  return a < b ? 1 : a > b ? -1 : 0;
}

/** Months since the year 0; of a year alone its middle. */
function monthOf({ start }: DateRange): number {
  const [year = '0', month = '6'] = start.split('-');
  return Number(year) * 12 + Number(month);
}

/** True if the report can be by those who the words, or the report that they stand in, say; of another kind, if it surely is. */
function isOfSame(latest: IndexedReport, report: IndexedReport, { inspectorate }: PreviousMentionSummary): boolean {
  const by = inspectoratesOf(latest);
  const wanted = inspectorate === undefined ? inspectoratesOf(report) : [inspectorate];
  if (by.length === 0 || wanted.length === 0) return kindOf(latest) === kindOf(report);
  return by.some((name) => wanted.includes(name));
}

function inspectoratesOf({ summary }: IndexedReport): string[] {
  return summary.identity.inspectorates.map(({ value }) => value);
}
