import type { Line } from './lines.ts';
import { lineValue } from './lineMemo.ts';

/** A quotation that does not end within so many lines has lost its closing mark, and is none. */
const longest = 60;

/**
 * The lines (0-based) inside a quotation that a mark at the start of a line opens, up to the one with its closing mark: the
 * numbers at their starts are those of a law, a letter or another judgment. The opening line is not among them.
 */
export function linesInQuotations(lines: readonly Line[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: number[] | undefined;
  for (const line of lines) {
    if (line.blank) continue;
    const { first, opens } = marksOf(line);
    if (open === undefined) {
      if (opens) open = [];
      continue;
    }
    open.push(line.index);
    if (first === 'closing') for (const index of open) inside.add(index);
    if (first === 'closing' || open.length > longest) open = undefined;
  }
  return inside;
}

interface Marks {
  /** What the first double quotation mark of a line does. */
  readonly first: 'opening' | 'closing' | undefined;
  /** True if one opens at the start of the line and is not closed on it. */
  readonly opens: boolean;
}

const marksOf = lineValue((text): Marks => {
  if (!/["“”]/.test(text)) return { first: undefined, opens: false };
  const marks = Array.from(text.matchAll(/["“”]/g), ({ 0: mark, index }) =>
    mark === '“' || (mark === '"' && /^[\s([–—-]?$/.test(text.slice(Math.max(0, index - 1), index)))
      ? 'opening'
      : 'closing',
  );
  return { first: marks[0], opens: /^["“]/.test(text) && marks.at(-1) === 'opening' };
});
