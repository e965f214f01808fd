import type { Span } from '../text/span.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { FindingPassage, FindingPool } from './findingPool.ts';
import { partAt } from './findingPool.ts';
import type { Matter, MatterIndex } from './matter.ts';
import { eachHolder, isPair, rarity, sharedWords } from './matter.ts';
import type { Finding, Report } from './model.ts';
import { speaksOfTime } from './signs.ts';

/** What a recommendation asks for: the bullet or the whole of it, and the words before the bullets. */
export interface Asking {
  readonly span: Span;
  readonly lead?: Span;
}

/** What speaks for a paragraph as a finding behind a recommendation. */
export interface FindingSigns {
  /** BM25 of the words and of the pairs of neighbours that both have. */
  readonly words: number;
  readonly pairs: number;
  /** BM25 of the words, those counting more that the recommendation says first: they name what it is about. */
  readonly early: number;
  /** BM25 of what is said before the bullets. */
  readonly lead: number;
  /** Rarity of the words shared with the paragraph's first sentence, and with the best heading above it. */
  readonly opening: number;
  readonly heading: number;
  /** 1 if it stands in another part of the report (a board, an annex). */
  readonly elsewhere: number;
  /** From 0 to 1: how much it reads like a criticism. */
  readonly criticism: number;
  /** 1 if both speak of how long something takes. */
  readonly time: number;
  /** 1 in a summary, another annex and the like: they say the same in short, the finding itself stands in the body. */
  readonly aside: number;
  /** 1 if the report marks it "(Recommendation)". */
  readonly marked: number;
}

export type FindingWeights = Readonly<Record<keyof FindingSigns, number>>;

/**
 * Log-odds weights of a softmax over all paragraphs of a report. Fitted with `npm run fit` on reports that cite their
 * findings, their citations blanked out, and on reports that mark them "(Recommendation)"; it prints how well weights fitted
 * on the other reports rank each one. The last two are set by hand: no report of those has
 * numbered summaries, and a mark is the report's own word.
 */
export const findingWeights: FindingWeights = {
  words: 0.1,
  pairs: 0.21,
  early: 0.35,
  lead: 0.24,
  opening: 0.05,
  heading: 0.38,
  elsewhere: -2,
  criticism: 2.1,
  time: 0.62,
  aside: -8,
  marked: 3,
};

const mostFindings = 8;
/** So many are shown anyway; further ones only if they have that share of the best one's probability. */
const alwaysShown = 3;
const leastShare = 0.08;
/** Of each bullet so many are looked at. */
const mostRanked = 20;
const mostWords = 5;
/** The word at this place among those of a recommendation counts half of the first. */
const halfAt = 5;

/** A paragraph with what speaks for it. `at` is its index in the pool. */
export interface SignedPassage {
  readonly at: number;
  readonly passage: FindingPassage;
  readonly signs: FindingSigns;
}

/** The paragraphs of the pool that share anything with what is asked, with what speaks for each. */
export function signsOf(
  source: SourceText,
  report: Report,
  pool: FindingPool,
  asking: Asking,
): { readonly query: Matter; readonly found: SignedPassage[] } {
  const { passages, index, reader, titles, expand } = pool;
  const text = source.slice(asking.span);
  const lead = asking.lead === undefined ? undefined : reader.read(expand(source.slice(asking.lead)));
  const query = reader.readQuestion(expand(text));
  const rarityIn = (stems: ReadonlySet<string> = new Set()): number => {
    let sum = 0;
    for (const stem of stems) if (query.stems.has(stem)) sum += rarity(index, stem);
    return sum;
  };
  const ofTitles = remembered((section: number) => rarityIn(titles[section]));
  const part = partAt(report, asking.span.start);
  const ofTime = speaksOfTime(text);
  const found = [...sharedMatter(index, query, lead)].flatMap(([at, shared]): SignedPassage[] => {
    const passage = passages[at];
    if (passage === undefined || shared.words === 0) return [];
    const isNear = passage.sections.at(-1) === part;
    const signs = {
      ...shared,
      opening: rarityIn(passage.opening),
      heading: passage.sections.reduce((best, section) => Math.max(best, ofTitles(section)), 0),
      elsewhere: isNear ? 0 : 1,
      criticism: passage.criticism,
      time: ofTime && passage.ofTime ? 1 : 0,
      aside: passage.isAside || (passage.isAnnex && !isNear) ? 1 : 0,
      marked: passage.isMarked ? 1 : 0,
    };
    return [{ at, passage, signs }];
  });
  return { query, found };
}

function remembered(compute: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

interface SharedMatter {
  words: number;
  pairs: number;
  early: number;
  lead: number;
}

/** Index of each passage that shares a word with the query → how much it shares. */
function sharedMatter(index: MatterIndex, query: Matter, lead: Matter | undefined): Map<number, SharedMatter> {
  const shared = new Map<number, SharedMatter>();
  let nth = 0;
  for (const stem of query.stems.keys()) {
    const early = isPair(stem) ? 0 : 1 / (1 + nth++ / halfAt);
    eachHolder(index, stem, (at, score) => {
      const sums = shared.get(at) ?? { words: 0, pairs: 0, early: 0, lead: 0 };
      sums[isPair(stem) ? 'pairs' : 'words'] += score;
      sums.early += early * score;
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

/** The log odds that signs add up to. */
export function weigh(signs: FindingSigns, weights: FindingWeights = findingWeights): number {
  let sum = 0;
  for (const name of signNames) sum += weights[name] * signs[name];
  return sum;
}

export const signNames = Object.keys(findingWeights) as readonly (keyof FindingSigns)[];

/**
 * The paragraphs on which a recommendation likely rests, the likeliest first, with the words that both have. A
 * recommendation of several bullets asks once for each, so that a finding behind one of them is not lost among the others.
 */
export function likelyFindings(
  source: SourceText,
  report: Report,
  pool: FindingPool,
  asked: readonly Asking[],
): Finding[] {
  const shares = new Map<number, number>();
  const words = new Map<number, readonly string[]>();
  for (const asking of asked) {
    const { query, found } = signsOf(source, report, pool, asking);
    for (const { at, share } of sharesOf(found)) {
      shares.set(at, (shares.get(at) ?? 0) + share / asked.length);
      if (share / asked.length >= (shares.get(at) ?? 0) / 2) words.set(at, sharedWith(pool, query, at));
    }
  }
  const ranked = [...shares].sort(([, a], [, b]) => b - a);
  const least = (ranked[0]?.[1] ?? 0) * leastShare;
  return ranked
    .filter(([, share], rank) => rank < alwaysShown || share >= least)
    .slice(0, mostFindings)
    .map(([at, share]) => ({
      paragraph: pool.passages[at]?.paragraph ?? 0,
      kind: 'likely' as const,
      score: Math.min(0.99, Math.max(0.01, share)),
      words: words.get(at) ?? [],
    }));
}

/** For each paragraph the probability that it is the one that is meant, the likeliest first: a softmax. */
function sharesOf(found: readonly SignedPassage[]): { readonly at: number; readonly share: number }[] {
  const ranked = found.map(({ at, signs }) => ({ at, odds: weigh(signs) })).sort((a, b) => b.odds - a.odds);
  const best = ranked[0]?.odds ?? 0;
  const total = ranked.reduce((sum, { odds }) => sum + Math.exp(odds - best), 0);
  return ranked.slice(0, mostRanked).map(({ at, odds }) => ({ at, share: Math.exp(odds - best) / total }));
}

function sharedWith({ index, reader }: FindingPool, query: Matter, at: number): readonly string[] {
  const passage = index.passages[at];
  return passage === undefined ? [] : sharedWords(index, reader, query, passage, mostWords);
}
