import { isQuote, isSpace } from '../initials/characters.ts';
import { gap } from '../initials/gaps.ts';
import type { Words } from '../initials/words.ts';

/** A pair of brackets in one text: offsets of its signs, and the words inside it, [first, until). */
export interface Bracket {
  readonly open: number;
  readonly close: number;
  readonly first: number;
  readonly until: number;
}

const longestContent = 300;
const longestGap = 8;
/** A text with more brackets than this is damaged or hostile: the rest is not read. */
const mostBrackets = 100_000;

/** All brackets of a text in reading order, nested ones too; unclosed, overlong and directly doubled ones left out. */
export function findBrackets(words: Words): Bracket[] {
  const found: Bracket[] = [];
  const { text, gaps, starts, ends, count } = words;
  const closers = new Closers(text);
  for (let word = 0; word < count && found.length < mostBrackets; word++) {
    if (((gaps[word] ?? 0) & gap.open) === 0) continue;
    const to = starts[word] ?? 0;
    const from = Math.max(word === 0 ? 0 : (ends[word - 1] ?? 0), to - longestGap);
    for (let open = from; open < to; open++) {
      if (!isOpener(text.charCodeAt(open)) || isOpener(text.charCodeAt(open - 1))) continue;
      const close = closers.of(open);
      if (close < 0) continue;
      let until = word;
      while (until < count && (starts[until] ?? 0) < close) until++;
      found.push({ open, close, first: word, until });
    }
  }
  return found;
}

const isOpener = (code: number): boolean => code === 0x28 || code === 0x5b;

/** Finds the sign that closes a bracket. Asked in reading order, it goes over a text without closing signs only once. */
class Closers {
  readonly #text: string;
  readonly #next = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of the closing sign; -1 if there is none near enough. */
  of(open: number): number {
    const opener = this.#text.charCodeAt(open);
    const closer = opener === 0x28 ? 0x29 : 0x5d;
    const limit = Math.min(this.#text.length, open + longestContent);
    if (this.#nextCloser(closer, open) >= limit) return -1;
    let depth = 0;
    for (let at = open; at < limit; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === opener) depth++;
      else if (code === closer && --depth === 0) return at;
    }
    return -1;
  }

  #nextCloser(closer: number, from: number): number {
    const known = this.#next.get(closer) ?? -1;
    if (known >= from) return known;
    const found = this.#text.indexOf(String.fromCharCode(closer), from);
    const next = found < 0 ? Infinity : found;
    this.#next.set(closer, next);
    return next;
  }
}

/** A stretch of a bracket's content between commas or semicolons, as offsets without white space and quotation marks. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The content of a bracket cut at semicolons and at commas with white space behind. */
export function piecesOf(text: string, bracket: Bracket): Piece[] {
  const pieces: Piece[] = [];
  let from = bracket.open + 1;
  for (let at = from; at <= bracket.close; at++) {
    if (at < bracket.close && !isSeparator(text, at)) continue;
    const piece = trim(text, from, at);
    if (piece.end > piece.start) pieces.push(piece);
    from = at + 1;
  }
  return pieces;
}

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x3b || (code === 0x2c && isLoose(text.charCodeAt(at + 1)));
}

/** White space, the end of the text, or that of the bracket: "(PEPs,)". */
const isLoose = (code: number): boolean => isSpace(code) || Number.isNaN(code) || code === 0x29 || code === 0x5d;
const isMargin = (code: number): boolean => isSpace(code) || isQuote(code) || code === 0x2a;

/** [start, end) without white space, quotation marks and Markdown stars at its ends. */
export function trim(text: string, start: number, end: number): Piece {
  while (start < end && isMargin(text.charCodeAt(start))) start++;
  while (end > start && isMargin(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const finalPossessive = /\s\S{2,}['’]s$/;

/**
 * Where a long form ends whose last words are followed by `open`: behind the signs that belong to its last word, before
 * quotation marks and a possessive ("looked after children's (LAC) nurse").
 */
export function longFormEnd({ text, starts, ends }: Words, until: number, open: number): number {
  const start = starts[until - 1] ?? 0;
  let end = Math.max(ends[until - 1] ?? 0, start);
  while (end < open && !isSpace(text.charCodeAt(end))) end++;
  const trimmed = trim(text, start, end).end;
  return finalPossessive.test(text.slice(Math.max(0, start - 1), trimmed)) ? trimmed - 2 : trimmed;
}
