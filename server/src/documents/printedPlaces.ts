import type { Span } from '../text/span.ts';
import type { DocumentText, PrintedPart } from './compose.ts';
import type { Box, PrintedPiece } from './content.ts';

/*
 * Where the words of a document's text are printed, and which words are printed at a place. Both sides of a part have the
 * same letters but for hyphens at line ends and signs of bullets, so that one walk over both tells which is which.
 */

/** Some words on a page; 0-based. */
export interface PagePlace {
  readonly page: number;
  /** From top to bottom, one for each printed line. */
  readonly boxes: readonly Box[];
}

export interface PagePoint {
  readonly page: number;
  /** In points from the upper left corner. */
  readonly x: number;
  readonly y: number;
}

/** So far from any letter, in points, a point means none. */
const NEAR = 40;
/** Letters may differ for so many on either side. */
const REACH = 4;

/** The places of the words of `span`, page by page; empty where they have none. */
export function placesOf({ text, parts }: DocumentText, span: Span): PagePlace[] {
  const pages = new Map<number, Box[]>();
  for (const part of parts) {
    if (!part.spans.some(({ start, end }) => start < span.end && end > span.start)) continue;
    const boxes = pages.get(part.page) ?? [];
    pages.set(part.page, boxes);
    for (const { piece, offsets } of align(text, part)) {
      const isMeant = offsets.map((offset) => offset >= span.start && offset < span.end);
      const first = isMeant.indexOf(true);
      if (first >= 0) addBox(boxes, boxOf(piece, first, isMeant.lastIndexOf(true) + 1));
    }
  }
  return [...pages].filter(([, boxes]) => boxes.length > 0).map(([page, boxes]) => ({ page, boxes }));
}

/** The paragraph, bullet, heading or cell at an offset, or else the next one: its parts, where it goes on over pages. */
export function passageAt({ parts }: DocumentText, offset: number): Span[] {
  const holds = ({ spans }: PrintedPart): boolean => spans.some(({ start, end }) => start <= offset && offset <= end);
  const own = parts.find(holds) ?? parts.find(({ spans }) => (spans[0]?.start ?? 0) > offset);
  if (own === undefined) return [];
  const found = [own];
  for (let before = own.continues; before !== undefined; before = before.continues) found.unshift(before);
  for (const part of parts) if (part.continues !== undefined && part.continues === found.at(-1)) found.push(part);
  return found.flatMap(({ spans }) => spans);
}

/** The offset of the letter at a point or the nearest one; undefined where none is near. */
export function offsetAt({ text, parts }: DocumentText, { page, x, y }: PagePoint): number | undefined {
  let best: { part: PrintedPart; piece: PrintedPiece } | undefined;
  let least = NEAR;
  for (const part of parts) {
    if (part.page !== page) continue;
    for (const piece of part.pieces) {
      // A line is nearer than words beside it on another one.
      const away = Math.max(piece.x0 - x, x - piece.x1, 0) + 3 * Math.max(piece.y0 - y, y - piece.y1, 0);
      if (away < least) [best, least] = [{ part, piece }, away];
    }
  }
  if (best === undefined) return undefined;
  const { part, piece } = best;
  const offsets = align(text, part).find((aligned) => aligned.piece === piece)?.offsets ?? [];
  const at = letterAt(piece, x);
  return offsets.slice(at).find((offset) => offset >= 0) ?? offsets.slice(0, at).findLast((offset) => offset >= 0);
}

interface Aligned {
  readonly piece: PrintedPiece;
  /** For each character of the piece its offset in the text; -1 for blanks and for what the text leaves out. */
  readonly offsets: readonly number[];
}

/** Goes over the letters of a part and of its pieces at once. */
function align(text: string, { spans, pieces }: PrintedPart): Aligned[] {
  const letters: number[] = [];
  for (const { start, end } of spans) for (let at = start; at < end; at++) if (!isBlank(text, at)) letters.push(at);
  let next = 0;
  return pieces.map((piece) => {
    const offsets = Array.from(piece.text.split(''), (sign, at) => {
      if (isBlank(piece.text, at)) return -1;
      const own = letters[next];
      if (own === undefined) return -1;
      if (text[own] === sign) {
        next++;
        return own;
      }
      // A hyphen that only broke a word; or the text has letters of its own before this one.
      if (isHyphen(sign)) return -1;
      const later = letters.slice(next + 1, next + 1 + REACH).findIndex((offset) => text[offset] === sign);
      next += later < 0 ? 1 : later + 2;
      return later < 0 ? own : (letters[next - 1] ?? -1);
    });
    return { piece, offsets };
  });
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0xa0 || code === 0xad;
}

function isHyphen(sign: string): boolean {
  return sign === '-' || sign === '\u2010';
}

/** The rectangle of some characters of a piece; of turned letters all of it. */
function boxOf(piece: PrintedPiece, from: number, to: number): Box {
  const { text, x0, x1, y0, y1 } = piece;
  if (piece.isTurned === true) return { x0, y0, x1, y1 };
  const all = widthOf(text) || 1;
  const per = (x1 - x0) / all;
  return { x0: x0 + widthOf(text.slice(0, from)) * per, y0, x1: x0 + widthOf(text.slice(0, to)) * per, y1 };
}

function letterAt({ text, x0, x1 }: PrintedPiece, x: number): number {
  const per = (x1 - x0) / (widthOf(text) || 1);
  let right = x0;
  for (let at = 0; at < text.length; at++) {
    right += widthOf(text.charAt(at)) * per;
    if (x < right) return at;
  }
  return Math.max(0, text.length - 1);
}

/** How wide letters are in print, beside each other: the mean of usual text faces, in parts of the width of an "n". */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /[ijlI.,:;'’‘|!]/.test(sign)
      ? 0.5
      : /[frt ()[\]/-]/.test(sign)
        ? 0.62
        : /[mwMW—%@]/.test(sign)
          ? 1.5
          : /[A-Z]/.test(sign)
            ? 1.25
            : 1;
  return width;
}

/** Adds a box; boxes that follow one another on a line become one. */
function addBox(boxes: Box[], box: Box): void {
  const last = boxes.at(-1);
  const height = box.y1 - box.y0;
  const isSameLine = last !== undefined && Math.abs(last.y1 - box.y1) < 0.5 * height;
  if (last !== undefined && isSameLine && box.x0 - last.x1 < 1.5 * height && box.x0 >= last.x0)
    boxes[boxes.length - 1] = {
      x0: last.x0,
      y0: Math.min(last.y0, box.y0),
      x1: Math.max(last.x1, box.x1),
      y1: Math.max(last.y1, box.y1),
    };
  else boxes.push(box);
}
