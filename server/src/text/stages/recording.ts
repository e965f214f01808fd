import type { Span } from '../span.ts';
import type { Steps } from './steps.ts';

/** Something before and after a change: a line, as layers above know it. */
export interface Changed<T = unknown> {
  readonly before: T;
  readonly after: T;
}

/** True of changed lines that leave what was found over several lines together as it is. */
export type Check = (changes: readonly Changed[]) => boolean;

/**
 * What the reading of one part has looked at, so that it can be told which changes of the text leave its result as it is.
 * Lines remember themselves what they were asked (`report/lines/lineMemo.ts`); here stands what was looked at beside.
 */
export class Recording {
  /** The bit of the part: lines remember by it who looked at them. */
  readonly part: number;
  /** True once the text was looked at as a whole: any change may change the result. */
  readsAll = false;
  /** Stretches that were looked at word by word. */
  readonly spans: Span[] = [];
  readonly #checks: Check[] = [];
  readonly #lastChecks: Check[] = [];

  constructor(part: number) {
    this.part = part;
  }

  /** Lets the result depend on a check. One that came later is asked first: it may ask more of what an earlier one looks after. */
  dependOn(check: Check): void {
    this.#checks.unshift(check);
  }

  /** The same for a check that looks after what others ask while they are asked themselves. */
  dependAtLastOn(check: Check): void {
    this.#lastChecks.push(check);
  }

  /** True if all checks say that the changes leave what was found as it is. */
  leaves(changes: readonly Changed[]): boolean {
    const leaves = (check: Check): boolean => check(changes);
    return during(undefined, this, () => this.#checks.every(leaves) && this.#lastChecks.every(leaves));
  }
}

/** The bit of the part that is being recorded; 0 where nothing is. */
export let recordedPart = 0;
let current: Recording | undefined;
let owner: Recording | undefined;

/** The recording of the reading that is going on; undefined where none is recorded. */
export function currentRecording(): Recording | undefined {
  return current;
}

/** The same, also while something is not recorded that looks after itself, and while a recording is checked. */
export function ownRecording(): Recording | undefined {
  return owner;
}

/** Notes that a reading which is recorded looks at the whole text. */
export function looksAtAll(): void {
  if (current !== undefined) current.readsAll = true;
}

/** Runs steps of a reading, which are recorded, or not where nothing is to record them, whoever else does something between. */
export function* recorded<T>(recording: Recording | undefined, steps: Steps<T>): Steps<T> {
  for (;;) {
    const { done, value } = during(recording, recording, () => steps.next());
    if (done === true) return value;
    yield;
  }
}

/** Does something that looks at the whole text, but records by itself what its result depends on. */
export function unrecorded<T>(work: () => T): T {
  return during(undefined, owner, work);
}

/** Does something whose result is looked after as a whole: nothing that it asks is remembered. */
export function apart<T>(work: () => T): T {
  return during(undefined, undefined, work);
}

function during<T>(recording: Recording | undefined, whose: Recording | undefined, work: () => T): T {
  const currentBefore = current;
  const ownerBefore = owner;
  current = recording;
  owner = whose;
  recordedPart = recording === undefined ? 0 : recording.part;
  try {
    return work();
  } finally {
    current = currentBefore;
    owner = ownerBefore;
    recordedPart = currentBefore === undefined ? 0 : currentBefore.part;
  }
}
