import { lastStartingAtOrBefore } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { Paragraph } from '../model.ts';

/** A quotation is followed back over so many characters: laws are quoted at length. */
const longestQuotation = 4000;

/**
 * Leaves out what stands in quotation marks, and the passage behind "stated at [84]:" that lacks them: “under paragraph 3 above” in a law, a letter or another judgment means a
 * place of that. A quotation ends with the numbered paragraph that holds it, whatever marks it lacks. Where numbers were lost
 * with lines, marks were, too, and nothing is left out.
 */
export function outsideQuotations<T extends { readonly span: Span }>(
  found: readonly T[],
  source: string,
  paragraphs: readonly Paragraph[],
): readonly T[] {
  const numbered = paragraphs.filter(({ number }) => number?.source === 'printed');
  if (paragraphs.some(({ number, lost }) => lost !== undefined || number?.source === 'recovered')) return found;
  return found.filter(({ span: { start } }) => {
    const from = numbered[lastStartingAtOrBefore(numbered, start)]?.span.start;
    if (from === undefined) return true;
    const first = Math.max(from, start - longestQuotation);
    return !isQuoted(source, first, start) && !isPassage(source, first, start);
  });
}

/** True if the last quotation mark between two offsets opens a quotation. */
function isQuoted(source: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const sign = source.charAt(at);
    if (sign === '“') return true;
    // In doubt an apostrophe closes one: “the boats’ crews”.
    if (sign === '‘' && opensSingle.test(source.slice(Math.max(0, at - 1), at + 4))) return true;
    if (sign === '’' && !/^\p{L}/u.test(source.slice(at + 1, at + 3))) return false;
    if (sign === '”') return false;
    if (sign === '"') return opens.test(source.slice(Math.max(0, at - 1), at + 2));
  }
  return false;
}

/** "The Court of Appeal stated at [84]:", "Yong CJ held (at 478G–H) that:": whose passage comes next, from where. */
const introduces =
  /\b(?:said|stated|held|observed|explained|noted|wrote|remarked|put\sit|says|states|reads)\b[^.:;]{0,80}(?:\]|\d[A-H]?)\)?(?:\s(?:that|as\sfollows|thus))?:-?\s*$/u;
/** "At paragraph 25 of its reasons, the Division wrote:". */
const introducesPlace =
  /\b(?:[Pp]ara(?:graph)?s?\.?|[Aa]t)\s\[?\d[^.:;]{0,100}\s(?:said|stated|held|observed|explained|noted|wrote|remarked|reads)(?:\s(?:that|as\sfollows|this))?:-?\s*$/u;
const longestIntroduction = 200;

/** True between two offsets where the second stands in a block, without marks, that a line with a place of another text introduces. */
function isPassage(source: string, from: number, to: number): boolean {
  let block = source.lastIndexOf('\n', to - 1);
  while (block > from && !isBlank(source, block)) block = source.lastIndexOf('\n', block - 1);
  if (block <= from) return false;
  const words = source.slice(Math.max(from, block - longestIntroduction), block);
  return introduces.test(words) || introducesPlace.test(words);
}

/** True if the line before the line end at an offset is blank. */
function isBlank(source: string, lineEnd: number): boolean {
  return source.slice(source.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd).trim() === '';
}

/** "‘the quay", not "the boat‘s" and "the ‘90s". */
const opensSingle = /^(?:[^\p{L}\d]?‘(?!\d0s)|‘\p{L})/u;
/** A straight mark opens a quotation behind a blank or bracket, right before a word. */
const opens = /^[\s([–—-]?"[^\s)]$/;
