import type { FoundCitation } from '../citations.ts';
import { indexMatter, scoreAll, sharedWords } from '../matter.ts';
import type { Matter, MatterReader } from '../matter.ts';
import type { Layout } from '../../report/layout.ts';
import { startsLower } from '../../report/lines.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { CitedMatter, PlaceOfSense } from './recover.ts';

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
const share = 0.65;

function worthOfRank(rank: number): number {
  return worthOfRanks.find((each) => rank <= each.rank)?.worth ?? worthOfNoRank;
}

/** So many citations and places are compared; a text with more of them is no report but a library. */
const mostCitations = 400;
const mostPlaces = 4000;
const mostRanks = 30;

/** The places with the best scores, best first; places that share nothing are left out. */
function bestPlaces(scores: Float64Array): number[] {
  const sharing: number[] = [];
  scores.forEach((score, place) => {
    if (score > 0) sharing.push(place);
  });
  return sharing.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, mostRanks);
}

/**
 * Compares what recommendations say where they cite a number with the text behind each place where a paragraph may start:
 * the number is likelier on a paragraph that speaks of the same matter. `places` are 0-based line numbers.
 */
export function citedMatter(
  layout: Layout,
  joined: JoinedText,
  citations: readonly FoundCitation[],
  places: readonly number[],
  reader: MatterReader,
): CitedMatter | undefined {
  const asking = citations.filter(({ targets }) => targets.some(isPlain)).slice(0, mostCitations);
  if (asking.length === 0 || places.length === 0 || places.length > mostPlaces) return undefined;
  const order = new Map(layout.body.map((line, at) => [line.index, at]));
  const texts = places.map((line, at) => passage(layout, order.get(line) ?? 0, order.get(places[at + 1] ?? -1)));
  const queries = asking.map(({ span }) => reader.readQuestion(citingText(joined, joined.fromSource(span.start))));
  const asked = new Set(queries.flatMap((query) => [...query.stems.keys()]));
  // What itself cites is a recommendation, and no finding.
  const index = indexMatter(texts.map((text) => reader.read(citing.test(text) ? '' : text, asked)));
  const base = new Map<number, number>();
  const extra = new Map<number, Map<number, number>>();
  const senses = new Map<FoundCitation, PlaceOfSense[]>();
  asking.forEach((citation, nth) => {
    const query = queries[nth];
    if (query === undefined) return;
    const scores = scoreAll(index, query);
    const best = bestPlaces(scores);
    for (const target of citation.targets) {
      if (!isPlain(target)) continue;
      if (target.first === undefined) {
        senses.set(
          citation,
          best.map((place) => sense(place, scores[place] ?? 0, query)),
        );
        continue;
      }
      const n = Number(target.first);
      base.set(n, (base.get(n) ?? 0) + share * worthOfNoRank);
      const lines = extra.get(n) ?? new Map<number, number>();
      extra.set(n, lines);
      best.forEach((place, rank) => {
        const line = places[place] ?? -1;
        lines.set(line, (lines.get(line) ?? 0) + share * (worthOfRank(rank + 1) - worthOfNoRank));
      });
    }
  });
  function sense(place: number, score: number, query: Matter): PlaceOfSense {
    const matter = index.passages[place];
    return {
      line: places[place] ?? -1,
      score,
      words: () => (matter === undefined ? [] : sharedWords(index, reader, query, matter, mostWords)),
    };
  }
  return {
    supported: () => [[...base], Array.from(extra, ([n, lines]) => [n, [...lines]])],
    support: (line, n) => (base.get(n) ?? 0) + (extra.get(n)?.get(line) ?? 0),
    senseOf: (citation) => senses.get(citation) ?? [],
  };
}

const mostWords = 4;

/** One whole number, or one that was lost. */
function isPlain({ first, last }: FoundCitation['targets'][number]): boolean {
  return first === last && (first === undefined || /^\d{1,3}$/.test(first));
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
function citingText(joined: JoinedText, end: number): string {
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
