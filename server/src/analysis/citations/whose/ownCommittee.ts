import { occursAtLeast } from '../../../text/occurrences.ts';

const recommends = /\b[Tt]he\s(?:sub-?)?[Cc]ommittee\s(?:\p{L}+\s){0,2}recommends\b/gu;
const leastTimes = 2;

/** True for the report of a committee that speaks of itself by that name: "The Committee recommends that …", twice at least. */
export function speaksAsCommittee(text: string): boolean {
  return occursAtLeast(text, recommends, leastTimes);
}

const itsName = /\b[Tt]he\s[Cc]ommittee[’']s\s$/u;
const longestName = 20;

/** The length of "the Committee’s " right before an offset; 0 where it does not stand there. */
export function committeeBefore(text: string, offset: number): number {
  return itsName.exec(text.slice(Math.max(0, offset - longestName), offset))?.[0].length ?? 0;
}
