import { lastStartingAtOrBefore } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { Paragraph } from '../model.ts';

/** A quotation is followed back over so many characters: laws are quoted at length. */
const longestQuotation = 4000;

/**
 * Leaves out what stands in double quotation marks: “under paragraph 3 above” in a law, a letter or another judgment means a
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
    return from === undefined || !isQuoted(source, Math.max(from, start - longestQuotation), start);
  });
}

/** True if the last double quotation mark between two offsets opens a quotation. */
function isQuoted(source: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const sign = source.charAt(at);
    if (sign === '“') return true;
    if (sign === '”') return false;
    if (sign === '"') return opens.test(source.slice(Math.max(0, at - 1), at + 2));
  }
  return false;
}

/** A straight mark opens a quotation behind a blank or bracket, right before a word. */
const opens = /^[\s([–—-]?"[^\s)]$/;
