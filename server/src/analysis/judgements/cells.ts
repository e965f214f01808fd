import { COLUMNS } from '../../report/lines/lineCharacters.ts';
import { lineTest } from '../../report/lines/lineMemo.ts';
import type { Line } from '../../report/lines/lines.ts';

/** A piece of a line that wide blanks or tabs set apart. */
export interface Cell {
  readonly text: string;
  readonly start: number;
}

/** The cells of a line: what tabs or wide blanks separate. */
export function cellsOf(line: Line): Cell[] {
  return cellsIn(line.text).map(({ text, start }) => ({ text, start: line.start + start }));
}

/** True if a line can have more than one. */
export const mayHaveCells = lineTest((text) => text.includes('\t') || text.includes('   '), { only: COLUMNS });

/** The same of a text, with offsets in it. */
export function cellsIn(text: string): Cell[] {
  if (!text.includes('\t') && !text.includes('   ')) return [{ text, start: 0 }];
  const cells: Cell[] = [];
  for (const match of text.matchAll(/[^\t\s](?:[^\t\s]|[ \u00a0]{1,2}(?=[^\t\s]))*/g))
    cells.push({ text: match[0], start: match.index });
  return cells;
}
