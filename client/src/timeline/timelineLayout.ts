/*
 * Where everything of a judgement timeline stands: a row for each grade, best at the top, time from left to right. Pure
 * geometry, for the picture on the screen and for the exported one.
 */

/** A judgement, or a report that gives none. */
export interface TimelinePoint {
  /** 0 is the best grade shown; undefined for a report without a grade. */
  readonly row: number | undefined;
  /** ISO 8601, a day, month or year. */
  readonly date: string;
  readonly isOverall: boolean;
  /** Told by another report, not read. */
  readonly isMentioned: boolean;
  /** Judgements of one report, or one mention, stand in one column. */
  readonly column: string;
  readonly shape: Shape;
  readonly colour: Colour;
}

export type Shape = 'star' | 'circle' | 'diamond' | 'triangle' | 'square' | 'bar';
export type Colour = 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'grey';

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Right end of the row names. */
  readonly left: number;
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  /** One for each point, in their order. */
  readonly marks: readonly Mark[];
  /** From one overall judgement to the next; dashed where one of the two is only mentioned. */
  readonly links: readonly Link[];
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** False where a note below it would cover that of the mark before it. */
  readonly hasRoom: boolean;
}

export interface Link {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isDashed: boolean;
}

/** Of the exported picture, and of a page before it is measured. */
const WIDTH = 960;
/** No picture is narrower, so that marks keep apart: a page that is scrolls. */
const LEAST_WIDTH = 320;
/** A narrower picture gives less room to the names of its rows. */
const WIDE = 640;
const RIGHT = 30;
const TOP = 16;
const BOTTOM = 34;
const ROW_PADDING = 14;
const STEP = 20;
/** Columns with marks in one row that are nearer than this are moved apart. */
const NEAREST = 24;
/** Of the word under a mark. */
const NOTE_WIDTH = 62;
const LARGE = 10;
const SMALL = 7;

/** The room for time: where it begins and ends, from left to right. */
interface Room {
  readonly left: number;
  readonly first: number;
  readonly last: number;
}

/**
 * @param rows how many grades are shown; reports without one have a row of their own below
 * @param wanted how wide it is to be, in pixels; very narrow ones are made a little wider
 */
export function layoutTimeline(points: readonly TimelinePoint[], rows: number, wanted = WIDTH): TimelineLayout {
  const width = Math.max(LEAST_WIDTH, Math.floor(wanted));
  const left = width < WIDE ? 110 : 190;
  const room: Room = { left, first: left + 20, last: width - RIGHT };
  const rowOf = ({ row }: TimelinePoint): number => row ?? rows;
  const count = rows + (points.some(({ row }) => row === undefined) ? 1 : 0);
  const columns = columnsOf(points, room, rowOf);
  const stacks = new Map<string, number>();
  const places = points.map((point) => {
    const key = `${point.column} ${rowOf(point)}`;
    const place = stacks.get(key) ?? 0;
    stacks.set(key, place + 1);
    return place;
  });
  const tallest = Array.from({ length: count }, () => 1);
  points.forEach((point, at) => {
    tallest[rowOf(point)] = Math.max(tallest[rowOf(point)] ?? 1, (places[at] ?? 0) + 1);
  });
  let y = TOP;
  const rowPlaces = tallest.map((most) => {
    const row = { y, height: most * STEP + ROW_PADDING };
    y += row.height;
    return row;
  });
  const noted: Mark[] = [];
  const marks = points.map((point, at): Mark => {
    const row = rowPlaces[rowOf(point)] ?? { y: TOP, height: STEP };
    const stacked = stacks.get(`${point.column} ${rowOf(point)}`) ?? 1;
    const first = row.y + row.height / 2 - ((stacked - 1) * STEP) / 2;
    const x = columns.get(point.column) ?? left;
    const y = first + (places[at] ?? 0) * STEP;
    const isCrowded = noted.some((other) => other.y === y && Math.abs(other.x - x) < NOTE_WIDTH);
    const mark = { x, y, radius: point.isOverall ? LARGE : SMALL, hasRoom: !isCrowded };
    if (point.isMentioned && !isCrowded) noted.push(mark);
    return mark;
  });
  return {
    width,
    height: y + BOTTOM,
    left,
    rows: rowPlaces,
    years: yearsOf(points, room),
    marks,
    links: linksOf(points, marks),
  };
}

/**
 * x of each column: by its date. Only columns with marks in one row are moved apart where they would lie upon each other,
 * and all of them together as little as can be, so that none is far from its date.
 */
function columnsOf(
  points: readonly TimelinePoint[],
  room: Room,
  rowOf: (point: TimelinePoint) => number,
): Map<string, number> {
  const scale = scaleOf(points, room);
  const known = new Map<string, Column>();
  for (const point of points) {
    const column = known.get(point.column) ?? { name: point.column, x: scale(yearOf(point.date)), rows: new Set() };
    known.set(column.name, column);
    column.rows.add(rowOf(point));
  }
  const sorted = [...known.values()].sort((one, other) => one.x - other.x);
  const steps = stepsOf(sorted);
  const nearest = Math.min(NEAREST, (room.last - room.first) / Math.max(1, steps.at(-1) ?? 0));
  const gaps = steps.map((step) => step * nearest);
  const placed = inOrder(sorted.map(({ x }, at) => x - (gaps[at] ?? 0)));
  const most = room.last - (gaps.at(-1) ?? 0);
  return new Map(
    sorted.map(({ name }, at) => [name, Math.min(Math.max(placed[at] ?? 0, room.first), most) + (gaps[at] ?? 0)]),
  );
}

interface Column {
  readonly name: string;
  readonly x: number;
  readonly rows: Set<number>;
}

/** How many least distances each column stands behind the first one at least: one more than the last before it in a row of its own. */
function stepsOf(columns: readonly Column[]): number[] {
  const inRow = new Map<number, number>();
  let least = 0;
  return columns.map(({ rows }) => {
    for (const row of rows) least = Math.max(least, (inRow.get(row) ?? -1) + 1);
    for (const row of rows) inRow.set(row, least);
    return least;
  });
}

/** The numbers that never fall and are nearest to these (least squares), by pooling neighbours that are out of order. */
function inOrder(wanted: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = [];
  for (const value of wanted) {
    let pool = { mean: value, count: 1 };
    for (let before = pools.at(-1); before !== undefined && before.mean > pool.mean; before = pools.at(-1)) {
      pools.pop();
      const count = before.count + pool.count;
      pool = { mean: (before.mean * before.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
}

/** A date as a number of years: the middle of what it names. */
function yearOf(date: string): number {
  const [year = '0', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : (Number(day) - 1) / 31)) / 12;
}

function spanOf(points: readonly TimelinePoint[]): { first: number; last: number } {
  const years = points.map(({ date }) => yearOf(date));
  const first = Math.floor(Math.min(...years));
  return { first, last: Math.max(first + 1, Math.ceil(Math.max(...years))) };
}

function scaleOf(points: readonly TimelinePoint[], room: Room): (year: number) => number {
  const { first, last } = spanOf(points);
  return (year) => room.first + ((year - first) / (last - first)) * (room.last - room.first);
}

/** Of the name of a year, with a gap. */
const YEAR_WIDTH = 36;

function yearsOf(points: readonly TimelinePoint[], room: Room): TimelineLayout['years'] {
  if (points.length === 0) return [];
  const { first, last } = spanOf(points);
  const scale = scaleOf(points, room);
  const every = Math.ceil(((last - first) * YEAR_WIDTH) / (room.last - room.first));
  const years: { x: number; label: string }[] = [];
  for (let year = first; year <= last; year += every) years.push({ x: scale(year), label: String(year) });
  return years;
}

function linksOf(points: readonly TimelinePoint[], marks: readonly Mark[]): Link[] {
  const overall = points
    .flatMap((point, at) => {
      const mark = marks[at];
      return point.isOverall && point.row !== undefined && mark !== undefined ? [{ point, mark }] : [];
    })
    .sort((a, b) => a.mark.x - b.mark.x);
  return overall.slice(1).flatMap(({ point, mark }, at) => {
    const before = overall[at];
    if (before === undefined || before.mark.x === mark.x) return [];
    const isDashed = point.isMentioned || before.point.isMentioned;
    return [{ x1: before.mark.x, y1: before.mark.y, x2: mark.x, y2: mark.y, isDashed }];
  });
}

/** Of a letter in the names of rows, on average. */
const LETTER_WIDTH = 7;
const NAME_STEP = 16;

/** The name of a row in lines that have room beside the picture; how far each is below the middle of the row. */
export function nameLines(
  name: string,
  { left, height }: { readonly left: number; readonly height: number },
): { text: string; rise: number }[] {
  const widest = Math.floor((left - 12) / LETTER_WIDTH);
  const most = Math.max(1, Math.floor(height / NAME_STEP));
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line, at) => (lines.length > most && at === most - 1 ? `${line} …` : line));
  return shown.map((text, at) => ({ text, rise: (at - (shown.length - 1) / 2) * NAME_STEP + 4 }));
}

/** The outline of a mark around (0, 0), as the `d` of an SVG path. */
export function shapePath(shape: Shape, radius: number): string {
  const r = radius;
  switch (shape) {
    case 'circle':
      return `M ${-r} 0 A ${r} ${r} 0 1 0 ${r} 0 A ${r} ${r} 0 1 0 ${-r} 0 Z`;
    case 'diamond':
      return `M 0 ${-r * 1.2} L ${r * 1.1} 0 L 0 ${r * 1.2} L ${-r * 1.1} 0 Z`;
    case 'triangle':
      return `M 0 ${-r * 1.1} L ${r * 1.1} ${r * 0.85} L ${-r * 1.1} ${r * 0.85} Z`;
    case 'square':
      return `M ${-r * 0.9} ${-r * 0.9} H ${r * 0.9} V ${r * 0.9} H ${-r * 0.9} Z`;
    case 'bar':
      return `M ${-r * 0.3} ${-r * 0.9} H ${r * 0.3} V ${r * 0.9} H ${-r * 0.3} Z`;
    case 'star': {
      const corners = Array.from({ length: 10 }, (_, at) => {
        const reach = at % 2 === 0 ? r * 1.25 : r * 0.55;
        const angle = (Math.PI * at) / 5 - Math.PI / 2;
        return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
      });
      return `M ${corners.join(' L ')} Z`;
    }
  }
}
