import type { SourceText } from '../../text/sourceText.ts';
import type { Line, LineMemo } from './line.ts';

/** A text that is cut into lines. */
export interface CutText {
  readonly source: SourceText;
  readonly lines: readonly Line[];
}

/** Finds in an earlier version of a text the lines that are unchanged: those before the first and behind the last change. */
export class SameLines {
  readonly #before: CutText;
  readonly #source: SourceText;
  /** Lines from the start, and from the end, that are the same in both. */
  readonly #atStart: number;
  readonly #atEnd: number;
  /** True if page marks are read in both, or in none. */
  readonly #haveSamePages: boolean;
  /** True if the first page begins before the first change. */
  readonly #hasBegun: boolean;

  constructor(before: CutText, source: SourceText) {
    const { atStart, atEnd } = sameLinesAtEnds(before.source, source);
    this.#before = before;
    this.#source = source;
    this.#atStart = atStart;
    this.#atEnd = atEnd;
    this.#haveSamePages = before.source.hasFormFeeds === source.hasFormFeeds;
    const first = before.lines.findIndex(({ blank }) => !blank);
    this.#hasBegun = first >= 0 && first < Math.min(atStart, before.lines.length - atEnd);
  }

  /** What was found in the earlier text of a line, by its 0-based number in the new one; undefined where it may differ. */
  memoOf(line: number): LineMemo | undefined {
    const { lines } = this.#before;
    if (line < this.#atStart) return lines[line]?.memo;
    const fromEnd = this.#source.lineCount - line;
    return fromEnd <= this.#atEnd ? lines[lines.length - fromEnd]?.memo : undefined;
  }

  /** The lines before the first change, which stand where they stood. */
  atStart(): Line[] {
    return this.#haveSamePages ? this.#before.lines.slice(0, this.#atStart) : [];
  }

  /**
   * The lines from `next` (0-based) on, if all of them to the end are the same; `last` is the line before. Undefined too where
   * the first page may begin otherwise, as it does with the first line that is not blank.
   */
  toEnd(next: number, last: Line | undefined): readonly Line[] | undefined {
    const { lines, source } = this.#before;
    const first = lines.length - (this.#source.lineCount - next);
    if (lines.length - first > this.#atEnd || !this.#haveSamePages || !this.#hasBegun) return undefined;
    const moved = {
      lines: next - first,
      characters: this.#source.length - source.length,
      pages: (last?.page ?? 0) - (lines[first - 1]?.page ?? 0),
    };
    return lines.slice(first).map((line) => line.movedBy(moved));
  }
}

/** How many lines two texts share at their start and at their end. */
export function sameLinesAtEnds(before: SourceText, after: SourceText): { atStart: number; atEnd: number } {
  const { start, end } = after.sameAtEnds(before);
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
