import type { Meaning } from '../../model.ts';
import { best, readings } from './alignment.ts';
import type { Reading, Window } from './alignment.ts';
import type { ShortForm } from './shortForm.ts';
import { weights as w } from './weights.ts';
import type { Weights } from './weights.ts';
import type { Words } from './words.ts';

/** A short form and the words that may be its long form. */
export interface Candidate {
  readonly short: ShortForm;
  /** Place of the short form, UTF-16 offsets. */
  readonly shortStart: number;
  readonly shortEnd: number;
  readonly window: Window;
  /** True if the long form must take the window from its first word. */
  readonly isWhole: boolean;
  /** Offset behind the last character of the long form. */
  readonly longEnd: number;
  readonly how: Meaning['how'];
  /** What its surroundings add to the score, as names of weights. */
  readonly marks: readonly (keyof Weights)[];
}

/** A definition found in the text. */
export interface Definition {
  /** As printed: "IROs". */
  readonly short: string;
  readonly shortStart: number;
  readonly shortEnd: number;
  /** Index of the first word of the long form. */
  readonly firstWord: number;
  readonly longEnd: number;
  readonly how: Meaning['how'];
  readonly score: number;
}

/** All readings of a candidate with their full scores. */
function scoredReadings(words: Words, candidate: Candidate): Reading[] {
  const bias = biasOf(candidate);
  const found: Reading[] = [];
  for (const reading of readings(words, candidate.short, candidate.window)) {
    if (candidate.isWhole && reading.first !== candidate.window.first) continue;
    if (isSound(words, candidate, reading.first)) found.push({ first: reading.first, score: reading.score + bias });
  }
  return found;
}

/** The definition that a candidate gives, if one is more likely right than wrong. */
export function decide(words: Words, candidate: Candidate): Definition | undefined {
  const reading = best(scoredReadings(words, candidate));
  if (reading === undefined || reading.score <= 0) return undefined;
  const { short, shortStart, shortEnd, longEnd, how } = candidate;
  return { short: short.text, shortStart, shortEnd, firstWord: reading.first, longEnd, how, score: reading.score };
}

function biasOf({ short, marks }: Candidate): number {
  let bias = w.bias;
  if (short.codes.length === 1) bias += short.look === 'word' ? w.oneCharacter + w.oneLower : w.oneCharacter;
  if (short.codes.length === 2) bias += w.twoCharacters;
  if (short.text.includes(' ')) bias += w.spaced;
  if (short.look === 'word') bias += w.lookWord;
  if (short.look === 'digits') bias += w.lookDigits;
  for (const mark of marks) bias += w[mark];
  return bias;
}

const lowerRun = /\p{Ll}{3}/u;

/** A long form holds a real word and is not the short form itself or a phrase about it. */
function isSound(words: Words, candidate: Candidate, first: number): boolean {
  const { short, window, longEnd } = candidate;
  const { text, starts, ends } = words;
  if (window.until - first === 1 && !lowerRun.test(text.slice(starts[first] ?? 0, longEnd))) return false;
  if (short.look === 'word') return true;
  for (let word = first; word < window.until; word++) {
    const start = starts[word] ?? 0;
    if ((ends[word] ?? 0) - start === short.text.length && text.startsWith(short.text, start)) return false;
  }
  return true;
}
