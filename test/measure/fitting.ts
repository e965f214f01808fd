import { analyse } from '../../server/src/analysis/analyse.ts';
import type { FindingPool } from '../../server/src/analysis/findingPool.ts';
import { readPool } from '../../server/src/analysis/findingPool.ts';

import type { Asking, FindingSigns, FindingWeights, SignedPassage } from '../../server/src/analysis/likelyFindings.ts';
import { findingWeights, signNames, signsOf, weigh } from '../../server/src/analysis/likelyFindings.ts';
import type { Recommendation, Report } from '../../server/src/analysis/model.ts';
import { SourceText } from '../../server/src/text/sourceText.ts';
import type { Span } from '../../server/src/text/span.ts';

// Fits the weights by which likely findings are ranked. A report that cites its findings is read with its citations
// blanked out, and each bullet must find what it cited. Of a report that marks its findings "(Recommendation)" each bullet
// must find one that is marked; since it is not known which, that counts less.

/** Set by hand, see `findingWeights`. */
const FIXED: ReadonlySet<keyof FindingSigns> = new Set(['aside', 'marked']);
const LEAST_MARKED = 6;
const WEIGHT_OF_MARKED = 0.2;
const ROUNDS = 250;
const STEP = 0.08;
const SHRINKAGE = 0.02;
/** Authors who count one out are seen by their citations fitting better when shifted; such a report teaches nothing. */
const SHIFTS = [-2, -1, 1, 2] as const;
const CLEARLY = 0.3;
const LEAST_SHARE = 0.01;

/** One bullet: the paragraphs that share words with it, and which of them are right. */
interface Question {
  readonly found: readonly SignedPassage[];
  readonly right: ReadonlySet<number>;
  readonly weight: number;
}

export interface Lesson {
  readonly name: string;
  readonly isCited: boolean;
  readonly questions: readonly Question[];
}

/** What a report teaches; undefined if it neither cites nor marks its findings. */
export function lessonOf(name: string, text: string): Lesson | undefined {
  const source = new SourceText(text);
  const report = analyse(source);
  const cited = report.recommendations.flatMap((each) => partsOf(each).map((part) => citedBy(report, part.span)));
  if (cited.some((targets) => targets.size > 0)) {
    const lesson = citedLesson(name, source, report);
    return lesson.questions.length < 3 || isShifted(lesson) ? undefined : lesson;
  }
  const pool = readPool(source, report);
  const marked = pool.passages.flatMap(({ isMarked }, at) => (isMarked ? [at] : []));
  if (marked.length < LEAST_MARKED) return undefined;
  const right = new Set(marked);
  const questions = report.recommendations
    .flatMap(partsOf)
    .map((part) => ({ found: signsOf(source, report, pool, part).found, right, weight: WEIGHT_OF_MARKED }));
  return { name, isCited: false, questions };
}

function citedLesson(name: string, source: SourceText, report: Report): Lesson {
  const blank = new SourceText(withoutCitations(source.text, report));
  const again = analyse(blank);
  const pool = readPool(blank, again);
  const cited = new Map(
    report.recommendations.flatMap(partsOf).map(({ span }) => [span.start, citedBy(report, span)] as const),
  );
  const questions = again.recommendations.flatMap(partsOf).flatMap((part): Question[] => {
    const right = passagesAt(pool, again, cited.get(part.span.start) ?? new Set());
    return right.size === 0 ? [] : [{ found: signsOf(blank, again, pool, part).found, right, weight: 1 }];
  });
  return { name, isCited: true, questions };
}

/** The passages of the pool that start at these offsets. */
function passagesAt({ passages }: FindingPool, { paragraphs }: Report, starts: ReadonlySet<number>): Set<number> {
  return new Set(
    passages.flatMap(({ paragraph }, at) => (starts.has(paragraphs[paragraph]?.span.start ?? -1) ? [at] : [])),
  );
}

function partsOf({ span, lead, items }: Recommendation): Asking[] {
  return items.length === 0 ? [{ span }] : items.map((item) => ({ span: item.span, lead }));
}

/** Where the paragraphs start that are cited within `span`. */
function citedBy({ citations, paragraphs }: Report, span: Span): Set<number> {
  return new Set(
    citations
      .filter((each) => each.span.start >= span.start && each.span.end <= span.end)
      .flatMap(({ targets }) => targets.flatMap((target) => target.paragraphs))
      .map((paragraph) => paragraphs[paragraph]?.span.start ?? -1),
  );
}

function withoutCitations(text: string, { citations, recommendations }: Report): string {
  let blank = text;
  for (const { span } of citations) {
    if (!recommendations.some((each) => span.start >= each.span.start && span.end <= each.span.end)) continue;
    blank =
      blank.slice(0, span.start) + blank.slice(span.start, span.end).replace(/[^\n]/g, ' ') + blank.slice(span.end);
  }
  return blank;
}

/** Citations that fit clearly better when every one is moved by the same step. */
function isShifted({ questions }: Lesson): boolean {
  const fitOf = (shift: number): number => {
    let sum = 0;
    for (const { found, right } of questions) {
      const moved = new Set([...right].map((at) => at + shift));
      sum += Math.log(LEAST_SHARE + shareOfRight(found, moved));
    }
    return sum / questions.length;
  };
  const asPrinted = fitOf(0);
  return SHIFTS.some((shift) => fitOf(shift) > asPrinted + CLEARLY);
}

function shareOfRight(found: readonly SignedPassage[], right: ReadonlySet<number>): number {
  let [all, hit] = [0, 0];
  const odds = found.map(({ signs }) => weigh({ ...signs, marked: 0 }));
  const best = Math.max(...odds);
  found.forEach(({ at }, index) => {
    const share = Math.exp((odds[index] ?? 0) - best);
    all += share;
    if (right.has(at)) hit += share;
  });
  return all === 0 ? 0 : hit / all;
}

/** A question as numbers: for each paragraph its signs, each in standard deviations, and whether it is right. */
interface Sum {
  readonly signs: readonly Float64Array[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

const FITTED = signNames.filter((name) => !FIXED.has(name));

/** Fits by gradient descent (Adam) on the log probability that the softmax gives to the right paragraphs. */
export function fit(lessons: readonly Lesson[]): FindingWeights {
  const scale = scalesOf(lessons);
  const sums = lessons.flatMap(({ questions }) => questions.map((question) => toSum(question, scale)));
  const weights = new Float64Array(FITTED.length);
  const [mean, spread] = [new Float64Array(FITTED.length), new Float64Array(FITTED.length)];
  for (let round = 1; round <= ROUNDS; round++) {
    slopesOf(sums, weights).forEach((slope, nth) => {
      mean[nth] = 0.9 * (mean[nth] ?? 0) + 0.1 * slope;
      spread[nth] = 0.99 * (spread[nth] ?? 0) + 0.01 * slope * slope;
      const move = (mean[nth] ?? 0) / (1 - 0.9 ** round);
      weights[nth] = (weights[nth] ?? 0) - (STEP * move) / (Math.sqrt((spread[nth] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
    });
  }
  const fitted = { ...findingWeights };
  FITTED.forEach((name, nth) => {
    fitted[name] = (weights[nth] ?? 0) / (scale[nth] ?? 1);
  });
  return fitted;
}

function toSum({ found, right, weight }: Question, scale: readonly number[]): Sum {
  return {
    signs: found.map(({ signs }) => Float64Array.from(FITTED, (name, nth) => signs[name] / (scale[nth] ?? 1))),
    isRight: found.map(({ at }) => right.has(at)),
    weight,
  };
}

/** The standard deviation of each sign over all paragraphs and questions. */
function scalesOf(lessons: readonly Lesson[]): number[] {
  const signs = lessons.flatMap(({ questions }) => questions.flatMap(({ found }) => found.map((each) => each.signs)));
  return FITTED.map((name) => {
    const average = signs.reduce((sum, each) => sum + each[name], 0) / Math.max(1, signs.length);
    const square = signs.reduce((sum, each) => sum + (each[name] - average) ** 2, 0) / Math.max(1, signs.length);
    return Math.sqrt(square) || 1;
  });
}

function slopesOf(sums: readonly Sum[], weights: Float64Array): Float64Array {
  const slopes = new Float64Array(weights.length);
  let total = 0;
  for (const { signs, isRight, weight } of sums) {
    const odds = signs.map((each) => each.reduce((sum, sign, nth) => sum + sign * (weights[nth] ?? 0), 0));
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
}

/** How many questions have a right paragraph first, and among the first three. */
export function rank({ questions }: Lesson, weights: FindingWeights): Ranks {
  const ranks = questions.map(({ found, right }) =>
    found
      .map(({ at, signs }) => ({ at, odds: weigh({ ...signs, marked: 0 }, weights) }))
      .sort((a, b) => b.odds - a.odds)
      .findIndex(({ at }) => right.has(at)),
  );
  const within = (most: number): number => ranks.filter((place) => place >= 0 && place < most).length;
  return { asked: questions.length, first: within(1), firstThree: within(3) };
}
