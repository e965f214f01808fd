/**
 * Does something while some members of a list, by index, are others, and puts those back that were there: for what is looked
 * up around a change in a long list that would else be copied with each key.
 */
export function whileChanged<T, R>(list: Record<number, T>, others: ReadonlyMap<number, T>, work: () => R): R {
  const before = [...others.keys()].map((at) => [at, list[at] as T] as const);
  try {
    for (const [at, other] of others) list[at] = other;
    return work();
  } finally {
    for (const [at, own] of before) list[at] = own;
  }
}
