import { isNamedRank, rankOf } from '../../report/headings/divisionTitles.ts';
import type { Heading } from '../../report/headings/headings.ts';
import type { SectionRole } from '../../report/vocabulary.ts';

/** A heading with what its title says of its place. */
export interface Ranked {
  readonly heading: Heading;
  readonly role: SectionRole | undefined;
  readonly folded: string;
}

/** Fewer numbered headings than these do not order a report. */
const enough = 3;

/**
 * The levels of headings by the numbers and names before them ("PART II", "Chapter 5", "3.2."), where a report has such:
 * index of the heading → level, 1 the outermost. Headings without stand under the last that has one and are not among
 * them, but for annexes, summaries and the like that stand once: those are as high as the highest.
 */
export function levelsByRank(
  headings: readonly Ranked[],
  isRightAbove: (upper: Heading, lower: Heading) => boolean,
): Map<number, number> {
  const levels = new Map<number, number>();
  const ranks = headings.map(({ heading }) => rankOf(heading.title, heading.number));
  for (const [at, rank] of roofsOver(headings, ranks, isRightAbove)) ranks[at] = rank;
  const numbered = ranks.filter((rank) => typeof rank === 'number');
  if (numbered.length < enough && !hasTwoParts(numbered)) return levels;
  const times = new Map<string, number>();
  for (const { folded } of headings) times.set(folded, (times.get(folded) ?? 0) + 1);
  const seen = new Set<string>();
  let open: number[] = [];
  let isList = false;
  headings.forEach((each, index) => {
    const rank = ranks[index];
    const isFirst = !seen.has(each.folded);
    seen.add(each.folded);
    // A list of conclusions at the end repeats the titles of the chapters.
    if (isList && rank !== undefined && rank !== 'annex' && !isFirst) return;
    if (rank === 'annex' || (rank === undefined && standsAlone(each, times))) {
      open = [-1];
      isList = each.role === 'recommendations';
    } else if (rank !== undefined) {
      open = [...open.filter((other) => other >= 0 && other < rank), rank];
      isList = false;
    } else return;
    levels.set(index, open.length);
  });
  return levels;
}

/**
 * "THE FACTS" right above "I. THE CIRCUMSTANCES", and "THE LAW" right above another "I.": titles without a number over what is
 * counted anew below each. Their ranks by their places.
 */
function roofsOver(
  headings: readonly Ranked[],
  ranks: readonly ReturnType<typeof rankOf>[],
  isRightAbove: (upper: Heading, lower: Heading) => boolean,
): readonly (readonly [number, number])[] {
  const over = headings.flatMap(({ heading }, at) => {
    const [below, rank] = [headings[at + 1]?.heading, ranks[at + 1]];
    const isOver =
      ranks[at] === undefined &&
      typeof rank === 'number' &&
      !isNamedRank(rank) &&
      below !== undefined &&
      opensCount.test(below.title) &&
      isRightAbove(heading, below);
    return isOver ? [{ at, rank }] : [];
  });
  const highest = Math.min(...over.map(({ rank }) => rank));
  const roofs = over.filter(({ rank }) => rank === highest);
  return roofs.length < leastRoofs ? [] : roofs.map(({ at, rank }) => [at, rank - 0.5]);
}

const leastRoofs = 2;
/** The first of what is counted: "I.", "A.", "1.". */
const opensCount = /^(?:I|A|1)[.\s]/;

/** True for "Chapter 1" and "Chapter 2": a name with a number, twice, leaves no doubt. */
function hasTwoParts(ranks: readonly number[]): boolean {
  const named = ranks.filter(isNamedRank);
  return new Set(named).size < named.length;
}

/** True for an annex, and for a summary, list of recommendations or the like that stands once in the contents page. */
function standsAlone({ role, folded, heading }: Ranked, times: ReadonlyMap<string, number>): boolean {
  if (role === 'annex' || role === 'back') return true;
  const isMain = role === 'summary' || role === 'recommendations' || role === 'front';
  return isMain && times.get(folded) === 1 && heading.inContents;
}
