import { occursAtLeast } from '../../text/occurrences.ts';

/*
 * How lawyers refer to cases: by the year and letters of the reports that print them, "[2015] UKSC 11", "(1932) 2 KB 4", or
 * by the parties, "Mast v Oar". Whoever looks for such a reference builds on the parts named here.
 */

/** Source of a pattern: "[2015]" or "(1992)", also where an extraction lost one side. */
export const reportYear = '[[(](?:1[89]|20)\\d\\d[\\])]';
/** Source of a pattern with the flag u: " v Oar", " v. the Oar"; the first party stands before. */
export const otherParty = '\\sv\\.?\\s(?:the\\s)?\\p{Lu}';

/** "[2015] UKSC", "[1932] 2 AC", "[2014] I.E.S.C.": how a reference begins. The year is bracketed squarely where it tells the volume. */
const reportCited = /\[(?:1[89]|20)\d\d\]\s(?:\d{1,2}\s)?[A-Z]\.?[A-Z]/g;
/** The same, or the parties: "Mast v Oar". */
const caseCited = /\[(?:1[89]|20)\d\d\]\s(?:\d{1,2}\s)?[A-Z]\.?[A-Z]|\p{Lu}[\p{L})’-]{1,30}\sv\.?\s(?:the\s)?\p{Lu}/gu;

/** Texts that cite fewer cases by their references may tell of one or two in passing. */
const leastCases = 3;

/** How many cases a line cites, by year and reports or by their parties. */
export function countCases(line: string): number {
  return /\[| v/.test(line) ? (line.match(caseCited)?.length ?? 0) : 0;
}

/** True for a text that cites several cases by their references: "[2015] UKSC 11", "[1932] AC 562". */
export function citesCases(text: string): boolean {
  return occursAtLeast(text, reportCited, leastCases);
}

const party = /(?<!\p{L})(?:appell|applic|claim|defend|respond)(?:ant|ent)(?!\p{L})/giu;
const leastParties = 10;

/** True for a text that speaks again and again of the parties of a case, as tribunals do that cite few others. */
export function hearsParties(text: string): boolean {
  return occursAtLeast(text, party, leastParties);
}

/** "Neutral Citation Number: [2021] UKSC 50", "Cite as: [2011] 1 WLR 7", "[2020] EWHC 12 (QB)": a reference with a line of its own. */
const ownLine =
  /^(?:(?:neutral citation|cite as)[a-z.:\s]{0,16})?(\[(?:19|20)\d\d\][^\S\n](?:\d[^\S\n])?[A-Z]{2,8}(?:[^\S\n][A-Z]{2,5})?[^\S\n]\d{1,5}(?:[^\S\n]\([A-Z]{2,9}\))?)$/im;

/** The reference of the case itself, if it stands on one of the lines of `lines`, alone or behind what says that it is: "[2020] EWHC 12 (QB)". */
export function ownReference(lines: string): string | undefined {
  return ownLine.exec(lines)?.[1];
}
