import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import { pointsInside } from './ownWords.ts';
import { opensNumber } from './wordsAround.ts';

/* A document that was named once is meant again without its name, and the authors of the report point to their own. */

/** Where a citation stands: offsets of its keyword and behind its last number, and its first number. */
export interface CitedPlace {
  readonly start: number;
  readonly end: number;
  readonly label: string | undefined;
  /** The end of the range that it begins with; the first number again where that is one alone. */
  readonly through?: string | undefined;
}

/** Characters over which a paragraph goes on about another document without naming it again. */
const reachOfName = 600;
/** Over so many the very number that was said to be another document’s still is. */
const reachOfNumber = 20_000;
/** Over so many a number without parts still is. */
const reachOfSame = 1500;
const ofDocument = /^(?:\s?\([a-z0-9]{1,4}\))*\sof\s(?:the|that|this|its|his|her|\p{Lu})/u;
const byAuthor = /(?<!\p{L})(?:(?:I|[Ww]e)\s(?:[\p{L}\d.]+\s){1,7}(?:in|at)|[Ss]ee(?:\salso)?)\s$/u;
/** "In paragraph 9.4 we have set out …". */
const authorBehind =
  /^,?\s(?:I|we)\s(?:(?:have|had|also|already)\s){0,2}(?:set|said|described?|explained?|dealt|given?)\b/u;

/** True for "paragraph 13 of the Code": the words behind name a document. */
export function isOfDocument(text: string, end: number): boolean {
  return ofDocument.test(text.slice(end, end + 40));
}

/** True if the words around say that the authors of the report point to it. */
export function isByAuthor(text: string, { start, end }: CitedPlace): boolean {
  const behind = text.slice(end, end + 40);
  return (
    pointsInside(text, end) || authorBehind.test(behind) || byAuthor.test(text.slice(Math.max(0, start - 80), start))
  );
}

/**
 * "paragraph 13 of the Code … the meaning of paragraph 14": of the same document, in the running text of one paragraph, if
 * both are numbered alike; and "paragraph 13" wherever it is said to be of the Code before and behind. `named` are the
 * citations that name another document, of which the first behind this one is at `next`.
 */
export function goesOnAbout(
  named: readonly CitedPlace[],
  next: number,
  { start, end, label }: CitedPlace,
  text: string,
): boolean {
  const before = named[next - 1];
  const isNear = before !== undefined && end - before.end <= reachOfName;
  if (isNear && goesOnInSentence.test(text.slice(before.end, start))) return true;
  if (isNear && isAlike(before.label, label) && !opensNumber.test(text.slice(before.end, end))) return true;
  const words = foldWhite(text.slice(start, end)).toLowerCase();
  const same = (each: CitedPlace): boolean =>
    each.label === label &&
    Math.abs(each.start - start) <= reachOfNumber &&
    isOfName(text, each.end) &&
    // "paragraphs 8.12 and 8.30" are others than paragraph 8.12 of the Code.
    foldWhite(text.slice(each.start, each.end)).toLowerCase() === words;
  if (label === undefined || isTold(text, start)) return false;
  if (label.includes('.')) return named.some(same);
  // "paragraph 78 of the award …", and in the next paragraph "paragraph 78": the same.
  const isSame =
    before !== undefined && foldWhite(text.slice(before.start, before.end)) === foldWhite(text.slice(start, end));
  return isSame && end - before.end <= reachOfSame;
}

/** "paragraphs 24 to 31 of the claim … the second (paragraph 25)": one of those that were said to be another document’s. */
export function isAmongNamed(
  named: readonly CitedPlace[],
  next: number,
  { end, label }: CitedPlace,
  text: string,
): boolean {
  const before = named[next - 1];
  if (before === undefined || end - before.end > reachOfName || opensNumber.test(text.slice(before.end, end)))
    return false;
  const [from, to, number] = [before.label, before.through ?? before.label, label].map(Number);
  return from !== undefined && to !== undefined && number !== undefined && from <= number && number <= to;
}

/** "paragraph 3.2 of the scheme defines it; paragraph 5 …": the same sentence goes on with it. */
const goesOnInSentence = /^\s[^.;()[\]]{1,120}(?:;\s|[;,]\s(?:and|while|but)\s)$/u;

/** "as described at paragraph 8.12", "set out in paragraph 8.12": in the report. */
function isTold(text: string, start: number): boolean {
  return /\b(?:described|noted|set\sout|explained|discussed|dealt\swith|summari[sz]ed|recorded|shown)\s(?:\p{L}+\s)?(?:at|in)\s$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** "of Approved Document B", by its name. */
function isOfName(text: string, end: number): boolean {
  return /^\sof\s(?:the\s)?\p{Lu}/u.test(text.slice(end, end + 12));
}

/** True for numbers with as many parts. */
function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one?.split('.').length === other?.split('.').length;
}
