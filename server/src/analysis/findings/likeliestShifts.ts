/**
 * By how many places each of a row of numbers is likely out: the posterior of a hidden Markov model (Rabiner 1989) over the
 * row, in which a number is mostly right, and mostly as much out as the one before it. A draft that lost a paragraph puts
 * all later numbers one out, and another lost one puts those behind it two out.
 */
export interface Shift {
  readonly by: number;
  /** (0, 1): its probability. */
  readonly confidence: number;
}

/** So many paragraphs at most are looked at on either side. */
export const MOST_OUT = 5;
const SHIFTS = Array.from({ length: 2 * MOST_OUT + 1 }, (_, at) => at - MOST_OUT);
/** That the first number of a report is out, and that the next is out by more or less than the one before. */
const startsOut = 0.03;
const changes = 0.02;
/** A change by one more is so much less likely. */
const farther = 0.5;
/** How often a number that is right, or as much out as the others, is cited for a reason that words do not tell. */
const otherwise = 0.15;
/** Numbers of one report are not independent of one another: each counts in part. */
const share = 0.7;

/**
 * The likeliest shift of each number. `fits` tell for each, in the order of the series, by which factor its text suits the
 * paragraph that stands `by` before the cited one better than the average paragraph.
 */
export function likeliestShifts(fits: readonly ((by: number) => number)[]): Shift[] {
  const weights = fits.map((fit) => SHIFTS.map((by) => ((1 - otherwise) * fit(by) + otherwise) ** share));
  const before: number[][] = [];
  let row = SHIFTS.map((by) => (by === 0 ? 1 - startsOut : startsOut * stepOdds(0, by)));
  for (const weight of weights) {
    row = normal(row.map((each, at) => each * (weight[at] ?? 0)));
    before.push(row);
    row = turned(row);
  }
  const found: Shift[] = [];
  let behind = SHIFTS.map(() => 1);
  for (let nth = weights.length - 1; nth >= 0; nth--) {
    const posterior = normal((before[nth] ?? []).map((each, at) => each * (behind[at] ?? 0)));
    const best = posterior.reduce((most, each, at) => (each > (posterior[most] ?? 0) ? at : most), 0);
    found[nth] = { by: SHIFTS[best] ?? 0, confidence: posterior[best] ?? 0 };
    behind = normal(turnedBack(behind.map((each, at) => each * (weights[nth]?.[at] ?? 0))));
  }
  return found;
}

/** How the shifts go on: the same as before, or seldom another, rather a near one. */
const steps = SHIFTS.map((from) => SHIFTS.map((to) => (from === to ? 1 - changes : changes * stepOdds(from, to))));

/** Of all changes from one shift the share of those to another. */
function stepOdds(from: number, to: number): number {
  const weight = (by: number): number => (by === from ? 0 : farther ** Math.abs(by - from));
  return weight(to) / SHIFTS.reduce((sum, by) => sum + weight(by), 0);
}

function turned(row: readonly number[]): number[] {
  return SHIFTS.map((_, to) => row.reduce((sum, each, from) => sum + each * (steps[from]?.[to] ?? 0), 0));
}

function turnedBack(row: readonly number[]): number[] {
  return SHIFTS.map((_, from) => row.reduce((sum, each, to) => sum + each * (steps[from]?.[to] ?? 0), 0));
}

function normal(row: readonly number[]): number[] {
  const all = row.reduce((sum, each) => sum + each, 0);
  return row.map((each) => each / all);
}
