import { hashOf } from '../bytes/hash.ts';
import { outside } from '../outside.ts';
import type { Span } from '../span.ts';
import { finish } from '../stages/steps.ts';
import type { Steps } from '../stages/steps.ts';

/*
 * The text that positions of annotations are counted in and quotes are taken from. It is the same whether lines end with
 * LF, CRLF or CR, whether there is a byte order mark, how wide the page is set and what kind of blank was typed:
 *
 * - every run of white space (line ends, form feeds, tabs, no-break spaces, …) is one blank, at the ends none;
 * - soft hyphens are left out, at the end of a line together with the line end; so are byte order marks and the other
 *   marks of no width that only say where a line may break.
 *
 * Letters, punctuation and everything else stay as they are.
 */

/** A derived text and the way back: offsets are UTF-16 offsets on both sides. */
export class NormalText {
  readonly text: string;
  readonly #origins: Uint32Array;
  /** Offsets in `text` of the second halves of surrogate pairs. */
  readonly #pairs: Uint32Array;

  constructor(text: string, origins: Uint32Array) {
    this.text = text;
    this.#origins = origins;
    this.#pairs = findPairs(text);
  }

  /** Where in the source the character at `offset` stands; the text's end leads behind the last character. */
  toSource(offset: number): number {
    if (offset >= this.text.length) return this.text.length === 0 ? 0 : this.toSource(this.text.length - 1) + 1;
    return this.#origins[Math.max(0, offset)] ?? 0;
  }

  /** The stretch of the source from the first to the last character of a stretch of `text`. */
  spanInSource({ start, end }: Span): Span {
    const from = this.toSource(start);
    return { start: from, end: end > start ? this.toSource(end - 1) + 1 : from };
  }

  /** Offset in `text` of the first character that stands at or behind `offset` in the source. */
  fromSource(offset: number): number {
    return firstAtOrAbove(this.#origins, this.text.length, offset);
  }

  /** Number of Unicode code points before `offset`. */
  codePointsBefore(offset: number): number {
    return offset - firstAtOrAbove(this.#pairs, this.#pairs.length, offset);
  }

  /** Offset of the code point of number `count`; the text's length if there are not so many. */
  offsetOfCodePoint(count: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // Before the second half at pairs[middle] stand pairs[middle] - middle code points.
      if ((this.#pairs[middle] ?? 0) - middle <= count) low = middle + 1;
      else high = middle;
    }
    return Math.min(count + low, this.text.length);
  }
}

/** `source` normalised; what lies in `skip` (sorted, not overlapping) counts as white space. */
export function normalise(source: string, skip: readonly Span[] = []): NormalText {
  return finish(normaliseSteps(source, skip));
}

/** A short name for a text: two texts with the same digest are the same once normalised. */
export function digestOf(normal: NormalText): string {
  return hashOf(normal.text).slice(0, 14);
}

/** `normalise` in pieces. */
export function* normaliseSteps(source: string, skip: readonly Span[] = []): Steps<NormalText> {
  const codes = new Uint16Array(source.length);
  const origins = new Uint32Array(source.length);
  let length = 0;
  let blankAt = -1;
  for (const { start, end } of outside(source.length, skip)) {
    if (start > 0 && length > 0 && blankAt < 0) blankAt = start - 1;
    for (let at = start; at < end; at++) {
      if (at % SLICE === SLICE - 1) yield;
      const code = source.charCodeAt(at);
      if (isWhite(code)) {
        if (blankAt < 0) blankAt = at;
      } else if (code === SOFT_HYPHEN) at = behindBrokenLine(source, at, end) - 1;
      else if (!isWithoutWidth(code)) {
        if (blankAt >= 0 && length > 0) {
          codes[length] = BLANK;
          origins[length++] = blankAt;
        }
        blankAt = -1;
        codes[length] = code;
        origins[length++] = at;
      }
    }
  }
  return new NormalText(textOf(codes.subarray(0, length)), origins.slice(0, length));
}

/** Characters between two steps: about a millisecond. */
const SLICE = 32_768;
const BLANK = 0x20;
const SOFT_HYPHEN = 0xad;

/** What JavaScript's `\s` is, without the byte order mark. */
export function isWhite(code: number): boolean {
  if (code <= BLANK) return code === BLANK || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Marks that only say where a line may or may not break. */
function isWithoutWidth(code: number): boolean {
  return code === 0xfeff || code === 0x200b || code === 0x2060;
}

/** Behind the soft hyphen at `at`, and behind the line end and the blanks around it, if it breaks a word there. */
function behindBrokenLine(source: string, at: number, end: number): number {
  let next = at + 1;
  let hasLineEnd = false;
  while (next < end && isWhite(source.charCodeAt(next))) {
    hasLineEnd ||= source[next] === '\n' || source[next] === '\r';
    next++;
  }
  return hasLineEnd ? next : at + 1;
}

/** The text of UTF-16 codes. */
export function textOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += 8_192) parts.push(String.fromCharCode(...codes.subarray(at, at + 8_192)));
  return parts.join('');
}

function findPairs(text: string): Uint32Array {
  const found: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(index + 1);
  return Uint32Array.from(found);
}

/** Index of the first of `length` sorted values that is not below `value`. */
function firstAtOrAbove(sorted: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
