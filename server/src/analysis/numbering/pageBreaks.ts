import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { beginsLower, endsAsSentence } from '../../report/lines/lineTests.ts';

/** A page in running text holds about so many lines that are left, and hardly ever more than `mostLines`. */
const usualLines = 41;
const spread = 4;
const mostLines = 56;
/** A page that ends early does so before a heading; others seldom do. */
const endsEarlyBeforeHeading = -2;
const endsEarly = -6;
/** A stretch that is longer than a page: its break left no trace. */
const breakWithoutTrace = -9;

/** A gap between two lines of the body that a page break may have left. */
interface Gap {
  /** Index in the body of the line below it. */
  readonly at: number;
  /** Log odds that a page begins there, by the gap alone. */
  readonly odds: number;
  readonly beforeHeading: boolean;
}

/**
 * The indices in `layout.body` of the lines that begin a page: by form feeds, or where these were lost by the gaps that
 * page numbers and running heads left, chosen so that pages are of about one length (dynamic programming over the gaps).
 */
export function findPageBreaks(layout: Layout): number[] {
  const { body } = layout;
  if (body.some((line) => line.page > 0))
    return body.flatMap((line, at) => (at > 0 && line.page !== body[at - 1]?.page ? [at] : []));
  const gaps = body.flatMap((line, at) => gapAbove(layout, line, body[at - 1], at));
  return bestBreaks(gaps, body.length);
}

function gapAbove(layout: Layout, line: Line, previous: Line | undefined, at: number): Gap[] {
  if (previous === undefined) return [];
  const blanks = line.index - previous.index - 1;
  if (blanks < 2) return [];
  const beforeHeading = layout.headingLines.has(line.index);
  let hasFurniture = false;
  for (let index = previous.index + 1; index < line.index; index++) hasFurniture ||= layout.furniture.has(index);
  const odds = hasFurniture
    ? 7
    : layout.isBullet(line)
      ? -1
      : beginsLower(line)
        ? 9
        : beforeHeading
          ? 4
          : endsAsSentence(previous)
            ? blanks === 2
              ? -2
              : 0
            : 0;
  return [{ at, odds, beforeHeading }];
}

function bestBreaks(gaps: readonly Gap[], length: number): number[] {
  const ends = [...gaps, { at: length, odds: 0, beforeHeading: true }];
  const best: { readonly score: number; readonly from: number }[] = [];
  ends.forEach((end, nth) => {
    let top = { score: lengthOdds(end.at, end), from: -1 };
    for (let before = nth - 1; before >= 0; before--) {
      const begin = ends[before];
      const reached = best[before];
      if (begin === undefined || reached === undefined) break;
      const lines = end.at - begin.at;
      if (lines > 3 * mostLines) break;
      const score = reached.score + begin.odds + lengthOdds(lines, end);
      if (score > top.score) top = { score, from: before };
    }
    best.push(top);
  });
  const breaks: number[] = [];
  for (let nth = best.at(-1)?.from ?? -1; nth >= 0; nth = best[nth]?.from ?? -1) breaks.push(ends[nth]?.at ?? 0);
  return breaks.reverse();
}

function lengthOdds(lines: number, end: Gap): number {
  if (lines > mostLines) return breakWithoutTrace * Math.floor(lines / mostLines);
  const off = Math.abs(lines - usualLines) / spread;
  const inFlow = -Math.min(off * off, 40) / 2;
  return Math.max(inFlow, lines > usualLines ? inFlow : end.beforeHeading ? endsEarlyBeforeHeading : endsEarly);
}
