import type { PrintedPiece, TableRow } from '../../content.ts';
import type { Flow } from '../lines/columns.ts';
import type { Line } from '../lines/lines.ts';
import type { Tag } from '../lines/runs.ts';
import { tagOf } from './tags.ts';

/** Cells of tables are shorter; boxes around whole pages are tagged as tables, too. */
const LONGEST_CELL = 700;
const LONGEST_TITLE = 200;

/** What stands in a cell. */
interface Cell {
  readonly texts: string[];
  readonly printed: PrintedPiece[];
}

interface Row {
  readonly tag: Tag;
  readonly cells: Map<Tag, Cell>;
}

/**
 * Reads the table that a tagged PDF says begins at a line: its rows, and the line behind it. Where the table is but a
 * frame around text, its row at that line, if it has cells side by side (a title and its grade). Undefined where nothing
 * is tagged, or the line is running text.
 */
export function readTaggedTable(flow: Flow, from: number): { rows: TableRow[]; end: number } | undefined {
  const table = tableOf(flow[from]);
  if (table === undefined) return undefined;
  const end = endOf(flow, from, (line) => isIn(line, /^Table$/, table));
  const rows = cellsOf(flow.slice(from, end));
  const full = rows.filter((cells) => cells.length > 1);
  if (full.length === 0) return undefined;
  const isFrame = full.length < rows.length * 0.5 || rows.flat().some((cell) => textOf(cell).length > LONGEST_CELL);
  return isFrame ? readRow(flow, from) : { rows: padded(rows), end };
}

function readRow(flow: Flow, from: number): { rows: TableRow[]; end: number } | undefined {
  const row = tagOf(flow[from]?.segments[0]?.tag, /^TR$/);
  if (row === undefined) return undefined;
  const end = endOf(flow, from, (line) => isIn(line, /^TR$/, row));
  const [cells = [], ...others] = cellsOf(flow.slice(from, end));
  const isRow = others.length === 0 && cells.length > 1 && cells.every((cell) => textOf(cell).length < LONGEST_TITLE);
  return isRow ? { rows: padded([cells]), end } : undefined;
}

function endOf(flow: Flow, from: number, isInside: (line: Line | undefined) => boolean): number {
  let end = from;
  while (end < flow.length && isInside(flow[end])) end++;
  return end;
}

function tableOf(line: Line | undefined): Tag | undefined {
  return tagOf(line?.segments[0]?.tag ?? line?.tag, /^Table$/);
}

function isIn(line: Line | undefined, role: RegExp, element: Tag): boolean {
  return line?.segments.some(({ tag }) => tagOf(tag, role) === element) === true;
}

/** The cells of each row. */
function cellsOf(lines: readonly Line[]): Cell[][] {
  return rowsOf(lines).map(({ cells }) => [...cells.values()]);
}

function textOf({ texts }: Cell): string {
  return texts.join(' ');
}

/** Rows by their tags, and in them what stands in each cell, from left to right. */
function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const segment of lines.flatMap(({ segments }) => segments)) {
    const tag = tagOf(segment.tag, /^TR$/);
    const cell = tagOf(segment.tag, /^T[DH]$/);
    if (tag === undefined || cell === undefined) continue;
    let row = rows.find((each) => each.tag === tag);
    if (row === undefined) rows.push((row = { tag, cells: new Map() }));
    let content = row.cells.get(cell);
    if (content === undefined) row.cells.set(cell, (content = { texts: [], printed: [] }));
    content.texts.push(segment.text);
    content.printed.push(...segment.pieces);
  }
  return rows.map((row) => ({ ...row, cells: byPlace(row.cells, lines) }));
}

function byPlace(cells: ReadonlyMap<Tag, Cell>, lines: readonly Line[]): Map<Tag, Cell> {
  const left = new Map<Tag, number>();
  for (const { tag, x0 } of lines.flatMap(({ segments }) => segments)) {
    const cell = tagOf(tag, /^T[DH]$/);
    if (cell !== undefined) left.set(cell, Math.min(left.get(cell) ?? Infinity, x0));
  }
  return new Map([...cells].sort(([a], [b]) => (left.get(a) ?? 0) - (left.get(b) ?? 0)));
}

/** Rows of one width. */
function padded(rows: readonly (readonly Cell[])[]): TableRow[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const empty: Cell = { texts: [], printed: [] };
  return rows.map((cells) => {
    const whole = [...cells, ...Array.from({ length: width - cells.length }, () => empty)];
    return { cells: whole.map(textOf), printed: whole.map(({ printed }) => printed) };
  });
}
