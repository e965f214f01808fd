import type { Line } from '../report/lines.ts';

/** A piece of a line that wide blanks or tabs set apart. */
export interface Cell {
  readonly text: string;
  readonly start: number;
}

/** The cells of a line: what tabs or wide blanks separate. */
export function cellsOf(line: Line): Cell[] {
  if (!line.text.includes('\t') && !line.text.includes('   ')) return [{ text: line.text, start: line.start }];
  const cells: Cell[] = [];
  for (const match of line.text.matchAll(/[^\t\s](?:[^\t\s]|[ \u00a0]{1,2}(?=[^\t\s]))*/g))
    cells.push({ text: match[0], start: line.start + match.index });
  return cells;
}
