/** Lower-case letters and digits only: what different extractions of a document have in common. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** A text without anything but letters and digits, which remembers where they stood. */
export class Squeezed {
  readonly #text: string;
  readonly #squeezed: string;
  /** Offset in the text of each character that was kept. */
  readonly #offsets: number[] = [];

  constructor(text: string) {
    this.#text = text;
    const kept: string[] = [];
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]?.toLowerCase() ?? '';
      if (!/^[a-z0-9]$/.test(sign)) continue;
      kept.push(sign);
      this.#offsets.push(at);
    }
    this.#squeezed = kept.join('');
  }

  /** The first place of squeezed words at or behind `from`. */
  find(words: string, from: number): { at: number; offset: number } | undefined {
    const at = this.#squeezed.indexOf(words, from);
    const offset = at < 0 ? undefined : this.#offsets[at];
    return offset === undefined ? undefined : { at, offset };
  }

  /** Offset of a 0-based line and column. */
  offsetAt(line: number, column: number): number {
    let start = 0;
    for (let at = 0; at < line; at++) start = this.#text.indexOf('\n', start) + 1;
    return start + column;
  }

  /** Where in this text stands what stands at `offset` of another text: the words around it tell. */
  like(other: Squeezed, offset: number): number | undefined {
    const at = other.#offsets.findIndex((each) => each >= offset);
    if (at < 0) return undefined;
    for (const [before, behind] of REACHES) {
      const from = Math.max(0, at - before);
      const words = other.#squeezed.slice(from, at + behind);
      const nth = countBefore(other.#squeezed, words, from);
      let place = -1;
      for (let turn = 0; turn <= nth; turn++) {
        const next = this.#squeezed.indexOf(words, place + 1);
        if (next < 0) break;
        place = next;
      }
      if (place >= 0) return this.#offsets[place + (at - from)];
    }
    return undefined;
  }
}

const REACHES = [
  [40, 40],
  [60, 6],
  [6, 60],
  [25, 8],
  [8, 25],
  [45, 1],
  [3, 45],
] as const;

function countBefore(text: string, words: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < end; at = text.indexOf(words, at + 1)) count++;
  return count;
}
