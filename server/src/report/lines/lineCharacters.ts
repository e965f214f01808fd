/*
 * What characters stand on a line, as bits that are found once for each line, in one pass over it. A rule says which of
 * them its lines have (`lineTest(…, { only: COLUMNS | SHORT })`: one of these at least) and is not asked of any other line:
 * most rules want few lines, and running an expression over all costs more than all the rest of such a rule.
 */

/** A figure, plain or raised. */
export const FIGURE = 1;
/** A tab, or three blanks in a row. */
export const COLUMNS = 2;
/** Four blanks in a row. */
export const WIDE_COLUMNS = 4;
/** What web and mail addresses have: "@", "/", or the dot of "www.". */
export const ADDRESS_SIGN = 8;
/** Its first character is a plain figure. */
export const FIRST_FIGURE = 16;
/** Its first character is no letter and no figure of ASCII. */
export const FIRST_SIGN = 32;
/** It has no more UTF-16 code units than `SHORT_LENGTH`. */
export const SHORT = 64;

const SHORT_LENGTH = 40;
const BLANK = 128;
const FULL_STOP = 256;

/** What each code below 128 stands for. */
const kinds = ((): Uint16Array => {
  const table = new Uint16Array(128);
  const set = (characters: string, kind: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  set('0123456789', FIGURE);
  set(' \t\n\v\f\r', BLANK);
  set('@/', ADDRESS_SIGN);
  set('.', FULL_STOP);
  return table;
})();

function kindOf(code: number): number {
  if (code < 128) return kinds[code] ?? 0;
  if (code === 0xb9 || code === 0xb2 || code === 0xb3) return FIGURE;
  if (code === 0x2070 || (code >= 0x2074 && code <= 0x2079)) return FIGURE;
  return isBlank(code) ? BLANK : 0;
}

/** True for the codes beyond ASCII that `\s` means. */
function isBlank(code: number): boolean {
  if (code >= 0x2000 && code <= 0x200a) return true;
  return [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code);
}

/** The characters of a line as bits. */
export function charactersOf(text: string): number {
  let found = (text.length <= SHORT_LENGTH ? SHORT : 0) | firstOf(text.charCodeAt(0));
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === BLANK) {
      blanks++;
      if (code === 9 || blanks >= 3) found |= blanks >= 4 ? COLUMNS | WIDE_COLUMNS : COLUMNS;
      continue;
    }
    blanks = 0;
    if (kind === FULL_STOP) found |= (text.charCodeAt(at - 1) | 32) === LETTER_W ? ADDRESS_SIGN : 0;
    else found |= kind;
  }
  return found;
}

const LETTER_W = 119;

function firstOf(code: number): number {
  if (code >= 48 && code <= 57) return FIRST_FIGURE;
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return isLetter ? 0 : FIRST_SIGN;
}
