import type { Span } from '../../../text/span.ts';
import { gap } from '../initials/gaps.ts';
import { shape } from '../initials/words.ts';
import type { Words } from '../initials/words.ts';

/** Where the short forms of a text stand: indices of their first words by their letters without a plural s. */
export type AcronymIndex = ReadonlyMap<string, readonly number[]>;

const longest = 16;

/** Collects what has a capital behind its first letter: "CADS", "IROs", "iART", "E2E", "C-DOP", "H&WBB". */
export function indexAcronyms(words: Words): AcronymIndex {
  const index = new Map<string, number[]>();
  for (let word = 0; word < words.count;) {
    const until = runEnd(words, word);
    const key = keyOf(words, word, until);
    if (key !== undefined) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [word]);
      else places.push(word);
    }
    word = until;
  }
  return index;
}

/** End of the run of short parts that hyphens or ampersands join, from `word` on; ordinary words stand alone. */
export function runEnd(words: Words, word: number): number {
  let until = word + 1;
  if (!isPiece(words, word)) return until;
  while (until < words.count && isTied(words.gaps[until] ?? 0) && isPiece(words, until)) until++;
  return until;
}

const isTied = (flags: number): boolean => (flags & gap.joined) !== 0 && (flags & (gap.hyphen | gap.ampersand)) !== 0;

/** A part of a short form: "CDOP", "IS", "i", "19". */
function isPiece(words: Words, word: number): boolean {
  const made = words.shapes[word] ?? 0;
  const length = (words.ends[word] ?? 0) - (words.starts[word] ?? 0);
  return (made & shape.laterUpper) !== 0 || length === 1 || made === shape.digit;
}

function keyOf(words: Words, first: number, until: number): string | undefined {
  let made = 0;
  let capitals = 0;
  for (let word = first; word < until; word++) {
    const own = words.shapes[word] ?? 0;
    made |= own;
    if ((own & shape.firstUpper) !== 0) capitals++;
  }
  const start = words.starts[first] ?? 0;
  const end = words.ends[until - 1] ?? 0;
  if (((made & shape.laterUpper) === 0 && capitals < 2) || end - start > longest) return undefined;
  return singular(words.text.slice(start, end));
}

const possessive = /['’]s?$/;
const plural = /([\p{Lu}\p{N}])['’]?s$/u;

/** A short form without possessive and plural: "IROs'" → "IRO", "NQSW's" → "NQSW"; "CAMHS" stays. */
export function singular(short: string): string {
  return short.replace(possessive, '').replace(plural, '$1');
}

/** Every place of `short` (without plural) in the text, in reading order, plural s and possessive not included. */
export function usesOf(words: Words, index: AcronymIndex, short: string): Span[] {
  const places = index.get(short);
  if (places !== undefined) {
    return places.map((place) => {
      const start = words.starts[place] ?? 0;
      return { start, end: start + short.length };
    });
  }
  return looksIndexed.test(short) ? [] : searchFor(words.text, short);
}

const looksIndexed = /^[\p{L}\p{N}&-]*\p{Lu}[\p{L}\p{N}&-]*\p{Lu}[\p{L}\p{N}&-]*$/u;

/** The places of a short form that the index does not hold: "Ofsted", "app", "MS II". */
function searchFor(text: string, short: string): Span[] {
  const uses: Span[] = [];
  if (short === '') return uses;
  for (let start = text.indexOf(short); start >= 0; start = text.indexOf(short, start + short.length)) {
    const end = start + short.length;
    const isPlural = text.charAt(end) === 's' && !isWordCharacter(text, end + 1);
    if (!isWordCharacter(text, start - 1) && (isPlural || !isWordCharacter(text, end))) uses.push({ start, end });
  }
  return uses;
}

const wordCharacter = /[\p{L}\p{N}]/u;
const isWordCharacter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && wordCharacter.test(text.charAt(at));
