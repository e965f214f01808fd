/** Tells for each code below 128 whether it is a letter or a figure. */
const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  isFigure(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : 0,
);

/**
 * The words of a text, in small letters: runs of letters and figures, of any alphabet. An apostrophe ends a word, so that
 * "children's" is found as "children". Ends when `use` returns false.
 */
export function eachWord(text: string, use: (word: string, at: number) => unknown): void {
  eachWordAt(text, 0, text.length, (start, end) => use(text.slice(start, end).toLowerCase(), start));
}

/** All of them, each as often as it stands there. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => {
    words.push(word);
  });
  return words;
}

/** The same between two offsets, for who wants to know only where each word begins and ends. */
export function eachWordAt(text: string, from: number, to: number, use: (start: number, end: number) => unknown): void {
  for (let at = from; at < to;) {
    if (!isWordAt(text, at)) {
      at++;
      continue;
    }
    const start = at;
    do at++;
    while (at < to && isWordAt(text, at));
    // One letter alone says nothing; a figure may.
    const isTelling = at - start > 1 || isFigure(text.charCodeAt(start));
    if (isTelling && use(start, at) === false) return;
  }
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return IS_WORD[code] === 1;
  // Punctuation of print: dashes, quotation marks, bullets.
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return code >= 0xc0 && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text[at] ?? '');
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}
