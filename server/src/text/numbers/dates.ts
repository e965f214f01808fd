import type { Span } from '../span.ts';

/** A day, month or year as ISO 8601 writes it, as exact as the text: `2015-09-14`, `2013-07`, `2019`. */
export type CalendarDate = string;

/** From one date to another, both included; a single date is a range of itself. */
export interface DateRange {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** A date that stands in a text, with its place there. */
export interface FoundDate {
  readonly span: Span;
  readonly range: DateRange;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const day = (name: string): string =>
  `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s{1,3})?(?<${name}>[0-3]?\\d)(?:st|nd|rd|th)?`;
const month = (name: string): string => `(?<${name}>${MONTHS}|(?:${SHORT_MONTHS})\\b\\.?)`;
const year = (name: string): string => `(?<${name}>(?:19|20)\\d\\d)(?![\\d/])`;
/** Dashes that extraction lost leave two blanks. */
const until = '(?:\\s{0,3}(?:[-–—−]|\\bto\\b|\\band\\b|\\buntil\\b|&)\\s{0,3}| {2,3})';

/** Between days of a list that also holds stretches: "6 and 13–17 March 2023". */
const between = '\\s{0,3}(?:[-–—−]|\\bto\\b|\\band\\b|&)\\s{0,3}';

/** Shapes of dates. Their parts are groups from day, month, year to day, month, year, behind the letter of the shape. */
const shapes = {
  // "14 September to 8 October 2015", "7–16 January 2013", "2 June 2014 – 25 June 2014", "11 and 12 May 2022", "9, 10, 11 July 2014", "6 and 13–17 March 2023", "14 August 2006"
  d:
    `(?<![\\d/.])(?:${day('dFromDay')}(?:\\s{1,3}(?:of\\s)?${month('dFromMonth')}(?:,?\\s{1,3}${year('dFromYear')})?)?` +
    `(?:(?:(?:,\\s?|${between})[0-3]?\\d){0,4}${until}|(?:,\\s?[0-3]?\\d){1,4},\\s?))?${day('dToDay')}\\s{1,3}(?:of\\s)?${month('dToMonth')},?\\s{1,3}${year('dToYear')}`,
  // "September 14, 2015"
  a: `(?<!\\p{L})${month('aToMonth')}\\s{1,3}(?<aToDay>[0-3]?\\d),\\s{1,3}${year('aToYear')}`,
  // "14/11/2014", "14.11.2014": the day first, as everywhere but in the United States
  n: `(?<![\\d/.])(?<nToDay>[0-3]?\\d)[/.](?<nToMonth>[01]?\\d)[/.]${year('nToYear')}`,
  // "January 2013", "May and June 2014"
  m: `(?<!\\p{L})(?:${month('mFromMonth')}(?:\\s{1,3}${year('mFromYear')})?${until})?${month('mToMonth')},?\\s{1,3}(?:of\\s)?${year('mToYear')}`,
  // "2013"
  y: '(?<![\\d£$€.,/–-])(?<yToYear>(?:19|20)\\d\\d)(?![\\d/]|[.,–-]\\d|\\s?%)',
} as const;
/** What a date begins with; looked for first, because looking back at each letter of a text takes twice as long. */
const begins = `(?=\\d|${SHORT_MONTHS}|May|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`;
const dates = new RegExp(`${begins}(?:${Object.values(shapes).join('|')})`, 'gu');

/**
 * The dates in `text`, in order, each as wide as it reaches: days, months, and years that stand alone. What is no date of
 * the calendar is left out. Offsets are those of `text`.
 */
export function findDates(text: string): FoundDate[] {
  return [...text.matchAll(dates)].flatMap((match): FoundDate[] => {
    const range = rangeOf(match.groups ?? {});
    return range === undefined ? [] : [{ span: { start: match.index, end: match.index + match[0].length }, range }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function rangeOf(groups: Groups): DateRange | undefined {
  const shape = Object.keys(shapes).find((letter) => groups[`${letter}ToYear`] !== undefined) ?? '';
  const part = (name: string): string | undefined => groups[`${shape}${name}`];
  const end = dateOf(part('ToYear'), part('ToMonth'), part('ToDay'));
  const isRange = part('FromDay') !== undefined || part('FromMonth') !== undefined;
  const from = (unit: string): string | undefined => part(`From${unit}`) ?? part(`To${unit}`);
  const start = isRange ? dateOf(from('Year'), from('Month'), part('FromDay')) : end;
  return start === undefined || end === undefined || start > end ? undefined : { start, end };
}

function dateOf(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): CalendarDate | undefined {
  if (yearText === undefined || monthText === undefined) return yearText;
  const index = monthOf(monthText);
  if (index < 0 || index > 11) return undefined;
  const printed = `${yearText}-${String(index + 1).padStart(2, '0')}`;
  if (dayText === undefined) return printed;
  const last = new Date(Date.UTC(Number(yearText), index + 1, 0)).getUTCDate();
  return Number(dayText) >= 1 && Number(dayText) <= last ? `${printed}-${dayText.padStart(2, '0')}` : undefined;
}

/** From 0 for January; what is no month is below 0 or above 11. */
function monthOf(printed: string): number {
  return /^\d/u.test(printed) ? Number(printed) - 1 : monthNames.indexOf(printed.slice(0, 3).toLowerCase());
}

const monthNames = MONTHS.split('|').map((name) => name.slice(0, 3).toLowerCase());

/** True if some day can be in both, as far as they are exact: `2013` meets `2013-07`, July 2013 meets 15–19 July 2013. */
export function datesMeet(one: DateRange, other: DateRange): boolean {
  return notAfter(one.start, other.end) && notAfter(other.start, one.end);
}

/** True if `date` is before `other` or the same, as far as both are exact. */
function notAfter(date: CalendarDate, other: CalendarDate): boolean {
  const exact = Math.min(date.length, other.length);
  return date.slice(0, exact) <= other.slice(0, exact);
}
