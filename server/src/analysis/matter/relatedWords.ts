import { readRows } from '../../../relatedWords/table.mjs';
import type { Matter } from './matter.ts';
import { isPair } from './matter.ts';

/** A direction in the space of the table, of length 1 (0 where nothing is known). */
export type Direction = Float32Array;

/** Each of these stands for a step of a number of the table, from -31 to 31. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
const MIDDLE = (DIGITS.length - 1) / 2;

/** Two words are named as related if the cosine between them is so large, */
const RELATED = 0.75;
/** each is that far from the middle, in steps: "yet" and "although" go with everything and are near to it, */
const TELLING = 35;
/** and they are not forms of one word: these begin alike. */
const ALIKE = 4;

/**
 * Which words are found in passages on the same matter, so that "workforce" is known to go with "staff": latent semantic
 * analysis (Deerwester et al. 1990). A table gives each stem a place in a space of few dimensions, weighted by rarity;
 * a passage stands where its stems together do, and two passages are related as the cosine between them says. Words of
 * other fields are not in the table and count nothing.
 */
export class RelatedWords {
  readonly #rows: ReadonlyMap<string, Float32Array>;
  readonly #size: number;

  /** `rows`: each a stem, a space and a digit for each dimension. */
  constructor(rows: readonly string[]) {
    this.#rows = new Map(rows.map(readRow));
    this.#size = this.#rows.values().next().value?.length ?? 0;
  }

  /** True if the table has a row for the stem. */
  has(stem: string): boolean {
    return this.#rows.has(stem);
  }

  /** Where a passage stands. With `isQuestion` each of its stems counts once. */
  directionOf({ stems }: Matter, isQuestion = false): Direction {
    const sum = new Float32Array(this.#size);
    for (const [stem, count] of stems) {
      const row = this.#rows.get(stem);
      if (row === undefined) continue;
      const weight = isQuestion ? 1 : 1 + Math.log(count);
      for (let nth = 0; nth < row.length; nth++) sum[nth] = (sum[nth] ?? 0) + weight * (row[nth] ?? 0);
    }
    const length = lengthOf(sum);
    return length === 0 ? sum : sum.map((each) => each / length);
  }

  /**
   * A word of each passage that the other has not, as stems, related to one another: the two that tell most. Words that
   * `areSideBySide` somewhere are parts of one name (“key stage”) and not two words for the same.
   */
  tellingPair(
    question: Matter,
    passage: Matter,
    areSideBySide: (one: string, other: string) => boolean,
  ): readonly [string, string] | undefined {
    const theirs = this.#ownWords(passage, question);
    let pair: readonly [string, string] | undefined;
    let best = 0;
    for (const [asked, row] of this.#ownWords(question, passage)) {
      for (const [said, other] of theirs) {
        const together = product(row, other);
        if (together <= best || together < RELATED * lengthOf(row) * lengthOf(other)) continue;
        if (asked.slice(0, ALIKE) === said.slice(0, ALIKE) || areSideBySide(asked, said)) continue;
        best = together;
        pair = [asked, said];
      }
    }
    return pair;
  }

  #ownWords(matter: Matter, other: Matter): [string, Float32Array][] {
    return [...matter.stems.keys()].flatMap((stem): [string, Float32Array][] => {
      const row = isPair(stem) || other.stems.has(stem) ? undefined : this.#rows.get(stem);
      return row === undefined || lengthOf(row) < TELLING ? [] : [[stem, row]];
    });
  }
}

/** The inner product of two rows of the same length. */
export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let nth = 0; nth < a.length; nth++) sum += (a[nth] ?? 0) * (b[nth] ?? 0);
  return sum;
}

function lengthOf(row: Float32Array): number {
  return Math.sqrt(product(row, row));
}

/** What each digit stands for, by its code. */
const STEPS = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)) - MIDDLE);

function readRow(row: string): [string, Float32Array] {
  const begin = row.indexOf(' ') + 1;
  // By index: the whole table is read before the first likely finding, and characters one by one take ten times as long.
  const numbers = new Float32Array(row.length - begin);
  for (let nth = 0; nth < numbers.length; nth++) numbers[nth] = STEPS[row.charCodeAt(begin + nth)] ?? 0;
  return [row.slice(0, begin - 1), numbers];
}

let builtIn: RelatedWords | undefined;

/** The table that comes with the product, loaded when it is first asked for; `npm run fit:words` makes it. */
export function relatedWords(): RelatedWords {
  builtIn ??= new RelatedWords(readRows());
  return builtIn;
}
