import type { SourceText, TextPosition } from '../sourceText.ts';
import type { Span } from '../span.ts';

/** What is looked up in a text that is not read as a whole. */
export type TextPlaces = Pick<SourceText, 'slice' | 'positionAt'>;

/** UTF-16 code units between two marks. */
const STRIDE = 1024;
/** Numbers of a mark: its offset in UTF-16 code units, that in bytes, the line that it stands in, and where this begins. */
const MARK = 4;

/**
 * A text in UTF-8, for many texts at hand from which little is wanted: half of the memory of a string, and out of the way
 * of the garbage collector. Answers as `SourceText` does.
 */
export class PackedText implements TextPlaces {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #marks: Uint32Array;

  /** @param bytes the text in UTF-8, without a byte order mark */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    ({ marks: this.#marks, length: this.length } = marksIn(bytes));
  }

  /** How much memory it takes, in bytes. */
  get size(): number {
    return this.#bytes.length + this.#marks.byteLength;
  }

  slice({ start, end }: Span): string {
    const { text, from } = this.#around(start, end);
    return text.slice(Math.max(0, start - from), Math.max(0, end - from));
  }

  positionAt(offset: number): TextPosition {
    const inside = Math.min(Math.max(offset, 0), this.length);
    const { text, from, line: first, lineStart: begin } = this.#around(inside, inside);
    let line = first;
    let lineStart = begin;
    for (let at = from; at < inside; at++) {
      if (!endsLine(text, at - from)) continue;
      line++;
      lineStart = at + 1;
    }
    // Between CR and LF is still the line's end.
    const isInside = text[inside - from] === '\n' && text[inside - from - 1] === '\r';
    return { line, character: inside - lineStart - (isInside ? 1 : 0) };
  }

  /** The text from the mark before two offsets to one behind them, and what the first mark knows. */
  #around(start: number, end: number): { text: string; from: number; line: number; lineStart: number } {
    // A line end of two code units may lie on both sides of a mark.
    const [first, last] = [this.#markAt(start), this.#markAt(end) + 2 * MARK];
    const [from = 0, fromByte = 0, line = 0, lineStart = 0] = this.#marks.subarray(first, first + MARK);
    const text = decoder.decode(this.#bytes.subarray(fromByte, this.#marks[last + 1] ?? this.#bytes.length));
    return { text, from, line, lineStart };
  }

  /** Where the last mark before `offset` is, or the first one. */
  #markAt(offset: number): number {
    let mark = Math.min(Math.floor(offset / STRIDE) * MARK, this.#marks.length - MARK);
    while (mark > 0 && (this.#marks[mark] ?? 0) >= offset) mark -= MARK;
    return mark;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** True if a line ends with the code unit at `at`: LF, CRLF or a lone CR, as in LSP. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

/** A mark at every `STRIDE` code units, or behind the surrogate pair that is there; and how many of these a text has. */
function marksIn(bytes: Uint8Array): { marks: Uint32Array; length: number } {
  const marks = new Uint32Array((Math.floor(bytes.length / STRIDE) + 1) * MARK);
  let at = 0;
  let line = 0;
  let lineStart = 0;
  let next = 0;
  for (let byte = 0; byte < bytes.length;) {
    const first = bytes[byte] ?? 0;
    if (at >= next * STRIDE) {
      marks.set([at, byte, line, lineStart], next * MARK);
      next++;
    }
    byte += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    at += first < 0xf0 ? 1 : 2;
    if (first !== 10 && (first !== 13 || bytes[byte] === 10)) continue;
    line++;
    lineStart = at;
  }
  return { marks: marks.slice(0, Math.max(1, next) * MARK), length: at };
}
