/** Characters that are compared at once, as a whole. */
const BLOCK = 4096;

/** How many characters two texts share. */
export interface SameEnds {
  readonly start: number;
  /** Behind those at the start. */
  readonly end: number;
}

/** How many characters are the same at the start and, behind those, at the end of two long texts. */
export function sameAtEnds(one: string, other: string): SameEnds {
  const shorter = Math.min(one.length, other.length);
  const start = sameAtStart(one, other, shorter);
  return { start, end: sameAtEnd(one, other, shorter - start) };
}

function sameAtStart(one: string, other: string, most: number): number {
  let at = 0;
  while (at + BLOCK <= most && one.slice(at, at + BLOCK) === other.slice(at, at + BLOCK)) at += BLOCK;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

function sameAtEnd(one: string, other: string, most: number): number {
  let same = 0;
  const block = (text: string): string => text.slice(text.length - same - BLOCK, text.length - same);
  while (same + BLOCK <= most && block(one) === block(other)) same += BLOCK;
  while (same < most && one.charCodeAt(one.length - same - 1) === other.charCodeAt(other.length - same - 1)) same++;
  return same;
}
