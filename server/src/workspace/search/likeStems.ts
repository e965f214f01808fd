import { encodeUtf8 } from '../../text/bytes/utf8.ts';
import { stemsFrom, stemsTo } from '../index/entry/stemList.ts';
import type { StemList } from '../index/entry/stemList.ts';

/** Stems in some of the lists that begin with `prefix`, that one itself left out; the shortest first. */
export function stemsBeginning(prefix: string, lists: readonly StemList[]): string[] {
  const found = new Stems();
  const bytes = encodeUtf8(prefix);
  for (const list of lists) for (const stem of stemsFrom(list, bytes)) found.add(stem);
  return found
    .all()
    .filter((stem) => stem !== prefix)
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

/** Stems in some of the lists that become `stem` by putting in, leaving out or changing one letter; in any order. */
export function stemsOneOff(stem: string, lists: readonly StemList[]): string[] {
  // One change leaves the first half as it is, or the second.
  const middle = stem.length >> 1;
  const [head, tail] = [encodeUtf8(stem.slice(0, middle)), encodeUtf8(stem.slice(middle))];
  const found = new Stems();
  for (const list of lists) {
    for (const other of stemsFrom(list, head)) found.add(other);
    for (const other of stemsTo(list, tail)) found.add(other);
  }
  return found.all().filter((other) => other !== stem && isOneOff(stem, other));
}

/** True if two words differ in one letter, or one of them has one more. */
function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(long.length === short.length ? same + 1 : same) === long.slice(same + 1);
}

/** Stems of many lists, each once: most reports have the same words. */
class Stems {
  readonly #decoder = new TextDecoder();
  readonly #stems = new Map<number, { bytes: Uint8Array; stem: string }[]>();

  add(bytes: Uint8Array): void {
    // FNV-1a
    let hash = 0x811c9dc5;
    for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const known = this.#stems.get(hash);
    if (known?.some((one) => isSame(one.bytes, bytes)) === true) return;
    const entry = { bytes, stem: this.#decoder.decode(bytes) };
    if (known === undefined) this.#stems.set(hash, [entry]);
    else known.push(entry);
  }

  all(): string[] {
    return [...this.#stems.values()].flatMap((entries) => entries.map(({ stem }) => stem));
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
