const small = new Set(
  (
    'a an and as at be been but by for from had has have he her his in into is it its not of off on onto or our out over she ' +
    'such than that the their them then there these they this those through to under up upon us via was we were when where ' +
    'which while who whose will with within without'
  ).split(' '),
);
const never = new Set(
  (
    'a an and as at be been but by for from had has have he her his into is it its of onto or she such than that the their ' +
    'them then there these they this those through to via was we were when where which while who whose will with within without'
  ).split(' '),
);
const longest = 7;

/** True if text[start, end) is a word that initials usually pass over: "of", "and", "the" and their like. */
export function isSmallWord(text: string, start: number, end: number): boolean {
  return end - start <= longest && small.has(text.slice(start, end).toLowerCase());
}

/** True for a word in small letters that no name begins with: "and", "of", "their". */
export function neverStarts(text: string, start: number, end: number): boolean {
  return end - start <= longest && never.has(text.slice(start, end));
}
