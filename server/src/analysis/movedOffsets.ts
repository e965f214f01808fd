import type { Line } from '../report/line.ts';
import type { SourceText } from '../text/sourceText.ts';

/** Where a text was changed: lines [from, to), as many as before. */
interface ChangedText {
  readonly before: SourceText;
  readonly after: SourceText;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly { readonly before: Line; readonly after: Line }[];
}

/** Tells where what stood at an offset stands after some lines were changed, each by itself. */
export class MovedOffsets {
  readonly #text: ChangedText;
  /** Offsets up to here stay, those from there on move. */
  readonly #head: number;
  readonly #tail: number;
  readonly #delta: number;
  #lostPlaces = 0;

  constructor(text: ChangedText) {
    this.#text = text;
    this.#head = text.before.lineStart(text.from);
    this.#tail = text.before.lineStart(text.to);
    this.#delta = text.after.length - text.before.length;
  }

  /**
   * Plain data with all places in it (objects that are a `Span`) moved; what does not move is shared. undefined where a
   * place lies inside what was changed.
   */
  moved<T>(data: T): T | undefined {
    const lostBefore = this.#lostPlaces;
    const result = this.#movedData(data) as T;
    return this.#lostPlaces === lostBefore ? result : undefined;
  }

  #movedData(data: unknown): unknown {
    if (typeof data !== 'object' || data === null) return data;
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
      const isPlace = (name === 'start' || name === 'end') && typeof value === 'number';
      const next = isPlace ? this.#movedOffset(value) : this.#movedData(value);
      if (next === value) continue;
      copy ??= { ...data };
      copy[name] = next;
    }
    return copy ?? data;
  }

  #movedOffset(offset: number): number {
    if (offset <= this.#head) return offset;
    if (offset >= this.#tail) return offset + this.#delta;
    const { before, after, from, changes } = this.#text;
    const index = before.lineAt(offset);
    const change = changes[index - from];
    if (change === undefined) return this.#lost(offset);
    const [old, now] = [change.before, change.after];
    if (offset <= old.start) return now.start - (old.start - offset);
    if (offset === old.end) return now.end;
    if (offset === before.lineEnd(index)) return after.lineEnd(index);
    if (offset > old.end) return this.#lost(offset);
    const { head, tail } = sameEnds(old.text, now.text);
    if (offset - old.start < head) return now.start + (offset - old.start);
    if (old.end - offset < tail) return now.end - (old.end - offset);
    return this.#lost(offset);
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
