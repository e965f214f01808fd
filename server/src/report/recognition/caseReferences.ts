import { occursAtLeast } from '../../text/occurrences.ts';

/*
 * How lawyers refer to cases: by the year and letters of the reports that print them, "[2015] UKSC 11", "(1932) 2 KB 4", or
 * by the parties, "Mast v Oar". Whoever looks for such a reference builds on the parts named here.
 */

const anyYear = String.raw`(?:1[89]|20)\d\d`;
/** Source of a pattern: "[2015]". Lawyers bracket the year squarely where it is needed to find the volume. */
const squareYear = String.raw`\[${anyYear}\]`;
/** Source of a pattern: "[2015]" or "(1992)", also where an extraction lost one side. */
export const reportYear = String.raw`[[(]${anyYear}[\])]`;
/** Source of a pattern with the flag u: " v Oar", " v. the Oar"; the first party stands before. */
export const otherParty = String.raw`\sv\.?\s(?:the\s)?\p{Lu}`;

/** "[2015] UKSC", "[1932] 2 AC", "[2014] I.E.S.C.": how a reference begins. */
const reportCited = new RegExp(String.raw`${squareYear}\s(?:\d{1,2}\s)?[A-Z]\.?[A-Z]`, 'g');
const caseCited = new RegExp(String.raw`${reportCited.source}|\p{Lu}[\p{L})’-]{1,30}${otherParty}`, 'gu');

/** Texts that cite fewer cases by their references may tell of one or two in passing. */
const leastCases = 3;

/** How many cases a line cites, by year and reports or by their parties. */
export function countCases(line: string): number {
  return line.includes('[') || line.includes(' v') ? (line.match(caseCited)?.length ?? 0) : 0;
}

/** True for a text that cites several cases by their references: "[2015] UKSC 11", "[1932] AC 562". */
export function citesCases(text: string): boolean {
  return occursAtLeast(text, reportCited, leastCases);
}

/** "[2020] EWHC 12 (QB)", "[2011] 1 WLR 7": a whole reference, within a line. */
const wholeReference = String.raw`\[(?:19|20)\d\d\][^\S\n](?:\d[^\S\n])?[A-Z][A-Za-z]{1,7}(?:[^\S\n](?:Civ|Crim|[A-Z]{2,5}))?[^\S\n]\d{1,5}(?:[^\S\n]\([A-Z][A-Za-z]{1,8}\))?`;
const reference = new RegExp(wholeReference);
/** What may stand before it on a cover: "Neutral Citation Number:", "Cite as:". */
const ownLine = new RegExp(
  String.raw`^(?:(?:neutral\scitation(?:\s(?:number|no\.?))?|cite\sas)\s?:?\s{0,9})?${wholeReference}$`,
  'im',
);

/** True if a line of `lines` (one or several) is the reference of the case itself: "Neutral Citation Number: [2021] UKSC 50". */
export function bearsReference(lines: string): boolean {
  return ownLine.test(lines);
}

/** The first whole reference in `text`: "[2020] EWHC 12 (QB)". */
export function referenceIn(text: string): string | undefined {
  return reference.exec(text)?.[0];
}
