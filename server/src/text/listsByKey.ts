/** So many are kept of a key: what stands in more places is none in particular, and whoever asks goes over all of them. */
const MOST_OF_KEY = 1000;

/** Lists of things by a key, in the order in which they were added; the first thousand of each. */
export class ListsByKey<T> {
  readonly #lists = new Map<string, T[]>();

  get size(): number {
    return this.#lists.size;
  }

  /** Keys with their lists, by first addition. */
  get entries(): IterableIterator<[string, readonly T[]]> {
    return this.#lists.entries();
  }

  add(key: string, value: T): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [value]);
    else if (list.length < MOST_OF_KEY) list.push(value);
  }

  get(key: string): readonly T[] | undefined {
    return this.#lists.get(key);
  }
}
