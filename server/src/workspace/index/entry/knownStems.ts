import { cutToStem, stemOf } from '../../../analysis/matter/stems.ts';
import { WordNumbers } from '../../../text/numbers/wordNumbers.ts';

/**
 * Beginnings of words that Porter’s stemmer files under the same stem as words that mean something else: communities and
 * communication, the initial and the initiative.
 */
const KEPT_APART = [
  'communic',
  'communit',
  'experiment',
  'generat',
  'initiativ',
  'internation',
  'universal',
  'universit',
];
const keptApart = new RegExp(`^(?:${KEPT_APART.join('|')})`);

/** True for a stem that `searchStem` makes of such words only. */
export function isKeptApart(stem: string): boolean {
  return KEPT_APART.includes(stem);
}

/** What a word is filed under. */
export function searchStem(word: string): string {
  return keptApart.exec(word)?.[0] ?? stemOf(word);
}

/** More words than this are forgotten, and collected anew: a folder of reports in one language has some twenty thousand. */
const MOST_WORDS = 60_000;

/**
 * The words of all reports that are read in one go, with numbers for their stems: reports share most words, so each is cut to
 * its stem, and that is put in order among the others, once.
 */
export class KnownStems {
  readonly words = new WordNumbers();
  /** The number of its stem, by the number of a word. */
  readonly #ofWord: number[] = [];
  readonly #stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The stems in the order of UTF-16, as many as were put in order, and the place of each in it. */
  #inOrder: number[] = [];
  #places = new Uint32Array();

  /** True if it is time to begin anew. */
  get isFull(): boolean {
    return this.#ofWord.length > MOST_WORDS;
  }

  /** How many stems there are. */
  get size(): number {
    return this.#stems.length;
  }

  /** The number of the stem of a word, by the number of that; from 0 on. */
  stemOfWord(word: number): number {
    return (this.#ofWord[word] ??= this.#stemOf(this.words.wordOf(word)));
  }

  textOf(stem: number): string {
    return this.#stems[stem] ?? '';
  }

  /** Some stems in the order of UTF-16. */
  sorted(stems: readonly number[]): number[] {
    this.#putInOrder();
    // Numbers are sorted much faster than words.
    const places = new Uint32Array(stems.map((stem) => this.#places[stem] ?? 0)).sort();
    return stems.map((_, at) => this.#inOrder[places[at] ?? 0] ?? 0);
  }

  /** The words are remembered here: elsewhere they need not be. */
  #stemOf(word: string): number {
    return this.#numberOf(keptApart.exec(word)?.[0] ?? cutToStem(word));
  }

  #numberOf(stem: string): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.#stems.push(stem) - 1;
      this.#numbers.set(stem, number);
    }
    return number;
  }

  /** Puts the stems that came since the last time between those that are in order. */
  #putInOrder(): void {
    const before = this.#inOrder;
    if (before.length === this.size) return;
    const come = Array.from({ length: this.size - before.length }, (_, index) => before.length + index);
    come.sort((one, other) => (this.textOf(one) < this.textOf(other) ? -1 : 1));
    const inOrder: number[] = [];
    let at = 0;
    for (const stem of come) {
      const behind = this.#firstBehind(stem, at);
      while (at < behind) inOrder.push(before[at++] ?? 0);
      inOrder.push(stem);
    }
    while (at < before.length) inOrder.push(before[at++] ?? 0);
    this.#inOrder = inOrder;
    this.#places = new Uint32Array(inOrder.length);
    inOrder.forEach((stem, place) => (this.#places[stem] = place));
  }

  /** The place in order, from one on, of the first stem behind another. */
  #firstBehind(stem: number, from: number): number {
    const text = this.textOf(stem);
    let [low, high] = [from, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.textOf(this.#inOrder[middle] ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
