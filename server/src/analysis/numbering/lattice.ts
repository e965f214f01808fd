import type { Steps } from '../../text/steps.ts';

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

const lostParagraph = -5;
const secondLostParagraph = -8.5;
/** How numbers stand changes where they get a digit more, and seldom elsewhere; a single one out of step is rare too. */
const styleChangesWithDigits = -0.7;
const styleChanges = -6;
const styleException = -2.5;
const textChanges = -0.7;
/** Numbers seldom begin in the middle of a section, below unnumbered words. */
const numbersBeginInside = -5;
const beam = 12;
const leastWeight = -20;
/** Places that are looked at in one step. */
const PLACES_A_STEP = 256;

type Style = 0 | 1;
const ownLine: Style = 0;
const inlineNumber: Style = 1;

type Layer = Map<number, number>;

/** A state: the number of the last paragraph, whether the text here is numbered, and how the numbers stand. */
function key(n: number, numbered: boolean, style: Style): number {
  return n * 4 + (numbered ? 2 : 0) + style;
}

/** The edges over one place, side by side: state before, state after, log weight, the number given (0 for none). */
class Edges {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly weight: number[] = [];
  readonly start: number[] = [];

  add(from: number, to: number, weight: number, start: number): void {
    if (weight <= leastWeight) return;
    this.from.push(from);
    this.to.push(to);
    this.weight.push(weight);
    this.start.push(start);
  }
}

/** Adds the edges that lead from a state over a place. */
function addEdges(edges: Edges, place: Place, from: number): void {
  const n = from >> 2;
  const numbered = (from & 2) !== 0;
  const style: Style = (from & 1) === 1 ? inlineNumber : ownLine;
  const free = place.printed === undefined;
  if (place.boundary) {
    const into = place.prior + (numbered ? 0 : textChanges);
    if (free) edges.add(from, key(n, true, style), into + place.skip, 0);
    addStarts(edges, place, from, into);
    if (free) edges.add(from, key(n, false, style), -place.prior + (numbered ? textChanges : 0) + place.plain, 0);
  } else if (numbered) {
    if (free) edges.add(from, from, place.skip, 0);
    addStarts(edges, place, from, 0);
  } else {
    if (free) edges.add(from, from, place.plain, 0);
    addStarts(edges, place, from, numbersBeginInside);
  }
}

function addStarts(edges: Edges, place: Place, from: number, cost: number): void {
  const n = from >> 2;
  addStart(edges, place, from, n + 1, cost);
  addStart(edges, place, from, n + 2, cost + lostParagraph);
  addStart(edges, place, from, n + 3, cost + secondLostParagraph);
  if (place.printed !== undefined && place.printed > n + 3) {
    addStart(edges, place, from, place.printed, cost + secondLostParagraph - 0.2 * (place.printed - n));
  }
}

function addStart(edges: Edges, place: Place, from: number, next: number, cost: number): void {
  const style: Style = (from & 1) === 1 ? inlineNumber : ownLine;
  const other: Style = style === ownLine ? inlineNumber : ownLine;
  const known =
    cost + (place.cited?.(next) ?? 0) + (place.printed === undefined ? 0 : place.printed === next ? 12 : leastWeight);
  const asBefore = style === ownLine ? place.own : place.inline;
  const otherwise = style === ownLine ? place.inline : place.own;
  const turning = style === ownLine ? place.turn : otherwise;
  const gainsDigit = style === ownLine && (next === 10 || next === 100);
  const same = key(next, true, style);
  edges.add(from, same, known + asBefore, next);
  edges.add(from, same, known + otherwise + styleException, next);
  edges.add(from, key(next, true, other), known + turning + (gainsDigit ? styleChangesWithDigits : styleChanges), next);
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  const high = a > b ? a : b;
  const gap = high - (a > b ? b : a);
  return gap > 30 ? high : high + Math.log1p(Math.exp(-gap));
}

/** One way to read the evidence, with the log of how likely that way is before anything is seen. */
export interface Reading {
  readonly places: readonly Place[];
  readonly prior: number;
}

/**
 * Finds, in steps, the best sequence over all readings, and how sure it is, given that each reading may be the right one. `likeliest`
 * tells for each number the place where it most likely stands, whatever the sequence. All readings have the same places.
 */
export function* decide(
  readings: readonly Reading[],
): Steps<{ decisions: Decision[]; likeliest: Map<number, Decision> }> {
  const solved: Solved[] = [];
  for (const { places, prior } of readings) solved.push(yield* solve(places, prior));
  const all = solved.reduce((sum, { weight }) => logAdd(sum, weight), -Infinity);
  const best = solved.reduce((a, b) => (b.weight > a.weight ? b : a), solved[0] ?? nothing);
  const confidences = best.path.map((_, place) => mixed(solved, place, all));
  yield;
  const likeliest = new Map<number, Decision>();
  confidences.forEach((byNumber, place) => {
    for (const [number, confidence] of byNumber) {
      if (confidence > (likeliest.get(number)?.confidence ?? 0.01))
        likeliest.set(number, { place, number, confidence });
    }
  });
  const decisions = best.path.flatMap((number, place): Decision[] =>
    number === 0 ? [] : [{ place, number, confidence: Math.max(0.001, confidences[place]?.get(number) ?? 0) }],
  );
  return { decisions, likeliest };
}

interface Solved {
  /** Log weight of the reading, and of all its sequences together. */
  readonly weight: number;
  readonly total: number;
  readonly path: readonly number[];
  readonly shares: readonly Layer[];
}

const nothing: Solved = { weight: -Infinity, total: 0, path: [], shares: [] };

function* solve(places: readonly Place[], prior: number): Steps<Solved> {
  const { layers, edges, path } = yield* goForward(places);
  let total = -Infinity;
  for (const weight of layers.at(-1)?.values() ?? []) total = logAdd(total, weight);
  return { weight: prior + total, total, path, shares: yield* startShares(layers, edges) };
}

/** For each number the share of all sequences of all readings that start it at a place. */
function mixed(solved: readonly Solved[], place: number, all: number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { weight, total, shares } of solved) {
    const part = Math.exp(weight - all);
    for (const [number, share] of shares[place] ?? [])
      sums.set(number, Math.min(1, (sums.get(number) ?? 0) + part * Math.exp(share - total)));
  }
  return sums;
}

interface Forward {
  /** For each place, and behind the last, the summed log weight of all paths to each state that is still likely. */
  readonly layers: readonly Layer[];
  readonly edges: readonly Edges[];
  /** The number that the best path gives at each place; 0 for none. */
  readonly path: readonly number[];
}

function* goForward(places: readonly Place[]): Steps<Forward> {
  const begin = new Map([
    [key(0, false, ownLine), 0],
    [key(0, false, inlineNumber), 0],
  ]);
  const layers: Layer[] = [begin];
  const all: Edges[] = [];
  // For each place and state after it, the edge by which the best path comes.
  const via: Map<number, number>[] = [];
  let tops: Layer = begin;
  for (const place of places) {
    if (all.length % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    const edges = new Edges();
    const before = layers.at(-1) ?? begin;
    for (const from of before.keys()) addEdges(edges, place, from);
    const sums: Layer = new Map();
    const best: Layer = new Map();
    const by = new Map<number, number>();
    edges.to.forEach((to, at) => {
      const from = edges.from[at] ?? 0;
      const weight = edges.weight[at] ?? 0;
      sums.set(to, logAdd(sums.get(to) ?? -Infinity, (before.get(from) ?? -Infinity) + weight));
      const top = (tops.get(from) ?? -Infinity) + weight;
      if (top > (best.get(to) ?? -Infinity)) {
        best.set(to, top);
        by.set(to, at);
      }
    });
    prune(sums);
    layers.push(sums);
    all.push(edges);
    via.push(by);
    tops = best;
  }
  return { layers, edges: all, path: tracePath(tops, all, via) };
}

function prune(sums: Layer): void {
  let top = -Infinity;
  for (const weight of sums.values()) if (weight > top) top = weight;
  for (const [state, weight] of sums) if (weight < top - beam) sums.delete(state);
}

function tracePath(last: Layer, edges: readonly Edges[], via: readonly ReadonlyMap<number, number>[]): number[] {
  let state = -1;
  let top = -Infinity;
  for (const [each, weight] of last) if (weight > top) [state, top] = [each, weight];
  const path: number[] = edges.map(() => 0);
  for (let place = edges.length - 1; place >= 0; place--) {
    const at = via[place]?.get(state);
    const list = edges[place];
    if (at === undefined || list === undefined) break;
    path[place] = list.start[at] ?? 0;
    state = list.from[at] ?? -1;
  }
  return path;
}

/** For each place the summed log weight of all paths that start number n there, by a backward pass. */
function* startShares(layers: readonly Layer[], edges: readonly Edges[]): Steps<Layer[]> {
  const shares: Layer[] = edges.map(() => new Map<number, number>());
  let after: Layer = new Map([...(layers.at(-1)?.keys() ?? [])].map((state) => [state, 0]));
  for (let place = edges.length - 1; place >= 0; place--) {
    if (place % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    const { from, to, weight, start } = edges[place] ?? new Edges();
    const forward = layers[place];
    const share = shares[place];
    const before: Layer = new Map();
    to.forEach((state, at) => {
      const rest = after.get(state);
      if (rest === undefined) return;
      const origin = from[at] ?? 0;
      const onward = (weight[at] ?? 0) + rest;
      before.set(origin, logAdd(before.get(origin) ?? -Infinity, onward));
      const number = start[at] ?? 0;
      if (number > 0)
        share?.set(number, logAdd(share.get(number) ?? -Infinity, (forward?.get(origin) ?? -Infinity) + onward));
    });
    after = before;
  }
  return shares;
}
