import { oneLine } from '../../../text/letters/whiteSpace.ts';

/** A short form, ready to be aligned with words. */
export interface ShortForm {
  /** As printed, white space folded. */
  readonly text: string;
  /** Letters, digits and the signs that can stand for a word, in lower case, as character codes. */
  readonly codes: readonly number[];
  readonly kinds: readonly CharacterKind[];
  /** How it looks, which says how likely it is to be a short form at all. */
  readonly look: Look;
}

export type CharacterKind = 'upper' | 'lower' | 'digit' | 'sign' | 'plural';

export type Look =
  /** "CADS", "H&WBB", "D-BIT", "IROs" */
  | 'capitals'
  /** "iART", "EHaSH", "CiCESS" */
  | 'mixed'
  /** "Ofsted", "Review" */
  | 'name'
  /** "app", "children" */
  | 'word'
  /** "E2E", "PLS-1", "5HT" */
  | 'digits';

const longest = 12;
/** Short forms in small letters are shorter: "app", "cdks". */
const longestWord = 5;
const startsWell = /^[\p{L}\p{N}[]/u;
/** Roman numerals of lists, amounts with a unit, percentages, and places: "paragraph 19", "tier 3". */
const isFigure = /^(?:[ivx]+|\d[\d.,]* .*|.*%.*|\p{Ll}{3,} \d.*)$/u;
const isLetter = /^\p{L}$/u;
const isUpper = /^\p{Lu}$/u;
const isDigit = /^\p{N}$/u;

/** Reads a short form, or undefined where `raw` cannot be one: too long, more than two words, no letter. */
export function readShortForm(raw: string): ShortForm | undefined {
  if (raw.length > 24) return undefined;
  const text = oneLine(raw);
  if (!startsWell.test(text) || isFigure.test(text) || text.split(' ').length > 2) return undefined;
  const codes: number[] = [];
  const kinds: CharacterKind[] = [];
  for (const character of text) {
    const kind = kindOf(character);
    if (kind === undefined) continue;
    codes.push(character.toLowerCase().charCodeAt(0));
    kinds.push(kind);
  }
  markPlural(text, kinds);
  const letters = kinds.filter((kind) => kind === 'upper' || kind === 'lower').length;
  if (letters === 0 || codes.length > longest) return undefined;
  const look = lookOf(kinds);
  return look === 'word' && codes.length > longestWord ? undefined : { text, codes, kinds, look };
}

function kindOf(character: string): CharacterKind | undefined {
  if (isLetter.test(character)) return isUpper.test(character) ? 'upper' : 'lower';
  if (isDigit.test(character)) return 'digit';
  return character === '&' || character === '+' ? 'sign' : undefined;
}

/** A small s after a capital or digit is the plural, not a letter that stands for a word. */
function markPlural(text: string, kinds: CharacterKind[]): void {
  const last = kinds.length - 1;
  const before = kinds[last - 1];
  if (last >= 2 && text.endsWith('s') && (before === 'upper' || before === 'digit')) kinds[last] = 'plural';
}

function lookOf(kinds: readonly CharacterKind[]): Look {
  if (kinds.includes('digit')) return 'digits';
  const upper = kinds.filter((kind) => kind === 'upper').length;
  const lower = kinds.filter((kind) => kind === 'lower').length;
  if (lower === 0) return 'capitals';
  if (upper === 0) return 'word';
  return upper === 1 && kinds[0] === 'upper' ? 'name' : 'mixed';
}
