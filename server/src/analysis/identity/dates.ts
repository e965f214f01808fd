import type { JoinedText } from '../../text/joinedText.ts';
import { findDates } from '../../text/numbers/dates.ts';
import type { DateRange } from '../../text/numbers/dates.ts';
import type { Span, Stated } from '../../text/span.ts';
import type { Front } from './front.ts';

/** When inspectors came, and when the report was published; what is not stated is left out. */
export interface IdentityDates {
  readonly visited?: Stated<DateRange>;
  readonly published?: Stated<DateRange>;
}

interface Placed extends Stated<DateRange> {
  /** Its place in the joined text of the first page. */
  readonly at: Span;
  /** True if nothing else stands on its line. */
  readonly isAlone: boolean;
}

const visitLabel =
  /(?:\b(?:inspection|visit|review|fieldwork|site visit)\s+dates?|\bdates?\s+of\s+(?:the\s+)?(?:on-?site\s+)?(?:inspection|visit|review|fieldwork)(?:\s+visits?)?|\b(?:un)?announced\s+(?:\p{L}+\s+)?(?:inspection|visit))\s*[:–-]?\s*$/iu;
const previous = /\b(?:previous|last|next|earlier)\b[^.\n]{0,40}$/iu;
const publishedLabel =
  /(?:\b(?:report\s+)?published(?:\s+on)?|\b(?:date\s+of\s+publication|publication\s+date|date\s+published)|\bdate\s+of\s+report|\bdecision\s+date|\bdate\s+of\s+(?:the\s+)?decision)\s*[:–-]?\s*$/iu;
/** A committee has its report printed before it is published; often only one of the dates is told. */
const printedLabel = /\bto\s+be\s+printed(?:\s+on)?\s*[:–-]?\s*$/iu;
/** What may stand before a label on its line. Behind other words it is a sentence, perhaps of another report. */
const beforeLabel =
  /^(?:\W|\b(?:this|the|our|report|inspection|review|visit|audit|inquiry|letter|summary|was|is|were|first|final|full|date|of|by|and|(?:un)?announced)\b)*$/iu;
/** Days that a report is about, not those of a visit. */
const period =
  /\b(?:reporting|financial|calendar|academic)\s+(?:year|period)\b[^.]{0,40}$|\byear\s+(?:ended|ending|to)\b[^.]{0,20}$/iu;
/** In a sentence: "the monitoring visit to … on 11 and 12 May 2022", "This inspection took place from 27 June". */
const visitWords =
  /\b(?:visit|inspection|review|inspected|visited|took\s+place|carried\s+out|undertaken|conducted|Between|From)\b/iu;
const beforeDate = /\b(?:on|from|between|during|in|took\s+place|undertaken|carried\s+out)\s*$/iu;
const DAY = 'yyyy-mm-dd'.length;
const MONTH = 'yyyy-mm'.length;
/** Nobody visits longer; such a stretch is the period that a report is about. */
const LONGEST_VISIT_DAYS = 100;

/** Reads both dates from the first page: the date of a letter and labels first, then the first sentences. */
export function findIdentityDates(front: Front): IdentityDates {
  const dates = placed(front.head);
  const text = front.head.text;
  const published =
    aloneAboveSalutation(front, dates) ??
    labelled(dates, text, publishedLabel) ??
    inTable(dates, text) ??
    letterDate(front, dates) ??
    labelled(dates, text, printedLabel);
  const visited =
    withDatesBelow(labelled(dates, text, visitLabel), dates, front) ??
    inSentence(dates, text) ??
    onCover(front, dates, text);
  const month = published === undefined ? monthOnCover(front, dates, text, visited) : undefined;
  return {
    ...(visited === undefined ? {} : { visited: { value: visited.value, span: visited.span } }),
    ...statedAs(published === visited ? month : (published ?? month)),
  };
}

function statedAs(published: Placed | undefined): Pick<IdentityDates, 'published'> {
  return published === undefined ? {} : { published: { value: published.value, span: published.span } };
}

/** "Date of inspection visit:⏎5 October 2022⏎7 October 2022": the days that stand below the first belong to the visit. */
function withDatesBelow(first: Placed | undefined, dates: readonly Placed[], { head }: Front): Placed | undefined {
  if (first === undefined) return undefined;
  return dates.slice(dates.indexOf(first) + 1).reduce((visit, next) => {
    const between = head.text.slice(visit.at.end, next.at.start);
    const goesOn = /^[\s,;|]*(?:and|&)?[\s|]*$/u.test(between) && next.value.start > visit.value.end;
    if (!goesOn || !isDay(next.value) || visit.value.end.length !== DAY) return visit;
    const at = { start: visit.at.start, end: next.at.end };
    return { ...visit, value: { start: visit.value.start, end: next.value.end }, at, span: head.spanInSource(at) };
  }, first);
}

/** The one month alone on a line of the cover, where nothing else is published: "September 2022" of a report on a police force. */
function monthOnCover(
  { titles, salutation }: Front,
  dates: readonly Placed[],
  text: string,
  visited: Placed | undefined,
): Placed | undefined {
  const last = titles.at(-1)?.end ?? 0;
  if (salutation !== undefined) return undefined;
  const months = dates.filter(
    ({ isAlone, span, at, value }) =>
      isAlone &&
      span.end <= last &&
      value.start === value.end &&
      value.end.length === MONTH &&
      !period.test(text.slice(Math.max(0, at.start - 80), at.start)),
  );
  const [month, ...others] = months;
  const isVisit = visited !== undefined && month !== undefined && month.value.end <= visited.value.end.slice(0, MONTH);
  return month === undefined || isVisit || others.some(({ value }) => value.end !== month.value.end)
    ? undefined
    : month;
}

function placed(head: JoinedText): Placed[] {
  return findDates(head.text).map(({ span, range }) => ({
    value: range,
    span: head.spanInSource(span),
    at: span,
    isAlone: isAlone(head.text, span),
  }));
}

function isAlone(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(from, to < 0 ? text.length : to);
  return line.replace(/[\s*_#|.,]/gu, '').length - text.slice(start, end).replace(/[\s.,]/gu, '').length <= 0;
}

/** The date behind a label, on its line or the next. */
function labelled(dates: readonly Placed[], text: string, label: RegExp): Placed | undefined {
  return dates.find(({ at }) => {
    const before = text.slice(Math.max(0, at.start - 60), at.start);
    const match = label.exec(before.replace(/[*_|]/gu, ' ').trimEnd());
    if (match === null || previous.test(before.slice(0, match.index)) || previous.test(match[0])) return false;
    return beforeLabel.test(cellBefore(text, at.start - before.length + match.index));
  });
}

/** What stands before an offset in the cell, or the line, that it is in. */
function cellBefore(text: string, offset: number): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.split(/\t|\|| {2}/u).at(-1) ?? '';
}

/** "Audience  Published  Reference no." with the date in the row below, or each cell on a line of its own. */
function inTable(dates: readonly Placed[], text: string): Placed | undefined {
  const head = /(?:^|[\t\n]| {2})Published:?(?=$|[\t\n]| {2})/u.exec(text);
  if (head === null) return undefined;
  return dates.find(({ at, value }) => {
    const distance = at.start - head.index;
    return distance > 0 && distance < 120 && value.start === value.end && value.start.length === DAY;
  });
}

/** The date of a letter: on a line of its own above the salutation. */
function aloneAboveSalutation(front: Front, dates: readonly Placed[]): Placed | undefined {
  return daysAboveSalutation(front, dates).find(({ isAlone }) => isAlone);
}

/** The only date above the salutation of a letter, beside other words. */
function letterDate(front: Front, dates: readonly Placed[]): Placed | undefined {
  const above = daysAboveSalutation(front, dates);
  return above.length === 1 ? above[0] : undefined;
}

function daysAboveSalutation({ salutation }: Front, dates: readonly Placed[]): Placed[] {
  if (salutation === undefined) return [];
  return dates.filter(({ span, value }) => span.start < salutation && isDay(value));
}

function isDay({ start, end }: DateRange): boolean {
  return start === end && start.length === DAY;
}

/** A day in one of the first sentences that says when inspectors came. */
function inSentence(dates: readonly Placed[], text: string): Placed | undefined {
  return dates.find(({ at, value }) => {
    if (value.end.length < DAY) return false;
    const from = Math.max(sentenceStart(text, at.start), at.start - 300);
    const before = text.slice(from, at.start);
    const behind = text.slice(at.end, at.end + 120);
    if (previous.test(before) || /\b(?:since|previous|last|was published|judged)\b/iu.test(before)) return false;
    if (!beforeDate.test(before)) return false;
    return (
      visitWords.test(before) ||
      /^[^.]{0,100}\b(?:carried\s+out|undertook|conducted|inspected|visited)\b/iu.test(behind)
    );
  });
}

function sentenceStart(text: string, offset: number): number {
  const at = text.slice(0, offset).search(/[.!?]\s+(?=[^.!?]*$)/u);
  return at < 0 ? 0 : at + 1;
}

/** Several days alone on a line of the cover: nothing is published over days. */
function onCover({ titles }: Front, dates: readonly Placed[], text: string): Placed | undefined {
  const last = titles.at(-1)?.end ?? 0;
  return dates.find(
    ({ isAlone, span, at, value }) =>
      isAlone &&
      span.end <= last &&
      value.start !== value.end &&
      value.end.length === DAY &&
      daysBetween(value) <= LONGEST_VISIT_DAYS &&
      !period.test(text.slice(Math.max(0, at.start - 80), at.start)),
  );
}

function daysBetween({ start, end }: DateRange): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}
