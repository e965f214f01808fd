/**
 * A 53-bit hash of a text as 14 hexadecimal digits, and 53 more bits from another seed: cyrb53 (bryc, public domain)
 * twice. It tells texts apart; it keeps no secrets.
 */
export function hashOf(text: string): string {
  return cyrb53(text, 0) + cyrb53(text, 1);
}

/** A URN for a thing that a hash tells: always the same for the same hash. UUID version 8 of RFC 9562. */
export function uuidFrom(hash: string): string {
  const digits = hash.padEnd(32, '0').slice(0, 32);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${digits.slice(20)}`;
}

function cyrb53(text: string, seed: number): string {
  let first = 0xdeadbeef ^ seed;
  let second = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return (4294967296 * (2097151 & second) + (first >>> 0)).toString(16).padStart(14, '0');
}
