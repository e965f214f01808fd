import type { Words } from './words.ts';

const never = new Set(
  (
    'a an and as at be been but by for from had has have he her his into is it its of onto or she such than that the their ' +
    'them then there these they this those through to via was we were when where which while who whose will with within ' +
    'without'
  ).split(' '),
);
const small = new Set([...never, ...'in not off on our out over under up upon us'.split(' ')]);
const longest = 7;

/** True for a word that initials usually pass over: "of", "and", "the" and their like, in any case. */
export function isSmall({ text, starts, ends }: Words, word: number): boolean {
  const start = starts[word] ?? 0;
  const end = ends[word] ?? 0;
  return end - start <= longest && small.has(text.slice(start, end).toLowerCase());
}

/** How a long form may begin with this word: not at all with "and", hardly with "The", well with "not" or "children". */
export function opening({ text, starts, ends }: Words, word: number): 'never' | 'hardly' | 'small' | 'well' {
  const start = starts[word] ?? 0;
  const end = ends[word] ?? 0;
  if (end - start > longest) return 'well';
  const own = text.slice(start, end);
  if (never.has(own)) return 'never';
  const lower = own.toLowerCase();
  if (never.has(lower)) return 'hardly';
  return small.has(lower) ? 'small' : 'well';
}
