import type { Line, Segment } from './lines.ts';

/** Lines of one column, from top to bottom. */
export type Flow = readonly Line[];

/** A column of text has at least so many lines on either side of its gutter. */
const LEAST_LINES = 5;
/** In running text most lines are filled so far; cells of tables are not. */
const FILLED = 0.7;
const LEAST_LETTERS = 18;
const DEEPEST = 3;

/**
 * Puts the lines of a page into reading order: where running text stands in columns, the left one before the right one.
 * Tables stay as they are, line by line. `lines` come from top to bottom.
 */
export function toFlows(lines: readonly Line[], depth = 0): Flow[] {
  if (depth >= DEEPEST || lines.length < LEAST_LINES) return lines.length === 0 ? [] : [lines];
  for (const gutter of guttersOf(lines)) {
    const region = regionAround(lines, gutter);
    if (region === undefined) continue;
    const { from, to, left, right } = region;
    return [
      ...toFlows(lines.slice(0, from), depth + 1),
      ...toFlows(left, depth + 1),
      ...toFlows(right, depth + 1),
      ...toFlows(lines.slice(to), depth + 1),
    ];
  }
  return [lines];
}

/** Where gaps stand above one another, those with most lines first. */
function guttersOf(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const { segments } of lines) {
    segments.slice(1).forEach((segment, at) => {
      const middle = ((segments[at]?.x1 ?? 0) + segment.x0) / 2;
      const place = Math.round(middle / 8) * 8;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    });
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_LINES - 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([place]) => place);
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly left: Line[];
  readonly right: Line[];
}

/** The longest stretch of lines that leave a gutter free and hold running text on both sides. */
function regionAround(lines: readonly Line[], gutter: number): Region | undefined {
  let best: Region | undefined;
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && !line.segments.some((segment) => crosses(segment, gutter))) continue;
    if (at - from >= LEAST_LINES && at - from > (best === undefined ? 0 : best.to - best.from)) {
      const region = split(lines, from, at, gutter);
      if (isProse(region.left) && isProse(region.right)) best = region;
    }
    from = at + 1;
  }
  return best;
}

function crosses({ x0, x1 }: Segment, gutter: number): boolean {
  return x0 < gutter - 2 && x1 > gutter + 2;
}

function split(lines: readonly Line[], from: number, to: number, gutter: number): Region {
  const left: Line[] = [];
  const right: Line[] = [];
  for (const line of lines.slice(from, to)) {
    const before = line.segments.filter(({ x0 }) => x0 < gutter - 2);
    const behind = line.segments.filter(({ x0 }) => x0 >= gutter - 2);
    if (before.length > 0) left.push(partOf(line, before));
    if (behind.length > 0) right.push(partOf(line, behind));
  }
  return { from, to, left, right };
}

function partOf(line: Line, segments: readonly Segment[]): Line {
  if (segments.length === line.segments.length) return line;
  return {
    ...line,
    segments,
    x0: segments[0]?.x0 ?? line.x0,
    x1: segments.at(-1)?.x1 ?? line.x1,
    tag: segments.find(({ tag }) => tag !== undefined)?.tag,
  };
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < LEAST_LINES) return false;
  const x0 = Math.min(...lines.map((line) => line.x0));
  const x1 = Math.max(...lines.map((line) => line.x1));
  const letters = lines.reduce(
    (sum, { segments }) => sum + segments.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  const filled = lines.filter((line) => line.x1 - line.x0 >= FILLED * (x1 - x0));
  return filled.length >= lines.length * 0.6 && letters >= LEAST_LETTERS * lines.length;
}
