const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** What a number in Roman letters of either case counts: 28 for "xxviii"; letters that are none count nothing. */
export function romanValue(printed: string): number {
  const upper = printed.toUpperCase();
  let total = 0;
  for (let at = 0; at < upper.length; at++) {
    const value = values[upper[at] ?? ''] ?? 0;
    total += value < (values[upper[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
