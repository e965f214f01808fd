import { wordsIn } from '../../text/letters/words.ts';

/** What a reader asks of the search. */
export interface SearchQuery {
  /** The words to find, in small letters. */
  readonly words: readonly string[];
  /** Words that stand together in this order and form, for each pair of quotation marks; in small letters. */
  readonly phrases: readonly (readonly string[])[];
  readonly filters: SearchFilters;
  /** Names of filters that there are none of, as typed: `autority`. */
  readonly unknown: readonly string[];
}

/** Each is empty where the reader set none; else one of its values must hold. Small letters. */
export interface SearchFilters {
  readonly authority: readonly string[];
  readonly year: readonly (readonly [from: number, to: number])[];
  readonly section: readonly string[];
  readonly judgement: readonly string[];
  readonly kind: readonly string[];
}

const NAMES = ['authority', 'year', 'section', 'judgement', 'kind'] as const;

/**
 * Reads "care leavers "return home" authority:medway year:2013-2015 section:"staying safe"". A year that is none counts as
 * an unknown filter; so does a filter without a value. A quotation mark that is not closed is none.
 */
export function readSearchQuery(text: string): SearchQuery {
  const values: Record<(typeof NAMES)[number], string[]> = {
    authority: [],
    year: [],
    section: [],
    judgement: [],
    kind: [],
  };
  const unknown: string[] = [];
  const rest = text.replace(
    /(?<![^\s])([\p{L}]{2,20}):(?:["“”]([^"“”]{0,200})["“”]|(\S{0,200}))/gu,
    (whole, name: string, quoted, bare) => {
      const known = NAMES.find((one) => one === name.toLowerCase());
      const value = String(quoted ?? bare ?? '')
        .trim()
        .toLowerCase();
      if (known === undefined || value === '' || (known === 'year' && yearsOf(value) === undefined))
        unknown.push(whole);
      else values[known].push(value);
      return ' ';
    },
  );
  const phrases: string[][] = [];
  const plain = rest.replace(/["“”]([^"“”]{0,200})["“”]/gu, (_, quoted: string) => {
    const words = wordsIn(quoted);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const year = values.year.flatMap((value) => {
    const years = yearsOf(value);
    return years === undefined ? [] : [years];
  });
  return { words: wordsIn(plain), phrases, filters: { ...values, year }, unknown };
}

/** "2015", "2013-2015", "2013-" and "-2015" as first and last year. */
function yearsOf(value: string): [number, number] | undefined {
  const [, first = '', dash = '', last = ''] = /^(\d{4})?(\s*[-–]\s*)?(\d{4})?$/.exec(value) ?? [];
  if (first === '' && last === '') return undefined;
  if (dash === '') return first !== '' && last === '' ? [Number(first), Number(first)] : undefined;
  return [first === '' ? 0 : Number(first), last === '' ? 9999 : Number(last)];
}
