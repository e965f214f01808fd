import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { isGradeHead } from '../../report/lines/lineTests.ts';
import { connectingWords, gradeLine } from '../../report/vocabulary.ts';
import type { Span, Stated } from '../../text/span.ts';
import { cellsIn } from './cells.ts';
import type { Judgement } from '../model.ts';

/** What stands in a table with a column for each grade. */
export interface JudgedColumns {
  readonly judgements: readonly Judgement[];
  /** The indexes of its lines. */
  readonly lines: ReadonlySet<number>;
  /** All grades of its head, also those that nothing got. */
  readonly grades: readonly string[];
}

/** A cell with the column that it begins in: of characters, or of fields where tabs set them apart. */
interface Placed {
  readonly text: string;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

interface Column {
  grade: Stated<string>;
  readonly from: number;
  readonly to: number;
  readonly areas: { text: string; span: Span }[];
}

/** Lines of the head: "Requires" – "improvement". */
const HEAD_LINES = 4;
const MOST_LINES = 60;
/** More lines without words end a table. */
const MOST_BLANK = 4;

/**
 * The judgements in tables that set areas below grades, as police reports in England and Wales do since 2021: "Outstanding",
 * "Good", "Adequate" … side by side, and below each what was judged so. Where columns cannot be told apart there are none.
 */
export function judgedColumns(layout: Layout): JudgedColumns {
  const judgements: Judgement[] = [];
  const lines = new Set<number>();
  const grades: string[] = [];
  for (let at = 0; at < layout.body.length; at++) {
    const head = layout.body[at];
    if (head === undefined || !isGradeHead(head)) continue;
    const table = readColumns(layout, at);
    if (table === undefined) continue;
    for (const index of table.lines) lines.add(index);
    judgements.push(...table.judgements);
    grades.push(...table.grades);
  }
  return { judgements, lines, grades };
}

function readColumns(layout: Layout, head: number): JudgedColumns | undefined {
  const rows = layout.body.slice(head, head + MOST_LINES);
  const [first] = rows;
  if (first === undefined) return undefined;
  const place = first.text.includes('\t') ? byFields : byCharacters;
  const columns = place(layout, first).map(({ text, span, from, to }): Column => {
    return { grade: { value: text, span }, from, to, areas: [] };
  });
  const lines = new Set([first.index]);
  let last = first.index;
  for (const line of rows.slice(1)) {
    const cells = place(layout, line);
    if (line.index - last > MOST_BLANK || !cells.every((cell) => columnOf(columns, cell) !== undefined)) break;
    for (const cell of cells) addCell(columns, cell, line.index - first.index <= HEAD_LINES);
    lines.add(line.index);
    last = line.index;
  }
  const judgements = columns.flatMap(judgementsOf);
  const isWhole = columns.every(({ grade }) => gradeLine.test(grade.value));
  if (!isWhole || judgements.length < 2) return undefined;
  return { judgements, lines, grades: columns.map(({ grade }) => grade.value) };
}

/** Where cells stand on the line; a line is as it is printed, with blanks between columns. */
function byCharacters(_: Layout, line: Line): Placed[] {
  return cellsIn(line.text).map(({ text, start }) => ({
    text,
    span: { start: line.start + start, end: line.start + start + text.length },
    from: line.indent + start,
    to: line.indent + start + text.length,
  }));
}

/** The fields between tabs, empty ones left out. */
function byFields({ source }: Layout, line: Line): Placed[] {
  const begin = source.lineStart(line.index);
  // The first fields may be empty; those are no part of the line's own text.
  const fields = source.text.slice(begin, line.start).replaceAll(/[^\t]/gu, ' ') + line.text;
  let at = begin;
  return fields.split('\t').flatMap((field, number): Placed[] => {
    const text = field.trim();
    const start = at + field.indexOf(text);
    at += field.length + 1;
    if (text === '') return [];
    return [{ text, span: { start, end: start + text.length }, from: number, to: number + 1 }];
  });
}

/** The one column that a cell can stand in; undefined for one that reaches over several, or stands beside all of them. */
function columnOf(columns: readonly Column[], { from, to }: Placed): Column | undefined {
  const centre = (from + to) / 2;
  const under = columns.filter((column) => from < column.to && column.from < to);
  if (under.length === 1) return under[0];
  if (under.length > 1) return undefined;
  const [nearest] = [...columns].sort((one, other) => distance(one, centre) - distance(other, centre));
  return nearest !== undefined && distance(nearest, centre) <= to - from ? nearest : undefined;
}

function distance({ from, to }: Column, centre: number): number {
  return Math.abs((from + to) / 2 - centre);
}

/** Words below a grade lengthen it, go on with the area above, or begin another. */
function addCell(columns: readonly Column[], cell: Placed, isNearHead: boolean): void {
  const column = columnOf(columns, cell);
  if (column === undefined) return;
  const { grade, areas } = column;
  const area = areas.at(-1);
  const longer = `${grade.value} ${cell.text}`;
  if (isNearHead && area === undefined && gradeLine.test(longer)) column.grade = { ...grade, value: longer };
  else if (area !== undefined && goesOn(area.text, cell.text)) {
    area.text = `${area.text} ${cell.text}`;
    area.span = { start: area.span.start, end: cell.span.end };
  } else areas.push({ text: cell.text, span: cell.span });
}

/** An area goes on in small letters, or where it cannot end. */
function goesOn(area: string, next: string): boolean {
  const lastWord = /(\p{L}+)$/u.exec(area)?.[1]?.toLowerCase() ?? '';
  return /^\p{Ll}/u.test(next) || area.endsWith(',') || connectingWords.has(lastWord) || lastWord === 'and';
}

function judgementsOf({ grade, areas }: Column): Judgement[] {
  return areas.flatMap(({ text, span }): Judgement[] =>
    // "Good use of resources" is an area.
    /\p{L}/u.test(text) && !gradeLine.test(text) ? [{ area: text.replace(/[.:]$/u, ''), areaSpan: span, grade }] : [],
  );
}
