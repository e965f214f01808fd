import type { SourceText } from '../../../text/sourceText.ts';
import type { Span } from '../../../text/span.ts';
import { DIGIT, isApostrophe, kindOf, LOWER, OTHER, UPPER } from './characters.ts';
import { gap, readGap } from './gaps.ts';

/**
 * The words of one text, as columns of numbers. This is how wrapped text is unwrapped: words keep their place in the
 * original text, what stands between two words is one set of `gap` flags, and page furniture is left out.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What stands before each word, as a set of `gap` flags. */
  readonly gaps: Uint16Array;
  /** What the word is made of, as a set of `shape` flags. */
  readonly shapes: Uint8Array;
  /** First letter in lower case as a character code below 128; 0 for others. */
  readonly initials: Uint8Array;
}

/** What a word is made of. */
export const shape = { firstUpper: 1, laterUpper: 2, lower: 4, digit: 8 } as const;
const shapes = 16;

/** The text of a word. */
export const wordText = ({ text, starts, ends }: Words, word: number): string =>
  text.slice(starts[word] ?? 0, ends[word] ?? 0);

/** True for a word that begins with a capital. */
export const isCapital = (words: Words, word: number): boolean => ((words.shapes[word] ?? 0) & shape.firstUpper) !== 0;

/**
 * Reads the words of a text in one pass. Words inside `furniture` (sorted spans of running heads, page numbers and
 * footnotes) are left out, so that a sentence goes on over a page break.
 */
export function readWords(source: SourceText, furniture: readonly Span[]): Words {
  const { text } = source;
  const columns = new Columns((text.length >>> 2) + 16);
  let nextFurniture = 0;
  let gapStart = 0;
  let flags: number = gap.block;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === OTHER) {
      at++;
      continue;
    }
    const piece = furniture[nextFurniture];
    if (piece !== undefined && at >= piece.start) {
      nextFurniture++;
      if (at >= piece.end) continue;
      flags |= readGap(text, gapStart, at, false) | gap.page;
      gapStart = at = piece.end;
      continue;
    }
    const scanned = scanWord(text, at, kind);
    const end = Math.floor(scanned / shapes);
    flags |= readGap(text, gapStart, at, kind === LOWER);
    if ((flags & gap.page) !== 0) flags &= ~gap.block;
    columns.add(at, end, flags, scanned % shapes, code < 128 ? (kind === UPPER ? code | 32 : code) : 0);
    gapStart = at = end;
    flags = 0;
  }
  return columns.finish(text);
}

/** The end of the word that starts at `start` and its shape, in one number; an apostrophe between letters belongs to it. */
function scanWord(text: string, start: number, firstKind: number): number {
  let made: number = firstKind === UPPER ? shape.firstUpper : firstKind === DIGIT ? shape.digit : shape.lower;
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === LOWER) made |= shape.lower;
    else if (kind === UPPER) made |= shape.laterUpper;
    else if (kind === DIGIT) made |= shape.digit;
    else if (!isApostrophe(code) || at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) === OTHER) break;
  }
  return at * shapes + made;
}

/** Columns that grow. */
class Columns {
  #count = 0;
  #starts: Int32Array;
  #ends: Int32Array;
  #gaps: Uint16Array;
  #shapes: Uint8Array;
  #initials: Uint8Array;

  constructor(capacity: number) {
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
    this.#gaps = new Uint16Array(capacity);
    this.#shapes = new Uint8Array(capacity);
    this.#initials = new Uint8Array(capacity);
  }

  add(start: number, end: number, flags: number, made: number, initial: number): void {
    if (this.#count === this.#starts.length) this.#grow();
    const index = this.#count++;
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#gaps[index] = flags;
    this.#shapes[index] = made;
    this.#initials[index] = initial;
  }

  finish(text: string): Words {
    return {
      text,
      count: this.#count,
      starts: this.#starts,
      ends: this.#ends,
      gaps: this.#gaps,
      shapes: this.#shapes,
      initials: this.#initials,
    };
  }

  #grow(): void {
    const wider = new Columns(this.#starts.length * 2);
    wider.#starts.set(this.#starts);
    wider.#ends.set(this.#ends);
    wider.#gaps.set(this.#gaps);
    wider.#shapes.set(this.#shapes);
    wider.#initials.set(this.#initials);
    this.#starts = wider.#starts;
    this.#ends = wider.#ends;
    this.#gaps = wider.#gaps;
    this.#shapes = wider.#shapes;
    this.#initials = wider.#initials;
  }
}

const pageNumber = /^[ \t]*(?:page )?\d{1,4}(?: of \d{1,4})?[ \t]*$/gim;

/** Where nobody has read the layout: lines that hold nothing but a page number, "12" or "Page 4 of 30". */
export function guessFurniture(text: string): Span[] {
  return Array.from(text.matchAll(pageNumber), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
