import type { Line } from '../../report/lines/lines.ts';
import { gradeLine } from '../../report/vocabulary.ts';
import { cellsOf } from './cells.ts';
import type { Cell } from './cells.ts';
import { isOfEarlier } from './judgedTitles.ts';

/** A line of a table with the cells that tell of this inspection. */
export interface Row {
  readonly line: Line;
  readonly cells: readonly Cell[];
}

/** A grade, or its first word alone. */
export function isGradePiece(text: string): boolean {
  return gradeLine.test(text) || /^requires$/iu.test(text);
}

/** The lines of a table without the columns that tell what earlier inspections found ("2018/19", "Previous inspection"). */
export function rowsOf(table: readonly Line[]): Row[] {
  let limit = Infinity;
  return table.map((line) => {
    const cells = cellsOf(line);
    const earlier = cells.length > 2 ? cells.slice(2).find(({ text }) => isEarlierColumn(text)) : undefined;
    if (earlier !== undefined && !cells.some(({ text }) => isGradePiece(text)))
      limit = columnOf(line, earlier) - MOST_ASIDE;
    return { line, cells: cells.filter((cell) => columnOf(line, cell) < limit) };
  });
}

/** What stands below a column head may begin a little before it. */
const MOST_ASIDE = 6;

/** True for the head of a column that tells what an earlier inspection found. */
export function isEarlierColumn(text: string): boolean {
  return isOfEarlier(text) || /^(?:in\s+)?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?$/u.test(text);
}

/** The column of characters in which a cell begins. */
export function columnOf(line: Line, cell: Cell): number {
  return line.indent + cell.start - line.start;
}

/**
 * A table that sets two pairs of areas and grades side by side, as two tables: what stands on the left, and on the right.
 * Lines with one area on the left and its grade on the right are the first of three then.
 */
export function sidesOf(table: readonly Row[]): (readonly Row[])[] {
  const pair = table.find(({ cells }) => cells.length >= 4 && cells.slice(0, 4).every(isInPairs));
  const middle = pair?.cells[2];
  if (pair === undefined || middle === undefined) return [table];
  const split = columnOf(pair.line, middle);
  const isLeft = (line: Line, cell: Cell): boolean => columnOf(line, cell) < split;
  const whole = table.filter(({ line, cells }) => {
    const [area, grade, more] = cells;
    if (area === undefined || grade === undefined || more !== undefined) return false;
    return isLeft(line, area) && !isLeft(line, grade) && gradeLine.test(grade.text) && !isGradePiece(area.text);
  });
  const rest = table.filter((row) => !whole.includes(row));
  const side = (left: boolean): Row[] =>
    rest.map(({ line, cells }) => ({ line, cells: cells.filter((cell) => isLeft(line, cell) === left) }));
  return [whole, side(true), side(false)];
}

/** Area, grade, area, grade. */
function isInPairs({ text }: Cell, at: number): boolean {
  return isGradePiece(text) === (at % 2 === 1);
}
