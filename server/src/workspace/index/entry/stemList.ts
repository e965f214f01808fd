import { encodeAll } from '../../../text/bytes/utf8.ts';

/** Stems in UTF-8, one after the other, in the order of their bytes, so that each is found by halving. */
export interface StemList {
  readonly stems: Uint8Array;
  /**
   * For each stem where it begins in `stems`, and where what is known of it begins elsewhere, in turn; then the same for
   * where the last one ends.
   */
  readonly starts: Uint32Array;
}

/**
 * Packs stems that stand in the order of UTF-16. Returns them in that of their bytes, with a 0 for each place elsewhere, and
 * their indices in that order.
 */
export function packStems(given: readonly string[]): StemList & { readonly order: readonly number[] } {
  const order = inOrderOfBytes(given);
  const { bytes: stems, ends } = encodeAll(order.map((index) => given[index] ?? ''));
  const starts = new Uint32Array(2 * given.length + 2);
  ends.forEach((end, place) => (starts[2 * place + 2] = end));
  return { stems, starts, order };
}

/** The indices of texts in the order of their bytes in UTF-8. */
function inOrderOfBytes(texts: readonly string[]): number[] {
  const indices = texts.map((_, index) => index);
  // Up to the halves of surrogate pairs the order of UTF-16 is the same.
  if (!/[\ud800-\uffff]/.test(texts.join(''))) return indices;
  const { bytes, ends } = encodeAll(texts);
  const encoded = texts.map((_, index) => bytes.subarray(ends[index - 1] ?? 0, ends[index]));
  return indices.sort((one, other) => compare(encoded[one], encoded[other]));
}

/** Where what is known of a stem begins elsewhere; -1 for a stem that is not in the list. */
export function placeOf({ stems, starts }: StemList, stem: Uint8Array): number {
  const place = firstFrom({ stems, starts }, stem);
  const isIt = comparePart(stems, starts[2 * place] ?? 0, starts[2 * place + 2] ?? 0, stem) === 0;
  return isIt && 2 * place + 2 < starts.length ? (starts[2 * place + 1] ?? -1) : -1;
}

/** The stems that begin with `prefix`, that one itself included, in order. */
export function* stemsFrom({ stems, starts }: StemList, prefix: Uint8Array): Generator<Uint8Array> {
  for (let place = firstFrom({ stems, starts }, prefix); 2 * place + 2 < starts.length; place++) {
    const start = starts[2 * place] ?? 0;
    if (comparePart(stems, start, Math.min(start + prefix.length, starts[2 * place + 2] ?? 0), prefix) !== 0) return;
    yield stems.subarray(start, starts[2 * place + 2]);
  }
}

/** The stems that end with `suffix`. */
export function* stemsTo({ stems, starts }: StemList, suffix: Uint8Array): Generator<Uint8Array> {
  for (let place = 0; 2 * place + 2 < starts.length; place++) {
    const [start = 0, end = 0] = [starts[2 * place], starts[2 * place + 2]];
    const from = end - suffix.length;
    if (from >= start && stems[from] === suffix[0] && comparePart(stems, from, end, suffix) === 0)
      yield stems.subarray(start, end);
  }
}

/** Index of the first stem that is not before `wanted`. */
function firstFrom({ stems, starts }: StemList, wanted: Uint8Array): number {
  let low = 0;
  let high = starts.length / 2 - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePart(stems, starts[2 * middle] ?? 0, starts[2 * middle + 2] ?? 0, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()): number {
  return comparePart(one, 0, one.length, other);
}

/** How the bytes from `start` to `end` stand to `other` in order: below 0 before it, 0 the same, above 0 behind it. */
function comparePart(bytes: Uint8Array, start: number, end: number, other: Uint8Array): number {
  const common = Math.min(end - start, other.length);
  for (let at = 0; at < common; at++) {
    const difference = (bytes[start + at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return end - start - other.length;
}
