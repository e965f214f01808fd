import { isPerfect } from './alignment.ts';
import { runEnd, type AcronymIndex } from './acronyms.ts';
import type { Definition } from './candidate.ts';
import { readShortForm, type ShortForm } from './shortForm.ts';
import { neverStarts } from './smallWords.ts';
import { gap, type Words } from './words.ts';

const longestEntry = 16;
/** A short form that stands in more places than this is defined in the first of them or not at all. */
const mostPlaces = 2000;

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

function readEntry(words: Words, place: number): Definition | undefined {
  if (((flagsAt(words, place) | flagsAt(words, place + 1)) & telling) === 0) return undefined;
  const entry = shortFormAt(words, place);
  if (entry === undefined) return undefined;
  const after = flagsAt(words, entry.until);
  const before = flagsAt(words, place);
  const startsLine = (before & (gap.block | gap.wrap | gap.stop | gap.semicolon | gap.page)) !== 0;
  if ((after & gap.equals) !== 0 || (startsLine && (after & separator) !== 0) || startsLine) {
    const forward = longFormBehind(words, entry, (after & gap.equals) !== 0);
    if (forward !== undefined) return forward;
  }
  const endsLine =
    (after & (gap.block | gap.wrap | gap.stop | gap.semicolon | gap.page)) !== 0 || entry.until >= words.count;
  if (endsLine && (before & (separator | gap.equals)) !== 0) return longFormBefore(words, entry);
  return undefined;
}

const separator = gap.semicolon | gap.dash | gap.block;
const ending =
  gap.block | gap.wrap | gap.stop | gap.semicolon | gap.page | gap.comma | gap.open | gap.close | gap.equals;

/** Only beside one of these can a list entry stand. */
const telling = ending | separator | gap.hyphen | gap.ampersand;

const flagsAt = (words: Words, word: number): number => (word < words.count ? (words.gaps[word] ?? 0) : gap.block);

interface Entry {
  readonly short: ShortForm;
  readonly first: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
}

/** The short form that begins with word `first`: "EOC", "H&WBB", "C-DOP". */
function shortFormAt(words: Words, first: number): Entry | undefined {
  const until = runEnd(words, first);
  const start = words.starts[first] ?? 0;
  const end = words.ends[until - 1] ?? 0;
  const short = readShortForm(words.text.slice(start, end));
  return short === undefined || short.codes.length < 2 ? undefined : { short, first, until, start, end };
}

/** The words behind a short form, up to a place where a list entry can end, if each letter stands for one. */
function longFormBehind(words: Words, entry: Entry, isEquation: boolean): Definition | undefined {
  const first = entry.until;
  const opening = flagsAt(words, first);
  if ((opening & (gap.open | gap.close | gap.comma | gap.stop)) !== 0) return undefined;
  const isPlain = (opening & (gap.semicolon | gap.dash | gap.block | gap.equals | gap.wrap)) === 0;
  const needed = isEquation ? 2 : 3;
  if (entry.short.codes.length < needed || neverStarts(words.text, words.starts[first] ?? 0, words.ends[first] ?? 0))
    return undefined;
  const limit = Math.min(words.count, first + longestEntry);
  let whole: number | undefined;
  for (let until = first + 2; until <= limit; until++) {
    const flags = flagsAt(words, until);
    if (
      (flags & ending) !== 0 &&
      (!isPlain || (flags & ~gap.comma & ending) !== 0) &&
      isPerfect(words, entry.short, first, until)
    )
      whole ??= until;
    if ((flags & (gap.block | gap.stop | gap.semicolon | gap.equals)) !== 0) break;
  }
  return whole === undefined ? undefined : definition(words, entry, first, whole);
}

/** The words before a short form, from the start of their line or cell, if each letter stands for one. */
function longFormBefore(words: Words, entry: Entry): Definition | undefined {
  if (entry.short.codes.length < 3) return undefined;
  const limit = Math.max(0, entry.first - longestEntry);
  for (let first = entry.first - 2; first >= limit; first--) {
    const flags = flagsAt(words, first);
    if ((flags & (gap.block | gap.wrap | gap.stop | gap.page)) === 0) continue;
    if (isPerfect(words, entry.short, first, entry.first)) return definition(words, entry, first, entry.first);
    if ((flags & (gap.block | gap.stop)) !== 0) return undefined;
  }
  return undefined;
}

function definition(words: Words, entry: Entry, first: number, until: number): Definition {
  const { short, start, end } = entry;
  return {
    short: short.text,
    shortStart: start,
    shortEnd: end,
    firstWord: first,
    longEnd: words.ends[until - 1] ?? 0,
    how: 'list',
    score: 5,
  };
}
