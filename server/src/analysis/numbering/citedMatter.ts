import type { FoundCitation } from '../citations.ts';
import { indexMatter, scoreAll } from '../matter.ts';
import type { MatterReader } from '../matter.ts';
import type { Layout } from '../../report/layout.ts';
import { startsLower } from '../../report/lines.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { CitedMatter } from './recover.ts';

const mostLines = 14;
/**
 * Log odds that a place is the one that is meant, by its rank among all places for what the recommendation says: of the
 * places that reports do mean, a quarter rank first, nearly half among the first three, and one in six not among thirty.
 */
const worthOfRanks = [
  { rank: 1, worth: 3.6 },
  { rank: 3, worth: 2.7 },
  { rank: 10, worth: 1.8 },
  { rank: 30, worth: 0.3 },
] as const;
const worthOfNoRank = -1.2;
/** Citations of one report are not independent of one another (an author may be out by one throughout): each counts in part. */
const share = 0.5;

function worthOfRank(rank: number): number {
  return worthOfRanks.find((each) => rank <= each.rank)?.worth ?? worthOfNoRank;
}

/** The rank of each score, 1 for the best; places that share nothing have none. */
function ranksOf(scores: Float64Array): number[] {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const ranks: number[] = Array.from({ length: scores.length }, () => Infinity);
  order.forEach((place, rank) => {
    if ((scores[place] ?? 0) > 0) ranks[place] = rank + 1;
  });
  return ranks;
}

/**
 * Compares what recommendations say where they cite a number with the text behind each place where a paragraph may start:
 * the number is likelier on a paragraph that speaks of the same matter.
 */
export function citedMatter(
  layout: Layout,
  joined: JoinedText,
  citations: readonly FoundCitation[],
  places: readonly number[],
  reader: MatterReader,
): CitedMatter | undefined {
  const numbered = citations.flatMap((citation) =>
    citation.targets.flatMap(({ first, last }) =>
      first !== undefined && first === last && /^\d{1,3}$/.test(first) ? [{ citation, n: Number(first) }] : [],
    ),
  );
  if (numbered.length === 0 || places.length === 0) return undefined;
  const order = new Map(layout.body.map((line, at) => [line.index, at]));
  const texts = places.map((line, at) => passage(layout, order.get(line) ?? 0, order.get(places[at + 1] ?? -1)));
  // What itself cites is a recommendation, and no finding.
  const cites = texts.map((text) => citing.test(text));
  const queries = new Map(
    citations.map((citation) => [citation, reader.read(citingText(joined, joined.fromSource(citation.span.start)))]),
  );
  const asked = new Set([...queries.values()].flatMap((query) => [...query.stems.keys()]));
  const index = indexMatter(texts.map((text, at) => reader.read(cites[at] === true ? '' : text, asked)));
  const supports = new Map<number, Map<number, number>>();
  for (const { citation, n } of numbered) {
    const query = queries.get(citation);
    if (query === undefined) continue;
    const scores = scoreAll(index, query);
    places.forEach((_, at) => {
      if (cites[at] === true) scores[at] = 0;
    });
    const byPlace = supports.get(n) ?? new Map<number, number>();
    const ranks = ranksOf(scores);
    places.forEach((line, at) => {
      byPlace.set(line, (byPlace.get(line) ?? 0) + share * worthOfRank(ranks[at] ?? Infinity));
    });
    supports.set(n, byPlace);
  }
  return { support: (line, n) => supports.get(n)?.get(line) ?? 0 };
}

const citing = /\((?:pages?|paragraphs?|paras?\.?)\b/i;

/** The lines from a place on to the next, as far as a paragraph usually goes. */
function passage(layout: Layout, from: number, next: number | undefined): string {
  const lines = layout.body.slice(from, Math.min(from + mostLines, next ?? Infinity));
  return lines.map((line) => line.text).join('\n');
}

/**
 * The words that lead to a citation: the bullet or sentence before it, back to the start of the recommendation (a blank
 * line, or a line that begins anew).
 */
export function citingText(joined: JoinedText, end: number): string {
  const text = joined.text.slice(Math.max(0, end - 700), end);
  const lines = text.split('\n');
  let from = lines.length - 1;
  while (from > 0 && lines.length - from < 7) {
    const line = lines[from] ?? '';
    const before = lines[from - 1] ?? '';
    if (!startsLower(line) && /[.!?)]\s*$/.test(before)) break;
    if (/\)[.;,]?\s*$/.test(before)) break;
    from--;
  }
  return lines.slice(from).join('\n');
}
