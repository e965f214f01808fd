import { gap, shape, type Words } from './words.ts';
import type { ShortForm } from './shortForm.ts';
import { weights as tuned, type Weights } from './weights.ts';
import { isStopWord, neverStarts } from './stopWords.ts';

/** A way to read a short form as the initials of the words [first, last]. */
export interface Alignment {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly trail: number;
}

const wordLimit = 40;
const windowLimit = 32;
const none = Number.NEGATIVE_INFINITY;

/** Scratch space: one row per word of the window, columns for the characters of the short form. */
const width = 16;
const value = new Float64Array((windowLimit + 2) * width);
const trailing = new Uint8Array((windowLimit + 2) * width);
const here = new Float64Array(width);
const far = new Float64Array(width);
const near = new Float64Array(width);

/** First word of the window that ends before word `until`: not beyond the sentence, an open bracket or `size` words. */
export function windowStart(words: Words, until: number, size: number): number {
  let depth = closedBefore(words, until);
  let first = until;
  const limit = Math.max(0, until - Math.min(size, windowLimit));
  while (first > limit) {
    first--;
    const before = words.gaps[first] ?? 0;
    if ((before & (gap.block | gap.stop)) !== 0) return first;
    if ((before & gap.semicolon) !== 0 && depth === 0) return first;
    if ((before & gap.open) !== 0) {
      if (depth === 0) return first;
      depth--;
    }
    if ((before & gap.close) !== 0) depth++;
  }
  return first;
}

/** 1 where a bracket closes behind the last word before `until`. */
function closedBefore(words: Words, until: number): number {
  const flags = words.gaps[until] ?? 0;
  return until < words.count && (flags & gap.close) !== 0 && (flags & gap.open) !== 0 ? 1 : 0;
}

/** Every alignment of `short` with words that end before `until`, by first word. */
export function alignments(words: Words, short: ShortForm, from: number, until: number, w: Weights = tuned): Alignment[] {
  const count = until - from;
  const length = short.codes.length;
  const found: Alignment[] = [];
  let row = count * width;
  value[row + length] = 0;
  trailing[row + length] = 0;
  for (let j = length - 1; j >= 0; j--) {
    value[row + j] = (value[row + j + 1] ?? 0) + dropCost(short, j, w);
    trailing[row + j] = 0;
  }
  let depth = closedBefore(words, until);
  for (let index = count - 1; index >= 0; index--) {
    const word = from + index;
    const next = row;
    row -= width;
    const cross = word > from || true ? gapCost(words, word + 1, until, w) : 0;
    matchWord(words, short, word, next, cross, w);
    const score = here[0] ?? none;
    if (score > none && depth === 0) {
      const trail = hereTrail[0] ?? 0;
      const last = until - 1;
      const begin = startCost(words, word, w);
      found.push({ first: word, last, score: score + begin, trail });
      const flags = words.gaps[word] ?? 0;
      if (isPart(flags)) {
        let first = word;
        let locant = true;
        while (first > from && isPart(words.gaps[first] ?? 0)) {
          first--;
          const long = (words.ends[first] ?? 0) - (words.starts[first] ?? 0) > 1;
          if (long && ((words.shapes[first] ?? 0) & ~shape.digit) !== 0) locant = false;
        }
        if (first < word) found.push({ first, last, trail, score: score + startCost(words, first, w) + (locant ? w.prefixLocant : w.prefixWord) });
      }
    }
    const skip = depth > 0 ? w.skipBracketed : skipCost(words, word, w);
    for (let j = length; j >= 0; j--) {
      let best: number;
      let trail: number;
      if (j === length) {
        const already = trailing[next + j] ?? 0;
        best = (value[next + j] ?? none) + (already === 0 ? w.trail : w.trailMore) + skip * 0.3;
        trail = already + 1;
      } else {
        best = (value[next + j] ?? none) + skip + cross;
        trail = trailing[next + j] ?? 0;
        const matched = Math.max(here[j] ?? none, entered[j] ?? none);
        if (matched > best) {
          best = matched;
          trail = (here[j] ?? none) >= (entered[j] ?? none) ? (hereTrail[j] ?? 0) : (enteredTrail[j] ?? 0);
        }
        const dropped = (value[row + j + 1] ?? none) + dropCost(short, j, w);
        if (dropped > best) {
          best = dropped;
          trail = trailing[row + j + 1] ?? 0;
        }
      }
      value[row + j] = best;
      trailing[row + j] = trail;
    }
    const before = words.gaps[word] ?? 0;
    if ((before & gap.open) !== 0 && depth > 0) depth--;
    if ((before & gap.close) !== 0) depth++;
  }
  return found;
}

const hereTrail = new Uint8Array(width);
const entered = new Float64Array(width);
const enteredTrail = new Uint8Array(width);
const farTrail = new Uint8Array(width);
const nearTrail = new Uint8Array(width);

/**
 * Fills `here[j]`: best score for character j at the first letter of the word and the rest in it or behind it; and
 * `entered[j]`: the same with character j inside the word.
 */
function matchWord(words: Words, short: ShortForm, word: number, next: number, cross: number, w: Weights): void {
  const { text } = words;
  const start = words.starts[word] ?? 0;
  const end = Math.min(words.ends[word] ?? start, start + wordLimit);
  const length = short.codes.length;
  // near: character j at the place just behind; far: the best place anywhere behind
  for (let j = 0; j <= length; j++) {
    here[j] = none; entered[j] = none; far[j] = none; near[j] = none;
  }
  const part = ((words.gaps[word] ?? 0) & (gap.hyphen | gap.joined)) !== 0;
  for (let at = end - 1; at >= start; at--) {
    const code = lowerAt(text, at);
    // process j ascending is fine: uses near/far of j+1 from the previous position
    let previousNear = none;
    let previousTrail = 0;
    void previousNear; void previousTrail;
    for (let j = 0; j < length; j++) {
      let best = none;
      let trail = 0;
      if (matches(code, short.codes[j] ?? 0, text, at, start)) {
        // leave the word
        best = (value[next + j + 1] ?? none) + (j + 1 < length ? cross : 0);
        trail = trailing[next + j + 1] ?? 0;
        if (j + 1 < length) {
          const byNext = (near[j + 1] ?? none) + w.next;
          if (byNext > best) { best = byNext; trail = nearTrail[j + 1] ?? 0; }
          const byFar = (far[j + 1] ?? none);
          if (byFar > best) { best = byFar; trail = farTrail[j + 1] ?? 0; }
        }
      }
      scratch[j] = best;
      scratchTrail[j] = trail;
    }
    // the place at + 1, now behind: is it a joint of the word?
    const joint = isJoint(code, lowerAt(text, at + 1));
    const innerCost = (joint ? w.innerJoint : w.inner) + (isVowel(lowerAt(text, at + 1)) ? w.innerVowel : 0);
    for (let j = 0; j < length; j++) {
      // what was "just behind" becomes "anywhere behind"
      const moved = (near[j] ?? none) + innerCost;
      if (moved > (far[j] ?? none)) { far[j] = moved; farTrail[j] = nearTrail[j] ?? 0; }
      near[j] = scratch[j] ?? none;
      nearTrail[j] = scratchTrail[j] ?? 0;
      if (at === start) {
        if ((near[j] ?? none) > none) {
          const stop = isStopWord(text, start, words.ends[word] ?? 0);
          here[j] = (near[j] ?? none) + (part ? w.partStart : stop ? w.start + w.stopStart : w.start);
          hereTrail[j] = nearTrail[j] ?? 0;
        }
      } else if ((near[j] ?? none) + w.enter > (entered[j] ?? none)) {
        entered[j] = (near[j] ?? none) + w.enter;
        enteredTrail[j] = nearTrail[j] ?? 0;
      }
    }
  }
}
const scratch = new Float64Array(width);
const scratchTrail = new Uint8Array(width);

function lowerAt(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  if (code < 128) return code >= 0x41 && code <= 0x5a ? code | 32 : code;
  return text.charAt(at).toLowerCase().charCodeAt(0);
}

/** "tetra|ethyl", "electro|gram": a vowel that links two parts of a long word, and what follows. */
function isJoint(before: number, _code: number): boolean {
  return before === 0x6f || before === 0x61 || before === 0x69 || before === 0x79;
}

function isVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75;
}

/** True if each character stands for one word in turn and only small words and parts of compounds are passed over. */
export function isPerfect(words: Words, short: ShortForm, first: number, until: number): boolean {
  let j = 0;
  const length = short.kinds[short.kinds.length - 1] === 'plural' ? short.codes.length - 1 : short.codes.length;
  for (let word = first; word < until; word++) {
    const start = words.starts[word] ?? 0;
    if (j < length && matches(lowerAt(words.text, start), short.codes[j] ?? 0, words.text, start, start)) j++;
    else if (word === first) return false;
    else if (!isStopWord(words.text, start, words.ends[word] ?? 0) && ((words.gaps[word] ?? 0) & gap.hyphen) === 0) return false;
  }
  return j === length;
}

function matches(code: number, wanted: number, text: string, at: number, start: number): boolean {
  if (code === wanted) return true;
  if (at !== start) return false;
  const spellings = wordsFor[wanted];
  if (spellings === undefined) return false;
  return spellings.some((spelling) => startsWith(text, at, spelling));
}

/** Signs and digits that stand for words: "H&WBB", "E2E", "3D". */
const wordsFor: Record<number, readonly string[]> = {
  [0x26]: ['and'],
  [0x2b]: ['plus', 'positive', 'and'],
  [0x31]: ['one', 'first', 'mono'],
  [0x32]: ['to', 'two', 'second', 'di', 'bi'],
  [0x33]: ['three', 'third', 'tri'],
  [0x34]: ['for', 'four', 'tetra'],
  [0x35]: ['five', 'fifth', 'penta'],
  [0x36]: ['six', 'hexa'],
  [0x37]: ['seven', 'hepta'],
  [0x38]: ['eight', 'octa'],
  [0x39]: ['nine', 'ninth', 'nona'],
};

function startsWith(text: string, at: number, spelling: string): boolean {
  for (let index = 0; index < spelling.length; index++) {
    if (lowerAt(text, at + index) !== spelling.charCodeAt(index)) return false;
  }
  return true;
}

function dropCost(short: ShortForm, j: number, w: Weights): number {
  switch (short.kinds[j]) {
    case 'upper': return w.dropLetter;
    case 'lower': return w.dropLower;
    case 'digit': return w.dropDigit;
    case 'sign': return w.dropSign;
    default: return w.dropPlural;
  }
}

function skipCost(words: Words, word: number, w: Weights): number {
  const start = words.starts[word] ?? 0;
  const end = words.ends[word] ?? 0;
  if (isStopWord(words.text, start, end)) return w.skipStop;
  if (((words.gaps[word] ?? 0) & (gap.hyphen | gap.joined)) !== 0) return w.skipPart;
  if (end - start === 1 || ((words.shapes[word] ?? 0) & shape.digit) !== 0) return w.skipShort;
  return w.skipWord;
}

/** The cost of going on over what stands before `word`. */
function gapCost(words: Words, word: number, until: number, w: Weights): number {
  if (word >= until) return 0;
  const flags = words.gaps[word] ?? 0;
  let cost = 0;
  if ((flags & gap.comma) !== 0) cost += w.comma;
  if ((flags & gap.dash) !== 0) cost += w.dash;
  if ((flags & gap.quote) !== 0) cost += w.quote;
  if ((flags & gap.page) !== 0) cost += w.page;
  return cost;
}

/** True for a gap that ties a word to the one before it, as hyphens do. */
function isPart(flags: number): boolean {
  if ((flags & (gap.slash | gap.open | gap.close | gap.dash)) !== 0) return false;
  return (flags & (gap.hyphen | gap.joined)) !== 0;
}

function startCost(words: Words, word: number, w: Weights): number {
  const flags = words.gaps[word] ?? 0;
  let cost = 0;
  const bounded = (flags & ~(gap.wrap | gap.hyphen | gap.joined)) !== 0;
  if ((flags & (gap.hyphen | gap.joined)) !== 0) {
    if ((flags & gap.slash) !== 0) cost += w.startSlash;
    else if (isPart(flags) || (flags & gap.close) !== 0) cost += w.startPart;
  } else if (!bounded && word > 0) {
    const start = words.starts[word - 1] ?? 0;
    if (!isStopWord(words.text, start, words.ends[word - 1] ?? 0)) {
      cost += w.startMid;
      if (((words.shapes[word] ?? 0) & (words.shapes[word - 1] ?? 0) & shape.firstUpper) !== 0) cost += w.startCapital;
    }
  }
  const from = words.starts[word] ?? 0;
  const to = words.ends[word] ?? 0;
  if (neverStarts(words.text, from, to)) return none;
  if (isStopWord(words.text, from, to)) cost += neverStarts(words.text.toLowerCase(), from, to) ? w.startNever : w.startStop;
  return cost;
}

export function shortFormBias(short: ShortForm, w: Weights = tuned): number {
  let bias = w.bias;
  const letters = short.codes.length;
  if (letters === 1) bias += w.one;
  if (letters === 2) bias += w.two;
  if (short.text.includes(' ')) bias += w.spaced;
  if (short.look === 'word') bias += w.word;
  if (short.look === 'name') bias += w.name;
  if (short.look === 'mixed') bias += w.mixed;
  if (short.look === 'digits') bias += w.digits;
  return bias;
}
