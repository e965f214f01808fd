/** True for values that are equal as data: numbers, texts, and lists, maps, sets and plain objects of such. Others never are. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  if (one instanceof Map || one instanceof Set)
    return one.constructor === other.constructor && isSameList([...one], [...(other as typeof one)]);
  if (Object.getPrototypeOf(one) !== Object.prototype || Object.getPrototypeOf(other) !== Object.prototype)
    return false;
  const [mine, theirs] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  // Without lists of the names: what is compared after a key may be a hundred thousand objects.
  let more = 0;
  for (const name in mine) {
    if (!isSameData(mine[name], theirs[name]) || !Object.hasOwn(theirs, name)) return false;
    more++;
  }
  for (const name in theirs) if (Object.hasOwn(theirs, name)) more--;
  return more === 0;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!isSameData(one[at], other[at])) return false;
  return true;
}
