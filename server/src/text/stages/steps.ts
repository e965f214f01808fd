/** Work in pieces: each `yield` is a place where something else may be done first. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs work that is cut into steps to its end, without a pause. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
