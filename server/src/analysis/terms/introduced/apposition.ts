import { isPerfect } from '../initials/alignment.ts';
import type { AcronymIndex } from './acronyms.ts';
import type { Definition } from '../initials/candidate.ts';
import { readShortForm } from '../initials/shortForm.ts';
import type { ShortForm } from '../initials/shortForm.ts';
import { isSmall, opening } from '../initials/smallWords.ts';
import { gap } from '../initials/gaps.ts';
import { isCapital, wordText } from '../initials/words.ts';
import type { Words } from '../initials/words.ts';

const longest = 14;
/** A short form that stands in more places than this is defined in the first of them or not at all. */
const mostPlaces = 2000;
/** Words between a long form and its short form that say what the one is to the other. */
const linked =
  /^\s*[,–—-]?\s*(?:or|known as|also known as|referred to as|abbreviated to|abbreviated as|hereafter|called)\s+(?:the\s+)?['"‘“]?$/i;
const standsFor = /^\s*,?\s*(?:which\s+)?(?:stands|standing|is short|short)\s+for\s+(?:the\s+)?['"‘“]?$/i;

/**
 * Definitions without brackets: "the Joint Consultative Group, JCG, met", "the JCG, which stands for …", "… or JCG". They
 * are rare and easily imitated, so each letter must stand for a word, and a name must be written as one.
 */
export function findAppositions(words: Words, acronyms: AcronymIndex): Definition[] {
  const found: Definition[] = [];
  for (const places of acronyms.values()) {
    for (const place of places.slice(0, mostPlaces)) {
      if (!isLinked(words, place)) continue;
      const short = readShortForm(wordText(words, place));
      if (short === undefined || short.codes.length < 2) continue;
      const definition = before(words, short, place) ?? behind(words, short, place);
      if (definition !== undefined) found.push(definition);
    }
  }
  return found;
}

const linksBefore = new Set(['or', 'as', 'to', 'the', 'called', 'hereafter']);
const linksBehind = new Set(['which', 'stands', 'standing', 'is', 'short']);

/** A cheap first look: a comma before, or a word beside it that may link it with its meaning. */
function isLinked(words: Words, place: number): boolean {
  if (((words.gaps[place] ?? 0) & gap.comma) !== 0 && closesAfter(words, place)) return true;
  return isOneOf(words, place - 1, linksBefore) || isOneOf(words, place + 1, linksBehind);
}

function isOneOf(words: Words, word: number, set: ReadonlySet<string>): boolean {
  if (word < 0 || word >= words.count) return false;
  return (words.ends[word] ?? 0) - (words.starts[word] ?? 0) < 10 && set.has(wordText(words, word));
}

function before(words: Words, short: ShortForm, place: number): Definition | undefined {
  const isBetweenCommas = onlyComma(words, place) && closesAfter(words, place);
  const until = isBetweenCommas ? place : linkStart(words, place, linked, -1);
  if (until === undefined || short.codes.length < 3) return undefined;
  for (let first = until - 2; first >= Math.max(0, until - longest); first--) {
    if (((words.gaps[first + 1] ?? 0) & (gap.block | gap.stop | gap.semicolon | gap.open | gap.close)) !== 0)
      return undefined;
    if (isPerfect(words, short, first, until) && isName(words, first, until, short))
      return definition(words, short, place, first, until);
  }
  return undefined;
}

function behind(words: Words, short: ShortForm, place: number): Definition | undefined {
  const first = linkStart(words, place, standsFor, 1);
  if (first === undefined) return undefined;
  for (let until = first + 2; until <= Math.min(words.count, first + longest); until++) {
    if (isPerfect(words, short, first, until) && !endsOpen(words, until))
      return definition(words, short, place, first, until);
  }
  return undefined;
}

/** True for "X, SHORT" with nothing else between. */
function onlyComma(words: Words, place: number): boolean {
  const flags = words.gaps[place] ?? 0;
  return (flags & gap.comma) !== 0 && (flags & ~(gap.comma | gap.wrap | gap.quote)) === 0;
}

/** True if a comma, dash or the sentence's end follows the short form. */
function closesAfter(words: Words, place: number): boolean {
  const next = words.text.charCodeAt(words.ends[place] ?? 0);
  return next === 0x2c || next === 0x2e || next === 0x3b || next === 0x29;
}

/** The word at the other end of a linking phrase, up to four words away; undefined if none stands there. */
function linkStart(words: Words, place: number, link: RegExp, direction: 1 | -1): number | undefined {
  for (let steps = 1; steps <= 4; steps++) {
    const other = place + direction * steps;
    if (other < 0 || other >= words.count) return undefined;
    const between =
      direction < 0
        ? words.text.slice(words.ends[other] ?? 0, words.starts[place] ?? 0)
        : words.text.slice(words.ends[place] ?? 0, words.starts[other] ?? 0);
    if (between.length > 60) return undefined;
    if (link.test(between)) return direction < 0 ? other + 1 : other;
  }
  return undefined;
}

/** A name has capitals on all its larger words; four letters or more may also stand for a phrase behind a small word. */
function isName(words: Words, first: number, until: number, short: ShortForm): boolean {
  if (opening(words, first) === 'never') return false;
  let capitals = true;
  for (let word = first; word < until; word++) {
    const isPart = ((words.gaps[word] ?? 0) & gap.hyphen) !== 0;
    if (!isPart && !isSmall(words, word) && !isCapital(words, word)) capitals = false;
  }
  if (capitals) return true;
  return short.codes.length >= 4 && first > 0 && isSmall(words, first - 1);
}

/** True if the words go on behind `until` without any sign. */
function endsOpen(words: Words, until: number): boolean {
  return until < words.count && ((words.gaps[until] ?? 0) & ~gap.wrap) === 0 && !isSmall(words, until);
}

function definition(words: Words, short: ShortForm, place: number, first: number, until: number): Definition {
  const shortStart = words.starts[place] ?? 0;
  const shortEnd = words.ends[place] ?? 0;
  return {
    short: short.text,
    shortStart,
    shortEnd,
    firstWord: first,
    longEnd: words.ends[until - 1] ?? 0,
    how: 'apposition',
    score: 4,
  };
}
