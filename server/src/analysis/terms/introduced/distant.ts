import type { AcronymIndex } from './acronyms.ts';
import type { Definition } from '../initials/candidate.ts';
import { foldLong } from '../initials/longForm.ts';
import { sameness } from './merge.ts';
import { readShortForm } from '../initials/shortForm.ts';
import type { ShortForm } from '../initials/shortForm.ts';
import { isSmall, opening } from '../initials/smallWords.ts';
import { gap } from '../initials/gaps.ts';
import { isCapital, shape } from '../initials/words.ts';
import type { Words } from '../initials/words.ts';

/** What is known of a short form beyond the text: its usual long forms. */
export type KnownLongForms = (short: string) => readonly string[];

/** Work is bounded: acronyms × words looked at. */
const budget = 20_000_000;

/**
 * Long forms written out in a text whose short form stands elsewhere in it, never beside them. Initials often agree by
 * chance ("strategic groups overseeing" is no SGO), so a phrase counts only where it is the usual long form, or a name
 * in capitals, or a settled phrase that the text repeats.
 */
export function findDistant(
  words: Words,
  acronyms: AcronymIndex,
  defined: ReadonlySet<string>,
  known: KnownLongForms,
): Definition[] {
  const undefinedOnes = [...acronyms].filter(([key]) => !defined.has(key)).sort((a, b) => b[1].length - a[1].length);
  if (undefinedOnes.length === 0) return [];
  const places = new Initials(words);
  const found: Definition[] = [];
  let spent = 0;
  for (const [key, uses] of undefinedOnes) {
    const short = readPlain(key);
    if (short === undefined) continue;
    const starts = places.of(short.codes[0] ?? 0);
    spent += starts.length;
    if (spent > budget) break;
    const phrases = phrasesAt(words, short, starts);
    const phrase = choose(words, short, phrases, known(key), uses[0] ?? 0);
    if (phrase !== undefined) found.push(definition(words, key, uses, phrase));
  }
  return found;
}

/** Words of a text by their first letter, in reading order. */
class Initials {
  readonly #borders = new Int32Array(129);
  readonly #places: Int32Array;

  constructor({ initials, count }: Words) {
    this.#places = new Int32Array(count);
    const borders = this.#borders;
    const add = (counts: Int32Array, initial: number, more: number): number => {
      const old = counts[initial] ?? 0;
      counts[initial] = old + more;
      return old;
    };
    for (let word = 0; word < count; word++) add(borders, (initials[word] ?? 0) + 1, 1);
    for (let initial = 1; initial < borders.length; initial++) add(borders, initial, borders[initial - 1] ?? 0);
    const next = borders.slice();
    for (let word = 0; word < count; word++) this.#places[add(next, initials[word] ?? 0, 1)] = word;
  }

  of(initial: number): Int32Array {
    if (initial >= 128) return this.#places.subarray(0, 0);
    return this.#places.subarray(this.#borders[initial], this.#borders[initial + 1]);
  }
}

/** Only plain capitals: "PLO", "CAMHS", "CDOP". */
function readPlain(key: string): ShortForm | undefined {
  return /^\p{Lu}{2,8}$/u.test(key) ? readShortForm(key) : undefined;
}

interface Phrase {
  readonly first: number;
  readonly until: number;
}

const sign =
  gap.block | gap.stop | gap.semicolon | gap.open | gap.close | gap.dash | gap.quote | gap.slash | gap.equals;

const longestPhrase = 14;

function phrasesAt(words: Words, short: ShortForm, starts: Int32Array): Phrase[] {
  const phrases: Phrase[] = [];
  for (const first of starts) {
    const phrase = phraseAt(words, short, first);
    if (phrase !== undefined) phrases.push(phrase);
  }
  return phrases;
}

/** The shortest run of words from `first` whose initials are the short form, small words passed over. */
function phraseAt(words: Words, short: ShortForm, first: number): Phrase | undefined {
  if (((words.gaps[first] ?? 0) & (gap.hyphen | gap.joined)) !== 0) return undefined;
  const until = matchOn(words, short, first, first + 1, 1);
  if (until === undefined) return undefined;
  return hasLooseComma(words, first, until) ? undefined : { first, until };
}

/** Matches characters from `j` on with words from `word` on; a small word may have a character or none. */
function matchOn(words: Words, short: ShortForm, first: number, word: number, j: number): number | undefined {
  if (j === short.codes.length) return word;
  if (word >= words.count || word - first >= longestPhrase) return undefined;
  const flags = words.gaps[word] ?? 0;
  if ((flags & sign) !== 0 || ((words.shapes[word] ?? 0) & shape.laterUpper) !== 0) return undefined;
  if (words.initials[word] === short.codes[j]) {
    const until = matchOn(words, short, first, word + 1, j + 1);
    if (until !== undefined) return until;
  }
  const isPassed = (flags & gap.hyphen) !== 0 || isSmall(words, word);
  return isPassed ? matchOn(words, short, first, word + 1, j) : undefined;
}

/** Commas belong to a phrase only where it lists things: "education, employment or training". */
function hasLooseComma(words: Words, first: number, until: number): boolean {
  let commas = 0;
  for (let word = first + 1; word < until; word++) {
    if (((words.gaps[word] ?? 0) & gap.comma) !== 0) commas++;
    const start = words.starts[word] ?? 0;
    if (commas > 0 && (words.text.startsWith('and ', start) || words.text.startsWith('or ', start))) return false;
  }
  return commas > 0;
}

/** The phrase that the text means by `short`, if the evidence suffices. */
function choose(
  words: Words,
  short: ShortForm,
  phrases: readonly Phrase[],
  usual: readonly string[],
  use: number,
): Phrase | undefined {
  const wanted = new Set(usual.map(sameness));
  const byMatter = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const matter = sameness(longOf(words, phrase));
    if (wanted.has(matter)) return phrase;
    if (!isFarBefore(words, phrase, use)) continue;
    const group = byMatter.get(matter);
    if (group === undefined) byMatter.set(matter, [phrase]);
    else group.push(phrase);
  }
  const accepted = [...byMatter.values()].filter((group) => isConvincing(words, short, group, usual.length > 0));
  return accepted.length === 1 ? accepted[0]?.[0] : undefined;
}

const farEnough = 300;

/** A phrase introduces what a later paragraph, or a place much further on, shortens. */
function isFarBefore(words: Words, { until }: Phrase, use: number): boolean {
  if (until > use) return false;
  for (let word = until; word <= use; word++) {
    if (word - until > farEnough || ((words.gaps[word] ?? 0) & (gap.block | gap.page)) !== 0) return true;
  }
  return false;
}

const longOf = (words: Words, { first, until }: Phrase): string => foldLong(words, first, words.ends[until - 1] ?? 0);

/** Without help from outside: a name in capitals, or a phrase that stands by itself and is repeated or long. */
function isConvincing(words: Words, short: ShortForm, group: readonly Phrase[], isKnownOtherwise: boolean): boolean {
  if (short.codes.length < 3) return false;
  if (group.some((phrase) => isName(words, phrase))) return true;
  if (isKnownOtherwise) return false;
  const settled = group.filter((phrase) => standsAlone(words, phrase));
  return settled.length >= (short.codes.length > 3 ? 1 : 2);
}

/** "Public Law Outline": capitals on all larger words, and not a piece of a longer name. */
function isName(words: Words, { first, until }: Phrase): boolean {
  for (let word = first; word < until; word++) {
    const isPart = ((words.gaps[word] ?? 0) & gap.hyphen) !== 0;
    if (!isPart && !isCapital(words, word) && !isSmall(words, word)) return false;
  }
  return !goesOn(words, first - 1, first) && !goesOn(words, until, until);
}

/** True if the name goes on with word `other`, `border` being the later of the two words. */
function goesOn(words: Words, other: number, border: number): boolean {
  if (other < 0 || other >= words.count) return false;
  return isCapital(words, other) && !isSmall(words, other) && ((words.gaps[border] ?? 0) & ~gap.wrap) === 0;
}

const verbLike = /(?:ing|ed|ly)$/;

/** A phrase between small words or signs that ends like a noun, in the number of its short form. */
function standsAlone(words: Words, { first, until }: Phrase): boolean {
  const { text, starts, ends, gaps, count } = words;
  if (opening(words, first) === 'never') return false;
  const last = text.slice(starts[until - 1] ?? 0, ends[until - 1] ?? 0).toLowerCase();
  if (verbLike.test(last) || isSmall(words, until - 1)) return false;
  const isOpenBefore = first > 0 && ((gaps[first] ?? 0) & ~gap.wrap) === 0 && !isSmall(words, first - 1);
  const isOpenBehind = until < count && ((gaps[until] ?? 0) & ~gap.wrap) === 0 && !isSmall(words, until);
  return !isOpenBefore && !isOpenBehind;
}

function definition(words: Words, key: string, uses: readonly number[], { first, until }: Phrase): Definition {
  const longEnd = words.ends[until - 1] ?? 0;
  const isPlural = /s$/.test(words.text.slice(Math.max(0, longEnd - 2), longEnd));
  const printed = uses.map((word) => words.text.slice(words.starts[word] ?? 0, words.ends[word] ?? 0));
  const agreeing = printed.findIndex((short) => (short !== key) === isPlural);
  const use = uses[Math.max(0, agreeing)] ?? 0;
  const shortStart = words.starts[use] ?? 0;
  const short = printed[Math.max(0, agreeing)]?.replace(/['’]s?$/, '') ?? key;
  return {
    short,
    shortStart,
    shortEnd: shortStart + short.length,
    firstWord: first,
    longEnd,
    how: 'distant',
    score: 1,
  };
}
