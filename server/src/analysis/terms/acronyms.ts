import type { Span } from '../../text/span.ts';
import { shape, type Words } from './words.ts';

/** Where the words that look like short forms stand: word indices by their letters without a plural s. */
export type AcronymIndex = ReadonlyMap<string, readonly number[]>;

const longestWord = 16;

/** Collects the words with a capital behind their first letter, or capitals and digits: "CADS", "IROs", "iART", "E2E". */
export function indexAcronyms(words: Words): AcronymIndex {
  const index = new Map<string, number[]>();
  for (let word = 0; word < words.count; word++) {
    if (((words.shapes[word] ?? 0) & shape.laterUpper) === 0) continue;
    const start = words.starts[word] ?? 0;
    const end = words.ends[word] ?? 0;
    if (end - start > longestWord) continue;
    const key = singular(words.text.slice(start, end));
    const places = index.get(key);
    if (places === undefined) index.set(key, [word]);
    else places.push(word);
  }
  return index;
}

const possessive = /['’]s?$/;
const plural = /([\p{Lu}\p{N}])['’]?s$/u;

/** A short form without possessive and plural: "IROs'" → "IRO", "NQSW's" → "NQSW"; "CAMHS" stays. */
export function singular(short: string): string {
  return short.replace(possessive, '').replace(plural, '$1');
}

/** Every place of `short` (without plural) in the text, in reading order, plural s and possessive not included. */
export function usesOf(words: Words, index: AcronymIndex, short: string): Span[] {
  const head = /^[\p{L}\p{N}]+/u.exec(short)?.[0] ?? '';
  const uses: Span[] = [];
  const places = head === short || looksIndexed(head) ? index.get(singular(head)) : undefined;
  if (places !== undefined) {
    for (const place of places) addUse(words.text, short, words.starts[place] ?? 0, uses);
    return uses;
  }
  if (looksIndexed(head) || short === '') return uses;
  for (let at = words.text.indexOf(short); at >= 0; at = words.text.indexOf(short, at + short.length)) addUse(words.text, short, at, uses);
  return uses;
}

const looksIndexed = (head: string): boolean => /^.[^]*\p{Lu}/u.test(head);

function addUse(text: string, short: string, start: number, uses: Span[]): void {
  const end = start + short.length;
  if (text.startsWith(short, start) && isWordStart(text, start) && isWordEnd(text, end)) uses.push({ start, end });
}

const wordCharacter = /[\p{L}\p{N}]/u;
const isWordCharacter = (text: string, at: number): boolean => at >= 0 && at < text.length && wordCharacter.test(text.charAt(at));

/** False inside a word, and behind a single letter with a hyphen, which is part of the name: "i-ART". */
function isWordStart(text: string, at: number): boolean {
  if (isWordCharacter(text, at - 1) || text.charAt(at - 1) === '&') return false;
  return !(text.charAt(at - 1) === '-' && isWordCharacter(text, at - 2) && !isWordCharacter(text, at - 3));
}

function isWordEnd(text: string, at: number): boolean {
  const behind = text.charAt(at);
  if (behind === '&' && isWordCharacter(text, at + 1)) return false;
  if (!isWordCharacter(text, at)) return true;
  return behind === 's' && !isWordCharacter(text, at + 1);
}
