/**
 * The same characters in memory of their own. Engines keep a piece that was cut out of a long text as a view of it; who
 * keeps the piece longer than the text would keep all of the text.
 */
export function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}
