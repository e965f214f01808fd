import type { ShortForm } from './shortForm.ts';
import { isSmall } from './smallWords.ts';
import { weights as w } from './weights.ts';
import { gap } from './gaps.ts';
import type { Words } from './words.ts';

/** Best scores for one word, by the character of the short form that it takes first; reused between calls. */
export interface WordMatch {
  /** That character is the word's first letter. */
  readonly atStart: Float64Array;
  /** That character is a later letter. */
  readonly inside: Float64Array;
}

/** More than any short form has characters. */
export const columns = 16;
const longestWord = 40;
const none = Number.NEGATIVE_INFINITY;

const atStart = new Float64Array(columns);
const inside = new Float64Array(columns);
const result: WordMatch = { atStart, inside };
/** For each character: its score at the place looked at, one place further on, and the best of all further places. */
const here = new Float64Array(columns);
const near = new Float64Array(columns);
const far = new Float64Array(columns);

/**
 * Matches characters of `short` with letters of one word, going through the word from its end. `tails[behind + j]` is
 * the score of leaving the rest from character j to the words behind; `cross` is the cost of getting there.
 */
export function matchWord(
  words: Words,
  short: ShortForm,
  word: number,
  tails: Float64Array,
  behind: number,
  cross: number,
): WordMatch {
  const { text } = words;
  const length = short.codes.length;
  const start = words.starts[word] ?? 0;
  const end = Math.min(words.ends[word] ?? 0, start + longestWord);
  for (let j = 0; j <= length; j++) atStart[j] = inside[j] = near[j] = far[j] = none;
  for (let at = end - 1; at >= start; at--) {
    for (let j = 0; j < length; j++) {
      here[j] = matchesAt(text, at, start, short.codes[j] ?? 0)
        ? Math.max(
            (tails[behind + j + 1] ?? none) + (j + 1 < length ? cross : 0),
            near[j + 1] ?? none,
            far[j + 1] ?? none,
          )
        : none;
    }
    const farther = isJoint(lowerAt(text, at)) ? w.joint : 0;
    for (let j = 0; j < length; j++) {
      far[j] = Math.max(far[j] ?? none, (near[j] ?? none) + farther);
      near[j] = here[j] ?? none;
      if (at > start) inside[j] = Math.max(inside[j] ?? none, (here[j] ?? none) + w.enter);
    }
  }
  const worth = startWorth(words, word);
  for (let j = 0; j < length; j++) atStart[j] = (here[j] ?? none) + worth;
  return result;
}

function startWorth(words: Words, word: number): number {
  const flags = words.gaps[word] ?? 0;
  if ((flags & (gap.hyphen | gap.joined)) !== 0) return w.partStart;
  return isSmall(words, word) ? w.start + w.smallStart : w.start;
}

/** Vowels that link the parts of a long word: "tetra|ethyl", "electro|gram"; the letter behind one starts a part. */
function isJoint(before: number): boolean {
  return before === 0x6f || before === 0x61 || before === 0x69 || before === 0x79;
}

/** The character at `at` in lower case, as a code; 0 beyond the end. */
function lowerAt(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  if (code < 128) return code >= 0x41 && code <= 0x5a ? code | 32 : code;
  return text.charAt(at).toLowerCase().charCodeAt(0);
}

/** Signs and digits that stand for words: "H&WBB", "E2E", "3D". */
const spellings: Readonly<Record<number, readonly string[]>> = {
  0x26: ['and'],
  0x2b: ['plus', 'positive', 'and'],
  0x31: ['one', 'first', 'mono'],
  0x32: ['to', 'two', 'second', 'di', 'bi'],
  0x33: ['three', 'third', 'tri'],
  0x34: ['for', 'four', 'tetra'],
  0x35: ['five', 'fifth', 'penta'],
  0x36: ['six', 'hexa'],
  0x37: ['seven', 'hepta'],
  0x38: ['eight', 'octa'],
  0x39: ['nine', 'ninth', 'nona'],
};

/** True if the character `wanted` is, or stands for, what is at `at` in the word that starts at `start`. */
export function matchesAt(text: string, at: number, start: number, wanted: number): boolean {
  if (lowerAt(text, at) === wanted) return true;
  if (at !== start || wanted > 0x39 || wanted < 0x26) return false;
  return spellings[wanted]?.some((spelling) => startsWith(text, at, spelling)) ?? false;
}

function startsWith(text: string, at: number, spelling: string): boolean {
  for (let index = 0; index < spelling.length; index++) {
    if (lowerAt(text, at + index) !== spelling.charCodeAt(index)) return false;
  }
  return true;
}
