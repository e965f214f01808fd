import { detached } from '../detached.ts';
import { eachWordAt } from '../letters/words.ts';

/** Longer words are looked up whole: nobody can then choose words that share a number below. */
const LONGEST = 40;
/** A different one in each process, so that no text can be made of words that get in each other’s way. */
const MULTIPLIER = (Math.floor(Math.random() * 0x7fffffff) | 1) >>> 0;
const FEWEST_SLOTS = 1024;

/**
 * Gives each word of some texts a number, from 0 on, whatever its case. A word is cut out of the text only when it comes for
 * the first time: later it is known by its characters where they stand.
 */
export class WordNumbers {
  readonly #words: string[] = [];
  /** The number of a word, plus 1, at the place that its characters give, or the next free one behind. */
  #slots = new Int32Array(FEWEST_SLOTS);
  /** Those that are long, or not plain letters and figures. */
  readonly #others = new Map<string, number>();

  /** The word with a number, in small letters. */
  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Calls `use` with the number of each word (`eachWord`) between two offsets. */
  each(text: string, from: number, to: number, use: (word: number) => void): void {
    eachWordAt(text, from, to, (start, end) => {
      use(this.#numberOf(text, start, end));
    });
  }

  #numberOf(text: string, start: number, end: number): number {
    const place = end - start > LONGEST ? -1 : placeOf(text, start, end);
    if (place < 0) return this.#numberOfOther(text.slice(start, end).toLowerCase());
    for (let slot = place; ; slot++) {
      slot &= this.#slots.length - 1;
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(text.slice(start, end).toLowerCase(), slot);
      if (isWordAt(this.wordOf(number), text, start, end)) return number;
    }
  }

  #numberOfOther(word: string): number {
    // The small letter of a foreign sign may be a plain one.
    if (word.length <= LONGEST && placeOf(word, 0, word.length) >= 0) return this.#numberOf(word, 0, word.length);
    let number = this.#others.get(word);
    if (number === undefined) {
      const own = detached(word);
      number = this.#words.push(own) - 1;
      this.#others.set(own, number);
    }
    return number;
  }

  #add(word: string, slot: number): number {
    const number = this.#words.push(detached(word)) - 1;
    this.#slots[slot] = number + 1;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    for (const held of this.#slots) {
      if (held === 0) continue;
      const word = this.wordOf(held - 1);
      let slot = placeOf(word, 0, word.length) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = held;
    }
    this.#slots = slots;
  }
}

/** Where a word of plain letters and figures is looked for first; -1 for any other. */
function placeOf(text: string, start: number, end: number): number {
  let place = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) return -1;
    place = Math.imul(place ^ small(code), MULTIPLIER);
    place ^= place >>> 15;
  }
  return place & 0x7fffffff;
}

/** True if a word in small letters stands between two offsets, of which all characters are below 128. */
function isWordAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== small(text.charCodeAt(start + at))) return false;
  return true;
}

/** The small letter for a plain capital. */
function small(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}
