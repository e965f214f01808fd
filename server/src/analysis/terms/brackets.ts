import { gap, type Words } from './words.ts';

/** A pair of brackets in one text: offsets of its signs, and the words inside it, [first, until). */
export interface Bracket {
  readonly open: number;
  readonly close: number;
  readonly first: number;
  readonly until: number;
}

const longestContent = 300;

/** All brackets of a text in reading order, nested ones included; unclosed and overlong ones left out. */
export function findBrackets(words: Words): Bracket[] {
  const found: Bracket[] = [];
  const { text, gaps, starts, ends } = words;
  for (let word = 0; word < words.count; word++) {
    if (((gaps[word] ?? 0) & gap.open) === 0) continue;
    const from = word === 0 ? 0 : (ends[word - 1] ?? 0);
    const to = starts[word] ?? 0;
    for (let open = Math.max(from, to - 8); open < to; open++) {
      const code = text.charCodeAt(open);
      if (code !== 0x28 && code !== 0x5b) continue;
      const close = closing(text, open, code);
      if (close < 0) continue;
      let until = word;
      while (until < words.count && (starts[until] ?? 0) < close) until++;
      found.push({ open, close, first: word, until });
    }
  }
  return found;
}

function closing(text: string, open: number, opener: number): number {
  const closer = opener === 0x28 ? 0x29 : 0x5d;
  const limit = Math.min(text.length, open + longestContent);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === opener) depth++;
    else if (code === closer && --depth === 0) return at;
  }
  return -1;
}
