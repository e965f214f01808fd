import { unrecorded } from '../../text/stages/recording.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { sameLinesAtEnds } from '../lines/sameLines.ts';

/** Lines of a text, by 0-based numbers: those before `to`. */
interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Lines of an earlier text, and what stands in their place in a later one; one of the two may be none. */
export interface Hunk {
  readonly before: LineRange;
  readonly after: LineRange;
}

/** The lines in which a text may differ from an earlier one. */
export function hunkBetween(before: SourceText, after: SourceText): Hunk {
  const { atStart, atEnd } = unrecorded(() => sameLinesAtEnds(before, after));
  // What is the same at the start and at the end may meet in one line.
  const from = Math.min(atStart, before.lineCount - atEnd, after.lineCount - atEnd);
  return { before: { from, to: before.lineCount - atEnd }, after: { from, to: after.lineCount - atEnd } };
}

/** The hunks since some lines had changed, each by itself, and others were then put in the place of some. */
export function afterHunk(changed: readonly number[], { before, after }: Hunk): Hunk[] {
  const one = (line: number, moved: number): Hunk => ({
    before: { from: line, to: line + 1 },
    after: { from: line + moved, to: line + moved + 1 },
  });
  return [
    ...changed.filter((line) => line < before.from).map((line) => one(line, 0)),
    { before, after },
    ...changed.filter((line) => line >= before.to).map((line) => one(line, after.to - before.to)),
  ];
}
