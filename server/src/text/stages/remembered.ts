import { detached } from '../detached.ts';

/**
 * A pure function of a short text that remembers what it found, for texts that come again and again: the titles of a
 * report that is read once for each key. It forgets all when it knows `most` of them, and remembers none that are long.
 */
export function remembered<T>(find: (text: string) => T, most = 2_000, longest = 250): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > longest) return find(text);
    const held = known.get(text);
    if (held !== undefined) return held.value;
    if (known.size >= most) known.clear();
    const own = detached(text);
    const value = find(own);
    known.set(own, { value });
    return value;
  };
}

/** A function of something that never changes, worked out once for as long as that is there. */
export function rememberedOf<K extends object, T>(find: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const held = known.get(of) ?? { value: find(of) };
    known.set(of, held);
    return held.value;
  };
}
