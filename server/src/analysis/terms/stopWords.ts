const stopWords = new Set(
  'a an and are as at be been but by for from had has have he her his in into is it its not of off on onto or our out over she such than that the their them then there these they this those through to under up upon us via was we were when where which while who whose will with within without'.split(' '),
);
const longestStopWord = 7;

/** True if text[start, end) is a word that initials usually leave out: "of", "and", "the" and their like. */
export function isStopWord(text: string, start: number, end: number): boolean {
  return end - start <= longestStopWord && stopWords.has(text.slice(start, end).toLowerCase());
}

const neverFirst = new Set('a an and as at be been but by for from had has have he her his into is it its of onto or our she such than that the their them then there these they this those through to via was we were when where which while who whose will with within without'.split(' '));

/** True for a small word that no name begins with, written in lower case. */
export function neverStarts(text: string, start: number, end: number): boolean {
  return end - start <= longestStopWord && neverFirst.has(text.slice(start, end));
}
