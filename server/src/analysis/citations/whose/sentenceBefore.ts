import { foldWhite } from '../../../text/whiteSpace.ts';

/** What stands before an offset in its sentence, at most 150 characters. */
export function sentenceBefore(text: string, start: number): string {
  const before = foldWhite(text.slice(Math.max(0, start - 150), start));
  const ends = [...before.matchAll(/\.(?:\[\^?\w{1,8}\])?\s/g)].at(-1);
  return before.slice(ends?.index ?? 0);
}
