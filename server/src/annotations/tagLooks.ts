/**
 * The looks of tags. Each has a colour of the theme (so it suits light, dark and high-contrast ones) and a line of its
 * own under the passage, and its name stands behind the passage: colour is never the only sign.
 */
export const TAG_LOOKS = [
  { name: 'blue', color: 'charts.blue', print: '#1A73C7', line: 'solid' },
  { name: 'green', color: 'charts.green', print: '#2E7D32', line: 'dashed' },
  { name: 'orange', color: 'charts.orange', print: '#B85C00', line: 'dotted' },
  { name: 'purple', color: 'charts.purple', print: '#6A3FA0', line: 'double' },
  { name: 'red', color: 'charts.red', print: '#B3261E', line: 'solid' },
  { name: 'yellow', color: 'charts.yellow', print: '#8A6D00', line: 'dashed' },
] as const;

export type TagLook = (typeof TAG_LOOKS)[number];

/**
 * The look of a tag: the colour that the reader chose for it, else one that follows from its name, so that everybody in
 * a team sees the same. `chosen` is name of the tag → name of a colour.
 */
export function lookOf(tag: string, chosen: Readonly<Record<string, unknown>> = {}): TagLook {
  const wanted = Object.hasOwn(chosen, tag) ? chosen[tag] : undefined;
  const [first] = TAG_LOOKS;
  const found = TAG_LOOKS.find(({ name }) => name === wanted);
  return found ?? TAG_LOOKS[hash(tag) % TAG_LOOKS.length] ?? first;
}

/**
 * The colours that are chosen once the tag `from` is called `to`: its colour goes with it. The old name keeps the colour
 * too, so that it is there when the change is taken back. undefined if nothing was chosen for it.
 */
export function colorsWithNewName(
  chosen: Readonly<Record<string, unknown>>,
  from: string,
  to: string,
): Record<string, unknown> | undefined {
  return Object.hasOwn(chosen, from) ? Object.fromEntries([...Object.entries(chosen), [to, chosen[from]]]) : undefined;
}

function hash(text: string): number {
  let value = 7;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) >>> 0;
  return value >>> 3;
}
