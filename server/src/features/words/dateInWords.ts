import type { CalendarDate, DateRange } from '../../text/numbers/dates.ts';
import { messages } from './messages.ts';

/** "14 September to 8 October 2015", "July 2013", "2019": a range as a reader writes it, what both ends share said once. */
export function dateInWords({ start, end }: DateRange): string {
  if (start === end) return inWords(end);
  const shared = start.slice(0, 7) === end.slice(0, 7) ? 7 : start.slice(0, 4) === end.slice(0, 4) ? 4 : 0;
  return messages.dateRange(inWords(start, shared), inWords(end));
}

/** One date without its first `shared` characters: 4 leaves out the year, 7 the month too. */
function inWords(date: CalendarDate, shared = 0): string {
  const [year = '', month, day] = date.split('-');
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined || (shared === 7 && day !== undefined) ? '' : messages.months(Number(month)),
    shared >= 4 && month !== undefined ? '' : year,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
