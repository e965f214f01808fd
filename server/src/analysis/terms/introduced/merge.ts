import type { Span } from '../../../text/span.ts';
import type { Meaning, Term } from '../../model.ts';
import { singular, usesOf } from './acronyms.ts';
import type { AcronymIndex } from './acronyms.ts';
import type { Definition } from '../initials/candidate.ts';
import { foldLong } from '../initials/longForm.ts';
import { gap } from '../initials/gaps.ts';
import type { Words } from '../initials/words.ts';

/** Gathers definitions by short form; meanings that differ only in case, number, hyphens or possessives are one. */
export function mergeTerms(
  words: Words,
  index: AcronymIndex,
  definitions: readonly Definition[],
  known: readonly string[],
): Term[] {
  const byShort = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const key = singular(definition.short);
    const group = byShort.get(key);
    if (group === undefined) byShort.set(key, [definition]);
    else group.push(definition);
  }
  const terms: Term[] = [];
  for (const [short, group] of byShort)
    terms.push({ short, meanings: meaningsOf(words, group), uses: usesWith(words, index, short, group) });
  for (const short of known) {
    const uses = byShort.has(short) ? [] : usesOf(words, index, short);
    if (uses.length > 0) terms.push({ short, meanings: [], uses });
  }
  return terms.sort((a, b) => firstPlace(a) - firstPlace(b));
}

const firstPlace = ({ uses, meanings }: Term): number =>
  Math.min(uses[0]?.start ?? Infinity, meanings[0]?.longSpan.start ?? Infinity);

/** The places that `usesOf` finds, and those of definitions whose short form it cannot see, such as "D BIT". */
function usesWith(words: Words, index: AcronymIndex, short: string, group: readonly Definition[]): Span[] {
  const uses = usesOf(words, index, short);
  const starts = new Set(uses.map(({ start }) => start));
  for (const { how, shortStart } of group) {
    if (how === 'distant' || starts.has(shortStart)) continue;
    starts.add(shortStart);
    uses.push({ start: shortStart, end: shortStart + short.length });
  }
  return uses.sort((a, b) => a.start - b.start);
}

function meaningsOf(words: Words, group: readonly Definition[]): Meaning[] {
  const meanings = new Map<string, { first: Meaning; again: Span[] }>();
  const inOrder = [...group].sort((a, b) => (words.starts[a.firstWord] ?? 0) - (words.starts[b.firstWord] ?? 0));
  for (const definition of inOrder) {
    const long = foldLong(words, definition.firstWord, definition.longEnd);
    const key = sameness(long);
    const known = meanings.get(key);
    if (known === undefined) meanings.set(key, { first: meaningOf(words, definition, long), again: [] });
    else if (definition.how !== 'distant') known.again.push({ start: definition.shortStart, end: definition.shortEnd });
  }
  return [...meanings.values()].map(({ first, again }) => (again.length === 0 ? first : { ...first, again }));
}

function meaningOf(words: Words, { firstWord, longEnd, how, shortStart, shortEnd }: Definition, long: string): Meaning {
  return {
    long,
    longSpan: { start: words.starts[firstWord] ?? 0, end: longEnd },
    shortSpan: how === 'distant' ? undefined : { start: shortStart, end: shortEnd },
    sentence: sentenceAround(words, firstWord, how === 'distant' ? longEnd : Math.max(longEnd, shortEnd)),
    how,
  };
}

/** What a long form says, without case, hyphens, possessives and plurals. */
export function sameness(long: string): string {
  return long
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}])/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/&/g, 'and')
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word))
    .join(' ')
    .trim();
}

const longestSentence = 120;

/** The sentence that holds word `first` and reaches beyond offset `end`; at most 120 words to either side. */
function sentenceAround(words: Words, first: number, end: number): Span {
  const { gaps, starts, ends, count, text } = words;
  const borders = gap.block | gap.stop;
  let from = first;
  while (from > 0 && first - from < longestSentence && ((gaps[from] ?? 0) & borders) === 0) from--;
  let until = first + 1;
  while (until < count && (starts[until] ?? 0) < end) until++;
  const limit = Math.min(count, until + longestSentence);
  while (until < limit && ((gaps[until] ?? 0) & borders) === 0) until++;
  let to = Math.max(ends[until - 1] ?? end, end);
  while (to < text.length && /[.!?)\]'"’”]/.test(text.charAt(to))) to++;
  return { start: starts[from] ?? 0, end: to };
}
