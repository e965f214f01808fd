import type { Candidate } from './numberCandidates.ts';

/** The widest gap that a run may have; beyond it the number begins a new stretch. */
const widestStep = 12;
const worthOfStep = 2;
const costOfRepeat = 2.2;
/** A number that plainly begins a paragraph, between its twin and the next number: the authors’ slip. */
const costOfSlip = 0.4;
const leastOfSlip = 0.9;
const costOfEachMissing = 0.6;
const costOfRestart = 2.5;
/** Going on behind a list that stands inside a paragraph; it must end within so many numbers. */
const costOfResuming = 2.5;
const longestInside = 30;

/** Best chains that end at some number, for finding what a number may follow. */
class Chains {
  readonly #score: Float64Array;
  readonly #byLabel = new Map<string, number>();
  readonly #byPrefix = new Map<string, number>();
  best = -1;

  constructor(count: number) {
    this.#score = new Float64Array(count);
  }

  score(at: number): number {
    return this.#score[at] ?? 0;
  }

  ending(label: string): number | undefined {
    return this.#byLabel.get(label);
  }

  /** The best chain that ends at a number with these first parts. */
  under(prefix: string): number | undefined {
    return this.#byPrefix.get(prefix);
  }

  add(at: number, candidate: Candidate, score: number): void {
    this.#score[at] = score;
    this.#keep(this.#byLabel, candidate.parts.join('.'), at);
    if (candidate.parts.length > 1)
      for (let depth = 1; depth <= candidate.parts.length; depth++)
        this.#keep(this.#byPrefix, candidate.parts.slice(0, depth).join('.'), at);
    if (this.best < 0 || score > this.score(this.best)) this.best = at;
  }

  #keep(map: Map<string, number>, key: string, at: number): void {
    const known = map.get(key);
    if (known === undefined || this.score(at) >= this.score(known)) map.set(key, at);
  }
}

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
    const consider = (back: number | undefined, gain: number, again: 0 | 1): void => {
      if (back === undefined || back < 0) return;
      const total = chains.score(back) + worth + gain;
      if (total <= best) return;
      best = total;
      from[at] = back;
      restart[at] = again;
    };
    for (const { back, distance } of predecessors(candidate.parts, chains)) {
      const isSlip = distance === 0 && back !== undefined && isPlainRepeat(candidates, back, at);
      consider(back, isSlip ? -costOfSlip : stepWorth(distance), 0);
    }
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
  return next !== undefined && counted(next.parts, next.parts.length - 1, 1) === candidate.parts.join('.');
}

/** True if the number before this one stands not far back: what lies between may be a list inside a paragraph. */
function isResumed({ parts }: Candidate, at: number, chains: Chains): boolean {
  const label = parts.length === 1 ? counted(parts, 0, 1) : undefined;
  const back = label === undefined ? undefined : chains.ending(label);
  return back !== undefined && at - back <= longestInside;
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

interface Predecessor {
  readonly back: number | undefined;
  readonly distance: number;
}

/** The chains that a number can go on: 1.11 and its like before 1.12, 4.2 before 4.2.1, 4.27 before 5.1. */
function predecessors(parts: readonly string[], chains: Chains): Predecessor[] {
  const found: Predecessor[] = [];
  const last = parts.length - 1;
  for (let distance = 0; distance <= widestStep; distance++) {
    const label = counted(parts, last, distance);
    if (label !== undefined) found.push({ back: chains.ending(label), distance });
  }
  if (parts.length === 1) return found;
  if (parts[last] === '1') found.push({ back: chains.ending(parts.slice(0, last).join('.')), distance: 1 });
  for (let depth = 0; depth <= last; depth++) {
    const rest = parts.slice(depth + 1).map(Number);
    for (let jump = 1; jump <= 3; jump++) {
      const prefix = counted(parts, depth, jump);
      if (prefix === undefined) break;
      const isNext = jump === 1 && rest.every((part) => part === 1);
      if (isNext || rest.every((part) => part <= 2))
        found.push({ back: chains.under(prefix), distance: isNext ? 1 : 2 + jump });
    }
  }
  return found;
}

/** The number down to part `depth`, with that part counted back by `distance`; undefined below 0. */
function counted(parts: readonly string[], depth: number, distance: number): string | undefined {
  const part = parts[depth] ?? '';
  const digits = /\d+$/.exec(part)?.[0];
  if (digits === undefined || Number(digits) < distance) return undefined;
  const before = parts.slice(0, depth);
  return [...before, `${part.slice(0, part.length - digits.length)}${Number(digits) - distance}`].join('.');
}

function stepWorth(distance: number): number {
  if (distance === 1) return worthOfStep;
  return distance === 0 ? -costOfRepeat : -costOfEachMissing * distance;
}

function sum(run: readonly Candidate[], own: (candidate: Candidate) => number): number {
  return run.reduce((total, candidate) => total + own(candidate), 0);
}

/** The last part of a number: 27 of "5.27". */
export function lastNumber(candidate: Candidate): number {
  return Number(/\d+$/.exec(candidate.parts.at(-1) ?? '')?.[0] ?? 0);
}
