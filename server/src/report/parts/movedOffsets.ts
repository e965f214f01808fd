import type { SourceText } from '../../text/sourceText.ts';
import type { Line } from '../lines/line.ts';

/** Where a text was changed: some of its lines, in order. */
interface ChangedLines {
  readonly before: SourceText;
  readonly after: SourceText;
  readonly changes: readonly { readonly before: Line; readonly after: Line }[];
}

/** Tells where what stood at an offset stands after some lines were changed, each by itself. */
export class MovedOffsets {
  readonly #text: ChangedLines;
  /** Offsets up to the start of a changed line move with those before, those from its end on with those behind it. */
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** By how much what stands behind each changed line moves. */
  readonly #deltas: readonly number[];
  #lostPlaces = 0;

  constructor(text: ChangedLines) {
    const { before, after, changes } = text;
    this.#text = text;
    const lines = changes.map((change) => change.before.index);
    this.#starts = lines.map((line) => before.lineStart(line));
    this.#ends = lines.map((line) => before.lineStart(line + 1));
    this.#deltas = lines.map((line) => after.lineStart(line + 1) - before.lineStart(line + 1));
  }

  /**
   * Plain data with all places in it (`start`, `end` and `textStart` of objects) moved; what does not move is shared, maps
   * and sets among it, which hold no places. undefined where a place lies inside what was changed.
   */
  moved<T>(data: T): { readonly value: T } | undefined {
    const lostBefore = this.#lostPlaces;
    const value = this.#movedData(data) as T;
    return this.#lostPlaces === lostBefore ? { value } : undefined;
  }

  #movedData(data: unknown): unknown {
    if (typeof data !== 'object' || data === null || data instanceof Map || data instanceof Set) return data;
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
      const isPlace = typeof value === 'number' && (name === 'start' || name === 'end' || name === 'textStart');
      const next = isPlace ? this.#movedOffset(value, name === 'end') : this.#movedData(value);
      if (next === value) continue;
      copy ??= { ...data };
      copy[name] = next;
    }
    return copy ?? data;
  }

  #movedOffset(offset: number, isEnd: boolean): number {
    const nth = this.#lastStartBefore(offset);
    if (nth < 0) return offset;
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

  /** True for the end of a text that ended with its last line and now ends with blanks, or the other way round. */
  #isAtOtherEnd(nth: number, offset: number): boolean {
    const { before, after, changes } = this.#text;
    const change = changes[nth];
    if (change === undefined || offset !== before.length) return false;
    return (
      offset === (this.#ends[nth] ?? 0) && (change.before.end === before.length) !== (change.after.end === after.length)
    );
  }

  /** The last changed line that starts before an offset. */
  #lastStartBefore(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
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
