import type { Span } from '../../text/span.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { FindingPassage, FindingPool } from './findingPool.ts';
import { partAt } from './findingPool.ts';
import type { Matter, MatterIndex } from '../matter/matter.ts';
import { eachHolder, isPair, rarity, topicality } from '../matter/matter.ts';
import type { Report } from '../model.ts';
import { product } from '../matter/relatedWords.ts';
import { sharedSentences } from '../matter/sentenceIndex.ts';
import { speaksOfTime } from '../matter/signs.ts';

/** What a recommendation asks for: the bullet or the whole of it, and the words before the bullets. */
export interface Asking {
  readonly span: Span;
  readonly lead?: Span;
}

/** What speaks for a paragraph as a finding behind a recommendation. */
export interface FindingSigns {
  /** BM25 of the words that both have, each counting as much as it names a topic. */
  readonly topic: number;
  /** Rarity of the two rarest words that both have. */
  readonly rarest: number;
  /** Up to 1: how much its words go with those that are asked with, be they the same or not; see relatedWords.ts. */
  readonly related: number;
  /** The same of the passages beside it, on average. */
  readonly nearby: number;
  /** BM25 of what is said before the bullets. */
  readonly lead: number;
  /** Rarity of the words shared with the paragraph's first sentence, and with the best heading above it. */
  readonly opening: number;
  readonly heading: number;
  /** Rarity of what is shared with its sentences of criticism, and with the sentence that is closest. */
  readonly faulted: number;
  readonly closest: number;
  /** 1 if it stands in another part of the report (a board, an annex). */
  readonly elsewhere: number;
  /** From 0 to 1: how much it reads like a criticism. */
  readonly criticism: number;
  /** 1 if both speak of how long something takes. */
  readonly time: number;
  /** Log odds that it stands where the findings of the recommendations beside this one let expect it; see findingOrder.ts. */
  readonly order: number;
  /** 1 in a summary, another annex and the like: they say the same in short, the finding itself stands in the body. */
  readonly aside: number;
  /** 1 if the report marks it "(Recommendation)". */
  readonly marked: number;
}

/** A paragraph with what speaks for it. `at` is its index in the pool. */
export interface SignedPassage {
  readonly at: number;
  readonly passage: FindingPassage;
  readonly signs: FindingSigns;
}

/** In a sentence a pair of neighbours counts beside its two words. */
const PAIR_IN_SENTENCE = 0.7;
/** So many passages on either side are those beside one. */
const BESIDE = 2;

/** The paragraphs of the pool that share any word with what is asked, with what speaks for each; `order` stays 0. */
export function signsOf(source: SourceText, report: Report, pool: FindingPool, asking: Asking): SignedPassage[] {
  const { passages, index, reader, titles, expand } = pool;
  const text = source.slice(asking.span);
  const lead = asking.lead === undefined ? undefined : reader.read(expand(source.slice(asking.lead)));
  const query = reader.read(expand(text));
  const weights = new Map([...query.stems.keys()].map((stem) => [stem, rarity(index, stem)]));
  const rarityIn = (stems: ReadonlySet<string> = new Set()): number => {
    let sum = 0;
    for (const stem of stems) sum += weights.get(stem) ?? 0;
    return sum;
  };
  const ofTitles = remembered((section: number) => rarityIn(titles[section]));
  const inSentences = sharedSentences(
    pool.sentences,
    weights.keys(),
    (stem) => (weights.get(stem) ?? 0) * (isPair(stem) ? PAIR_IN_SENTENCE : 1),
  );
  const related = relatedTo(pool, query, weights);
  const part = partAt(report, asking.span.start);
  const ofTime = speaksOfTime(text);
  return [...sharedMatter(index, query, lead)].flatMap(([at, shared]): SignedPassage[] => {
    const passage = passages[at];
    if (passage === undefined) return [];
    const isNear = passage.sections.at(-1) === part;
    const { faulted = 0, closest = 0 } = inSentences.get(at) ?? {};
    const signs = {
      topic: shared.topic,
      rarest: shared.rarest + shared.second,
      related: related[at] ?? 0,
      nearby: besideOf(related, at),
      lead: shared.lead,
      faulted,
      closest,
      opening: rarityIn(passage.opening),
      heading: passage.sections.reduce((best, section) => Math.max(best, ofTitles(section)), 0),
      elsewhere: isNear ? 0 : 1,
      criticism: passage.criticism,
      time: ofTime && passage.ofTime ? 1 : 0,
      order: 0,
      aside: passage.isAside || (passage.isAnnex && !isNear) ? 1 : 0,
      marked: passage.isMarked ? 1 : 0,
    };
    return [{ at, passage, signs }];
  });
}

function remembered(compute: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/**
 * How much each passage is related to what is asked, as far as the words of the question are known to the table: of a
 * question whose words are half unknown it says half as much.
 */
function relatedTo(
  { index, related, directions }: FindingPool,
  query: Matter,
  weights: ReadonlyMap<string, number>,
): number[] {
  let [known, all] = [0, 0];
  for (const [stem, weight] of weights) {
    if (isPair(stem) || !index.postings.has(stem)) continue;
    all += weight;
    if (related.has(stem)) known += weight;
  }
  const direction = related.directionOf(query, true);
  return directions.map((each) => (all === 0 ? 0 : (known / all) * product(each, direction)));
}

function besideOf(values: readonly number[], at: number): number {
  let sum = 0;
  for (let step = 1; step <= BESIDE; step++) sum += (values[at - step] ?? 0) + (values[at + step] ?? 0);
  return sum / (2 * BESIDE);
}

interface SharedMatter {
  topic: number;
  rarest: number;
  second: number;
  lead: number;
}

/** Index of each passage that shares a word with the query → how much it shares. */
function sharedMatter(index: MatterIndex, query: Matter, lead: Matter | undefined): Map<number, SharedMatter> {
  const shared = new Map<number, SharedMatter>();
  for (const stem of query.stems.keys()) {
    if (isPair(stem)) continue;
    const topic = topicality(index, stem);
    const rare = rarity(index, stem);
    eachHolder(index, stem, (at, score) => {
      const sums = shared.get(at) ?? { topic: 0, rarest: 0, second: 0, lead: 0 };
      sums.topic += topic * score;
      sums.second = Math.max(sums.second, Math.min(sums.rarest, rare));
      sums.rarest = Math.max(sums.rarest, rare);
      shared.set(at, sums);
    });
  }
  for (const stem of lead?.stems.keys() ?? []) {
    if (isPair(stem)) continue;
    eachHolder(index, stem, (at, score) => {
      const sums = shared.get(at);
      if (sums !== undefined) sums.lead += score;
    });
  }
  return shared;
}
