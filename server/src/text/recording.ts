import type { Span } from './span.ts';
import type { Steps } from './steps.ts';

/** Something before and after a change: a line, as layers above know it. */
export interface Changed<T = unknown> {
  readonly before: T;
  readonly after: T;
}

/**
 * What a reading has looked at, so that it can be told which changes of the text leave its result as it is. Lines remember
 * themselves what they were asked (`report/lineMemo.ts`); here stands what was looked at beside.
 */
export class Recording {
  /** True once the text was looked at as a whole: any change may change the result. */
  readsAll = false;
  /** Stretches that were looked at word by word. */
  readonly spans: Span[] = [];
  /** Each is true of changed lines that leave what was found over several lines together as it is. */
  readonly checks: ((changes: readonly Changed[]) => boolean)[] = [];
}

let current: Recording | undefined;

/** The recording of the reading that is going on; undefined where none is recorded. */
export function currentRecording(): Recording | undefined {
  return current;
}

/** Notes that a reading which is recorded looks at the whole text. */
export function looksAtAll(): void {
  if (current !== undefined) current.readsAll = true;
}

/** Runs steps of a reading, which are recorded, or not where nothing is to record them, whoever else does something between. */
export function* recorded<T>(recording: Recording | undefined, steps: Steps<T>): Steps<T> {
  for (;;) {
    const { done, value } = during(recording, () => steps.next());
    if (done === true) return value;
    yield;
  }
}

/** Does something that looks at the whole text, but records by itself what its result depends on. */
export function unrecorded<T>(work: () => T): T {
  return during(undefined, work);
}

function during<T>(recording: Recording | undefined, work: () => T): T {
  const before = current;
  current = recording;
  try {
    return work();
  } finally {
    current = before;
  }
}
