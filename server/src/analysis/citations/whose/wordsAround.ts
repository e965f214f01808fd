import { foldWhite } from '../../../text/letters/whiteSpace.ts';

/** How far around a citation its words are read, in characters. */
const reachBefore = 110;
const reachBehind = 90;
const reachOfSentence = 150;
const reachOfBracket = 90;

/** A line that begins as a numbered paragraph does, with the line end before it: what was said before it ends there. */
export const opensNumber =
  /\n\[?[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}(?:[.\]]|\s{2}|\n|\s(?=(?:\p{Lu}\p{Ll}+|I|A)\s\p{Ll}))|[.!?][)”’"']{0,2}\s{0,4}\n\s{0,12}[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}\s(?=\p{Lu})/u;

/** The words before an offset in its sentence; from behind its bracket, where `open` is the offset of that. Folded. */
export function wordsBefore(text: string, start: number, open: number | undefined): string {
  const from = Math.max(open === undefined ? 0 : open + 1, start - reachBefore);
  // "… at 460 col.1).⏎40  In conclusion": the number of a paragraph hides the end of the sentence before it.
  const words = fold(text.slice(from, start).split(opensBehindSentence).at(-1) ?? '');
  let sentence = 0;
  // "… at the end of this Report. Chapter 2": a sentence begins with what is cited.
  if (/^\p{Lu}/u.test(text.slice(start, start + 2)) && sentenceJustEnded.test(words)) return '';
  for (const match of words.matchAll(sentenceEnd)) sentence = match.index + match[0].length;
  return sentence === 0 ? words : words.slice(sentence);
}

/** The number of a paragraph, behind a sentence. */
const opensBehindSentence =
  /[.!?][)”’"']{0,2}\s{0,4}\n\s{0,12}\[?[A-Z]?\d{1,4}(?:\.\d{1,3}){0,3}(?:[.\]]|\s)\s{0,8}(?=[\p{Lu}“])/u;
/** Where a sentence ends and the next begins: behind a stop that follows a word in lower case. */
const sentenceJustEnded = /(?:\p{Ll}{4}|\b(?:May|June|July))[.!?]['’”)]?\s$/u;
const sentenceEnd = /(?:[\p{Ll}\d)\]]{2}(?<!\b(?:[Vv]ol|[Cc]hap|[Ss]ect|[Aa]rt))|\p{Lu}\)|!)[.!?]['’”)]?\s(?=\p{Lu})/gu;

/** The words right before an offset, over the ends of sentences. Folded. */
export function allWordsBefore(text: string, start: number): string {
  return fold(text.slice(Math.max(0, start - reachBefore), start));
}

/** The words behind an offset, as far as they are read. Folded. */
export function wordsBehind(text: string, end: number): string {
  return fold(text.slice(end, end + reachBehind));
}

/** Words on one line, one blank between them, without the signs of emphasis in Markdown: "_Spandeck_ at", "_supra_". */
function fold(text: string): string {
  return /[\n*_]| {2}/.test(text) ? foldWhite(text.replace(/[*_]+/g, '')) : text;
}

/** What stands before an offset in its sentence, also over the ends of abbreviations, at most 150 characters. */
export function sentenceBefore(text: string, start: number): string {
  const before = foldWhite(text.slice(Math.max(0, start - reachOfSentence), start));
  const ends = [...before.matchAll(/\.(?:\[\^?\w{1,8}\])?\s/g)].at(-1);
  return before.slice(ends?.index ?? 0);
}

/** The offset of the bracket that an offset stands in: "(" before it in the same paragraph; undefined outside brackets. */
export function openBracket(text: string, offset: number): number | undefined {
  const from = Math.max(0, offset - reachOfBracket);
  // "(A/73/5 (Vol. V), para. 12)": a bracket inside hides nothing.
  const before = text.slice(from, offset).replace(closed, (inner) => '.'.repeat(inner.length));
  const at = before.lastIndexOf('(');
  return at < 0 || closesBracket.test(before.slice(at)) ? undefined : from + at;
}

const closed = /\([^()\n]{1,30}\)/g;
const closesBracket = /\)|\n\n/;
