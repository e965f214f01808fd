import { isPerfect } from '../initials/alignment.ts';
import { runEnd } from './acronyms.ts';
import type { AcronymIndex } from './acronyms.ts';
import type { Definition } from '../initials/candidate.ts';
import { gap } from '../initials/gaps.ts';
import { readShortForm } from '../initials/shortForm.ts';
import type { ShortForm } from '../initials/shortForm.ts';
import { opening } from '../initials/smallWords.ts';
import type { Words } from '../initials/words.ts';

const longestEntry = 16;
/** A short form that stands in more places than this is defined in the first of them or not at all. */
const mostPlaces = 2000;

/** What can begin or end a line, cell or list entry. */
const border = gap.block | gap.wrap | gap.stop | gap.semicolon | gap.page;
/** What can stand between a short form and its meaning in a list. */
const separator = gap.semicolon | gap.dash | gap.block | gap.equals;
const ending = border | gap.comma | gap.open | gap.close | gap.equals;

/**
 * Definitions in lists and tables: "EOC = Equal Opportunities Commission", a line, cell or entry that holds a short form
 * and the words it stands for, in either order. There is no phrase around them, so each letter must stand for a word.
 */
export function findInLists(words: Words, acronyms: AcronymIndex): Definition[] {
  const found: Definition[] = [];
  for (const places of acronyms.values()) {
    for (const place of places.slice(0, mostPlaces)) {
      const definition = readEntry(words, place);
      if (definition !== undefined) found.push(definition);
    }
  }
  return found;
}

interface Entry {
  readonly short: ShortForm;
  /** Its words, [first, until). */
  readonly first: number;
  readonly until: number;
  /** Its offsets. */
  readonly start: number;
  readonly end: number;
}

function readEntry(words: Words, first: number): Definition | undefined {
  const until = runEnd(words, first);
  const before = flagsAt(words, first);
  const after = flagsAt(words, until);
  const startsEntry = (before & border) !== 0 || (after & gap.equals) !== 0;
  const endsEntry = (after & border) !== 0 && (before & separator) !== 0;
  if (!startsEntry && !endsEntry) return undefined;
  const start = words.starts[first] ?? 0;
  const end = words.ends[until - 1] ?? 0;
  const short = readShortForm(words.text.slice(start, end));
  if (short === undefined || short.codes.length < 2) return undefined;
  const entry = { short, first, until, start, end };
  return (
    (startsEntry ? longFormBehind(words, entry) : undefined) ?? (endsEntry ? longFormBefore(words, entry) : undefined)
  );
}

const flagsAt = (words: Words, word: number): number => (word < words.count ? (words.gaps[word] ?? 0) : gap.block);

/** Fewer blanks stand between words of a sentence, too. */
const columnBlanks = 3;

/** Whether a word begins another column of a list: "HJ      Harbour Junction", or a cell of its own behind a tab. */
function isColumnGap(words: Words, word: number): boolean {
  const flags = flagsAt(words, word);
  if ((flags & (gap.wrap | gap.page)) !== 0) return false;
  const blanks = (words.starts[word] ?? 0) - (words.ends[word - 1] ?? 0);
  return (flags & gap.block) !== 0 || ((flags & ~gap.block) === 0 && blanks >= columnBlanks);
}

/** The words behind a short form, up to a place where a list entry can end, if each letter stands for one. */
function longFormBehind(words: Words, entry: Entry): Definition | undefined {
  const first = entry.until;
  const between = flagsAt(words, first);
  const fewest = (between & gap.equals) !== 0 || isColumnGap(words, first) ? 2 : 3;
  if ((between & (gap.open | gap.close | gap.comma | gap.stop)) !== 0 || first >= words.count) return undefined;
  if (entry.short.codes.length < fewest || opening(words, first) === 'never') return undefined;
  const isPlain = (between & (separator | gap.wrap)) === 0;
  const ends = isPlain ? ending & ~gap.comma : ending;
  for (let until = first + 2; until <= Math.min(words.count, first + longestEntry); until++) {
    const flags = flagsAt(words, until);
    if ((flags & ends) !== 0 && isPerfect(words, entry.short, first, until))
      return definition(words, entry, first, until);
    if ((flags & (gap.block | gap.stop | gap.semicolon | gap.equals)) !== 0) return undefined;
  }
  return undefined;
}

/** The words before a short form, from the start of their line or cell, if each letter stands for one. */
function longFormBefore(words: Words, entry: Entry): Definition | undefined {
  if (entry.short.codes.length < 3) return undefined;
  for (let first = entry.first - 2; first >= Math.max(0, entry.first - longestEntry); first--) {
    const flags = flagsAt(words, first);
    if ((flags & (gap.block | gap.wrap | gap.stop | gap.page)) === 0) continue;
    if (isPerfect(words, entry.short, first, entry.first)) return definition(words, entry, first, entry.first);
    if ((flags & (gap.block | gap.stop)) !== 0) return undefined;
  }
  return undefined;
}

function definition(words: Words, entry: Entry, first: number, until: number): Definition {
  const { short, start, end } = entry;
  const longEnd = words.ends[until - 1] ?? 0;
  return { short: short.text, shortStart: start, shortEnd: end, firstWord: first, longEnd, how: 'list', score: 5 };
}
