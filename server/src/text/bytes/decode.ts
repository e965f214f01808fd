/** What a file of text is: its text without a byte order mark, or why it is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }
  | { readonly refused: 'binary' };

/** Bytes that are looked at to tell a binary file. */
const HEAD = 8192;

/**
 * Reads bytes as text: by their byte order mark, else as UTF-8, else as Windows-1252, in which any bytes are text. A file
 * with a zero byte near its beginning and no mark is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedUtf16(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  if (isBinary(bytes)) return { refused: 'binary' };
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: readWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** True for bytes that `decode` refuses. */
export function isBinary(bytes: Uint8Array): boolean {
  return markedUtf16(bytes) === undefined && bytes.subarray(0, HEAD).includes(0);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The kind of UTF-16 that a byte order mark tells of. */
function markedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** What the bytes 80 to 9F mean in Windows-1252; five of them mean nothing. */
const BYTES_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node’s own decoder (20 to 22 at least) takes Windows-1252 for Latin-1, which loses quotation marks and dashes. */
function readWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => BYTES_80_TO_9F[sign.charCodeAt(0) - 0x80] ?? sign);
}
