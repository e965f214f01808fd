import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';

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

/** What can stand between a word and the word before it. */
export const gap = {
  /** Only a hyphen, perhaps at a line end. */
  hyphen: 1,
  wrap: 2,
  comma: 4,
  /** The end of a sentence. */
  stop: 8,
  /** A semicolon or colon. */
  semicolon: 16,
  /** A blank line, tab or bullet: the end of a block of text. */
  block: 32,
  /** A page break; the sentence may go on. */
  page: 64,
  open: 128,
  close: 256,
  quote: 512,
  dash: 1024,
  /** No white space. */
  joined: 2048,
  ampersand: 4096,
  equals: 8192,
  slash: 16384,
} as const;

export const shape = { firstUpper: 1, laterUpper: 2, lower: 4, digit: 8 } as const;

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

const asciiKinds = new Uint8Array(128);
for (let code = 0x30; code <= 0x39; code++) asciiKinds[code] = DIGIT;
for (let code = 0x41; code <= 0x5a; code++) asciiKinds[code] = UPPER;
for (let code = 0x61; code <= 0x7a; code++) asciiKinds[code] = LOWER;

const letter = /^[\p{L}\p{N}\p{M}]$/u;

function kindOf(code: number): number {
  if (code < 128) return asciiKinds[code] ?? OTHER;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || (code >= 0xd800 && code < 0xf900) || code >= 0xfe00)
    return OTHER;
  const character = String.fromCharCode(code);
  if (!letter.test(character)) return OTHER;
  return character === character.toLowerCase() ? LOWER : UPPER;
}

const gapOfAscii = new Uint16Array(128);
for (const [characters, flag] of [
  [',', gap.comma],
  [';:', gap.semicolon],
  ['([{', gap.open],
  [')]}', gap.close],
  ['"\'`', gap.quote],
  ['|', gap.block],
  ['&', gap.ampersand],
  ['=', gap.equals],
  ['/', gap.slash],
] as const) {
  for (const character of characters) {
    gapOfAscii[character.charCodeAt(0)] = flag;
  }
}

function gapOf(code: number): number {
  if (code < 128) return gapOfAscii[code] ?? 0;
  if (code >= 0x2018 && code <= 0x201f) return gap.quote;
  if (code >= 0x2012 && code <= 0x2015) return gap.dash;
  if (code === 0x2022 || code === 0x25cf || code === 0x25aa || (code >= 0xf000 && code <= 0xf0ff)) return gap.block;
  return 0;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0xad;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

class Columns {
  count = 0;
  starts: Int32Array;
  ends: Int32Array;
  gaps: Uint16Array;
  shapes: Uint8Array;
  initials: Uint8Array;

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.gaps = new Uint16Array(capacity);
    this.shapes = new Uint8Array(capacity);
    this.initials = new Uint8Array(capacity);
  }

  grow(): void {
    const wider = new Columns(this.starts.length * 2);
    wider.starts.set(this.starts);
    wider.ends.set(this.ends);
    wider.gaps.set(this.gaps);
    wider.shapes.set(this.shapes);
    wider.initials.set(this.initials);
    this.starts = wider.starts;
    this.ends = wider.ends;
    this.gaps = wider.gaps;
    this.shapes = wider.shapes;
    this.initials = wider.initials;
  }
}

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
    const kind = code < 128 ? (asciiKinds[code] ?? OTHER) : kindOf(code);
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
    const start = at;
    let made: number = kind === UPPER ? shape.firstUpper : kind === DIGIT ? shape.digit : shape.lower;
    for (at++; at < text.length; at++) {
      const next = text.charCodeAt(at);
      const nextKind = next < 128 ? (asciiKinds[next] ?? OTHER) : kindOf(next);
      if (nextKind === LOWER) made |= shape.lower;
      else if (nextKind === UPPER) made |= shape.laterUpper;
      else if (nextKind === DIGIT) made |= shape.digit;
      else if (!isApostrophe(next) || at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) === OTHER) break;
    }
    const startsLower = kind === LOWER;
    flags |= readGap(text, gapStart, start, startsLower);
    if ((flags & gap.page) !== 0) flags &= ~gap.block;
    if (columns.count === columns.starts.length) columns.grow();
    const index = columns.count++;
    columns.starts[index] = start;
    columns.ends[index] = at;
    columns.gaps[index] = flags;
    columns.shapes[index] = made;
    columns.initials[index] = code < 128 ? (kind === UPPER ? code | 32 : code) : 0;
    gapStart = at;
    flags = 0;
  }
  return { text, ...columns, count: columns.count };
}

/** The flags for what stands in [from, to) between two words. */
function readGap(text: string, from: number, to: number, nextIsLower: boolean): number {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 0;
  let flags = 0;
  let spaces = 0;
  let lineEnds = 0;
  let blankLines = 0;
  let endsSentence = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaces++;
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        flags |= gap.wrap;
        if (++lineEnds > 1) blankLines++;
      } else if (code === 12) flags |= gap.page;
      else if (code === 9) flags |= gap.block;
      if (at > from && isFullStop(text.charCodeAt(at - 1))) endsSentence = true;
      continue;
    }
    if (isHyphen(code) || code === 0x2a) flags |= readHyphenOrStar(text, at, spaces, lineEnds);
    else flags |= gapOf(code);
    lineEnds = 0;
  }
  if (spaces === 0 && from > 0) flags |= gap.joined;
  if (blankLines > 0) flags |= blankLines > 1 ? gap.page : gap.block;
  if (endsSentence && (!nextIsLower || blankLines > 0)) flags |= gap.stop;
  return flags;
}

/** A hyphen joins two words, even with a space behind it ("multi- agency"); at the start of a line it is a bullet. */
function readHyphenOrStar(text: string, at: number, spaces: number, lineEnds: number): number {
  const isBullet = lineEnds > 0 && isSpace(text.charCodeAt(at + 1));
  if (isBullet) return gap.block;
  if (text.charCodeAt(at) === 0x2a) return 0;
  const isDouble = isHyphen(text.charCodeAt(at + 1)) || isHyphen(text.charCodeAt(at - 1));
  return spaces === 0 && !isDouble ? gap.hyphen : gap.dash;
}

const isFullStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f;

const pageNumber = /^[ \t]*(?:page )?\d{1,4}(?: of \d{1,4})?[ \t]*$/gim;

/** Where nobody has read the layout: lines that hold nothing but a page number, "12" or "Page 4 of 30". */
export function guessFurniture(text: string): Span[] {
  return Array.from(text.matchAll(pageNumber), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
