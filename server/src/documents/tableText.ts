import type { TableRow } from './content.ts';

/** A line of a cell in the text of its table. */
export interface CellLine {
  readonly row: number;
  readonly column: number;
  /** 0-based line of the table’s text, and where on it the words begin, in UTF-16 code units. */
  readonly line: number;
  readonly start: number;
  readonly length: number;
}

const WIDEST_TABLE = 112;
const BETWEEN = '   ';

/** A table in aligned columns, long cells over several lines; and where the words of each cell stand in it. */
export function tableText(rows: readonly TableRow[]): { readonly lines: string[]; readonly cells: CellLine[] } {
  const widths = columnWidths(rows);
  const starts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width + BETWEEN.length, 0),
  );
  const lines: string[] = [];
  const cells: CellLine[] = [];
  rows.forEach((tableRow, row) => {
    const wrapped = tableRow.cells.map((cell, column) => wrap(cell, widths[column] ?? 1));
    const height = Math.max(1, ...wrapped.map((words) => words.length));
    wrapped.forEach((words, column) => {
      words.forEach((text, at) => {
        cells.push({ row, column, line: lines.length + at, start: starts[column] ?? 0, length: text.length });
      });
    });
    for (let at = 0; at < height; at++) {
      const padded = wrapped.map((words, column) => (words[at] ?? '').padEnd(widths[column] ?? 0));
      lines.push(padded.join(BETWEEN).trimEnd());
    }
  });
  return { lines, cells };
}

/** Widths that hold every cell, or, where that is too wide, fair shares for the wide columns. */
function columnWidths(rows: readonly TableRow[]): number[] {
  const count = rows[0]?.cells.length ?? 0;
  const needed = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  let room = WIDEST_TABLE - BETWEEN.length * (count - 1);
  if (needed.reduce((sum, width) => sum + width, 0) <= room) return needed;
  const widths = [...needed];
  const open = new Set(needed.keys());
  // Narrow columns get what they need; the others share what is left.
  for (let changed = true; changed && open.size > 0;) {
    changed = false;
    const share = Math.max(12, Math.floor(room / open.size));
    for (const column of open) {
      if ((needed[column] ?? 0) > share) continue;
      room -= needed[column] ?? 0;
      open.delete(column);
      changed = true;
    }
  }
  for (const column of open) widths[column] = Math.max(12, Math.floor(room / open.size));
  return widths;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
