import { COURT_PAPER, PARTICULAR, PLEADING, SAYING } from './documentWords.ts';

/*
 * What courts, inquiries and investigators cite by paragraph beside laws and cases: books by edition and page, the papers
 * of a case, transcripts by day, numbered documents, and reports that somebody wrote for them. All patterns are tried on
 * some hundred characters of one sentence, on one line.
 */

/** "Pilot on Harbours, 2nd ed., 1926, paragraph 33". */
const edition = /\b\d{1,2}(?:st|nd|rd|th)\s(?:rev(?:ised|\.)?\s)?ed(?:ition|n)?\b[^;]{0,80}$/iu;
/** "1926 at p. 36, paragraph 33": a page of what was named; "Page 13, paragraph 33" is a page of the report. */
const pageOfSource = /[\d)\],]\sat\s(?:pp?\.\s?)?\d{1,4}(?:[–-]\d{1,4})?,\s(?:at\s)?$/u;
/** "Practice Direction 32, paragraph 8", "the transcript for Day 3, paragraph 4". */
const paperThenComma = new RegExp(String.raw`\b${COURT_PAPER}(?:\s[\p{L}\d.-]{1,8}){0,3},\s(?:at\s|in\s)?$`, 'iu');
/** "Doc 9756, Part IV, section 1.3". */
const numberedDocument =
  /\b(?:Doc|Document|Circular|Directive|Resolution)\.?\s\d[\d/.-]*(?:,\s(?:Part|Chapter|Vol(?:ume)?\.?)\s[\p{L}\d]{1,5})*,\s$/u;
/** "The order under appeal recites, at paragraph 2": a document speaks that is not the report. */
const documentSays = new RegExp(
  String.raw`(?<!\b(?:[Tt]his|[Oo]ur|[Mm]y)\s)\b${SAYING}(?:\s\p{L}+){0,3}\s(?:recites?|recited|says?|said|states?|stated|provides?|provided|records?|recorded|requires?|required|explains?|explained|sets?\sout|reads?)\b[^.;:()]{0,40},?\s(?:at|in)\s$`,
  'iu',
);
/** "The tribunal’s reasons are short: see paragraph 2". */
const reasonsOfJudge =
  /\b(?:judge|recorder|magistrate|sheriff|tribunal)[’']s\s(?:\p{L}+\s){0,2}(?:reasons|reasoning|judgment|decision|findings|conclusions|analysis)\b[^.;()]{0,60}\s(?:see|at|in)\s$/iu;

/** "the Guidance on Remedies, in particular paragraphs 12 to 15". */
const documentInParticular = new RegExp(
  String.raw`\b${PARTICULAR}\b[^.;()]{0,40}(?:\s\([^()]{1,30}\))?,\s(?:and\s)?(?:in particular|especially|particularly|notably|including)\s(?:at\s|in\s)?$`,
  'u',
);
/** "In his second, at paragraph 4,": one of his statements or reports. */
const oneOfHis =
  /\b[Ii]n\s(?:his|her|their)\s(?:first|second|third|fourth|fifth|last|latest|earlier|later)\b[^.;:()]{0,30},\s(?:at|in)\s$/u;

/** True if the words before a number, in its sentence or bracket, end in such a source. */
export function endsInSource(words: string): boolean {
  return [
    edition,
    documentInParticular,
    pageOfSource,
    paperThenComma,
    numberedDocument,
    documentSays,
    reasonsOfJudge,
    oneOfHis,
  ].some((pattern) => pattern.test(words));
}

/** "Dr Quay’s report deals with the hull (paragraphs 2 to 5)". */
const reportOfSomebody = /(?:\b(?:his|her|their)|[’']s|s[’'])\s(?:[\p{L}\d]+\s){0,2}report\s[^.;()]{0,80}$/iu;
/** "The grounds of appeal (paragraph 1)". */
const pleadingAtEnd = new RegExp(String.raw`\b${PLEADING}\s*$`, 'iu');
const closesQuotation = /[”"]\s*$/u;

/**
 * True if a bracket whose words before the number are `inside` is of the source that `words`, which stand before the
 * bracket, speak of. "(at para 22)" is the place of what was just quoted, or of the case just named: a report's own
 * paragraphs are rather "see" than "at".
 */
export function isBracketOfSource(inside: string, words: string, citesCases: boolean): boolean {
  if (reportOfSomebody.test(words) || pleadingAtEnd.test(words)) return true;
  return /^at\s$/iu.test(inside) && (citesCases || closesQuotation.test(words));
}
