import type { ShortForm } from './shortForm.ts';
import { isSmallWord, neverStarts } from './smallWords.ts';
import { fitted, type Weights } from './weights.ts';
import { gap, shape, type Words } from './words.ts';
import { matchesAt, lowerAt, matchWord, type WordMatch } from './wordMatch.ts';

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
const columns = 16;
const none = Number.NEGATIVE_INFINITY;

/** Row per word, column per character: the best score of the characters from there on with the words from there on. */
const tails = new Float64Array((longestWindow + 1) * columns);

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
 * Every way to read `short` as words of `window` up to its end, one or two for each word it may start with. Runs over
 * the words from right to left; time grows with the letters of the window times the characters of the short form.
 */
export function readings(words: Words, short: ShortForm, window: Window, weights: Weights = fitted): Reading[] {
  const found: Reading[] = [];
  const first = Math.max(window.first, window.until - longestWindow);
  const length = short.codes.length;
  let row = (window.until - first) * columns;
  tails[row + length] = 0;
  for (let j = length - 1; j >= 0; j--) tails[row + j] = (tails[row + j + 1] ?? none) + dropCost(short, j, weights);
  let depth = window.endsInBracket ? 1 : 0;
  for (let word = window.until - 1; word >= first; word--) {
    const behind = row;
    row -= columns;
    const cross = word + 1 < window.until ? crossCost(words, word + 1, weights) : 0;
    const match = matchWord(words, short, word, tails, behind, cross, weights);
    if (depth === 0)
      addReadings(
        words,
        word,
        first,
        (match.atStart[0] ?? none) + perfectBonus(words, short, word, window, weights),
        found,
        weights,
      );
    const skip = depth > 0 ? weights.skipBracketed : skipCost(words, word, weights);
    const isLast = word === window.until - 1;
    tails[row + length] = (tails[behind + length] ?? none) + skip + (isLast ? weights.trail : 0);
    for (let j = length - 1; j >= 0; j--)
      tails[row + j] = bestTail(short, j, row, behind, skip + cross, match, weights);
    const before = words.gaps[word] ?? 0;
    if ((before & gap.open) !== 0 && depth > 0) depth--;
    if ((before & gap.close) !== 0) depth++;
  }
  return found;
}

function bestTail(
  short: ShortForm,
  j: number,
  row: number,
  behind: number,
  skip: number,
  match: WordMatch,
  w: Weights,
): number {
  const skipped = (tails[behind + j] ?? none) + skip;
  const dropped = (tails[row + j + 1] ?? none) + dropCost(short, j, w);
  return Math.max(skipped, dropped, match.atStart[j] ?? none, match.inside[j] ?? none);
}

/** The best reading, if any is more likely right than wrong once `bias` is added. */
export function best(found: readonly Reading[]): Reading | undefined {
  let top: Reading | undefined;
  for (const reading of found) if (top === undefined || reading.score > top.score) top = reading;
  return top;
}

function perfectBonus(words: Words, short: ShortForm, first: number, window: Window, w: Weights): number {
  return short.codes.length > 1 && isPerfect(words, short, first, window.until) ? w.perfect : 0;
}

/** True if each character begins one word in turn and only small words and parts of compounds are passed over. */
export function isPerfect(words: Words, short: ShortForm, first: number, until: number): boolean {
  const length = short.codes.length - (short.kinds[short.kinds.length - 1] === 'plural' ? 1 : 0);
  let j = 0;
  for (let word = first; word < until; word++) {
    const start = words.starts[word] ?? 0;
    if (j < length && matchesAt(words.text, start, start, short.codes[j] ?? 0)) j++;
    else if (word === first) return false;
    else if (((words.gaps[word] ?? 0) & gap.hyphen) === 0 && !isSmallWord(words.text, start, words.ends[word] ?? 0))
      return false;
  }
  return j === length;
}

function addReadings(words: Words, word: number, limit: number, score: number, found: Reading[], w: Weights): void {
  if (score === none) return;
  found.push({ first: word, score: score + startCost(words, word, w) });
  if (!isPart(words.gaps[word] ?? 0)) return;
  let first = word;
  let isLocant = true;
  while (first > limit && isPart(words.gaps[first] ?? 0)) {
    first--;
    const letters = ((words.shapes[first] ?? 0) & ~shape.digit) !== 0;
    if (letters && (words.ends[first] ?? 0) - (words.starts[first] ?? 0) > 1) isLocant = false;
  }
  if (first === word || (!isLocant && isDerivation(words, first))) return;
  found.push({ first, score: score + startCost(words, first, w) + (isLocant ? w.prefixLocant : w.prefixWord) });
}

const derivation = /^(?:anti|non|post|pre)$/i;

/** True for the first part of "anti-human", "non-high": it belongs to the sentence, not to the name. */
function isDerivation({ text, starts, ends }: Words, word: number): boolean {
  return derivation.test(text.slice(starts[word] ?? 0, ends[word] ?? 0));
}

function dropCost(short: ShortForm, j: number, w: Weights): number {
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

function skipCost(words: Words, word: number, w: Weights): number {
  const start = words.starts[word] ?? 0;
  const end = words.ends[word] ?? 0;
  if (isSmallWord(words.text, start, end)) return w.skipSmall;
  if (isPart(words.gaps[word] ?? 0)) return w.skipPart;
  return end - start === 1 || ((words.shapes[word] ?? 0) & shape.digit) !== 0 ? w.skipShort : w.skipWord;
}

/** The cost of going on over what stands before `word`. */
function crossCost(words: Words, word: number, w: Weights): number {
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

function startCost(words: Words, word: number, w: Weights): number {
  const { text, starts, ends, gaps, shapes } = words;
  const flags = gaps[word] ?? 0;
  const from = starts[word] ?? 0;
  const to = ends[word] ?? 0;
  if (neverStarts(text, from, to)) return none;
  let cost = isSmallWord(text, from, to)
    ? neverStarts(lowerFirst(text, from, to), 0, to - from)
      ? w.startArticle
      : w.startSmall
    : 0;
  if ((flags & (gap.hyphen | gap.joined)) !== 0) {
    if ((flags & gap.slash) !== 0) cost += w.startSlash;
    else if (isPart(flags) || (flags & gap.close) !== 0) cost += w.startPart;
  } else if ((flags & ~gap.wrap) === 0 && word > 0 && !isSmallWord(text, starts[word - 1] ?? 0, ends[word - 1] ?? 0)) {
    cost += w.startMiddle;
    if (((shapes[word] ?? 0) & (shapes[word - 1] ?? 0) & shape.firstUpper) !== 0) cost += w.startName;
  }
  return cost;
}

function lowerFirst(text: string, from: number, to: number): string {
  return String.fromCharCode(lowerAt(text, from)) + text.slice(from + 1, to);
}
