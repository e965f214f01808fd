import type { Candidate } from './numberCandidates.ts';

/** The widest gap that a run may have; beyond it the number begins a new stretch. */
const widestStep = 12;
const worthOfStep = 2;
const costOfRepeat = 2.2;
/** A number that plainly begins a paragraph, between its twin and the next number: the authors’ slip. */
const costOfSlip = 0.4;
const leastOfSlip = 0.9;
/** Less than what speaks for a plain number: the last one of a chapter counts, too, when the one before it is gone. */
const costOfGap = 0.3;
const costOfEachMissing = 0.6;
/** Of numbers in parts, "3.15" behind "3.12": few lines begin with such and are no paragraphs. */
const costOfEachMissingInParts = 0.3;
const costOfRestart = 2.5;
/** Going on behind a list that stands inside a paragraph; it must end within so many numbers. */
const costOfResuming = 2.5;
const longestInside = 30;

/** Chains by the number that ends each, behind what stands before it: 27 behind "5.", 3 behind "A". */
type ChainsByNumber = Map<string, Map<number, number>>;

/** Best chains that end at some number, for finding what a number may follow. */
class Chains {
  readonly #score: Float64Array;
  readonly #byLabel: ChainsByNumber = new Map();
  readonly #byPrefix: ChainsByNumber = new Map();
  best = -1;

  constructor(count: number) {
    this.#score = new Float64Array(count);
  }

  score(at: number): number {
    return this.#score[at] ?? 0;
  }

  /** The best chains that end at labels with these characters before their last number. */
  behind(before: string): ReadonlyMap<number, number> | undefined {
    return this.#byLabel.get(before);
  }

  ending(parts: readonly string[]): number | undefined {
    const { before, number } = splitLabel(parts, parts.length - 1);
    return this.#byLabel.get(before)?.get(number);
  }

  /** The best chains that end at a number whose first parts have these characters before the last of their numbers. */
  under(before: string): ReadonlyMap<number, number> | undefined {
    return this.#byPrefix.get(before);
  }

  add(at: number, { parts }: Candidate, score: number): void {
    this.#score[at] = score;
    this.#keep(this.#byLabel, splitLabel(parts, parts.length - 1), at);
    if (parts.length > 1)
      for (let depth = 0; depth < parts.length; depth++) this.#keep(this.#byPrefix, splitLabel(parts, depth), at);
    if (this.best < 0 || score > this.score(this.best)) this.best = at;
  }

  #keep(chains: ChainsByNumber, { before, number }: SplitLabel, at: number): void {
    let behind = chains.get(before);
    if (behind === undefined) chains.set(before, (behind = new Map<number, number>()));
    const known = behind.get(number);
    if (known === undefined || this.score(at) >= this.score(known)) behind.set(number, at);
  }
}

/** A label down to one of its parts: the last number of that, and all before it. */
interface SplitLabel {
  readonly before: string;
  readonly number: number;
}

/** What a number is stored under. Noughts before it belong to what stands before: nobody counts back to "A01". */
function splitLabel(parts: readonly string[], depth: number): SplitLabel {
  const part = parts[depth] ?? '';
  let digits = digitsFrom(part);
  while (digits < part.length - 1 && part.charCodeAt(digits) === NOUGHT) digits++;
  return { before: before(parts, depth, digits), number: Number(part.slice(digits)) };
}

/** The characters of a label before those of one part that begin at an offset in it. */
function before(parts: readonly string[], depth: number, end: number): string {
  let text = '';
  for (let at = 0; at < depth; at++) text += `${parts[at] ?? ''}.`;
  return text + (parts[depth] ?? '').slice(0, end);
}

/** Where the digits begin that a part ends with. */
function digitsFrom(part: string): number {
  let at = part.length;
  while (at > 0 && part.charCodeAt(at - 1) >= NOUGHT && part.charCodeAt(at - 1) < NOUGHT + 10) at--;
  return at;
}

const NOUGHT = 48;

/**
 * The best chain through the candidates of one shape, cut where the numbers begin again. A step of one is worth most, a
 * gap costs the more the wider it is, and so does a number printed twice; beginning again costs most. `own` is what
 * speaks for a candidate alone. Linear: for each number only those that it can follow are looked up.
 */
export function bestRuns(
  candidates: readonly Candidate[],
  own: (candidate: Candidate) => number = (each) => each.own,
): Candidate[][] {
  const chains = new Chains(candidates.length);
  const from = new Int32Array(candidates.length).fill(-1);
  const restart = new Uint8Array(candidates.length);
  candidates.forEach((candidate, at) => {
    const worth = own(candidate);
    const unusual = lastNumber(candidate) <= 1 ? 0 : 2 + Math.min(6, 0.2 * lastNumber(candidate));
    let best = worth - unusual;
    const consider = (back: number, gain: number, again: 0 | 1): void => {
      if (back < 0) return;
      const total = chains.score(back) + worth + gain;
      if (total <= best) return;
      best = total;
      from[at] = back;
      restart[at] = again;
    };
    eachPredecessor(candidate.parts, chains, (back, distance) => {
      const isSlip = distance === 0 && isPlainRepeat(candidates, back, at);
      consider(back, isSlip ? -costOfSlip : stepWorth(distance, candidate.parts.length > 1), 0);
    });
    consider(
      chains.best,
      -costOfRestart - Math.min(unusual, isResumed(candidate, at, chains) ? costOfResuming : Infinity),
      1,
    );
    chains.add(at, candidate, best);
  });
  return cutRuns(candidates, chains.best, from, restart).filter((run) => isLikely(run, own));
}

/** True for a number right behind its twin and right before the next, with all signs that it begins a paragraph. */
function isPlainRepeat(candidates: readonly Candidate[], back: number, at: number): boolean {
  const candidate = candidates[at];
  if (candidate === undefined || candidate.own < leastOfSlip || (candidates[back]?.own ?? 0) < leastOfSlip)
    return false;
  for (let between = back + 1; between < at; between++) if ((candidates[between]?.own ?? 0) > 0) return false;
  let after = at + 1;
  while (after < candidates.length && (candidates[after]?.own ?? 0) <= 0) after++;
  const next = candidates[after];
  return next !== undefined && isNext(next.parts, candidate.parts);
}

/** True if a number is one more than another in its last part, and says the same before it. */
function isNext(next: readonly string[], one: readonly string[]): boolean {
  const counter = counterOf(next, next.length - 1);
  return counter !== undefined && `${counter.before}${String(counter.number - 1)}` === one.join('.');
}

/** True if the number before this one stands not far back: what lies between, and ends the best chain, may be a list inside a paragraph. */
function isResumed({ parts }: Candidate, at: number, chains: Chains): boolean {
  const counter = parts.length === 1 ? counterOf(parts, 0) : undefined;
  const back = counter === undefined ? undefined : chains.behind(counter.before)?.get(counter.number - 1);
  return back !== undefined && back < chains.best && at - back <= longestInside;
}

/** So many numbers from 1 on without a gap speak for themselves, if hardly any has more against it than its bare figure. */
const unbroken = 6;
const worthOfBare = -0.5;
const sharePlain = 0.8;

function isPlain(run: readonly Candidate[], own: (candidate: Candidate) => number): boolean {
  return run.filter((each) => own(each) >= worthOfBare).length >= run.length * sharePlain;
}

/** A few numbers need more to speak for them than many that follow one another. */
function isLikely(run: readonly Candidate[], own: (candidate: Candidate) => number): boolean {
  const worth = sum(run, own);
  if (worth > 1.5 || (run.length >= 3 && run.every((each) => own(each) > 0))) return true;
  if (run.length >= unbroken && run.every((each, at) => lastNumber(each) === at + 1) && isPlain(run, own)) return true;
  return run.length >= 12 && worth > -0.25 * run.length;
}

function cutRuns(candidates: readonly Candidate[], last: number, from: Int32Array, restart: Uint8Array): Candidate[][] {
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  for (let at = last; at >= 0; at = from[at] ?? -1) {
    const candidate = candidates[at];
    if (candidate !== undefined) run.push(candidate);
    if ((from[at] ?? -1) >= 0 && restart[at] !== 1) continue;
    runs.push(run.reverse());
    run = [];
  }
  return runs.reverse();
}

/** The chains that a number can go on, with how far: 1.11 and its like before 1.12, 4.2 before 4.2.1, 4.27 before 5.1. */
function eachPredecessor(
  parts: readonly string[],
  chains: Chains,
  found: (back: number, distance: number) => void,
): void {
  const last = parts.length - 1;
  const counter = counterOf(parts, last);
  const ends = counter === undefined ? undefined : chains.behind(counter.before);
  if (counter !== undefined && ends !== undefined)
    for (let distance = 0; distance <= Math.min(widestStep, counter.number); distance++) {
      const back = ends.get(counter.number - distance);
      if (back !== undefined) found(back, distance);
    }
  if (parts.length === 1) return;
  const over = parts[last] === '1' ? chains.ending(parts.slice(0, last)) : undefined;
  if (over !== undefined) found(over, 1);
  for (let depth = 0; depth <= last; depth++) eachUnder(parts, depth, chains, found);
}

/** How many numbers of parts can be left out. */
const widestJump = 3;

/** The chains in parts before: those that end at 4.27 or 3.2 before 5.1. */
function eachUnder(
  parts: readonly string[],
  depth: number,
  chains: Chains,
  found: (back: number, distance: number) => void,
): void {
  const counter = counterOf(parts, depth);
  const under = counter === undefined ? undefined : chains.under(counter.before);
  if (counter === undefined || under === undefined) return;
  const rest = parts.slice(depth + 1).map(Number);
  for (let jump = 1; jump <= Math.min(widestJump, counter.number); jump++) {
    const isNextPart = jump === 1 && rest.every((part) => part === 1);
    const back = isNextPart || rest.every((part) => part <= 2) ? under.get(counter.number - jump) : undefined;
    if (back !== undefined) found(back, isNextPart ? 1 : 2 + jump);
  }
}

/** What a number can be counted back from: its part at `depth`, behind all before the digits of that; undefined without such. */
function counterOf(parts: readonly string[], depth: number): SplitLabel | undefined {
  const part = parts[depth] ?? '';
  const digits = digitsFrom(part);
  return digits === part.length
    ? undefined
    : { before: before(parts, depth, digits), number: Number(part.slice(digits)) };
}

function stepWorth(distance: number, inParts: boolean): number {
  if (distance === 1) return worthOfStep;
  if (distance === 0) return -costOfRepeat;
  return -costOfGap - (inParts ? costOfEachMissingInParts : costOfEachMissing) * (distance - 1);
}

function sum(run: readonly Candidate[], own: (candidate: Candidate) => number): number {
  return run.reduce((total, candidate) => total + own(candidate), 0);
}

/** The last part of a number: 27 of "5.27". */
export function lastNumber(candidate: Candidate): number {
  const last = candidate.parts.at(-1) ?? '';
  return Number(last.slice(digitsFrom(last)));
}
