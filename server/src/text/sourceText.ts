import { countWhile } from './countWhile.ts';
import { currentRecording, looksAtAll } from './stages/recording.ts';
import { sameAtEnds } from './letters/sameText.ts';
import type { SameEnds } from './letters/sameText.ts';
import type { Span } from './span.ts';

/** A place in a text as LSP counts it: 0-based line, UTF-16 offset in that line. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/**
 * One immutable text cut into lines. Line ends are LF, CRLF or a lone CR, as in LSP; a form feed is an ordinary
 * character of its line that also starts a page.
 */
export class SourceText {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #hasFormFeeds: boolean | undefined;
  /** The earlier version that it was compared with last, which is not kept for that, and what came of it. */
  #compared: { readonly earlier: WeakRef<SourceText>; readonly same: SameEnds } | undefined;

  /** @param earlier a version of the text, which saves looking for line ends where both are the same */
  constructor(text: string, earlier?: SourceText) {
    this.#text = text;
    const { starts, ends } = earlier === undefined ? cutLines(text) : this.#cutAgain(earlier);
    this.#starts = starts;
    this.#ends = ends;
  }

  /** How many characters it shares with an earlier version at the start and, behind those, at the end. */
  sameAtEnds(earlier: SourceText): SameEnds {
    looksAtAll();
    if (this.#compared?.earlier.deref() !== earlier)
      this.#compared = { earlier: new WeakRef(earlier), same: sameAtEnds(earlier.#text, this.#text) };
    return this.#compared.same;
  }

  /** Its lines, where it is like an earlier version at its start and its end. */
  #cutAgain(earlier: SourceText): Cut {
    const text = this.#text;
    const { start, end } = this.sameAtEnds(earlier);
    const delta = text.length - earlier.length;
    // A line is where it was if the line end before it is, and what follows that: a CR may have got its LF.
    const before = earlier.lineAt(start);
    const from = earlier.lineStart(before) < start ? before : Math.max(0, before - 1);
    const behind = earlier.lineAt(earlier.length - end) + 1;
    const first = earlier.lineStart(from);
    // Behind the last line nothing starts.
    const next = behind < earlier.lineCount ? earlier.lineStart(behind) + delta : text.length;
    const changed = cutLines(text.slice(first, next));
    const count = behind < earlier.lineCount ? changed.starts.length - 1 : changed.starts.length;
    const change = { from, behind, first, delta };
    return {
      starts: splice(earlier.#starts, changed.starts.subarray(0, count), change),
      ends: splice(earlier.#ends, changed.ends.subarray(0, count), change),
    };
  }

  /** All of it. A reading that is recorded then depends on all. */
  get text(): string {
    looksAtAll();
    return this.#text;
  }

  /** Number of its characters. */
  get length(): number {
    return this.#text.length;
  }

  /** True if form feeds stand in it. */
  get hasFormFeeds(): boolean {
    looksAtAll();
    this.#hasFormFeeds ??= this.#text.includes('\f');
    return this.#hasFormFeeds;
  }

  /** Number of lines; at least 1, the last may be empty. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of `line`; the text's length for a line beyond the last. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.length;
  }

  /** Offset behind the last character of `line`, its line ending left out. */
  lineEnd(line: number): number {
    return this.#ends[line] ?? this.length;
  }

  /** The text of `line` without its line ending; empty for a line beyond the last. */
  lineText(line: number): string {
    return this.slice({ start: this.lineStart(line), end: this.lineEnd(line) });
  }

  /** The line that holds `offset`; offsets outside the text are moved to its nearest end. */
  lineAt(offset: number): number {
    return Math.max(0, countWhile(this.#starts.length, (line) => (this.#starts[line] ?? 0) <= offset) - 1);
  }

  /** Offset → position; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): TextPosition {
    const inside = Math.min(Math.max(offset, 0), this.length);
    const line = this.lineAt(inside);
    return {
      line,
      character: Math.min(inside, Math.max(this.lineEnd(line), this.lineStart(line))) - this.lineStart(line),
    };
  }

  /** Position → offset; a character beyond the line's end means its end, as LSP says; a line beyond the last, the text's end. */
  offsetAt(position: TextPosition): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    const start = this.lineStart(position.line);
    return Math.min(start + Math.max(0, position.character), this.lineEnd(position.line));
  }

  /** The characters of `span`, as they stand in the text. */
  slice(span: Span): string {
    currentRecording()?.spans.push(span);
    return this.#text.slice(span.start, span.end);
  }
}

/** Offsets of the first character of each line, and behind the last. */
interface Cut {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Lines [from, behind) of a text have become others, whose offsets count from `first`; those behind moved by `delta`. */
interface Change {
  readonly from: number;
  readonly behind: number;
  readonly first: number;
  readonly delta: number;
}

/** What stood in `before`, with what changed. */
function splice(before: Uint32Array, changed: Uint32Array, { from, behind, first, delta }: Change): Uint32Array {
  const shift = from + changed.length - behind;
  const after = new Uint32Array(before.length + shift);
  after.set(before.subarray(0, from));
  for (let at = 0; at < changed.length; at++) after[from + at] = first + (changed[at] ?? 0);
  for (let at = behind; at < before.length; at++) after[at + shift] = (before[at] ?? 0) + delta;
  return after;
}

function cutLines(text: string): Cut {
  const hasCarriageReturn = text.includes('\r');
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  if (hasCarriageReturn) {
    for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') count++;
  }
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let line = 0;
  const close = (end: number, next: number): void => {
    ends[line] = end;
    line++;
    starts[line] = next;
  };
  let feed = text.indexOf('\n');
  let carriage = hasCarriageReturn ? text.indexOf('\r') : -1;
  while (feed >= 0 || carriage >= 0) {
    if (carriage >= 0 && (feed < 0 || carriage < feed)) {
      const next = carriage + 1 === feed ? feed + 1 : carriage + 1;
      close(carriage, next);
      if (next === feed + 1) feed = text.indexOf('\n', next);
      carriage = text.indexOf('\r', next);
    } else {
      close(feed, feed + 1);
      feed = text.indexOf('\n', feed + 1);
    }
  }
  ends[line] = text.length;
  return { starts, ends };
}
