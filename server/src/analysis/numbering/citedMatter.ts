import type { FoundCitation } from '../citations/citations.ts';
import { eachHolder, indexMatter, isPair, rarity, sharedWords } from '../matter/matter.ts';
import type { Matter, MatterIndex, MatterReader } from '../matter/matter.ts';
import { criticism, speaksOfTime } from '../matter/signs.ts';
import type { Layout } from '../../report/layout.ts';
import { linesValue } from '../../report/lines/lineMemo.ts';
import { startsLower } from '../../report/lines/lines.ts';
import { placeInBody } from '../../report/lines/placeInBody.ts';
import { roleOf } from '../../report/vocabulary.ts';
import { detached } from '../../text/detached.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { CitedMatter, PlaceOfSense } from './recover.ts';

const mostLines = 14;

/**
 * What speaks for a place as the one that is meant, as log odds of a softmax over all places: the signs of likely findings
 * (`likelyFindings.ts`), and their weights somewhat nearer to nothing, because here a passage is cut by guess.
 */
const weights = { words: 0.08, pairs: 0.17, early: 0.28, heading: 0.3, criticism: 1.7, time: 0.5, aside: -6 };
/** The word at this place among those of a recommendation counts half of the first. */
const halfAt = 5;
/** How often the place that is meant is none of those that are known, or meant for a reason that words do not tell. */
const otherwise = 0.1;
/** Citations of one report are not independent of one another: each counts in part. */
const share = 0.8;

/** So many citations and places are compared; a text with more of them is no report but a library. */
const mostCitations = 400;
const mostPlaces = 4000;
const mostRanks = 30;

/** A place where a paragraph may start, with the text behind it. */
interface Passage {
  readonly line: number;
  readonly matter: Matter;
  readonly title: ReadonlySet<string>;
  readonly criticism: number;
  readonly ofTime: boolean;
  /** True for what no recommendation means: recommendations, summaries. */
  readonly isAside: boolean;
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
  const queries = asking.map(({ span }) => citingText(joined, joined.fromSource(span.start)));
  const matters = queries.map((text) => reader.readQuestion(text));
  const asked = sameAsBefore(new Set(matters.flatMap((query) => [...query.stems.keys()])));
  const passages = readPassages(layout, places, reader, asked);
  const index = indexMatter(passages.map(({ matter }) => matter));
  const base = new Map<number, number>();
  const extra = new Map<number, Map<number, number>>();
  const senses = new Map<FoundCitation, PlaceOfSense[]>();
  asking.forEach((citation, nth) => {
    const query = matters[nth];
    if (query === undefined) return;
    const shares = likenesses(passages, index, query, speaksOfTime(queries[nth] ?? ''));
    for (const target of citation.targets) {
      if (!isPlain(target)) continue;
      if (target.first === undefined) senses.set(citation, bestPlaces(shares, query, queries[nth] ?? ''));
      else addSupport(Number(target.first), shares);
    }
  });
  function addSupport(n: number, shares: readonly number[]): void {
    const none = share * Math.log(otherwise);
    base.set(n, (base.get(n) ?? 0) + none);
    const lines = extra.get(n) ?? new Map<number, number>();
    extra.set(n, lines);
    shares.forEach((each, at) => {
      const line = passages[at]?.line ?? -1;
      const odds = share * Math.log((1 - otherwise) * shares.length * each + otherwise);
      if (odds > none + 0.01) lines.set(line, (lines.get(line) ?? 0) + odds - none);
    });
  }
  function bestPlaces(shares: readonly number[], query: Matter, question: string): PlaceOfSense[] {
    return shares
      .map((score, at) => ({ score, passage: passages[at] }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostRanks)
      .map(({ score, passage }) => ({
        line: passage?.line ?? -1,
        score,
        words: () => {
          if (passage === undefined) return [];
          // It is told in the words of this question, not in those of another.
          reader.readQuestion(question);
          return sharedWords(index, reader, query, passage.matter, mostWords);
        },
      }));
  }
  return {
    supported: () => figuresOf(base, extra),
    support: (line, n) => (base.get(n) ?? 0) + (extra.get(n)?.get(line) ?? 0),
    senseOf: (citation) => senses.get(citation) ?? [],
  };
}

const mostWords = 4;

/** All numbers with what counts against them, each with the lines that have something in their favour. */
function figuresOf(
  base: ReadonlyMap<number, number>,
  extra: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Float64Array {
  const figures: number[] = [];
  base.forEach((none, n) => {
    const lines = extra.get(n);
    figures.push(n, none, lines?.size ?? 0);
    lines?.forEach((odds, line) => figures.push(line, odds));
  });
  return Float64Array.from(figures);
}

/** For each passage the probability that it is meant: a softmax. */
function likenesses(
  passages: readonly Passage[],
  index: MatterIndex,
  query: Matter,
  asksOfTime: boolean,
): readonly number[] {
  const odds = passages.map((passage) => {
    let heading = 0;
    for (const stem of passage.title) if (query.stems.has(stem)) heading += rarity(index, stem);
    return (
      weights.heading * heading +
      weights.criticism * passage.criticism +
      (asksOfTime && passage.ofTime ? weights.time : 0) +
      (passage.isAside ? weights.aside : 0)
    );
  });
  let nth = 0;
  for (const stem of query.stems.keys()) {
    const weight = isPair(stem) ? weights.pairs : weights.words + weights.early / (1 + nth++ / halfAt);
    eachHolder(index, stem, (at, score) => {
      odds[at] = (odds[at] ?? 0) + weight * score;
    });
  }
  const top = odds.reduce((most, each) => Math.max(most, each), -Infinity);
  const parts = odds.map((each) => Math.exp(each - top));
  const all = parts.reduce((sum, each) => sum + each, 0);
  return parts.map((each) => each / all);
}

/** The lines from each place on to the next, as far as a paragraph usually goes. */
function readPassages(
  layout: Layout,
  places: readonly number[],
  reader: MatterReader,
  asked: ReadonlySet<string>,
): Passage[] {
  const { body, headingLines } = layout;
  let heading: string | undefined;
  let title: ReadonlySet<string> = new Set();
  let isAside = false;
  let at = 0;
  return places.map((line, nth): Passage => {
    const from = placeInBody(body, line);
    for (; at <= from; at++) {
      const above = headingLines.get(body[at]?.index ?? -1)?.title;
      if (above === undefined || above === heading) continue;
      heading = above;
      title = new Set([...reader.read(above, asked).stems.keys()].filter((stem) => !isPair(stem)));
      isAside = asides.has(roleOf(above) ?? '');
    }
    const end = Math.min(
      from + mostLines,
      nth + 1 < places.length ? placeInBody(body, places[nth + 1] ?? 0) : Infinity,
    );
    let behind = from + 1;
    while (behind < end && behind < body.length && !headingLines.has(body[behind]?.index ?? -1)) behind++;
    const words = readWords(body.slice(from, behind));
    return {
      line,
      matter: words.matterFor(asked, reader),
      title,
      criticism: words.criticism,
      ofTime: words.ofTime,
      isAside: isAside || words.cites,
    };
  });
}

/** What the lines of a passage say, read once for as long as they are the same. */
class PassageWords {
  readonly criticism: number;
  readonly ofTime: boolean;
  /** What itself cites is a recommendation, and no finding. */
  readonly cites: boolean;
  readonly #text: string;
  #held: { readonly asked: ReadonlySet<string>; readonly matter: Matter } | undefined;

  constructor(lines: readonly string[]) {
    // A piece of the text would keep all of it in memory.
    this.#text = detached(lines.join('\n'));
    this.criticism = criticism(this.#text);
    this.ofTime = speaksOfTime(this.#text);
    this.cites = citing.test(this.#text);
  }

  /** Its matter as far as it is asked for. */
  matterFor(asked: ReadonlySet<string>, reader: MatterReader): Matter {
    if (this.#held?.asked !== asked) this.#held = { asked, matter: reader.read(this.cites ? '' : this.#text, asked) };
    return this.#held.matter;
  }
}

const readWords = linesValue((lines) => new PassageWords(lines));

/** What was asked for the last time: the same set while the same is asked, so that what was found for it is found again. */
let lastAsked: ReadonlySet<string> = new Set();

function sameAsBefore(asked: ReadonlySet<string>): ReadonlySet<string> {
  const isSame = asked.size === lastAsked.size && [...asked].every((stem) => lastAsked.has(stem));
  if (!isSame) lastAsked = asked;
  return lastAsked;
}

const asides: ReadonlySet<string> = new Set(['recommendations', 'summary', 'profile']);

/** One whole number, or one that was lost. */
function isPlain({ first, last }: FoundCitation['targets'][number]): boolean {
  return first === last && (first === undefined || /^\d{1,3}$/.test(first));
}

const citing = /\((?:pages?|paragraphs?|paras?\.?)\b/i;

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
