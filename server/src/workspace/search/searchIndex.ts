import { encodeUtf8 } from '../../text/bytes/utf8.ts';
import { AcronymWords } from './acronymWords.ts';
import type { Hits } from './bestHits.ts';
import type { IndexedReport } from '../index/entry/indexedReport.ts';
import { stemsBeginning, stemsOneOff } from './likeStems.ts';
import { rank } from './ranking.ts';
import type { Clause, Filter } from './ranking.ts';
import { isKeptApart, searchStem } from '../index/entry/knownStems.ts';
import type { ReportWords } from '../index/entry/reportWords.ts';
import type { SearchQuery } from './searchQuery.ts';
import { placeOf } from '../index/entry/stemList.ts';

export type { Hit, Hits } from './bestHits.ts';

/** What to look for; see `SearchQuery`. */
export type Wanted = Pick<SearchQuery, 'words' | 'phrases'>;

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

/**
 * Ranked full-text search over the passages of all reports. It has no dictionary of its own: each report carries its stems
 * in order, in which a word, and all that begin with it, are found by halving. So a report costs nothing to add, and what
 * is kept from one start to the next is searched as it is.
 */
export class SearchIndex {
  readonly #reports = new Map<string, IndexedReport>();
  readonly #acronyms = new AcronymWords();
  /** What was found to be like a stem, until the reports change. */
  readonly #likes = new Map<string, readonly (readonly [stem: string, weight: number])[]>();
  #passages = 0;
  #words = 0;

  /** Makes the index hold these reports and no others; at the cost of those that are new. */
  *update(reports: readonly IndexedReport[]): Generator<undefined, undefined> {
    const wanted = new Map(reports.map((report) => [report.uri, report]));
    for (const [uri, report] of this.#reports) if (wanted.get(uri)?.words !== report.words) this.#remove(report);
    for (const report of reports) {
      if (this.#reports.has(report.uri)) continue;
      this.#add(report);
      yield;
    }
    return undefined;
  }

  /**
   * The passages with these words, best first: a passage with all of them beats those with some. Of a phrase all words are
   * there; whether they stand together, only the text tells.
   */
  search({ phrases, words }: Wanted, filter: Filter, most: number): Hits {
    const clauses = [...phrases.map(phraseClause), ...this.#clausesOf(words)];
    const reports = [...this.#reports.values()];
    return rank({ reports, passages: this.#passages, words: this.#words }, clauses, filter, most);
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
    // “Initial” is not begun to be “initiative”, whatever its stem.
    const like = this.#like(stem)
      .filter(([other]) => !isKeptApart(other) || other.startsWith(word))
      .map(([other, weight]) => ({ stems: [other], weight }));
    const forms = this.#acronyms.longFormsOf(word).map((stems) => ({ stems, weight: FORM_WEIGHT }));
    return { alternatives: [{ stems: [stem], weight: 1 }, ...forms, ...like] };
  }

  #like(stem: string): readonly (readonly [stem: string, weight: number])[] {
    const known = this.#likes.get(stem);
    if (known !== undefined) return known;
    const found = this.#findLike(stem);
    this.#likes.set(stem, found);
    return found;
  }

  /** Stems that the reader may have meant: those that begin with what was typed, or, if there are none, near misses. */
  #findLike(stem: string): (readonly [stem: string, weight: number])[] {
    // Numbers are meant as they are.
    if (/\d/.test(stem)) return [];
    const lists = Array.from(this.#reports.values(), ({ words }) => words);
    const longer = stem.length < SHORTEST_PREFIX ? [] : stemsBeginning(stem, lists).slice(0, MOST_LIKE);
    if (longer.length > 0) return longer.map((other) => [other, (PREFIX_WEIGHT * stem.length) / other.length]);
    const bytes = encodeUtf8(stem);
    if (stem.length < SHORTEST_FUZZY || lists.some((list) => placeOf(list, bytes) >= 0)) return [];
    return stemsOneOff(stem, lists).map((other) => [other, FUZZY_WEIGHT]);
  }

  #add(report: IndexedReport): void {
    this.#reports.set(report.uri, report);
    this.#acronyms.add(report.summary);
    this.#count(report.words, 1);
  }

  #remove(report: IndexedReport): void {
    this.#reports.delete(report.uri);
    this.#acronyms.remove(report.summary);
    this.#count(report.words, -1);
  }

  #count({ lengths }: ReportWords, by: 1 | -1): void {
    this.#likes.clear();
    this.#passages += by * lengths.length;
    this.#words += by * lengths.reduce((sum, length) => sum + length, 0);
  }
}

function phraseClause(words: readonly string[]): Clause {
  return { isRequired: true, alternatives: [{ stems: [...new Set(words.map(searchStem))], weight: 1 }] };
}
