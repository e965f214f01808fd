import type { IndexedReport } from '../index/entry/indexedReport.ts';

/** A passage that a search found. */
export interface Hit {
  readonly report: IndexedReport;
  /** Index of the passage in the report's words. */
  readonly passage: number;
  readonly score: number;
  /** True if it lacks some of what was looked for. */
  readonly isPartial?: true;
}

/** The best of what was found, and how many there are in all. */
export interface Hits<H = Hit> {
  readonly hits: readonly H[];
  readonly total: number;
  /** How many of all have everything that was looked for; undefined where that was one thing only. */
  readonly whole?: number;
}

/** So many more than are wanted are kept before the worst are left out. */
const SPARE = 1000;

/** Keeps the best of many hits, in the order of their scores; of equal ones those that came first. */
export class BestHits<H extends { readonly score: number } = Hit> {
  readonly #most: number;
  #kept: H[] = [];
  #total = 0;
  /** What is not above this is not among the best. */
  #floor = -Infinity;

  /** @param most how many are wanted */
  constructor(most: number) {
    this.#most = most;
  }

  add(hit: H): void {
    this.#total++;
    if (hit.score <= this.#floor) return;
    this.#kept.push(hit);
    if (this.#kept.length < this.#most + SPARE) return;
    this.#cut();
    this.#floor = this.#kept[this.#most - 1]?.score ?? -Infinity;
  }

  hits(): Hits<H> {
    this.#cut();
    return { hits: this.#kept, total: this.#total };
  }

  #cut(): void {
    this.#kept = this.#kept.sort((one, other) => other.score - one.score).slice(0, this.#most);
  }
}
