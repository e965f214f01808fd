import { encodeUtf8 } from '../../text/bytes/utf8.ts';
import { BestHits } from './bestHits.ts';
import type { Hits } from './bestHits.ts';
import type { IndexedReport } from '../index/entry/indexedReport.ts';
import { countOf, eachPosting } from '../index/entry/reportWords.ts';
import { placeOf } from '../index/entry/stemList.ts';

/** Something to find: any of these lists of stems, each with all its stems in one passage. */
export interface Clause {
  /** True if nothing is found without it. */
  readonly isRequired?: true;
  readonly alternatives: readonly { readonly stems: readonly string[]; readonly weight: number }[];
}

/** The reports that are searched, and how many passages and words they have together. */
export interface Ranked {
  readonly reports: readonly IndexedReport[];
  readonly passages: number;
  readonly words: number;
}

/** Tells for a report which of its passages are wanted; undefined for none of them. */
export type Filter = (report: IndexedReport) => ((passage: number) => boolean) | undefined;

/** Of BM25 (Robertson and Zaragoza 2009). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

/** A stem in all reports. */
interface StemUse {
  /** For each report where the list of its passages with the stem begins; -1 where there are none. */
  readonly places: Int32Array;
  readonly rarity: number;
}

/**
 * The passages that fit the clauses, best first by BM25: one that fits all of them beats those that fit some. Reports are
 * gone through one after the other, so that what is noted of passages stays small however many there are.
 */
export function rank(ranked: Ranked, clauses: readonly Clause[], filter: Filter, most: number): Hits {
  const best = new BestHits(most);
  let whole = 0;
  const scorer = new Scorer(ranked, clauses);
  ranked.reports.forEach((report, number) => {
    if (!scorer.score(report, number)) return;
    const isWanted = filter(report);
    if (isWanted === undefined) return;
    for (let passage = 0; passage < report.words.lengths.length; passage++) {
      const score = scorer.scoreOf(passage);
      if (score === undefined || !isWanted(passage)) continue;
      const isWhole = scorer.isWhole(passage);
      if (isWhole) whole++;
      best.add({ report, passage, score, ...(isWhole ? {} : { isPartial: true as const }) });
    }
  });
  return { ...best.hits(), ...(clauses.length > 1 ? { whole } : {}) };
}

/** Scores the passages of one report at a time. */
class Scorer {
  readonly #clauses: readonly Clause[];
  readonly #uses = new Map<string, StemUse>();
  readonly #average: number;
  // Of each passage of the report in turn: its score, the clauses that it fits, whether it lacks what is required.
  readonly #scores: Float32Array;
  readonly #found: Uint8Array;
  readonly #lacks: Uint8Array;
  // The same for one clause, and for one list of stems.
  readonly #best: Float32Array;
  readonly #sums: Float32Array;
  readonly #counts: Uint8Array;

  constructor({ reports, passages, words }: Ranked, clauses: readonly Clause[]) {
    this.#clauses = clauses;
    this.#average = Math.max(1, words / Math.max(1, passages));
    for (const stem of clauses.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)))
      if (!this.#uses.has(stem)) this.#uses.set(stem, useOf(stem, reports, passages));
    const most = reports.reduce((largest, { words: { lengths } }) => Math.max(largest, lengths.length), 0);
    this.#scores = new Float32Array(most);
    this.#found = new Uint8Array(most);
    this.#lacks = new Uint8Array(most);
    this.#best = new Float32Array(most);
    this.#sums = new Float32Array(most);
    this.#counts = new Uint8Array(most);
  }

  /** Scores the passages of the report with this number among all; false if none of them fits. */
  score(report: IndexedReport, number: number): boolean {
    const count = report.words.lengths.length;
    let isAny = false;
    for (const { alternatives, isRequired } of this.#clauses) {
      this.#best.fill(0, 0, count);
      let isFound = false;
      for (const { stems, weight } of alternatives)
        isFound = this.#scoreStems(report, number, stems, weight) || isFound;
      if (!isFound && isRequired === true) return false;
      if (!isFound) continue;
      if (!isAny) for (const list of [this.#scores, this.#found, this.#lacks]) list.fill(0, 0, count);
      isAny = true;
      this.#addBest(count, isRequired === true);
    }
    return isAny;
  }

  /** What a passage of the report that was scored last is worth; undefined if it does not fit. */
  scoreOf(passage: number): number | undefined {
    const share = (this.#found[passage] ?? 0) / this.#clauses.length;
    return share === 0 || this.#lacks[passage] === 1 ? undefined : (this.#scores[passage] ?? 0) * share * share;
  }

  /** True if a passage of the report that was scored last fits all clauses. */
  isWhole(passage: number): boolean {
    return this.#found[passage] === this.#clauses.length;
  }

  /** Adds what the passages are worth for one clause. */
  #addBest(count: number, isRequired: boolean): void {
    for (let passage = 0; passage < count; passage++) {
      const score = this.#best[passage] ?? 0;
      if (score > 0) {
        this.#scores[passage] = (this.#scores[passage] ?? 0) + score;
        this.#found[passage] = (this.#found[passage] ?? 0) + 1;
      } else if (isRequired) this.#lacks[passage] = 1;
    }
  }

  /** Raises `#best` for each passage that has all the stems to what they are worth there; false if none has. */
  #scoreStems(report: IndexedReport, number: number, stems: readonly string[], weight: number): boolean {
    if (!stems.every((stem) => this.#placeOf(stem, number) >= 0)) return false;
    const raise = (passage: number, value: number): void => {
      this.#best[passage] = Math.max(this.#best[passage] ?? 0, weight * value);
    };
    const [first] = stems;
    if (stems.length === 1 && first !== undefined) {
      this.#eachUse(report, number, first, raise);
      return true;
    }
    const count = report.words.lengths.length;
    this.#sums.fill(0, 0, count);
    this.#counts.fill(0, 0, count);
    for (const stem of stems) {
      this.#eachUse(report, number, stem, (passage, value) => {
        this.#sums[passage] = (this.#sums[passage] ?? 0) + value;
        this.#counts[passage] = (this.#counts[passage] ?? 0) + 1;
      });
    }
    for (let passage = 0; passage < count; passage++)
      if (this.#counts[passage] === stems.length) raise(passage, (this.#sums[passage] ?? 0) / stems.length);
    return true;
  }

  /** Calls `use` with each passage that has the stem and what the stem is worth there. */
  #eachUse(
    { words: { postings, lengths } }: IndexedReport,
    number: number,
    stem: string,
    use: (passage: number, value: number) => void,
  ): void {
    const rarity = this.#uses.get(stem)?.rarity ?? 0;
    eachPosting(postings, this.#placeOf(stem, number), (passage, uses) => {
      const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[passage] ?? 0)) / this.#average);
      use(passage, (rarity * uses * (SATURATION + 1)) / (uses + norm));
    });
  }

  #placeOf(stem: string, number: number): number {
    return this.#uses.get(stem)?.places[number] ?? -1;
  }
}

function useOf(stem: string, reports: readonly IndexedReport[], passages: number): StemUse {
  const bytes = encodeUtf8(stem);
  let holders = 0;
  const places = Int32Array.from(reports, ({ words }) => {
    const place = placeOf(words, bytes);
    if (place >= 0) holders += countOf(words.postings, place);
    return place;
  });
  return { places, rarity: Math.log(1 + (passages - holders + 0.5) / (holders + 0.5)) };
}
