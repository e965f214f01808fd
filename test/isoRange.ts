import type { DateRange } from '../server/src/text/numbers/dates.ts';

/** A range as ISO 8601 writes it: `2015-09-14/2015-10-08`, or the date alone. */
export function isoRange({ start, end }: DateRange): string {
  return start === end ? start : `${start}/${end}`;
}
