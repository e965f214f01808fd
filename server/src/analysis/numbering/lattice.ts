/**
 * The best sequence of paragraph numbers over a whole text, and how sure each number is.
 *
 * A hidden Markov model (Rabiner 1989) over the places where a paragraph may start: the state is the number of the last
 * paragraph and whether the text here is numbered at all. At each place either a paragraph starts (the number goes up by
 * one, seldom by more, where a whole paragraph was lost) or not. The Viterbi path is the answer; the forward-backward
 * pass gives the share of all weighted paths that put this number on this place, which is the confidence.
 */
export interface Place {
  /** Log odds of a start whose number stood on a line of its own, and of one whose number stood inline. */
  readonly own: number;
  readonly inline: number;
  /** Log odds of a start whose number is the first to stand inline behind numbers on lines of their own. */
  readonly turn: number;
  /** Log odds of the line in text without numbers. */
  readonly plain: number;
  /** Cost of no start here though the text is numbered (below a heading). */
  readonly skip: number;
  /** True if numbered text may begin or end here (a heading, a page break). */
  readonly boundary: boolean;
  /** Log prior of numbered against unnumbered text from here on, where `boundary`. */
  readonly prior: number;
  /** A number printed here: nothing else can be. */
  readonly printed: number | undefined;
  /** Further evidence that the paragraph here has number `n`: a recommendation cites n and speaks of the same matter. */
  readonly cited: ((n: number) => number) | undefined;
}

export interface Decision {
  /** Index of the place. */
  readonly place: number;
  readonly number: number;
  /** (0, 1] */
  readonly confidence: number;
}

const lostParagraph = -6;
const secondLostParagraph = -10;
/** How numbers stand changes where they get a digit more, and seldom elsewhere; a single one out of step is rare too. */
const styleChangesWithDigits = -0.7;
const styleChanges = -6;
const styleException = -2.5;
const textChanges = -0.7;
/** Numbers seldom begin in the middle of a section, below unnumbered words. */
const numbersBeginInside = -5;
const beam = 16;
const leastWeight = -20;

type Style = 0 | 1;
const ownLine: Style = 0;
const inlineNumber: Style = 1;

type Layer = Map<number, number>;

/** A state: the number of the last paragraph, whether the text here is numbered, and how the numbers stand. */
function key(n: number, numbered: boolean, style: Style): number {
  return n * 4 + (numbered ? 2 : 0) + style;
}

/** Where a state was best reached from, and the number given on the way; 0 for none. */
interface Step {
  readonly from: number;
  readonly start: number;
}

/** Calls `take` for each edge that leads from a state over a place: the next state, its log weight, the number given. */
function forEachEdge(place: Place, from: number, take: (to: number, weight: number, start: number) => void): void {
  const n = from >> 2;
  const numbered = (from & 2) !== 0;
  const style: Style = (from & 1) === 1 ? inlineNumber : ownLine;
  const add = (to: number, weight: number, start: number): void => {
    if (weight > leastWeight) take(to, weight, start);
  };
  const starts = (cost: number): void => {
    for (let step = 1; step <= 3; step++) {
      const next = n + step;
      const lost = step === 1 ? 0 : step === 2 ? lostParagraph : secondLostParagraph;
      startWith(next, cost + lost);
    }
    if (place.printed !== undefined && place.printed > n + 3)
      startWith(place.printed, cost + secondLostParagraph - 0.2 * (place.printed - n));
  };
  const startWith = (next: number, cost: number): void => {
    const known =
      cost + (place.cited?.(next) ?? 0) + (place.printed === undefined ? 0 : place.printed === next ? 12 : leastWeight);
    const gainsDigit = style === ownLine && (next === 10 || next === 100);
    const asBefore = style === ownLine ? place.own : place.inline;
    const otherwise = style === ownLine ? place.inline : place.own;
    const other: Style = style === ownLine ? inlineNumber : ownLine;
    add(key(next, true, style), known + asBefore, next);
    add(key(next, true, style), known + otherwise + styleException, next);
    const turning = style === ownLine ? place.turn : otherwise;
    add(key(next, true, other), known + turning + (gainsDigit ? styleChangesWithDigits : styleChanges), next);
  };
  const goOn = (cost: number): void => {
    if (place.printed === undefined) add(key(n, true, style), cost + place.skip, 0);
    starts(cost);
  };
  const plain = (cost: number): void => {
    if (place.printed === undefined) add(key(n, false, style), cost + place.plain, 0);
  };
  if (place.boundary) {
    goOn(place.prior + (numbered ? 0 : textChanges));
    plain(-place.prior + (numbered ? textChanges : 0));
  } else if (numbered) goOn(0);
  else {
    plain(0);
    starts(numbersBeginInside);
  }
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  const high = a > b ? a : b;
  const gap = high - (a > b ? b : a);
  return gap > 30 ? high : high + Math.log1p(Math.exp(-gap));
}

/** Finds the best sequence; `likeliest` tells for each number the place where it most likely stands, whatever the sequence. */
export function decide(places: readonly Place[]): { decisions: Decision[]; likeliest: Map<number, Decision> } {
  const begin = new Map([
    [key(0, false, ownLine), 0],
    [key(0, false, inlineNumber), 0],
  ]);
  const layers: Layer[] = [begin];
  const best: Layer[] = [begin];
  const back: Map<number, Step>[] = [];
  for (const place of places) {
    const sums: Layer = new Map();
    const tops: Layer = new Map();
    const via = new Map<number, Step>();
    const current = layers.at(-1) ?? new Map<number, number>();
    const currentBest = best.at(-1) ?? new Map<number, number>();
    for (const [from, weight] of current) {
      const top = currentBest.get(from) ?? -Infinity;
      forEachEdge(place, from, (to, cost, start) => {
        sums.set(to, logAdd(sums.get(to) ?? -Infinity, weight + cost));
        if (top + cost > (tops.get(to) ?? -Infinity)) {
          tops.set(to, top + cost);
          via.set(to, { from, start });
        }
      });
    }
    prune(sums, tops);
    layers.push(sums);
    best.push(tops);
    back.push(via);
  }
  const final = layers.at(-1) ?? new Map<number, number>();
  let total = -Infinity;
  for (const weight of final.values()) total = logAdd(total, weight);
  const path = tracePath(best.at(-1) ?? new Map<number, number>(), back);
  const shares = startShares(places, layers);
  const likeliest = new Map<number, Decision>();
  shares.forEach((share, place) => {
    for (const [number, weight] of share) {
      const confidence = Math.min(1, Math.exp(weight - total));
      if (confidence > (likeliest.get(number)?.confidence ?? 0.01))
        likeliest.set(number, { place, number, confidence });
    }
  });
  const decisions: Decision[] = [];
  path.forEach(({ start }, place) => {
    if (start === 0) return;
    const confidence = Math.exp((shares[place]?.get(start) ?? -Infinity) - total);
    decisions.push({ place, number: start, confidence: Math.min(1, Math.max(0.001, confidence)) });
  });
  return { decisions, likeliest };
}

function prune(sums: Layer, tops: Layer): void {
  let top = -Infinity;
  for (const weight of sums.values()) if (weight > top) top = weight;
  for (const [state, weight] of sums) {
    if (weight < top - beam) {
      sums.delete(state);
      tops.delete(state);
    }
  }
}

function tracePath(last: Layer, back: readonly Map<number, Step>[]): Step[] {
  let state = -1;
  let top = -Infinity;
  for (const [each, weight] of last) {
    if (weight > top) [state, top] = [each, weight];
  }
  const path: Step[] = [];
  for (let at = back.length - 1; at >= 0; at--) {
    const step = back[at]?.get(state);
    if (step === undefined) break;
    path.push(step);
    state = step.from;
  }
  return path.reverse();
}

/** For each place the summed log weight of all paths that start number n there, by a backward pass. */
function startShares(places: readonly Place[], layers: readonly Layer[]): Layer[] {
  const shares: Layer[] = places.map(() => new Map<number, number>());
  let after: Layer = new Map([...(layers.at(-1) ?? new Map<number, number>()).keys()].map((state) => [state, 0]));
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at];
    const before: Layer = new Map();
    if (place === undefined) continue;
    for (const [from, weight] of layers[at] ?? []) {
      let sum = -Infinity;
      forEachEdge(place, from, (to, cost, start) => {
        const rest = after.get(to);
        if (rest === undefined) return;
        sum = logAdd(sum, cost + rest);
        const share = shares[at];
        if (start > 0) share?.set(start, logAdd(share.get(start) ?? -Infinity, weight + cost + rest));
      });
      before.set(from, sum);
    }
    after = before;
  }
  return shares;
}
