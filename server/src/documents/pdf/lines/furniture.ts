import type { PrintedPiece } from '../../content.ts';
import type { Line } from './lines.ts';

/** A page as it is printed, before it is known what its lines are. */
export interface PrintedPage {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const TOP = 3;
const BOTTOM = 4;
/** A head stands on this part of the pages at least, and on three. */
const OFTEN = 0.4;
/** Artifacts stand in the margins: this part of the page, from above and from below. */
const MARGIN = 0.14;
/** What comes again and again in this part of the page is a running head, too. */
const EDGE = 0.2;

/** The running heads and page numbers of each page. */
export function findFurniture(pages: readonly PrintedPage[]): Set<Line>[] {
  const found = pages.map(
    (page) => new Set(page.lines.filter((line) => line.artifact && isInMargin(page, line, MARGIN))),
  );
  const edges = pages.map((page, at) =>
    edgesOf(page.lines.filter((line) => found[at]?.has(line) !== true && isInMargin(page, line, EDGE))),
  );
  const times = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(maskOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const enough = Math.max(3, Math.ceil(pages.length * OFTEN));
  edges.forEach((lines, at) => {
    for (const line of lines) if ((times.get(maskOf(line)) ?? 0) >= enough) found[at]?.add(line);
  });
  return found;
}

function isInMargin({ height }: PrintedPage, { y }: Line, part: number): boolean {
  return y < height * part || y > height * (1 - part);
}

function edgesOf(lines: readonly Line[]): Line[] {
  return lines.length <= TOP + BOTTOM ? [...lines] : [...lines.slice(0, TOP), ...lines.slice(-BOTTOM)];
}

/** What a line says but for its figures, and how large: the title on the cover is no running head. */
function maskOf(line: Line): string {
  return `${textOf(line).replace(/\d+/g, '0')} ${Math.round(line.size)}`;
}

/** The words of a line; between its segments stand more blanks than between words. */
export function textOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join('   ');
}

/** The pieces of lines, in the order of their text. */
export function piecesOf(lines: readonly Line[]): PrintedPiece[] {
  return lines.flatMap(({ segments }) => segments.flatMap(({ pieces }) => pieces));
}
