import { isHyphen, isQuote, isSpace } from './characters.ts';

/** What can stand between a word and the word before it: flags of one number. */
export const gap = {
  /** Only a hyphen, perhaps at a line end. */
  hyphen: 1,
  wrap: 2,
  comma: 4,
  /** The end of a sentence. */
  stop: 8,
  /** A semicolon or colon. */
  semicolon: 16,
  /** A blank line, tab, table border or bullet: the end of a block of text. */
  block: 32,
  /** A page break; the sentence may go on. */
  page: 64,
  open: 128,
  close: 256,
  quote: 512,
  dash: 1024,
  /** No white space. */
  joined: 2048,
  ampersand: 4096,
  equals: 8192,
  slash: 16384,
} as const;

const flagOfAscii = new Uint16Array(128);
for (const [characters, flag] of [
  [',', gap.comma],
  [';:', gap.semicolon],
  ['([{', gap.open],
  [')]}', gap.close],
  ['|', gap.block],
  ['&', gap.ampersand],
  ['=', gap.equals],
  ['/', gap.slash],
] as const) {
  for (const character of characters) flagOfAscii[character.charCodeAt(0)] = flag;
}

function flagOf(code: number): number {
  if (isQuote(code)) return gap.quote;
  if (code < 128) return flagOfAscii[code] ?? 0;
  if (code >= 0x2012 && code <= 0x2015) return gap.dash;
  const isBullet = code === 0x2022 || code === 0x25cf || code === 0x25aa || (code >= 0xf000 && code <= 0xf0ff);
  return isBullet ? gap.block : 0;
}

/** The flags for what stands in text[from, to), between two words or before the first one. */
export function readGap(text: string, from: number, to: number, nextIsLower: boolean): number {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 0;
  let flags = 0;
  let spaces = 0;
  let lineEnds = 0;
  let blankLines = 0;
  let endsSentence = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaces++;
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        flags |= gap.wrap;
        if (++lineEnds > 1) blankLines++;
      } else if (code === 12) flags |= gap.page;
      else if (code === 9) flags |= gap.block;
      if (at > from && isFullStop(text.charCodeAt(at - 1))) endsSentence = true;
      continue;
    }
    if (isHyphen(code) || code === 0x2a) flags |= readHyphenOrStar(text, at, spaces, lineEnds);
    else flags |= flagOf(code);
    lineEnds = 0;
  }
  if (spaces === 0 && from > 0) flags |= gap.joined;
  if (blankLines > 0) flags |= blankLines > 1 ? gap.page : gap.block;
  if (endsSentence && (!nextIsLower || blankLines > 0)) flags |= gap.stop;
  return flags;
}

/** A hyphen joins two words, even with a space behind it ("multi- agency"); at the start of a line it is a bullet. */
function readHyphenOrStar(text: string, at: number, spaces: number, lineEnds: number): number {
  const isBullet = lineEnds > 0 && isSpace(text.charCodeAt(at + 1));
  if (isBullet) return gap.block;
  if (text.charCodeAt(at) === 0x2a) return 0;
  const isDouble = isHyphen(text.charCodeAt(at + 1)) || isHyphen(text.charCodeAt(at - 1));
  return spaces === 0 && !isDouble ? gap.hyphen : gap.dash;
}

const isFullStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f;
