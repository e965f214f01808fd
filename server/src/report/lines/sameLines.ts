import { sameAtEnds } from '../../text/letters/sameText.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Line, LineMemo } from './line.ts';

/** A text that is cut into lines. */
export interface CutText {
  readonly source: SourceText;
  readonly lines: readonly Line[];
}

/** Finds in an earlier version of a text the lines that are unchanged: those before the first and behind the last change. */
export class SameLines {
  readonly #lines: readonly Line[];
  /** Lines from the start, and from the end, that are the same in both. */
  readonly #atStart: number;
  readonly #atEnd: number;
  readonly #count: number;

  constructor(before: CutText, source: SourceText) {
    const { atStart, atEnd } = sameLinesAtEnds(before.source, source);
    this.#lines = before.lines;
    this.#count = source.lineCount;
    this.#atStart = atStart;
    this.#atEnd = atEnd;
  }

  /** What was found in the earlier text of a line, by its 0-based number in the new one; undefined where it may differ. */
  memoOf(line: number): LineMemo | undefined {
    return this.#sameAs(line)?.memo;
  }

  /** The width of that line. */
  widthOf(line: number): number | undefined {
    return this.#sameAs(line)?.width;
  }

  #sameAs(line: number): Line | undefined {
    if (line < this.#atStart) return this.#lines[line];
    const fromEnd = this.#count - line;
    return fromEnd <= this.#atEnd ? this.#lines[this.#lines.length - fromEnd] : undefined;
  }
}

/** How many lines two texts share at their start and at their end. */
export function sameLinesAtEnds(before: SourceText, after: SourceText): { atStart: number; atEnd: number } {
  const { start, end } = sameAtEnds(before.text, after.text);
  return {
    // A line end may be changed by what follows it: the line of the last equal character counts as changed.
    atStart: Math.min(before.lineAt(start), after.lineAt(start)),
    atEnd: Math.min(linesFrom(before, before.length - end), linesFrom(after, after.length - end)),
  };
}

/** How many lines begin at or behind an offset. */
function linesFrom(source: SourceText, offset: number): number {
  const line = source.lineAt(offset);
  return source.lineCount - (source.lineStart(line) === offset ? line : line + 1);
}
