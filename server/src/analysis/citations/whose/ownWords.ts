import { QUOTED_LAW } from './documentWords.ts';
import { allWordsBefore, wordsBehind } from './wordsAround.ts';

/* What says that a number is the report’s own: "above", "of this report", "of Chapter 5"; in a footnote also "See". */

/** "of this report", "of these conclusions", "above": the report itself. */
const ownBehind = new RegExp(
  '^[\\s,]*(?:\\([a-z0-9]{1,4}\\)\\s*)*[,\\s]*(?:ff?\\.?\\s|et\\sseq\\.?\\s)?(?:\\(?(?:above|below|supra|infra|earlier|later|overleaf|hereto)\\b|' +
    '(?:in|to)\\s+(?:this|the present|our present)\\s+(?:report|chapter|part|section|volume|judgment|decision|document|paper|annex|appendix|letter|(?:concluding\\s)?observations|review|study|note|list|views|opinion)\\b|' +
    'of\\s+the\\s+(?:main|majority)\\s+report\\b|' +
    `of\\s+(?:this|these|the present|our present)\\s+(?!(?:\\p{L}+\\s)?${QUOTED_LAW}\\b)\\p{L})`,
  'iu',
);

/** Places inside the report: whether it has them is seen when the citation is resolved. */
const placeBehind =
  /^[\s,]*(?:of|in|to)\s+(?:(?:chapter|part|section|annexe?|appendix)\s+[\dA-Z]|that\s(?:chapter|part|section|annexe?|appendix)\b|the\s(?:executive\s)?(?:summary|introduction)\b)/iu;

/** "paragraph 29 of this document": what is no name for a judgment is the paper that a judgment speaks of. */
const ofThisPaper =
  /^[\s,]*of\s+this\s+(?!(?:\p{L}+\s)?(?:judge?ment|decision|ruling|opinion|determination|award|report|reasons|part|section|chapter|annex|appendix)\b)\p{L}/iu;

/** True if the words behind a number in a judgment, folded, say that it is of a paper before the court: "of this document". */
export function isOfPaper(behind: string): boolean {
  return ofThisPaper.test(behind);
}

/** True if the words behind a number, folded, say that it is the report's own: "above", "of this report". */
export function isSaidOwn(behind: string): boolean {
  return ownBehind.test(behind);
}

/** True if the words behind a number, folded, name a part of the report: "of Chapter 5", "in the summary". */
export function namesPart(behind: string): boolean {
  return placeBehind.test(behind);
}

/** "Schedule 1 is considered in", "these have been described at": what a report does with what it speaks of. */
const toldThere =
  /(?<!\p{L})(?:is|are|ha(?:s|ve)\sbeen)\s(?:\p{L}+\s)?(?:considered|described|discussed|dealt\swith|addressed|examined|explored|analysed|reviewed)\s(?:(?:further|below|above|later|earlier|in\s(?:more\s|greater\s)?detail)\s)?(?:in|at)\s$/u;
/** "Under the Code boats are considered in": what somewhere else is told. */
const opensElsewhere = /^\s?(?:In|Under|By|At|According)\s/u;

/** "for the hours described at", "the steps set out in": what the report tells there, whoever speaks of it. */
const setOutThere =
  /(?<!\p{L})(?:described|set\sout|explained|discussed|summari[sz]ed|dealt\swith)\s(?:above\s|below\s)?(?:in|at)\s$/u;

/** "what I describe at", "as we have set out in". */
const toldByAuthor =
  /(?<!\p{L})(?:I|[Ww]e)\s(?:(?:have|had|also|already)\s){0,2}(?:describe[d]?|set\sout|explain(?:ed)?|mention(?:ed)?|deal(?:t)?\swith|discuss(?:ed)?)\s(?:above\s|below\s)?(?:in|at)\s$/u;

/** True if the words before a number say that the author of the report tells of it there. */
export function isToldByAuthor(inside: string): boolean {
  return toldByAuthor.test(inside);
}

/** True if the words before a number end in "described at" and its like. */
export function isSetOutThere(inside: string): boolean {
  return setOutThere.test(inside);
}

/** True if the words before a number say that the report tells of their subject there. */
export function isToldThere(inside: string): boolean {
  return toldThere.test(inside) && !opensElsewhere.test(inside);
}

/** "For the reasons in section 5", "for the reasons set out in paragraphs 3 to 8": the author's. */
export const forReasons =
  /\bfor\s(?:the|those|these)\sreasons\s(?:(?:set\sout|given|stated|explained)\s)?(?:at|in)\s$/iu;
/** "what I say in section 2.1", "as we explained in section 3". */
export const authorSays =
  /(?<!\p{L})(?:I|[Ww]e)\s(?:(?:have|had|also|already)\s){0,2}(?:say|said|explain(?:ed)?|describe[d]?|discuss(?:ed)?|note[d]?|set\sout|outlined?|make|made|gave|give)\s(?:[^.;:()]{1,30}\s)?(?:in|at)\s$/u;

/** True if the words behind the offset `end` of a number say that it is the report's own: "above", "of this report". */
export function pointsInside(text: string, end: number): boolean {
  return isSaidOwn(wordsBehind(text, end));
}

/**
 * True if the words around a number in a footnote say that the report itself is meant: "see paragraph 12 above", or a
 * note that begins with "See". Whether they name a source as well is seen by `isOfAnother`.
 */
export function isPlainlyOwn(text: string, start: number, end: number): boolean {
  const words = allWordsBefore(text, start);
  if (pointsInside(text, end) || isWholeNote(text, start, end)) return true;
  return (opensWithSee.test(words) && !goesOnWithSource.test(words)) || forMoreSee.test(words);
}

/** "For the details of that fire see": of what the text tells elsewhere. */
const forMoreSee = /(?:^|[.;]\s)\W{0,3}(?:\d{1,3}\W{0,3}\s)?For\s[^.;:()]{3,60},?\ssee\s$/u;

/** True for "§12 above" and "as I found at §12": the sign stands for sections of laws, too, and is theirs without such words. */
export function isOwnSign(text: string, start: number, end: number): boolean {
  const words = allWordsBefore(text, start);
  return !ofLaw.test(words) && (pointsInside(text, end) || saidByAuthor.test(words) || amongThose.test(words));
}

/** "Article 6 § 1", "42 U.S.C. §": what stands before the sign of a law's section. */
const ofLaw = /(?:\d|\b(?:Art|Rule|Code|Act|Law)s?\.?|\.\s?[A-Z]\.)\s?$/u;
/** "Section B2 above, and in particular §§13-15"; not "cited above, in particular § 44". */
export const amongThose = /(?<!\bcited\s)\b(?:above|below),?\s(?:and\s)?(?:in\sparticular|especially)\s$/iu;
const saidByAuthor = /(?<!\p{L})(?:I|[Ww]e)\s(?:\p{L}+\s){1,5}(?:in|at)\s$/u;

/** "12 Paragraph 8.193": a note that says nothing else. */
function isWholeNote(text: string, start: number, end: number): boolean {
  return /^\W{0,4}(?:\d{1,3}\W{0,4})?$/u.test(text.slice(0, start)) && /^[.;]?\s*$/u.test(text.slice(end));
}

/** "Mast, para. 30. See also para. 40": of the same source. */
const goesOnWithSource = /\b(?:paras?|pp?|vol)\.?\s?\d.*\balso\s$/iu;
/** "8 See", "8 See above at", "8 Refer to", "…; see also", "above, and": what a footnote says before it names a place of its own report. */
const opensWithSee =
  /(?:(?:^|[.;]\s)\W{0,3}(?:\d{1,3}\W{0,3}\s)?(?:see|see also|refer to|cf\.?|(?:see )?(?:above|below) at)|\b(?:above|below),?\sand)\s$/iu;
