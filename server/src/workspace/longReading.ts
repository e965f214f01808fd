import { Slices } from './slices.ts';

/** A text changed or was closed while it was read: what would be known of it is of no use any more. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
}

/** The work of a long reading: first what the outline needs, then all. */
interface Work {
  readonly outline: Generator<unknown, unknown>;
  readonly all: Generator<unknown, unknown>;
  /** Milliseconds between these: where somebody types, the next key would only wait for what it makes useless. */
  readonly rest: number;
}

/** One long text that is being read in slices, once for all who wait for it. */
export class LongReading<T> {
  /** What is read, when the outline is there; rejects as `result` does. */
  readonly outline: Promise<T>;
  /** What was read; rejects with an `OutdatedError` if the reading was stopped. */
  readonly result: Promise<T>;
  /** Resolves when reading is over, however it ended. */
  readonly finished: Promise<void>;
  #isStopped = false;
  #wake = (): void => undefined;

  /** @param document is what `work` fills */
  constructor(document: T, work: Work) {
    const slices = new Slices();
    const run = (steps: Generator<unknown, unknown>): Promise<T> =>
      slices.run(this.#untilStopped(steps)).then(() => document);
    this.outline = run(work.outline);
    this.result = this.outline.then(() => this.#restFor(work.rest)).then(() => run(work.all));
    this.finished = this.result.then(
      () => undefined,
      () => undefined,
    );
  }

  /** Nobody needs it any more. */
  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  /** Resolves after a time, sooner if the reading is stopped. */
  async #restFor(time: number): Promise<void> {
    if (time === 0 || this.#isStopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, time);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  *#untilStopped(steps: Generator<unknown, unknown>): Generator<undefined, void> {
    for (;;) {
      yield;
      if (this.#isStopped) throw new OutdatedError('the text has changed');
      if (steps.next().done === true) return;
    }
  }
}
