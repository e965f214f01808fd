import type { Steps } from '../../text/stages/steps.ts';

/**
 * How sure each paragraph number is on each place, over all sequences of numbers that a text allows.
 *
 * A hidden Markov model (Rabiner 1989) over the places where a paragraph may start. The state is the number of the last
 * paragraph, whether the text here is numbered at all, how numbers stand, and how many lines the page has lost so far. At
 * each place a paragraph starts (its number is one higher, seldom more, where whole paragraphs were lost) or none does.
 * Where a page ends, the lines that it must have lost are compared with what a page holds. The forward-backward pass is
 * exact but for states that are left out as hopeless.
 */
export interface Place {
  /** Log odds, against the text going on, of a start whose number stood on a line of its own, and of one inline. */
  readonly own: number;
  readonly inline: number;
  /** Log odds of a line in text without numbers. */
  readonly plain: number;
  /** Log odds that the paragraph right before a start here was lost wholly. */
  readonly lost: number;
  /** True if numbered text may begin or end here: below a heading. */
  readonly boundary: boolean;
  /** A number printed here: nothing else can be. */
  readonly printed: number | undefined;
  /** Further log odds that the paragraph here has number `n`: a recommendation cites n and speaks of the same matter. */
  readonly cited: ((n: number) => number) | undefined;
  /** Where a page ended above: how well each count of lost lines suits it, as log weights; the last stands for more. */
  readonly pageEnd: PageEnd | undefined;
}

/** Log weights by count, where no paragraph starts here, and where one does. */
export interface PageEnd {
  readonly goesOn: readonly number[];
  readonly ends: readonly number[];
}

/** How likely each number starts on one place; what is left to 1 is "no start". */
export type Shares = ReadonlyMap<number, number>;

export interface Solution {
  /** Log of the summed weight of all sequences. */
  readonly weight: number;
  /** For each place. */
  readonly starts: readonly Shares[];
  /** For each place how likely a paragraph starts there whose number stood on a line of its own. */
  readonly own: Float64Array;
}

/**
 * What happens between places, as factors; set by hand. Twice or half of any changes the likelihood of the true numbers of
 * reports by less than a hundredth.
 */
/** How numbers stand changes at a number with one digit more, and elsewhere; a single one stands otherwise. */
const changeWithDigits = 0.5;
/** The first of them looked whole, because the line that it lost was a whole sentence. */
const changeUnseen = 0.015;
const change = 0.0025;
const exception = 0.02;
/** Numbered text begins or ends at a boundary, and begins elsewhere. */
const turns = 0.5;
const beginsInside = 0.007;
/** A paragraph whose number stood on a line of its own is lost wholly: it takes a line that begins with a figure. */
const lostOfOwn = 0.3;
/** A second paragraph in a row is lost. */
const lostAgain = 0.05;
/** A printed number that does not go on with those before it: it is left as it is. */
const outOfOrder = 1e-9;

/** States and edges with less than this share of all, or this weight, are left out. */
const hopeless = 1e-4;
const leastWeight = 1e-30;
const PLACES_A_STEP = 64;

/** Lost lines of a page are counted up to this: four bits. */
const MOST_LOST = 15;
/** Numbers that are possible at the same place lie within so many of each other. */
const WINDOW = 256;
const SLOTS = WINDOW << 6;
const INLINE = 1;
const NUMBERED = 2;

function stateOf(n: number, lost: number, flags: number): number {
  return (((n << 4) | Math.min(lost, MOST_LOST)) << 2) | flags;
}

interface Layer {
  readonly states: Int32Array;
  /** They sum to 1. */
  readonly shares: Float64Array;
}

const empty: Layer = { states: new Int32Array(0), shares: new Float64Array(0) };

/** The edges that leave one state over one place: a buffer that is filled again for each. */
class Edges {
  size = 0;
  readonly to = new Int32Array(32);
  readonly weight = new Float64Array(32);
  /** The number that is given; 0 for none. */
  readonly start = new Int32Array(32);
  /** 1 for a start whose number stood on a line of its own. */
  readonly own = new Uint8Array(32);

  add(to: number, weight: number, start: number, own: 0 | 1): void {
    if (weight < leastWeight) return;
    this.to[this.size] = to;
    this.weight[this.size] = weight;
    this.start[this.size] = start;
    this.own[this.size] = own;
    this.size++;
  }
}

/** A place, with factors instead of log odds. */
class Step {
  readonly #place: Place;
  readonly #own: number;
  readonly #inline: number;
  readonly #plain: number;
  readonly #lost: number;
  readonly #pageEnd: PageEnd | undefined;
  readonly #edges: Edges;

  constructor(place: Place, edges: Edges) {
    this.#place = place;
    this.#own = Math.exp(place.own);
    this.#inline = Math.exp(place.inline);
    this.#plain = Math.exp(place.plain);
    this.#lost = Math.exp(place.lost);
    this.#pageEnd =
      place.pageEnd === undefined
        ? undefined
        : { goesOn: place.pageEnd.goesOn.map(Math.exp), ends: place.pageEnd.ends.map(Math.exp) };
    this.#edges = edges;
  }

  /** Fills the buffer with the edges that leave `state`. */
  leave(state: number): Edges {
    const edges = this.#edges;
    edges.size = 0;
    const n = state >> 6;
    const flags = state & 3;
    const counted = (state >> 2) & MOST_LOST;
    const ended = this.#pageEnd;
    const weight = ended === undefined ? 1 : (ended.goesOn[Math.min(counted, ended.goesOn.length - 1)] ?? 1);
    const ending = ended === undefined ? 1 : (ended.ends[Math.min(counted, ended.ends.length - 1)] ?? 1);
    const lost = ended === undefined ? counted : 0;
    const isNumbered = (flags & NUMBERED) !== 0;
    const { boundary, printed } = this.#place;
    const free = weight * (printed === undefined ? 1 : outOfOrder);
    const here = stateOf(n, lost, flags);
    const into = isNumbered ? 1 : boundary ? turns : beginsInside;
    if (isNumbered || boundary) edges.add(here | NUMBERED, free * into, 0, 0);
    if (!isNumbered || boundary) edges.add(here & ~NUMBERED, free * this.#plain * (isNumbered ? turns : 1), 0, 0);
    this.#addStarts(n, lost, flags, ending * into);
    return edges;
  }

  #addStarts(n: number, lost: number, flags: number, weight: number): void {
    const { printed } = this.#place;
    const one = weight * this.#lost * ((flags & INLINE) === 0 ? lostOfOwn : 1);
    const two = one * lostAgain;
    this.#addStart(n + 1, lost, flags, weight);
    this.#addStart(n + 2, lost + 1, flags, one);
    this.#addStart(n + 3, lost + 2, flags, two);
    if (printed !== undefined && printed > n + 3)
      this.#addStart(printed, lost + 3, flags, two * Math.exp(-0.2 * (printed - n)));
  }

  #addStart(next: number, lost: number, flags: number, weight: number): void {
    const { printed, cited } = this.#place;
    if (printed !== undefined && printed !== next) return;
    const known = cited === undefined ? weight : weight * Math.exp(cited(next));
    const edges = this.#edges;
    const own = known * this.#own;
    const inline = known * this.#inline;
    if ((flags & INLINE) !== 0) {
      edges.add(stateOf(next, lost + 1, INLINE | NUMBERED), inline, next, 0);
      edges.add(stateOf(next, lost, INLINE | NUMBERED), own * exception, next, 1);
      edges.add(stateOf(next, lost, NUMBERED), own * change, next, 1);
    } else {
      const turning = changeAt(next);
      edges.add(stateOf(next, lost, NUMBERED), own, next, 1);
      edges.add(stateOf(next, lost + 1, NUMBERED), inline * exception, next, 0);
      edges.add(stateOf(next, lost + 1, INLINE | NUMBERED), inline * turning, next, 0);
    }
  }
}

function changeAt(next: number): number {
  if (next === 10 || next === 100) return changeWithDigits;
  return next === 11 || next === 101 ? changeUnseen : change;
}

/** Solves the lattice, in steps; states with less than the share `least` of all are left out. */
export function* solve(places: readonly Place[], least = hopeless): Steps<Solution> {
  const edges = new Edges();
  const steps = places.map((place) => new Step(place, edges));
  const layers: Layer[] = [
    { states: Int32Array.of(stateOf(0, 0, 0), stateOf(0, 0, INLINE)), shares: Float64Array.of(0.5, 0.5) },
  ];
  const sums = new Float64Array(SLOTS);
  let weight = 0;
  for (const [at, step] of steps.entries()) {
    if (at % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    const { layer, total } = goForward(layers[at] ?? empty, step, sums, least);
    weight += Math.log(total);
    layers.push(layer);
  }
  const starts = steps.map((): Shares => new Map());
  const own = new Float64Array(steps.length);
  let after = new Float64Array(layers.at(-1)?.states.length ?? 0).fill(1);
  for (let at = steps.length - 1; at >= 0; at--) {
    if (at % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    const step = steps[at];
    if (step === undefined) break;
    const back = goBack(layers[at] ?? empty, layers[at + 1] ?? empty, after, step, sums);
    after = back.before;
    starts[at] = back.starts;
    own[at] = back.own;
  }
  return { weight, starts, own };
}

/** The layer behind a place. `sums` is all 0, and is so again after. */
function goForward(
  { states, shares }: Layer,
  step: Step,
  sums: Float64Array,
  least: number,
): { layer: Layer; total: number } {
  const touched: number[] = [];
  let total = 0;
  for (let index = 0; index < states.length; index++) {
    const share = shares[index] ?? 0;
    const { size, to, weight } = step.leave(states[index] ?? 0);
    for (let edge = 0; edge < size; edge++) {
      const target = to[edge] ?? 0;
      const slot = target % SLOTS;
      const part = share * (weight[edge] ?? 0);
      if (sums[slot] === 0) touched.push(target);
      sums[slot] = (sums[slot] ?? 0) + part;
      total += part;
    }
  }
  const kept = touched.filter((target) => (sums[target % SLOTS] ?? 0) > total * least);
  const layer = {
    states: Int32Array.from(kept),
    shares: Float64Array.from(kept, (target) => (sums[target % SLOTS] ?? 0) / total),
  };
  for (const target of touched) sums[target % SLOTS] = 0;
  return { layer, total };
}

/** What the states before a place are worth, and the numbers on it. `rests` is all 0, and is so again after. */
function goBack(
  { states, shares }: Layer,
  behind: Layer,
  after: Float64Array,
  step: Step,
  rests: Float64Array,
): { before: Float64Array<ArrayBuffer>; starts: Shares; own: number } {
  behind.states.forEach((state, index) => {
    rests[state % SLOTS] = after[index] ?? 0;
  });
  const before = new Float64Array(states.length);
  const starts = new Map<number, number>();
  let [total, whole] = [0, 0];
  for (let index = 0; index < states.length; index++) {
    const share = shares[index] ?? 0;
    const { size, to, weight, start, own } = step.leave(states[index] ?? 0);
    let rest = 0;
    for (let edge = 0; edge < size; edge++) {
      const number = start[edge] ?? 0;
      const onward = (weight[edge] ?? 0) * (rests[(to[edge] ?? 0) % SLOTS] ?? 0);
      rest += onward;
      if (own[edge] === 1) whole += share * onward;
      if (number > 0 && onward > 0) starts.set(number, (starts.get(number) ?? 0) + share * onward);
    }
    before[index] = rest;
    total += share * rest;
  }
  for (const state of behind.states) rests[state % SLOTS] = 0;
  for (const [number, share] of starts) starts.set(number, share / total);
  return { before: before.map((rest) => rest / total), starts, own: whole / total };
}
