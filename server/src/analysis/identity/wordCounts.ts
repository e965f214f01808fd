import { tellingWords } from './authorityNames.ts';

/** How far a text is read for counting; the first hundred pages say whether a word is a name. */
const READ = 400_000;

/** How often the telling words of `name` stand in `text` with a capital, and small; and how often the name as a whole. */
export function countWords(
  text: string,
  name: string,
): { readonly capital: number; readonly lower: number; readonly whole: number } {
  const head = text.length > READ ? text.slice(0, READ) : text;
  let capital = 0;
  let lower = 0;
  for (const each of tellingWords(name)) {
    capital += occurrences(head, each);
    lower += occurrences(head, each.toLowerCase());
  }
  const words = name.split(' ');
  // A name that runs over a line end is found by its longest part.
  const longest = words.reduce((best, each) => (each.length > best.length ? each : best), '');
  return {
    capital,
    lower,
    whole: Math.max(occurrences(head, name), words.length > 1 ? 0 : occurrences(head, longest)),
  };
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) count++;
  }
  return count;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
