/** The value below which a share of some values lies, and what it would be with some of them changed. */
export class Quantile {
  readonly value: number;
  readonly #sorted: Float64Array;
  readonly #place: number;

  /** @param share 0 to below 1 */
  constructor(values: readonly number[], share: number) {
    this.#sorted = Float64Array.from(values).sort();
    this.#place = Math.floor(values.length * share);
    this.value = this.#sorted[this.#place] ?? 0;
  }

  /** The quantile with some values changed. */
  with(changes: readonly { readonly before: number; readonly after: number }[]): number {
    const from = Math.max(0, this.#place - changes.length);
    const to = Math.min(this.#sorted.length, this.#place + changes.length + 1);
    const near = [...this.#sorted.subarray(from, to)];
    const least = from === 0 ? -Infinity : (near[0] ?? 0);
    const most = to === this.#sorted.length ? Infinity : (near.at(-1) ?? 0);
    // What comes or goes below the stretch moves the place in it.
    let place = this.#place - from;
    for (const { before, after } of changes) {
      if (before < least) place++;
      else if (before <= most) near.splice(near.indexOf(before), 1);
      if (after < least) place--;
      else if (after <= most) near.push(after);
    }
    return near.sort((a, b) => a - b)[place] ?? 0;
  }

  /** True if a value lies between two others, or on the greater. */
  between(one: number, other: number): boolean {
    return this.#countUpTo(one) !== this.#countUpTo(other);
  }

  #countUpTo(value: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
