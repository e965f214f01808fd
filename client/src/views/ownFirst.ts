/** A list with what is the reader's own first, so that Enter takes it; else in the same order. */
export function ownFirst<T>(items: readonly T[], isOwn: (item: T) => boolean): T[] {
  return [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))];
}
