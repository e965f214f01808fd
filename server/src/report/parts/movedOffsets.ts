import { countWhile } from '../../text/countWhile.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Line } from '../lines/line.ts';
import type { Hunk } from './hunks.ts';

/** Where a text was changed. */
interface ChangedLines {
  readonly before: SourceText;
  readonly after: SourceText;
  /** The lines that changed, came or went, in order. */
  readonly hunks: readonly Hunk[];
  /** The same where no line came or went. */
  readonly changes?: readonly { readonly before: Line; readonly after: Line }[];
}

/**
 * Tells where what stood at an offset, or on a line, stands after some lines were changed. Where lines came or went, a place
 * among them may be told wrongly: who keeps it must compare.
 */
export class MovedOffsets {
  readonly #text: ChangedLines;
  /** Offsets up to the start of changed lines move with those before, those from their end on with those behind them. */
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** By how much what stands behind them moves. */
  readonly #deltas: readonly number[];
  readonly #movesLines: boolean;
  #lostPlaces = 0;

  constructor(text: ChangedLines) {
    const { before, after, hunks, changes } = text;
    this.#text = text;
    this.#movesLines = changes === undefined;
    this.#starts = hunks.map((hunk) => before.lineStart(hunk.before.from));
    this.#ends = hunks.map((hunk) => before.lineStart(hunk.before.to));
    this.#deltas = hunks.map((hunk) => after.lineStart(hunk.after.to) - before.lineStart(hunk.before.to));
  }

  /**
   * Plain data with all places in it moved: offsets (`start`, `end` and `textStart` of objects), lines (`line` and what ends
   * with `Line`, keys of maps and members of sets). What does not move is shared. undefined where a place lies inside what
   * was changed.
   */
  moved<T>(data: T): { readonly value: T } | undefined {
    const lostBefore = this.#lostPlaces;
    const value = this.#movedData(data) as T;
    return this.#lostPlaces === lostBefore ? { value } : undefined;
  }

  #movedData(data: unknown): unknown {
    if (typeof data !== 'object' || data === null) return data;
    if (data instanceof Map)
      return this.#movesLines ? new Map(Array.from(data, ([key, each]) => [this.#movedKey(key), each])) : data;
    if (data instanceof Set) return this.#movesLines ? new Set(Array.from(data, (key) => this.#movedKey(key))) : data;
    if (Array.isArray(data)) {
      let copy: unknown[] | undefined;
      for (let at = 0; at < data.length; at++) {
        const value = this.#movedData(data[at]);
        if (value !== data[at]) {
          copy ??= [...(data as unknown[])];
          copy[at] = value;
        }
      }
      return copy ?? data;
    }
    let copy: Record<string, unknown> | undefined;
    const fields = data as Readonly<Record<string, unknown>>;
    // Plain data: what it inherits has no places.
    for (const name in fields) {
      const value = fields[name];
      if (typeof value === 'string') continue;
      const next = typeof value === 'number' ? this.#movedNumber(name, value) : this.#movedData(value);
      if (next === value) continue;
      copy ??= { ...data };
      copy[name] = next;
    }
    return copy ?? data;
  }

  #movedNumber(name: string, value: number): number {
    if (name === 'start' || name === 'end' || name === 'textStart') return this.#movedOffset(value, name === 'end');
    return this.#movesLines && (name === 'line' || name.endsWith('Line')) ? this.#movedLine(value) : value;
  }

  #movedKey(key: unknown): unknown {
    return typeof key === 'number' ? this.#movedLine(key) : key;
  }

  #movedLine(line: number): number {
    const { hunks } = this.#text;
    const hunk = hunks[countWhile(hunks.length, (nth) => (hunks[nth]?.before.from ?? 0) <= line) - 1];
    if (hunk === undefined) return line;
    if (line >= hunk.before.to) return line + hunk.after.to - hunk.before.to;
    return line === hunk.before.from ? hunk.after.from : this.#lost(line);
  }

  #movedOffset(offset: number, isEnd: boolean): number {
    const nth = countWhile(this.#starts.length, (each) => (this.#starts[each] ?? 0) < offset) - 1;
    if (nth < 0) return offset;
    if (this.#text.changes === undefined) return this.#movedOverLines(nth, offset, isEnd);
    // Behind the last line it may be the end of the line, or of the text with the blanks behind it.
    if (this.#isAtOtherEnd(nth, offset)) return this.#lost(offset);
    if (offset >= (this.#ends[nth] ?? 0)) return offset + (this.#deltas[nth] ?? 0);
    const { before, after, changes } = this.#text;
    const change = changes[nth];
    if (change === undefined) return this.#lost(offset);
    const [old, now] = [change.before, change.after];
    const { index } = old;
    if (offset <= old.start) return now.start - (old.start - offset);
    if (offset === old.end && isEnd) return now.end;
    const { head, tail } = sameEnds(old.text, now.text);
    // What begins at the end of its line, behind a sign, may be the beginning or the end of what was put in there.
    if (offset === old.end) return tail > 0 ? now.end : this.#lost(offset);
    if (offset === before.lineEnd(index)) return after.lineEnd(index);
    if (offset > old.end) return this.#lost(offset);
    if (offset - old.start < head) return now.start + (offset - old.start);
    if (old.end - offset < tail) return now.end - (old.end - offset);
    return this.#lost(offset);
  }

  /** An offset at or behind lines of which some came or went: what is the same at the start and at the end of these stays there. */
  #movedOverLines(nth: number, offset: number, isEnd: boolean): number {
    const { before, after, hunks } = this.#text;
    const [start, end] = [this.#starts[nth] ?? 0, this.#ends[nth] ?? 0];
    const moved = offset + (this.#deltas[nth] ?? 0);
    if (offset > end || (offset === end && !isEnd)) return moved;
    const shift = nth === 0 ? 0 : (this.#deltas[nth - 1] ?? 0);
    const now = { start: start + shift, end: after.lineStart(hunks[nth]?.after.to ?? 0) };
    const { head, tail } = sameEnds(before.slice({ start, end }), after.slice(now));
    if (offset - start < head || (isEnd && offset - start === head)) return offset + shift;
    return end - offset <= tail ? moved : this.#lost(offset);
  }

  /** True for the end of a text that ended with its last line and now ends with blanks, or the other way round. */
  #isAtOtherEnd(nth: number, offset: number): boolean {
    const { before, after, changes } = this.#text;
    const change = changes?.[nth];
    if (change === undefined || offset !== before.length) return false;
    return (
      offset === (this.#ends[nth] ?? 0) && (change.before.end === before.length) !== (change.after.end === after.length)
    );
  }

  #lost(offset: number): number {
    this.#lostPlaces++;
    return offset;
  }
}

/** How many characters are the same at the start and, behind those, at the end of two texts. */
export function sameEnds(one: string, other: string): { head: number; tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
    tail++;
  return { head, tail };
}
