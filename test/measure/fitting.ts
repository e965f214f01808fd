import { analyse } from '../../server/src/analysis/analyse.ts';
import { inOrder } from '../../server/src/analysis/findingOrder.ts';
import type { FindingPool } from '../../server/src/analysis/findingPool.ts';
import { readPool } from '../../server/src/analysis/findingPool.ts';
import type { FindingSigns, SignedPassage } from '../../server/src/analysis/findingSigns.ts';
import { signsOf } from '../../server/src/analysis/findingSigns.ts';
import type { FindingWeights, Share } from '../../server/src/analysis/findingWeights.ts';
import { findingWeights, sharesOf, signNames, weigh } from '../../server/src/analysis/findingWeights.ts';
import type { AskingPart } from '../../server/src/analysis/likelyFindings.ts';
import { askingParts, beside } from '../../server/src/analysis/likelyFindings.ts';
import type { Report } from '../../server/src/analysis/model.ts';
import { SourceText } from '../../server/src/text/sourceText.ts';
import type { Span } from '../../server/src/text/span.ts';

// Fits the weights by which likely findings are ranked. A report that cites its findings is read with its citations
// blanked out, and each bullet must find what it cited. Of a report that marks its findings "(Recommendation)" each bullet
// must find one that is marked; since it is not known which, that counts less.

/** Set by hand, see `findingWeights`. */
const FIXED: ReadonlySet<keyof FindingSigns> = new Set(['order', 'aside', 'marked']);
const LEAST_MARKED = 6;
const WEIGHT_OF_MARKED = 0.2;
const ROUNDS = 250;
const STEP = 0.08;
const SHRINKAGE = 0.02;
/** Authors who count some out are seen by a list's citations fitting better when shifted; such a list teaches nothing. */
const SHIFTS = [-4, -3, -2, -1, 1, 2, 3, 4] as const;
const CLEARLY = 0.3;
const LEAST_OF_LIST = 3;
const LEAST_SHARE = 0.01;
/** Of a neighbour's passages so many count. */
const MOST_RANKED = 20;

/** One bullet: the paragraphs that share words with it, and which of them are right, none where that is not known. */
interface Question {
  readonly part: AskingPart;
  readonly found: readonly SignedPassage[];
  readonly right: ReadonlySet<number>;
}

export interface Lesson {
  readonly name: string;
  readonly isCited: boolean;
  /** All of the report, in order. */
  readonly questions: readonly Question[];
  /** How many passages the report has. */
  readonly passages: number;
}

/** What a report teaches; undefined if it neither cites nor marks its findings. */
export function lessonOf(name: string, text: string): Lesson | undefined {
  const source = new SourceText(text);
  const report = analyse(source);
  const cited = new Map(askingParts(report).map(({ span }) => [span.start, citedBy(report, span)] as const));
  if ([...cited.values()].some((targets) => targets.size > 0)) {
    const lesson = withoutShifted(citedLesson(name, new SourceText(withoutCitations(source.text, report)), cited));
    return lesson.questions.filter(({ right }) => right.size > 0).length < LEAST_OF_LIST ? undefined : lesson;
  }
  const pool = readPool(source, report);
  const right = new Set(pool.passages.flatMap(({ isMarked }, at) => (isMarked ? [at] : [])));
  if (right.size < LEAST_MARKED) return undefined;
  const questions = askingParts(report).map((part) => ({
    part,
    found: signsOf(source, report, pool, part),
    right,
  }));
  return { name, isCited: false, questions, passages: pool.passages.length };
}

/** `cited`: start of a bullet → where the paragraphs start that it cites. */
function citedLesson(name: string, blank: SourceText, cited: ReadonlyMap<number, ReadonlySet<number>>): Lesson {
  const report = analyse(blank);
  const pool = readPool(blank, report);
  const questions = askingParts(report).map((part) => ({
    part,
    found: signsOf(blank, report, pool, part),
    right: passagesAt(pool, report, cited.get(part.span.start) ?? new Set()),
  }));
  return { name, isCited: true, questions, passages: pool.passages.length };
}

/** The passages of the pool that start at these offsets. */
function passagesAt({ passages }: FindingPool, { paragraphs }: Report, starts: ReadonlySet<number>): Set<number> {
  return new Set(
    passages.flatMap(({ paragraph }, at) => (starts.has(paragraphs[paragraph]?.span.start ?? -1) ? [at] : [])),
  );
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

/** The same without the answers of lists whose citations fit clearly better when every one is moved by the same step. */
function withoutShifted(lesson: Lesson): Lesson {
  const questions = lesson.questions.map((question) => {
    const list = lesson.questions.filter(({ part, right }) => right.size > 0 && part.section === question.part.section);
    return isShifted(list) ? { ...question, right: new Set<number>() } : question;
  });
  return { ...lesson, questions };
}

function isShifted(list: readonly Question[]): boolean {
  const fitOf = (shift: number): number => {
    let sum = 0;
    for (const { found, right } of list) {
      const moved = new Set([...right].map((at) => at + shift));
      sum += Math.log(LEAST_SHARE + shareOfRight(found, moved));
    }
    return sum / list.length;
  };
  if (list.length < LEAST_OF_LIST) return false;
  const asPrinted = fitOf(0);
  return SHIFTS.some((shift) => fitOf(shift) > asPrinted + CLEARLY);
}

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
  const sums = answered.flatMap(({ weight, all }) => all.map((question) => toSum(question, scale, weight)));
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
  const ranked = questions.map(({ found }) => sharesOf(found, found.length, { ...weights, marked: 0 }));
  const places = questions.map(({ right }, nth) => ranked[nth]?.findIndex(({ at }) => right.has(at)) ?? -1);
  const within = (most: number): number => places.filter((place) => place >= 0 && place < most).length;
  const shown = places.map((place, nth) => ({ share: ranked[nth]?.[0]?.share ?? 0, isRight: place === 0 }));
  return { asked: questions.length, first: within(1), firstThree: within(3), shown };
}
