import { lineValue } from '../lines/lineMemo.ts';
import type { Line } from '../lines/lines.ts';
import { markBefore } from './noteMarks.ts';

/**
 * Where the notes that begin at index `from` of a page’s lines end: with the page, or before what stands behind a gap, bears no
 * mark and leads to a paragraph. Returns the index of the first line behind them.
 */
export function endOfNotes(body: readonly Line[], from: number): number {
  const goesOn = body.findIndex((line, at) => at > from && goesOnCounting(line, body.slice(0, from)));
  if (goesOn < 0) return body.length;
  const apart = body.findIndex(
    (line, at) => at > from && line.index - (body[at - 1]?.index ?? 0) > 1 && markBefore(line) < 0,
  );
  return apart < 0 ? goesOn : Math.min(apart, goesOn);
}

/** The number in parts that a line begins with, "9.224", as [what stands before its last part, that part]. */
const countedParts = lineValue((text): readonly [string, number] | undefined => {
  const match = /^(\d{1,3}(?:\.\d{1,3}){0,2}\.)(\d{1,3})(?=\.?\s)/.exec(text);
  return match === null ? undefined : [match[1] ?? '', Number(match[2])];
});

/** True for a line with the next number behind one of the lines before: where pages were put together notes stand amid paragraphs. */
function goesOnCounting(line: Line, before: readonly Line[]): boolean {
  const counted = countedParts(line);
  if (counted === undefined) return false;
  return before.some((other) => {
    const [prefix, value] = countedParts(other) ?? ['', 0];
    return prefix === counted[0] && value === counted[1] - 1;
  });
}
