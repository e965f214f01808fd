/** Kinds of character, as far as words are concerned. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;

const asciiKinds = new Uint8Array(128);
for (let code = 0x30; code <= 0x39; code++) asciiKinds[code] = DIGIT;
for (let code = 0x41; code <= 0x5a; code++) asciiKinds[code] = UPPER;
for (let code = 0x61; code <= 0x7a; code++) asciiKinds[code] = LOWER;

/** The kind of a UTF-16 code unit. */
export function kindOf(code: number): number {
  return code < 128 ? (asciiKinds[code] ?? OTHER) : kindBeyondAscii(code);
}

const letter = /^[\p{L}\p{N}\p{M}]$/u;

function kindBeyondAscii(code: number): number {
  const isPunctuation = code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || code >= 0xfe00;
  if (isPunctuation || (code >= 0xd800 && code < 0xf900)) return OTHER;
  const character = String.fromCharCode(code);
  if (!letter.test(character)) return OTHER;
  return character === character.toLowerCase() ? LOWER : UPPER;
}

/** True for white space. */
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/** True for all signs that divide or join words like a hyphen, the soft one too. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0xad;

/** True for the straight and the curly apostrophe. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** True for straight and curly quotation marks and apostrophes. */
export const isQuote = (code: number): boolean =>
  code === 0x22 || code === 0x27 || code === 0x60 || (code >= 0x2018 && code <= 0x201f);
