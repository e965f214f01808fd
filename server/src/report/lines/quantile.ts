import { countWhile } from '../../text/countWhile.ts';

/** The value below which a share of some values lies, and what it would be with some of them changed. */
export class Quantile {
  readonly value: number;
  readonly #sorted: Float64Array;
  readonly #place: number;

  /** @param share 0 to below 1 */
  constructor(values: ArrayLike<number>, share: number) {
    this.#sorted = new Float64Array(values).sort();
    this.#place = Math.floor(values.length * share);
    this.value = this.#sorted[this.#place] ?? 0;
  }

  /** The quantile with some values changed. */
  with(changes: readonly { readonly before: number; readonly after: number }[]): number {
    const upwards = (a: number, b: number): number => a - b;
    const gone = changes.map(({ before }) => before).sort(upwards);
    const come = changes.map(({ after }) => after).sort(upwards);
    const sorted = this.#sorted;
    // Values further before the place stay before it, whatever changed.
    let at = Math.max(0, this.#place - changes.length);
    while (at > 0 && sorted[at - 1] === sorted[at]) at--;
    let left = gone.filter((value) => value < (sorted[at] ?? 0)).length;
    let added = at === 0 ? 0 : come.filter((value) => value <= (sorted[at - 1] ?? 0)).length;
    let place = at - left + added;
    for (; at < sorted.length; at++) {
      const value = sorted[at] ?? 0;
      if (value === gone[left]) {
        left++;
        continue;
      }
      for (; (come[added] ?? Infinity) <= value; added++) if (place++ === this.#place) return come[added] ?? 0;
      if (place++ === this.#place) return value;
    }
    return come[added + this.#place - place] ?? 0;
  }

  /** True if a value lies between two others, or on the greater. */
  between(one: number, other: number): boolean {
    return this.#countUpTo(one) !== this.#countUpTo(other);
  }

  #countUpTo(value: number): number {
    return countWhile(this.#sorted.length, (nth) => (this.#sorted[nth] ?? 0) <= value);
  }
}
