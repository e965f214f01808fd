/*
 * Where a passage may stand in a text that was changed: seed, chain and extend, as programs do that align long strings
 * (see H. Li, "Minimap2", Bioinformatics 34, 2018). Strings are letters as in text/letters/letters.ts.
 */

/** `length` letters of a pattern from `from` on that stand in the text from `at` on. */
export interface Segment {
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** Segments in the order of both strings, with a score of about the number of letters that agree. */
export interface Chain {
  readonly segments: readonly Segment[];
  readonly score: number;
}

/** Shorter pieces than this are met by chance in every report ("children"). */
const SEED_LENGTH = 10;
/** A piece that stands in more places says nothing about where the passage is. */
const MOST_PLACES = 40;
/** Stretches of this length are jumped over: what begins elsewhere at the same letter was seen already. */
const LONG_SEGMENT = 64;
/** Pieces of one passage lie no further apart than a page's furniture or a few lost lines; in letters. */
const WIDEST_GAP = 1_500;
/** What a shift costs in letters that agree: a running head is soon paid for, words met by chance far away never are. */
const DEAREST_SHIFT = 40;
/** How many segments back a chain is continued; more only where text repeats itself over and over. */
const LONGEST_LOOK_BACK = 60;
const MOST_SEGMENTS = 2_000;

/** All places of all short pieces of one text. */
export class SeedIndex {
  readonly #text: string;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #bits: number;

  constructor(text: string) {
    this.#text = text;
    this.#bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
    this.#heads = new Int32Array(1 << this.#bits).fill(-1);
    this.#next = new Int32Array(Math.max(0, text.length - SEED_LENGTH + 1));
    const hash = new RollingHash(text);
    // From the end, so that the places of a piece come in the order of the text.
    for (let at = this.#next.length - 1; at >= 0; at--) {
      const bucket = hash.backTo(at) >>> (32 - this.#bits);
      this.#next[at] = this.#heads[bucket] ?? -1;
      this.#heads[bucket] = at;
    }
  }

  /** The two best chains of `pattern`, the second one elsewhere in the text than the first. */
  chains(pattern: string): Chain[] {
    const segments = this.#segments(pattern);
    const best = bestChain(segments);
    if (best === undefined) return [];
    const first = best.segments[0];
    const last = best.segments.at(-1);
    const isElsewhere = ({ at, length }: Segment): boolean =>
      first === undefined || last === undefined || at + length <= first.at || at >= last.at + last.length;
    const second = bestChain(segments.filter(isElsewhere));
    return second === undefined ? [best] : [best, second];
  }

  #segments(pattern: string): Segment[] {
    const found: Segment[] = [];
    const seenUpTo = new Map<number, number>();
    const hash = new RollingHash(pattern);
    for (let from = 0; from + SEED_LENGTH <= pattern.length && found.length < MOST_SEGMENTS;) {
      let longest = 0;
      for (const at of this.#placesOf(pattern, from, hash.forwardTo(from))) {
        const diagonal = at - from;
        if ((seenUpTo.get(diagonal) ?? -1) > from) continue;
        const length = this.#agreement(pattern, from, at);
        seenUpTo.set(diagonal, from + length);
        found.push({ from, at, length });
        longest = Math.max(longest, length);
      }
      from += longest >= LONG_SEGMENT ? longest - SEED_LENGTH + 1 : 1;
    }
    return found;
  }

  #placesOf(pattern: string, from: number, hash: number): readonly number[] {
    const places: number[] = [];
    for (let at = this.#heads[hash >>> (32 - this.#bits)] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
      if (!this.#text.startsWith(pattern.slice(from, from + SEED_LENGTH), at)) continue;
      if (places.length === MOST_PLACES) return [];
      places.push(at);
    }
    return places;
  }

  #agreement(pattern: string, from: number, at: number): number {
    let length = SEED_LENGTH;
    while (from + length < pattern.length && pattern.charCodeAt(from + length) === this.#text.charCodeAt(at + length)) {
      length++;
    }
    return length;
  }
}

/** A hash of the `SEED_LENGTH` letters at a place that moves on by one letter for the price of one letter. */
class RollingHash {
  readonly #text: string;
  #at = -1;
  #value = 0;

  constructor(text: string) {
    this.#text = text;
  }

  forwardTo(at: number): number {
    if (this.#at < 0 || at - this.#at > SEED_LENGTH) return this.#restart(at);
    while (this.#at < at) {
      const without = (this.#value - Math.imul(this.#code(this.#at), TOP_FACTOR)) | 0;
      this.#value = (Math.imul(without, FACTOR) + this.#code(this.#at + SEED_LENGTH)) | 0;
      this.#at++;
    }
    return mixed(this.#value);
  }

  backTo(at: number): number {
    if (this.#at < 0) return this.#restart(at);
    while (this.#at > at) {
      this.#at--;
      const without = (this.#value - this.#code(this.#at + SEED_LENGTH)) | 0;
      this.#value = (Math.imul(without, INVERSE) + Math.imul(this.#code(this.#at), TOP_FACTOR)) | 0;
    }
    return mixed(this.#value);
  }

  #restart(at: number): number {
    this.#value = 0;
    for (let offset = 0; offset < SEED_LENGTH; offset++) {
      this.#value = (Math.imul(this.#value, FACTOR) + this.#code(at + offset)) | 0;
    }
    this.#at = at;
    return mixed(this.#value);
  }

  #code(at: number): number {
    return this.#text.charCodeAt(at) | 0;
  }
}

const FACTOR = 0x01000193;
/** FACTOR times this is 1 in 32 bits. */
const INVERSE = inverseOf(FACTOR);
const TOP_FACTOR = powerOf(FACTOR, SEED_LENGTH - 1);

/** Newton's iteration doubles the number of right bits; an odd factor has an inverse. */
function inverseOf(factor: number): number {
  let inverse = factor;
  for (let round = 0; round < 5; round++) inverse = Math.imul(inverse, (2 - Math.imul(factor, inverse)) | 0);
  return inverse;
}

function powerOf(factor: number, exponent: number): number {
  let power = 1;
  for (let round = 0; round < exponent; round++) power = Math.imul(power, factor);
  return power;
}

function mixed(value: number): number {
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}

function bestChain(segments: readonly Segment[]): Chain | undefined {
  const scores = new Float64Array(segments.length);
  const before = new Int32Array(segments.length).fill(-1);
  let best = -1;
  segments.forEach((segment, index) => {
    scores[index] = segment.length;
    for (let other = index - 1; other >= Math.max(0, index - LONGEST_LOOK_BACK); other--) {
      const previous = segments[other];
      if (previous === undefined) continue;
      const score = (scores[other] ?? 0) + gain(previous, segment);
      if (score > (scores[index] ?? 0)) {
        scores[index] = score;
        before[index] = other;
      }
    }
    if (best < 0 || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  });
  if (best < 0) return undefined;
  const chain: Segment[] = [];
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const segment = segments[index];
    if (segment !== undefined) chain.unshift(withoutOverlap(segment, segments[before[index] ?? -1]));
  }
  return { segments: chain, score: scores[best] ?? 0 };
}

/** What `segment` adds to a chain that ends with `previous`; nothing good if it cannot follow. */
function gain(previous: Segment, segment: Segment): number {
  const gap = segment.at - previous.at - previous.length;
  if (segment.from <= previous.from || segment.at <= previous.at || gap > WIDEST_GAP) return -Infinity;
  const shift = Math.abs(segment.at - segment.from - (previous.at - previous.from));
  const cost = shift === 0 ? 0 : Math.min(DEAREST_SHIFT, 2 + shift / 10);
  return segment.length - overlap(previous, segment) - cost;
}

function overlap(previous: Segment, segment: Segment): number {
  const end = Math.max(previous.from + previous.length - segment.from, previous.at + previous.length - segment.at, 0);
  return Math.min(end, segment.length);
}

function withoutOverlap(segment: Segment, previous: Segment | undefined): Segment {
  const cut = previous === undefined ? 0 : overlap(previous, segment);
  return { from: segment.from + cut, at: segment.at + cut, length: segment.length - cut };
}
