import SearchableMap from 'minisearch/SearchableMap';
import { AcronymWords } from './acronymWords.ts';
import type { IndexedReport } from './reportIndex.ts';
import { countOf, eachPosting, endOf, searchStem } from './reportWords.ts';
import type { SearchQuery } from './searchQuery.ts';

/** A passage that a search found. */
export interface Hit {
  readonly report: IndexedReport;
  /** Index of the passage in the report's words. */
  readonly passage: number;
  readonly score: number;
}

/** The best passages, and how many there are in all. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly total: number;
}

function phraseClause(words: readonly string[]): Clause {
  return { isRequired: true, alternatives: [{ stems: [...new Set(words.map(searchStem))], weight: 1 }] };
}

/** What a report has, as the search sees it. A report that changed gets another slot. */
interface Slot {
  readonly report: IndexedReport;
  /** Number of its first passage among those of all slots. */
  readonly first: number;
  isGone: boolean;
}

/** What to look for; see `SearchQuery`. */
export type Wanted = Pick<SearchQuery, 'words' | 'phrases'>;

/** Something to find: any of these lists of stems, each with all its stems in one passage. */
interface Clause {
  /** True if nothing is found without it. */
  readonly isRequired?: true;
  readonly alternatives: readonly { readonly stems: readonly string[]; readonly weight: number }[];
}

/** Where a stem stands: the number of a slot and the place in that report's postings, in turn. */
type Places = number[];

/** How much less than the word itself counts what only begins with it, or is one letter off, or is its long or short form. */
const PREFIX_WEIGHT = 0.5;
const FUZZY_WEIGHT = 0.4;
const FORM_WEIGHT = 0.9;
/** Words that are taken for one that the reader began to type or mistyped. */
const MOST_LIKE = 40;
/** Words of the longest long form that is looked for in a query. */
const LONGEST_FORM = 7;
const SHORTEST_PREFIX = 3;
const SHORTEST_FUZZY = 5;
/** Of BM25 (Robertson and Zaragoza 2009). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
/** Passages of reports that are gone or have changed, in per cent of all, at which the index is made anew. */
const MOST_GONE = 30;

/**
 * Ranked full-text search over the passages of all reports. The dictionary (with prefixes and near misses) is minisearch's;
 * the lists of passages are those of `ReportWords`, which a report carries packed: minisearch's own take fifteen times the
 * memory, and cannot be kept from one start to the next without being read whole.
 */
export class SearchIndex {
  #dictionary = new SearchableMap<Places>();
  #slots: Slot[] = [];
  #slotOf = new Map<string, number>();
  #acronyms = new AcronymWords();
  #passages = 0;
  #gone = 0;
  #words = 0;

  /** Makes the index hold these reports and no others; at the cost of those that are new. */
  *update(reports: readonly IndexedReport[]): Generator<undefined, undefined> {
    const wanted = new Map(reports.map((report) => [report.uri, report]));
    for (const [uri, number] of this.#slotOf) {
      const slot = this.#slots[number];
      if (slot !== undefined && wanted.get(uri)?.words !== slot.report.words) this.#remove(slot);
    }
    if (this.#gone * 100 > MOST_GONE * this.#passages) this.#clear();
    for (const report of reports) {
      if (this.#slotOf.has(report.uri)) continue;
      this.#add(report);
      yield;
    }
    return undefined;
  }

  /**
   * The passages with these words, best first: a passage with all of them beats those with some. Of a phrase all words are
   * there; whether they stand together, only the text tells.
   */
  search(wanted: Wanted, isWanted: (report: IndexedReport, passage: number) => boolean, most: number): Hits {
    const clauses = [...wanted.phrases.map(phraseClause), ...this.#clausesOf(wanted.words)];
    const scores = new Float32Array(this.#passages);
    const found = new Uint8Array(this.#passages);
    const missing = new Uint8Array(this.#passages);
    for (const { alternatives, isRequired } of clauses) {
      const best = new Float32Array(this.#passages);
      for (const { stems, weight } of alternatives) this.#score(stems, weight, best);
      best.forEach((score, passage) => {
        if (score === 0) {
          if (isRequired === true) missing[passage] = 1;
          return;
        }
        scores[passage] = (scores[passage] ?? 0) + score;
        found[passage] = (found[passage] ?? 0) + 1;
      });
    }
    const hits: Hit[] = [];
    for (const { report, first, isGone } of this.#slots) {
      if (isGone) continue;
      for (let passage = 0; passage < report.words.lengths.length; passage++) {
        const share = (found[first + passage] ?? 0) / clauses.length;
        if (share === 0 || missing[first + passage] === 1 || !isWanted(report, passage)) continue;
        hits.push({ report, passage, score: (scores[first + passage] ?? 0) * share * share });
      }
    }
    hits.sort((one, other) => other.score - one.score);
    return { hits: hits.slice(0, most), total: hits.length };
  }

  /** All stems that a search for these words finds. */
  stemsFor(words: readonly string[]): ReadonlySet<string> {
    return new Set(this.#clausesOf(words).flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)));
  }

  /** One clause for each word, and one for words that together are a long form: these may stand as its short form. */
  #clausesOf(words: readonly string[]): Clause[] {
    const clauses: Clause[] = [];
    for (let at = 0; at < words.length;) {
      const phrase = this.#longFormAt(words, at);
      if (phrase !== undefined) {
        clauses.push(phrase.clause);
        at += phrase.length;
      } else {
        clauses.push(this.#clauseOf(words[at] ?? ''));
        at++;
      }
    }
    return clauses;
  }

  #longFormAt(words: readonly string[], at: number): { clause: Clause; length: number } | undefined {
    for (let length = Math.min(LONGEST_FORM, words.length - at); length > 1; length--) {
      const stems = words.slice(at, at + length).map(searchStem);
      const shorts = this.#acronyms.shortFormsOf(stems);
      if (shorts.length === 0) continue;
      const forms = shorts.map((short) => ({ stems: [searchStem(short)], weight: FORM_WEIGHT }));
      return { clause: { alternatives: [{ stems, weight: 1 }, ...forms] }, length };
    }
    return undefined;
  }

  #clauseOf(word: string): Clause {
    const stem = searchStem(word);
    const like = this.#like(stem).map(([other, weight]) => ({ stems: [other], weight }));
    const forms = this.#acronyms.longFormsOf(word).map((stems) => ({ stems, weight: FORM_WEIGHT }));
    return { alternatives: [{ stems: [stem], weight: 1 }, ...forms, ...like] };
  }

  /** Stems that the reader may have meant: those that begin with what was typed, or, if there are none, near misses. */
  #like(stem: string): [string, number][] {
    // Numbers are meant as they are.
    if (/\d/.test(stem)) return [];
    const like: [string, number][] = [];
    if (stem.length >= SHORTEST_PREFIX) {
      for (const [other] of this.#dictionary.atPrefix(stem)) {
        if (other !== stem) like.push([other, (PREFIX_WEIGHT * stem.length) / other.length]);
        if (like.length === MOST_LIKE) break;
      }
    }
    if (like.length > 0 || this.#dictionary.has(stem) || stem.length < SHORTEST_FUZZY) return like;
    return [...this.#dictionary.fuzzyGet(stem, 1)].map(([other]) => [other, FUZZY_WEIGHT]);
  }

  /** Raises `best` for each passage that has all the stems to what they are worth there. */
  #score(stems: readonly string[], weight: number, best: Float32Array): void {
    const sums = new Float32Array(stems.length > 1 ? this.#passages : 0);
    const counts = new Uint8Array(sums.length);
    for (const stem of stems) {
      this.#eachUse(stem, (passage, value) => {
        if (stems.length === 1) {
          best[passage] = Math.max(best[passage] ?? 0, weight * value);
          return;
        }
        sums[passage] = (sums[passage] ?? 0) + value;
        counts[passage] = (counts[passage] ?? 0) + 1;
      });
    }
    counts.forEach((count, passage) => {
      if (count === stems.length) best[passage] = Math.max(best[passage] ?? 0, (weight * (sums[passage] ?? 0)) / count);
    });
  }

  /** Calls `use` with each passage that has the stem, by its number among all, and what the stem is worth there. */
  #eachUse(stem: string, use: (passage: number, value: number) => void): void {
    const places = this.#dictionary.get(stem) ?? [];
    let holders = 0;
    for (let at = 0; at < places.length; at += 2) {
      const slot = this.#slots[places[at] ?? -1];
      if (slot?.isGone === false) holders += countOf(slot.report.words.postings, places[at + 1] ?? 0);
    }
    const rarity = Math.log(1 + (this.#passages - holders + 0.5) / (holders + 0.5));
    const average = Math.max(1, this.#words / Math.max(1, this.#passages));
    for (let at = 0; at < places.length; at += 2) {
      const slot = this.#slots[places[at] ?? -1];
      if (slot?.isGone !== false) continue;
      const { postings, lengths } = slot.report.words;
      eachPosting(postings, places[at + 1] ?? 0, (passage, uses) => {
        const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[passage] ?? 0)) / average);
        use(slot.first + passage, (rarity * uses * (SATURATION + 1)) / (uses + norm));
      });
    }
  }

  #add(report: IndexedReport): void {
    const { stems, postings, lengths } = report.words;
    const number = this.#slots.length;
    this.#slots.push({ report, first: this.#passages, isGone: false });
    this.#slotOf.set(report.uri, number);
    this.#passages += lengths.length;
    this.#words += lengths.reduce((sum, length) => sum + length, 0);
    this.#acronyms.add(report.summary);
    let at = 0;
    for (const stem of stems === '' ? [] : stems.split('\n')) {
      this.#dictionary.fetch(stem, () => []).push(number, at);
      at = endOf(postings, at);
    }
  }

  #remove(slot: Slot): void {
    slot.isGone = true;
    this.#slotOf.delete(slot.report.uri);
    this.#acronyms.remove(slot.report.summary);
    this.#gone += slot.report.words.lengths.length;
  }

  #clear(): void {
    this.#dictionary = new SearchableMap();
    this.#slots = [];
    this.#slotOf = new Map();
    this.#acronyms = new AcronymWords();
    this.#passages = 0;
    this.#gone = 0;
    this.#words = 0;
  }
}
