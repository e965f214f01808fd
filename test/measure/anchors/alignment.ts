import { diff } from 'diff-match-patch-es';
import type { Letters } from '../../../server/src/text/letters/letters.ts';

/** For each letter of one text the letter of another that it became; -1 for those that are gone. */
export type LetterMap = Int32Array;

/** Which letters of two forms of one text are the same: Myers' diff, which knows nothing of how passages are found. */
export function align(before: Letters, after: Letters): LetterMap {
  const map = new Int32Array(before.text.length).fill(-1);
  let at = 0;
  let to = 0;
  for (const [kind, { length }] of diff(before.text, after.text, { diffTimeout: 20 })) {
    if (kind === 0) for (let step = 0; step < length; step++) map[at + step] = to + step;
    if (kind <= 0) at += length;
    if (kind >= 0) to += length;
  }
  return map;
}

/** What is left of a passage of the first text in the second; undefined if nothing is. */
export interface Left {
  readonly start: number;
  readonly end: number;
  /** The share of its letters. */
  readonly share: number;
}

export function follow(map: LetterMap, start: number, end: number): Left | undefined {
  const there = Array.from(map.subarray(start, end)).filter((to) => to >= 0);
  const first = there[0];
  const last = there.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first, end: last + 1, share: there.length / (end - start) };
}
