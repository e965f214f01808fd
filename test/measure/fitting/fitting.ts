import { inOrder } from '../../../server/src/analysis/findings/findingOrder.ts';
import type { FindingSigns } from '../../../server/src/analysis/findings/findingSigns.ts';
import type { FindingWeights, Share } from '../../../server/src/analysis/findings/findingWeights.ts';
import {
  findingWeights,
  sharesOf,
  signNames,
  withThoseBeside,
} from '../../../server/src/analysis/findings/findingWeights.ts';
import { beside } from '../../../server/src/analysis/findings/likelyFindings.ts';
import type { Lesson, Question } from './findingLessons.ts';

export { lessonOf, readReport, relatedIn, tableOf, teaches } from './findingLessons.ts';

// Fits the weights by which likely findings are ranked. Of reports that mark their findings it is not known which mark
// belongs to which recommendation, so that they count less.

/** Set by hand, see `findingWeights`. */
const FIXED: ReadonlySet<keyof FindingSigns> = new Set(['order', 'aside', 'marked']);
const WEIGHT_OF_MARKED = 0.2;
const ROUNDS = 250;
const STEP = 0.08;
const SHRINKAGE = 0.01;
/**
 * Each question is also asked as if the table of related words knew none of its words, at this weight: so the other signs
 * stand on their own in reports of other fields.
 */
const WEIGHT_WITHOUT_TABLE = 0.1;
/** No sign may count against what it speaks for, nor this one for it. */
const AGAINST: ReadonlySet<keyof FindingSigns> = new Set(['elsewhere']);
/** Of a neighbour's passages so many count. */
const MOST_RANKED = 20;

/**
 * The questions of a lesson whose answers are known, with what their neighbours let expect by these weights. A mark in
 * the text counts nothing: it is what is to be found.
 */
function asked({ questions, passages }: Lesson, weights: FindingWeights): Question[] {
  const unmarked = { ...weights, marked: 0 };
  const shares = questions.map(({ found }) => sharesOf(found, MOST_RANKED, unmarked));
  const parts = questions.map(({ part }) => part);
  const sharesAt = (at: number): readonly Share[] => shares[at] ?? [];
  return questions.flatMap((question, at): Question[] => {
    const { before, after } = beside(parts, at);
    const neighbours = { before: before.map(sharesAt), after: after.map(sharesAt) };
    return question.right.size === 0 ? [] : [{ ...question, found: inOrder(question.found, neighbours, passages) }];
  });
}

/** A question as numbers: for each paragraph its signs, each in standard deviations, and whether it is right. */
interface Sum {
  readonly signs: readonly Float64Array[];
  /** What the signs add that are not fitted. */
  readonly fixed: readonly number[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

const FITTED = signNames.filter((name) => !FIXED.has(name));

/**
 * Fits by gradient descent (Adam) on the log probability that the softmax gives to the right paragraphs: first without
 * the order of recommendations, then with what these weights say of their neighbours.
 */
export function fit(lessons: readonly Lesson[]): FindingWeights {
  return descend(lessons, descend(lessons, { ...findingWeights, order: 0 }));
}

function descend(lessons: readonly Lesson[], from: FindingWeights): FindingWeights {
  const answered = lessons.map((lesson) => ({
    weight: lesson.isCited ? 1 : WEIGHT_OF_MARKED,
    all: asked(lesson, from),
  }));
  const scale = scalesOf(answered.flatMap(({ all }) => all));
  const sums = answered.flatMap(({ weight, all }) =>
    all.flatMap((question) => [
      toSum(question, scale, weight),
      toSum(withoutTable(question), scale, weight * WEIGHT_WITHOUT_TABLE),
    ]),
  );
  const weights = new Float64Array(FITTED.length);
  const [mean, spread] = [new Float64Array(FITTED.length), new Float64Array(FITTED.length)];
  for (let round = 1; round <= ROUNDS; round++) {
    slopesOf(sums, weights).forEach((slope, nth) => {
      mean[nth] = 0.9 * (mean[nth] ?? 0) + 0.1 * slope;
      spread[nth] = 0.99 * (spread[nth] ?? 0) + 0.01 * slope * slope;
      const move = (mean[nth] ?? 0) / (1 - 0.9 ** round);
      const step = (STEP * move) / (Math.sqrt((spread[nth] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
      weights[nth] = allowed(FITTED[nth], (weights[nth] ?? 0) - step);
    });
  }
  const fitted = { ...findingWeights };
  FITTED.forEach((name, nth) => {
    fitted[name] = (weights[nth] ?? 0) / (scale[nth] ?? 1);
  });
  return fitted;
}

function allowed(name: keyof FindingSigns | undefined, weight: number): number {
  return name !== undefined && AGAINST.has(name) ? Math.min(0, weight) : Math.max(0, weight);
}

function withoutTable(question: Question): Question {
  const found = question.found.map((each) => ({ ...each, signs: { ...each.signs, related: 0, nearby: 0 } }));
  return { ...question, found };
}

/** The signs that are not fitted; `marked` counts nothing, see `asked`. */
function fixedOdds({ order, aside }: FindingSigns): number {
  return findingWeights.order * order + findingWeights.aside * aside;
}

function toSum({ found, right }: Question, scale: readonly number[], weight: number): Sum {
  return {
    signs: found.map(({ signs }) => Float64Array.from(FITTED, (name, nth) => signs[name] / (scale[nth] ?? 1))),
    fixed: found.map(({ signs }) => fixedOdds(signs)),
    isRight: found.map(({ at }) => right.has(at)),
    weight,
  };
}

/** The standard deviation of each sign over all paragraphs and questions. */
function scalesOf(questions: readonly Question[]): number[] {
  const signs = questions.flatMap(({ found }) => found.map((each) => each.signs));
  return FITTED.map((name) => {
    const average = signs.reduce((sum, each) => sum + each[name], 0) / Math.max(1, signs.length);
    const square = signs.reduce((sum, each) => sum + (each[name] - average) ** 2, 0) / Math.max(1, signs.length);
    return Math.sqrt(square) || 1;
  });
}

function slopesOf(sums: readonly Sum[], weights: Float64Array): Float64Array {
  const slopes = new Float64Array(weights.length);
  let total = 0;
  for (const { signs, fixed, isRight, weight } of sums) {
    const odds = signs.map((each, at) =>
      each.reduce((sum, sign, nth) => sum + sign * (weights[nth] ?? 0), fixed[at] ?? 0),
    );
    const best = Math.max(...odds);
    const shares = odds.map((each) => Math.exp(each - best));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const hit = shares.reduce((sum, share, at) => sum + (isRight[at] === true ? share : 0), 0);
    if (hit === 0) continue;
    total += weight;
    signs.forEach((each, at) => {
      const share = shares[at] ?? 0;
      const pull = weight * (share / all - (isRight[at] === true ? share / hit : 0));
      for (let nth = 0; nth < slopes.length; nth++) slopes[nth] = (slopes[nth] ?? 0) + pull * (each[nth] ?? 0);
    });
  }
  return slopes.map((slope, nth) => slope / Math.max(1, total) + SHRINKAGE * (weights[nth] ?? 0));
}

export interface Ranks {
  readonly asked: number;
  readonly first: number;
  readonly firstThree: number;
  /** Of each question how sure its first paragraph is shown to be, and whether it is right. */
  readonly shown: readonly { readonly share: number; readonly isRight: boolean }[];
}

/** How many questions have a right paragraph first, and among the first three. */
export function rank(lesson: Lesson, weights: FindingWeights): Ranks {
  const questions = asked(lesson, weights);
  const ranked = questions.map(({ found }) =>
    withThoseBeside(sharesOf(found, found.length, { ...weights, marked: 0 }), found.length),
  );
  const places = questions.map(({ right }, nth) => ranked[nth]?.findIndex(({ at }) => right.has(at)) ?? -1);
  const within = (most: number): number => places.filter((place) => place >= 0 && place < most).length;
  const shown = places.map((place, nth) => ({ share: ranked[nth]?.[0]?.share ?? 0, isRight: place === 0 }));
  return { asked: questions.length, first: within(1), firstThree: within(3), shown };
}
