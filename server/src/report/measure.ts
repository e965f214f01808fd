import { lineValue } from './lineMemo.ts';
import type { Line } from './lines.ts';
import { hasWideColumns } from './lineTests.ts';
import { printedWidth } from './printedWidth.ts';

/** Whether lines are cut to a measure, and where they end short of it. */
export interface Measure {
  /** True if the text is wrapped at a measure; false if each paragraph is one long line. */
  readonly wrapped: boolean;
  /** True if the first word of `next` would have fitted on `line`: no typesetter breaks a paragraph there. */
  endsShort(line: Line, next: Line): boolean;
  /** How far `line` fills the measure around it, 0 to about 1. */
  fill(line: Line): number;
}

const reach = 12;
/** Widths are estimates: a word must fit with this much to spare, in average letters. */
const slack = 1;
const wordSpace = 0.6;

/** Reads the measure from the running lines: around each line, the widest of its neighbours. */
export function readMeasure(body: readonly Line[]): Measure {
  const edges = body.map((line) => line.indent * indentWidth + line.width).sort((a, b) => a - b);
  const usual = edges[Math.floor(edges.length * 0.9)] ?? 0;
  const wrapped = usual < 150;
  // Extraction now and then joins two lines; they say nothing of the measure.
  const most = usual * 1.12;
  const telling = body.map((line) => {
    const edge = line.indent * indentWidth + line.width;
    return edge > most || hasWideColumns(line) ? 0 : edge;
  });
  const rightEdge = new Map<number, number>();
  body.forEach((line, at) => {
    let widest = 0;
    let second = 0;
    let third = 0;
    for (let near = Math.max(0, at - reach); near <= Math.min(body.length - 1, at + reach); near++) {
      const edge = telling[near] ?? 0;
      if (edge > widest) [widest, second, third] = [edge, widest, second];
      else if (edge > second) [second, third] = [edge, second];
      else if (edge > third) third = edge;
    }
    rightEdge.set(line.index, third > widest * 0.85 ? third : second > widest * 0.85 ? second : widest);
  });
  const edgeAt = (line: Line): number => rightEdge.get(line.index) ?? 0;
  return {
    wrapped,
    endsShort: (line, next) => {
      if (!wrapped) return line.width < 110;
      return line.indent * indentWidth + line.width + wordSpace + slack + firstWordWidth(next) < edgeAt(line);
    },
    fill: (line) => (edgeAt(line) === 0 ? 0 : (line.indent * indentWidth + line.width) / edgeAt(line)),
  };
}

/** A column of indent in a text with kept layout is about as wide as a letter. */
const indentWidth = 1;

/** How wide the first word of a line is; of one with a hyphen its first part, behind which a line can end. */
const firstWordWidth = lineValue((text) => printedWidth(/^[^\s–—-]*[^\s]?/.exec(text)?.[0] ?? ''));
