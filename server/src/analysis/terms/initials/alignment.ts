import { gap } from './gaps.ts';
import type { ShortForm } from './shortForm.ts';
import { isSmall, opening } from './smallWords.ts';
import { weights as w } from './weights.ts';
import { columns, matchesAt, matchWord } from './wordMatch.ts';
import type { WordMatch } from './wordMatch.ts';
import { isCapital, shape, wordText } from './words.ts';
import type { Words } from './words.ts';

/** A way to read a short form as the initials of the words from `first` to the end of a window. */
export interface Reading {
  readonly first: number;
  readonly score: number;
}

/** The words [first, until) in which a long form is sought. */
export interface Window {
  readonly first: number;
  readonly until: number;
  /** True if the last word stands in brackets of its own: "prostaglandin E (2) (PGE2)". */
  readonly endsInBracket: boolean;
}

const longestWindow = 32;
const none = Number.NEGATIVE_INFINITY;

/** The words before `until`, at most `size`, that a long form may take: not beyond its sentence or an open bracket. */
export function windowBefore(words: Words, until: number, size: number): Window {
  const flags = words.gaps[until] ?? 0;
  const endsInBracket = (flags & gap.close) !== 0 && (flags & gap.open) !== 0;
  const limit = Math.max(0, until - Math.min(size, longestWindow));
  let depth = endsInBracket ? 1 : 0;
  let first = until;
  while (first > limit) {
    first--;
    const before = words.gaps[first] ?? 0;
    if ((before & (gap.block | gap.stop)) !== 0) break;
    if ((before & gap.semicolon) !== 0 && depth === 0) break;
    if ((before & gap.open) !== 0) {
      if (depth === 0) break;
      depth--;
    }
    if ((before & gap.close) !== 0) depth++;
  }
  return { first, until, endsInBracket };
}

/**
 * Row per word of the window, column per character: the best score of the characters from there on with the words from
 * there on. Shared by all calls.
 */
const tails = new Float64Array((longestWindow + 1) * columns);

/**
 * Every way to read `short` as words of `window` up to its end, one or two for each word it may start with. Goes over
 * the words from right to left; time grows with the letters of the window times the characters of the short form.
 */
export function readings(words: Words, short: ShortForm, window: Window): Reading[] {
  const found: Reading[] = [];
  const first = Math.max(window.first, window.until - longestWindow);
  const length = short.codes.length;
  let row = (window.until - first) * columns;
  fillLastRow(short, row);
  let depth = window.endsInBracket ? 1 : 0;
  for (let word = window.until - 1; word >= first; word--) {
    const behind = row;
    row -= columns;
    const isLast = word === window.until - 1;
    const cross = isLast ? 0 : crossCost(words, word + 1);
    const match = matchWord(words, short, word, tails, behind, cross);
    if (depth === 0) addReadings(words, short, { word, first, until: window.until }, match.atStart[0] ?? none, found);
    const skip = depth > 0 ? w.skipBracketed : skipCost(words, word);
    tails[row + length] = (tails[behind + length] ?? none) + skip + (isLast ? w.trail : 0);
    for (let j = length - 1; j >= 0; j--) {
      const skipped = (tails[behind + j] ?? none) + skip + cross;
      tails[row + j] = Math.max(skipped, bestMatch(match, j), (tails[row + j + 1] ?? none) + dropCost(short, j));
    }
    const before = words.gaps[word] ?? 0;
    if ((before & gap.open) !== 0 && depth > 0) depth--;
    if ((before & gap.close) !== 0) depth++;
  }
  return found;
}

/** Behind the last word all characters that are left stand for nothing. */
function fillLastRow(short: ShortForm, row: number): void {
  const length = short.codes.length;
  tails[row + length] = 0;
  for (let j = length - 1; j >= 0; j--) tails[row + j] = (tails[row + j + 1] ?? none) + dropCost(short, j);
}

const bestMatch = (match: WordMatch, j: number): number => Math.max(match.atStart[j] ?? none, match.inside[j] ?? none);

/** The reading with the highest score. */
export function best(found: readonly Reading[]): Reading | undefined {
  let top: Reading | undefined;
  for (const reading of found) if (top === undefined || reading.score > top.score) top = reading;
  return top;
}

/** True if each character begins one word in turn and only small words and parts of compounds are passed over. */
export function isPerfect(words: Words, short: ShortForm, first: number, until: number): boolean {
  const isPlural = short.kinds[short.kinds.length - 1] === 'plural';
  const length = short.codes.length - (isPlural ? 1 : 0);
  let j = 0;
  for (let word = first; word < until; word++) {
    const start = words.starts[word] ?? 0;
    if (j < length && matchesAt(words.text, start, start, short.codes[j] ?? 0)) j++;
    else if (word === first) return false;
    else if (((words.gaps[word] ?? 0) & gap.hyphen) === 0 && !isSmall(words, word)) return false;
  }
  return j === length;
}

interface Place {
  readonly word: number;
  readonly first: number;
  readonly until: number;
}

/** Adds the reading that starts with a word, and where the word is part of a compound, one that takes it in whole. */
function addReadings(words: Words, short: ShortForm, place: Place, match: number, found: Reading[]): void {
  if (match === none) return;
  const { word, until } = place;
  const isWhole = short.codes.length > 1 && isPerfect(words, short, word, until);
  const score = match + (isWhole ? w.perfect : 0);
  found.push({ first: word, score: score + startCost(words, word) });
  let first = word;
  let isLocant = true;
  while (first > place.first && isPart(words.gaps[first] ?? 0)) {
    first--;
    const hasLetters = ((words.shapes[first] ?? 0) & ~shape.digit) !== 0;
    if (hasLetters && (words.ends[first] ?? 0) - (words.starts[first] ?? 0) > 1) isLocant = false;
  }
  if (first === word || (!isLocant && isDerivation(words, first))) return;
  found.push({ first, score: score + startCost(words, first) + (isLocant ? w.prefixLocant : w.prefixWord) });
}

const derivation = /^(?:anti|non|post|pre)$/i;

/** True for the first part of "anti-human", "non-high": it belongs to the sentence, not to the name. */
function isDerivation(words: Words, word: number): boolean {
  return derivation.test(wordText(words, word));
}

/** The cost of a character that stands for nothing; two or three capitals all stand for something. */
function dropCost(short: ShortForm, j: number): number {
  switch (short.kinds[j]) {
    case 'upper':
      return short.look === 'capitals' && short.codes.length < 4 ? none : w.dropUpper;
    case 'lower':
      return w.dropLower;
    case 'digit':
      return w.dropDigit;
    case 'sign':
      return w.dropSign;
    default:
      return w.dropPlural;
  }
}

function skipCost(words: Words, word: number): number {
  if (isSmall(words, word)) return w.skipSmall;
  if (isPart(words.gaps[word] ?? 0)) return w.skipPart;
  const length = (words.ends[word] ?? 0) - (words.starts[word] ?? 0);
  return length === 1 || ((words.shapes[word] ?? 0) & shape.digit) !== 0 ? w.skipShort : w.skipWord;
}

/** The cost of going on over what stands before `word`. */
function crossCost(words: Words, word: number): number {
  const flags = words.gaps[word] ?? 0;
  let cost = 0;
  if ((flags & gap.dash) !== 0) cost += w.dash;
  if ((flags & gap.quote) !== 0) cost += w.quote;
  if ((flags & gap.page) !== 0) cost += w.page;
  return cost;
}

/** True for a gap that ties a word to the one before it, as hyphens do. */
function isPart(flags: number): boolean {
  if ((flags & (gap.slash | gap.open | gap.dash | gap.close)) !== 0) return false;
  return (flags & (gap.hyphen | gap.joined)) !== 0;
}

function startCost(words: Words, word: number): number {
  const how = opening(words, word);
  if (how === 'never') return none;
  const cost = how === 'hardly' ? w.startArticle : how === 'small' ? w.startSmall : 0;
  const flags = words.gaps[word] ?? 0;
  if ((flags & (gap.hyphen | gap.joined)) !== 0) {
    if ((flags & gap.slash) !== 0) return cost + w.startSlash;
    return isPart(flags) || (flags & gap.close) !== 0 ? cost + w.startPart : cost;
  }
  const isMiddle = (flags & ~gap.wrap) === 0 && word > 0 && !isSmall(words, word - 1);
  if (!isMiddle) return cost;
  return cost + w.startMiddle + (isCapital(words, word) && isCapital(words, word - 1) ? w.startName : 0);
}
