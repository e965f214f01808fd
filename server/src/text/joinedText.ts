import { countWhile } from './countWhile.ts';
import { looksAtAll } from './stages/recording.ts';
import type { Span } from './span.ts';

/** Pieces of a text put together to one, and the way back: what was found in `text` is shown at its place in the source. */
export interface JoinedText {
  readonly text: string;
  /** Offset in the source of the character at `offset` of `text`. */
  toSource(offset: number): number;
  /** The stretch of the source from the first to the last character of a stretch of `text`. */
  spanInSource(span: Span): Span;
  /** Offset in `text` of the first character that stands at or behind `offset` in the source. */
  fromSource(offset: number): number;
}

/** Joins pieces of `source` with line ends between them. */
export function joinText(source: string, pieces: readonly Span[]): JoinedText {
  const starts = new Uint32Array(pieces.length);
  const origins = new Uint32Array(pieces.length);
  const parts: string[] = [];
  let length = 0;
  pieces.forEach((piece, at) => {
    starts[at] = length;
    origins[at] = piece.start;
    parts.push(source.slice(piece.start, piece.end));
    length += piece.end - piece.start + 1;
  });
  const toSource = (offset: number): number => {
    const at = Math.max(0, lastAtOrBefore(starts, offset));
    const piece = pieces[at];
    if (piece === undefined) return 0;
    return Math.min((origins[at] ?? 0) + offset - (starts[at] ?? 0), piece.end);
  };
  const text = parts.join('\n');
  return {
    get text() {
      looksAtAll();
      return text;
    },
    toSource,
    spanInSource: ({ start, end }) => ({
      start: toSource(start),
      end: end > start ? toSource(end - 1) + 1 : toSource(start),
    }),
    fromSource: (offset) => {
      const at = lastAtOrBefore(origins, offset);
      const piece = pieces[at];
      if (piece === undefined) return 0;
      return (starts[at] ?? 0) + Math.min(offset - piece.start, piece.end - piece.start + 1);
    },
  };
}

function lastAtOrBefore(sorted: Uint32Array, value: number): number {
  return countWhile(sorted.length, (nth) => (sorted[nth] ?? 0) <= value) - 1;
}
