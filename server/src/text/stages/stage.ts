import { finish } from './steps.ts';
import type { Steps } from './steps.ts';

/** A result that is worked out once, when somebody first needs it: at once (`value`), or in steps that others may go on with. */
export class Stage<T> {
  /** Not kept longer than needed: it holds what the result was made of. */
  #begin: (() => Steps<T>) | undefined;
  #work: Steps<T> | undefined;
  #result: { readonly value: T } | undefined;

  constructor(begin: () => Steps<T>) {
    this.#begin = begin;
  }

  /** What `work` makes, in one step, of the results of others. */
  static from<N extends readonly unknown[], T>(
    needs: { [I in keyof N]: Stage<N[I]> },
    work: (...needs: N) => T,
  ): Stage<T> {
    return new Stage(function* () {
      for (const need of needs) yield* need.steps();
      return work(...(needs.map(({ value }) => value) as unknown as N));
    });
  }

  /** The result, if it is there already. */
  get ready(): T | undefined {
    return this.#result?.value;
  }

  get value(): T {
    return this.#result === undefined ? finish(this.steps()) : this.#result.value;
  }

  /** Works it out in steps; goes on where somebody else has stopped. What it throws it throws again the next time. */
  *steps(): Steps<T> {
    while (this.#result === undefined) {
      this.#work ??= this.#begin?.();
      if (this.#work !== undefined) this.#step(this.#work);
      yield;
    }
    return this.#result.value;
  }

  #step(work: Steps<T>): void {
    try {
      const { done, value } = work.next();
      if (done !== true) return;
      this.#result = { value };
      this.#begin = undefined;
    } catch (error) {
      this.#work = undefined;
      throw error;
    }
    this.#work = undefined;
  }
}
