import { trim, longFormEnd } from './brackets.ts';
import type { Bracket } from './brackets.ts';
import type { Definition } from '../initials/candidate.ts';
import { readShortForm } from '../initials/shortForm.ts';
import type { ShortForm } from '../initials/shortForm.ts';
import { isSmall } from '../initials/smallWords.ts';
import { gap } from '../initials/gaps.ts';
import { isCapital, shape } from '../initials/words.ts';
import type { Words } from '../initials/words.ts';

const longestName = 8;

/**
 * A name in capitals right before a bracket with capitals, whose letters stand in another order or for an older name:
 * "the Healthcare Commission (CHAI)". Each larger word must have its initial in the short form, as "Protect and Respect
 * (NSPCC)" has not.
 */
export function nameBefore(words: Words, bracket: Bracket): Definition | undefined {
  const { text } = words;
  const inner = trim(text, bracket.open + 1, bracket.close);
  const short = readShortForm(text.slice(inner.start, inner.end));
  if (short?.look !== 'capitals' || short.codes.length < 3 || short.text.includes(' ')) return undefined;
  const firstWord = nameStart(words, bracket.first);
  if (firstWord === undefined || !hasInitials(words, firstWord, bracket.first, short)) return undefined;
  const longEnd = longFormEnd(words, bracket.first, bracket.open);
  return {
    short: short.text,
    shortStart: inner.start,
    shortEnd: inner.end,
    firstWord,
    longEnd,
    how: 'bracket',
    score: 0.5,
  };
}

/** First word of the run of capitalised words that ends before `until`: two or more, small words between them. */
function nameStart(words: Words, until: number): number | undefined {
  let first: number | undefined;
  let capitals = 0;
  for (let word = until - 1; word >= 0 && until - word <= longestName; word--) {
    if (isName(words, word)) {
      first = word;
      capitals++;
    } else if (!isSmall(words, word)) break;
    if (((words.gaps[word] ?? 0) & ~(gap.wrap | gap.hyphen | gap.joined)) !== 0) break;
  }
  return capitals >= 2 ? first : undefined;
}

function hasInitials(words: Words, first: number, until: number, short: ShortForm): boolean {
  for (let word = first; word < until; word++) {
    if (isName(words, word) && !short.codes.includes(words.initials[word] ?? 0)) return false;
  }
  return true;
}

/** True for a capitalised word that is neither small nor itself a short form. */
function isName(words: Words, word: number): boolean {
  return isCapital(words, word) && ((words.shapes[word] ?? 0) & shape.lower) !== 0 && !isSmall(words, word);
}
