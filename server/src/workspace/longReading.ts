import { Slices } from './slices.ts';

/** A text changed or was closed while it was read: what would be known of it is of no use any more. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
}

/** One long text that is being read in slices, once for all who wait for it. */
export class LongReading<T> {
  /** What was read; rejects with an `OutdatedError` if the reading was stopped. */
  readonly result: Promise<T>;
  /** Resolves when reading is over, however it ended. */
  readonly finished: Promise<void>;
  #isStopped = false;

  constructor(steps: Generator<unknown, T>) {
    this.result = new Slices().run(this.#untilStopped(steps));
    this.finished = this.result.then(
      () => undefined,
      () => undefined,
    );
  }

  /** Nobody needs it any more. */
  stop(): void {
    this.#isStopped = true;
  }

  *#untilStopped(steps: Generator<unknown, T>): Generator<undefined, T> {
    for (;;) {
      yield;
      if (this.#isStopped) throw new OutdatedError('the text has changed');
      const { done, value } = steps.next();
      if (done === true) return value;
    }
  }
}
