import { occursAtLeast } from '../../../text/occurrences.ts';

const recommends = /\b[Tt]he\s(?:sub-?)?[Cc]ommittee\s(?:\p{L}+\s){0,2}recommends\b/gu;
const leastTimes = 2;

/** True for the report of a committee that speaks of itself by that name: "The Committee recommends that …", twice at least. */
export function speaksAsCommittee(text: string): boolean {
  return occursAtLeast(text, recommends, leastTimes);
}

/** "RAIB has made three recommendations", "The Ombudsman therefore recommends": what the author of a report does. */
const made =
  /\b([A-Z]{3,6}|Commission|Board|Inspectorate|Ombudsman|Panel|Branch|Bureau|Unit)\s(?:also\s|has\s|therefore\s|now\s){0,2}(?:recommends\s|(?:makes?|made|issued|identified)\s(?:\p{L}+\s){0,3}(?:safety\s)?(?:recommendations?|learning\spoints?|lessons|observations)\b)/gu;

/** "Final report of the Panel of Experts", as a title: what stands first on its line, on the first pages. */
const reportOf =
  /^\W{0,4}(?:\p{L}+\s){0,2}report\s(?:of|by)\sthe\s(?:\p{L}+\s){0,2}?(Panel|Commission|Board|Group|Mission|Rapporteur)\b/imu;
const firstPages = 3000;

/** "The Court recalls", "the Panel therefore considers": how international courts and panels speak of themselves, and others tell of none. */
const considers =
  /\b[Tt]he\s(Court|Tribunal|Panel|Chamber)\s(?:\p{Ll}+\s)?(?:notes|observes|recalls|considers|finds|concludes|reiterates|turns)\b/gu;
const leastConsidered = 4;

/**
 * The short name by which a report speaks of its author, whom its title names or who recommends in it twice at least;
 * undefined where none does.
 */
export function authorOf(text: string): string | undefined {
  const titled = reportOf.exec(text.slice(0, firstPages))?.[1];
  if (titled !== undefined) return titled;
  if (occursAtLeast(text, considers, leastConsidered)) return new RegExp(considers, 'u').exec(text)?.[1];
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(made)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= leastTimes ? best[0] : undefined;
}

const itsName = /\b[Tt]he\s[Cc]ommittee[’']s\s$/u;
const longestName = 20;

/** The length of "the Committee’s " right before an offset; 0 where it does not stand there. */
export function committeeBefore(text: string, offset: number): number {
  return itsName.exec(text.slice(Math.max(0, offset - longestName), offset))?.[0].length ?? 0;
}
