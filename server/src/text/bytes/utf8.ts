/** The bytes of a text. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of bytes, without a byte order mark; undefined if they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that are looked at in one go. */
const PIECE = 16_384;

/** True for bytes that are UTF-8. Makes no text of all of them: long strings are cleared away late. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    decoder.decode(new Uint8Array());
    return true;
  } catch {
    return false;
  }
}

/** Texts one after the other as bytes, and where each ends. Much faster than one by one. */
export function encodeAll(texts: readonly string[]): { readonly bytes: Uint8Array; readonly ends: readonly number[] } {
  let end = 0;
  const ends = texts.map((text) => (end += bytesOf(text)));
  const bytes = encodeUtf8(texts.join(''));
  // Halves of a surrogate pair at the end of one text and the beginning of the next would become one letter.
  if (bytes.length === end) return { bytes, ends };
  return encodeAll(texts.map((text) => decodeUtf8(encodeUtf8(text)) ?? ''));
}

/** How many bytes a text takes. */
function bytesOf(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    count += code < 0x800 ? 1 : 2;
    // A pair takes four bytes, which were counted for its first half and its length.
    if (code >= 0xd800 && code <= 0xdbff && isSecondHalf(text.charCodeAt(at + 1))) at++;
  }
  return count;
}

function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
