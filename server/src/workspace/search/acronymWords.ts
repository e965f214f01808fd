import { wordsIn } from '../../text/letters/words.ts';
import type { ReportSummary } from '../index/entry/reportSummary.ts';
import { searchStem } from '../index/entry/knownStems.ts';

/** How many meanings of one short form are searched for; some stand for many things in many reports. */
const MOST_MEANINGS = 4;

/** What short forms stand for, over all reports, and back; by stems, so that any form of a word is met. */
export class AcronymWords {
  /** "cse" → "child sexual exploit" → in how many reports. */
  readonly #longs = new Map<string, Map<string, number>>();
  /** The same the other way. */
  readonly #shorts = new Map<string, Map<string, number>>();

  add(summary: ReportSummary): void {
    this.#change(summary, 1);
  }

  remove(summary: ReportSummary): void {
    this.#change(summary, -1);
  }

  /** The long forms of a short one, as lists of stems; those of most reports first. */
  longFormsOf(word: string): string[][] {
    return mostUsed(this.#longs.get(word)).map((long) => long.split(' '));
  }

  /** The short forms of a long one that is given as stems. */
  shortFormsOf(stems: readonly string[]): string[] {
    return mostUsed(this.#shorts.get(stems.join(' ')));
  }

  #change({ terms }: ReportSummary, by: 1 | -1): void {
    for (const { short, long } of terms) {
      if (long === undefined) continue;
      const shortWords = wordsIn(short);
      const [shortWord] = shortWords;
      const stems = wordsIn(long).map(searchStem);
      if (shortWord === undefined || shortWords.length !== 1 || stems.length < 2) continue;
      count(this.#longs, shortWord, stems.join(' '), by);
      count(this.#shorts, stems.join(' '), shortWord, by);
    }
  }
}

function count(counts: Map<string, Map<string, number>>, key: string, value: string, by: 1 | -1): void {
  const values = counts.get(key) ?? new Map<string, number>();
  counts.set(key, values);
  const next = (values.get(value) ?? 0) + by;
  if (next > 0) values.set(value, next);
  else values.delete(value);
}

function mostUsed(counts: ReadonlyMap<string, number> | undefined): string[] {
  return [...(counts ?? [])]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_MEANINGS)
    .map(([value]) => value);
}
