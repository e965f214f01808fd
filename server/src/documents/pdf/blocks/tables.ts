import type { PrintedLine, PrintedPiece, TableRow } from '../../content.ts';
import type { Flow } from '../lines/columns.ts';
import { textOf } from '../lines/furniture.ts';
import { readLead } from '../lines/leads.ts';
import type { Line, Segment } from '../lines/lines.ts';
import type { Metrics } from '../lines/metrics.ts';
import type { Tag } from '../lines/runs.ts';
import { readTaggedTable } from './taggedTables.ts';
import { tagOf } from './tags.ts';

/** A part of a column: running text, a table, or the lines of a contents page. */
export type Part =
  | { readonly kind: 'text'; readonly lines: Line[] }
  | { readonly kind: 'table'; readonly lines: Line[]; readonly rows: readonly TableRow[] }
  | { readonly kind: 'lines'; readonly lines: Line[]; readonly printed: readonly PrintedLine[] };

/** Between the lines of a table stand at most so many lines of space. */
const MOST_SPACE = 2.6;
const ROW_GAP = 1.3;

/** Tells the tables of a column from its running text. */
export function toParts(flow: Flow, metrics: Metrics): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < flow.length) {
    const line = flow[at];
    if (line === undefined) break;
    const tagged = readTaggedTable(flow, at);
    if (tagged !== undefined) {
      parts.push({ kind: 'table', lines: flow.slice(at, tagged.end), rows: tagged.rows });
      at = tagged.end;
      continue;
    }
    const end = isColumned(line) || isEntry(line) ? endOfTable(flow, at, metrics) : at;
    if (end > at) {
      parts.push(toTable(flow.slice(at, end), metrics));
      at = end;
      continue;
    }
    const last = parts.at(-1);
    if (last?.kind === 'text') last.lines.push(line);
    else parts.push({ kind: 'text', lines: [line] });
    at++;
  }
  return parts;
}

/** Segments of a line behind the sign or number that opens it. */
function cellsOf(line: Line): readonly Segment[] {
  const lead = readLead(line);
  const first = line.segments[0];
  if (lead === undefined || first === undefined || first.text.length > lead.sign.length + 1) return line.segments;
  return line.segments.length > 1 ? line.segments.slice(1) : line.segments;
}

function isColumned(line: Line): boolean {
  return cellsOf(line).length > 1;
}

const leaders = /(?:\.{4,}|…{2,}|_{4,}|(?:\. ){4,})\s*\d{0,3}$/;

/** An entry of a contents page: leaders, or tagged as one. */
function isEntry(line: Line): boolean {
  return leaders.test(textOf(line)) || tagOf(line.tag, /^TOCI$/) !== undefined;
}

/** Where the table ends that begins at a line; the line itself where there is none. */
function endOfTable(flow: Flow, from: number, metrics: Metrics): number {
  let end = from + 1;
  let lastColumned = from;
  let columned = 1;
  for (; end < flow.length; end++) {
    const line = flow[end];
    const before = flow[end - 1];
    if (line === undefined || before === undefined) break;
    const gap = (line.y - before.y) / metrics.leading(Math.max(line.size, before.size));
    if (gap > MOST_SPACE || gap < -0.5) break;
    if (isColumned(line) || isEntry(line)) {
      columned++;
      lastColumned = end;
    } else if (end - lastColumned > 6 || !fitsAColumn(line, flow.slice(from, lastColumned + 1))) break;
  }
  let last = lastColumned + 1;
  // The wrapped rest of the last row.
  for (; last < end; last++) {
    const line = flow[last];
    const before = flow[last - 1];
    if (line === undefined || before === undefined) break;
    const isNear = line.y - before.y < 1.2 * metrics.leading(line.size);
    if (!isNear || (!isSameRow(line, before) && line.x0 < (before.segments[1]?.x0 ?? before.x0) - 2)) break;
  }
  return columned > 1 ? last : from;
}

function isSameRow(line: Line, before: Line): boolean {
  const row = rowTag(line.tag);
  return row !== undefined && row === rowTag(before.tag);
}

/** True if a line that has no gap stands in one column of the lines above it. */
function fitsAColumn(line: Line, above: readonly Line[]): boolean {
  const columned = above.filter(isColumned);
  return columned.every((each) => {
    const over = each.segments.filter((segment) => segment.x0 < line.x1 && segment.x1 > line.x0);
    if (over.length > 1) return false;
    // Under the first column alone it must not reach into the next.
    const next = each.segments.find((segment) => segment.x0 > line.x0 + 1);
    return next === undefined || line.x1 < next.x0;
  });
}

function toTable(lines: Line[], metrics: Metrics): Part {
  const entries = lines.filter((line) => isEntry(line) || /^\d{1,3}$/.test(line.segments.at(-1)?.text ?? ''));
  const isContents = lines.filter(isEntry).length >= lines.length * 0.5 || isListOfPages(lines, entries);
  if (isContents) return { kind: 'lines', lines, printed: toPrinted(lines) };
  const columns = columnsOf(lines);
  return { kind: 'table', lines, rows: toRows(lines, columns, metrics) };
}

/** Titles with numbers behind them that grow. */
function isListOfPages(lines: readonly Line[], entries: readonly Line[]): boolean {
  if (entries.length < 3 || entries.length < lines.length * 0.6) return false;
  const pages = entries.map((line) => Number(line.segments.at(-1)?.text ?? 0));
  return entries.every((line) => line.segments.length === 2) && pages.every((page, at) => page >= (pages[at - 1] ?? 0));
}

function toPrinted(lines: readonly Line[]): PrintedLine[] {
  const left = Math.min(...lines.map(({ x0 }) => x0));
  return lines.map((line) => ({
    text: textOf(line),
    indent: Math.round((line.x0 - left) / (0.55 * line.size)),
  }));
}

interface Column {
  x0: number;
  x1: number;
}

/** The columns of a table: what its lines with most cells cover. */
function columnsOf(lines: readonly Line[]): Column[] {
  const counts = new Map<number, number>();
  for (const { segments } of lines)
    if (segments.length > 1) counts.set(segments.length, (counts.get(segments.length) ?? 0) + 1);
  const [usual = 2] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const columns: Column[] = [];
  const spans = lines
    .filter(({ segments }) => segments.length === usual)
    .flatMap(({ segments }) => segments.map(({ x0, x1 }) => ({ x0, x1 })))
    .sort((a, b) => a.x0 - b.x0);
  for (const span of spans) {
    const last = columns.at(-1);
    if (last === undefined || span.x0 > last.x1) columns.push({ ...span });
    else last.x1 = Math.max(last.x1, span.x1);
  }
  return columns;
}

function columnOf({ x0, x1 }: Segment, columns: readonly Column[]): number {
  let best = 0;
  let most = -Infinity;
  columns.forEach((column, at) => {
    const overlap = Math.min(x1, column.x1) - Math.max(x0, column.x0);
    if (overlap > most + 1) [best, most] = [at, overlap];
  });
  return best;
}

function toRows(lines: readonly Line[], columns: readonly Column[], metrics: Metrics): TableRow[] {
  const rows: { cells: string[]; printed: PrintedPiece[][] }[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const cells = columns.map(() => '');
    const printed = columns.map((): PrintedPiece[] => []);
    for (const segment of line.segments) {
      const column = columnOf(segment, columns);
      cells[column] = `${cells[column] ?? ''} ${segment.text}`.trim();
      printed[column]?.push(...segment.pieces);
    }
    const row = rows.at(-1);
    if (row === undefined || before === undefined || opensRow(line, before, cells, metrics))
      rows.push({ cells, printed });
    else {
      for (const [column, text] of cells.entries()) row.cells[column] = joined(row.cells[column] ?? '', text);
      printed.forEach((pieces, column) => row.printed[column]?.push(...pieces));
    }
  });
  return rows;
}

function joined(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  return /\p{L}-$/u.test(first) ? first + second : `${first} ${second}`;
}

function opensRow(line: Line, before: Line, cells: readonly string[], metrics: Metrics): boolean {
  const row = rowTag(line.tag);
  const last = rowTag(before.tag);
  if (row !== undefined && last !== undefined) return row !== last;
  const gap = (line.y - before.y) / metrics.leading(line.size);
  if (gap > ROW_GAP || line.bold !== before.bold) return true;
  if (cells[0] === '') return false;
  return cells.filter((cell) => cell !== '').length > 1 && !/^\p{Ll}/u.test(cells[0] ?? '');
}

function rowTag(tag: Tag | undefined): Tag | undefined {
  return tagOf(tag, /^TR$/);
}
