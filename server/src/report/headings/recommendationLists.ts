import type { Heading } from './headings.ts';
import type { Line } from '../lines/lines.ts';
import type { Candidate } from '../numbers/numberCandidates.ts';
import { bestRuns, lastNumber } from '../numbers/numberRuns.ts';
import type { Numbering, PrintedNumber } from '../numbers/printedNumbers.ts';
import { inSeries, isProse } from '../numbers/printedNumbers.ts';
import { namedItemIn } from './recommendationTitles.ts';
import { roleOf } from '../vocabulary.ts';

/**
 * The numbers of recommendations inside a paragraph: "58 The following recommendations are made:", then 1, 2, 3, then
 * paragraph 59. They stand under a heading of recommendations, each list a series of its own; other lists are part of
 * their paragraph.
 */
export function recommendationLists(
  { numbers, others }: Numbering,
  headings: readonly Heading[],
  lines: readonly Line[],
): PrintedNumber[] {
  // "1 The programme" over paragraph 3 is a chapter, whatever stands above.
  const titles = new Set(headings.map(({ firstLine }) => firstLine));
  const named = headings.filter(({ title }) => roleOf(title) !== undefined || holdsItems(title));
  let series = numbers.reduce((most, number) => Math.max(most, number.series), 0);
  return named.flatMap(({ title, lastLine }, at) => {
    if (roleOf(title) !== 'recommendations' && !holdsItems(title)) return [];
    const end = named[at + 1]?.firstLine ?? lines.length;
    const inside = others.filter(
      ({ line, parts }) => line > lastLine && line < end && parts.length === 1 && !titles.has(line),
    );
    return listsIn(inside, lines).flatMap((run) => inSeries(run, ++series));
  });
}

/** "Learning points", "Lessons": each bears a number of its own. */
function holdsItems(title: string): boolean {
  return /s$/i.test(title) && namedItemIn(`${title} 1`) !== undefined;
}

function listsIn(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[][] {
  return bestRuns(candidates, () => 1).filter(
    (run) => run.length >= leastOfList && run[0] !== undefined && lastNumber(run[0]) === 1 && isProse(run, lines),
  );
}

const leastOfList = 2;
