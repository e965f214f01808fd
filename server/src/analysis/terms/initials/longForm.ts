import { gap } from './gaps.ts';
import type { Words } from './words.ts';
import { oneLine } from '../../../text/letters/whiteSpace.ts';

/**
 * The words from `first` to the offset `end` as one line: white space folded, page furniture left out, and words that
 * were divided at a line end joined again.
 */
export function foldLong(words: Words, first: number, end: number): string {
  const { text, starts, ends, gaps, count } = words;
  let folded = '';
  let from = starts[first] ?? 0;
  for (let word = first + 1; word < count && (starts[word] ?? 0) < end; word++) {
    const flags = gaps[word] ?? 0;
    if ((flags & (gap.wrap | gap.page | gap.hyphen)) === 0) continue;
    const before = text.slice(from, ends[word - 1] ?? 0);
    const between = text.slice(ends[word - 1] ?? 0, starts[word] ?? 0);
    folded += before + joint(words, word, between);
    from = starts[word] ?? 0;
  }
  return oneLine(folded + text.slice(from, end));
}

const suspended = /^(?:and|or|to)$/i;
const hyphens = /[-‐‑\u00ad]/u;

function joint(words: Words, word: number, between: string): string {
  const { text, starts, ends, gaps } = words;
  const flags = gaps[word] ?? 0;
  if ((flags & gap.hyphen) !== 0) {
    const next = text.slice(starts[word] ?? 0, ends[word] ?? 0);
    if (suspended.test(next)) return '- ';
    if ((flags & gap.wrap) === 0) return between.replace(/\s+/g, '');
    return wasDivided(words, word, next) ? '' : (hyphens.exec(between)?.[0].replace('\u00ad', '') ?? '-');
  }
  if ((flags & gap.page) === 0) return between;
  return (flags & gap.comma) !== 0 ? ', ' : ' ';
}

/** How far around a word its other uses are looked for: a report's length, and no more in a text of many. */
const farEnough = 100_000;

/** True if the text elsewhere writes the word in one and never with a hyphen: "infor-" and "mation". */
function wasDivided({ text, starts, ends }: Words, word: number, next: string): boolean {
  const previous = text.slice(starts[word - 1] ?? 0, ends[word - 1] ?? 0);
  const at = starts[word] ?? 0;
  const around = text.slice(Math.max(0, at - farEnough), at + farEnough);
  return around.includes(previous + next) && !around.includes(`${previous}-${next}`);
}
