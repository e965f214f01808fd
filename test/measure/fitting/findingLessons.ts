import { analyse } from '../../../server/src/analysis/analyse.ts';
import type { FindingPool } from '../../../server/src/analysis/findings/findingPool.ts';
import { readPool } from '../../../server/src/analysis/findings/findingPool.ts';
import type { SignedPassage } from '../../../server/src/analysis/findings/findingSigns.ts';
import { signsOf } from '../../../server/src/analysis/findings/findingSigns.ts';
import { weigh } from '../../../server/src/analysis/findings/findingWeights.ts';
import type { AskingPart } from '../../../server/src/analysis/findings/likelyFindings.ts';
import { askingParts } from '../../../server/src/analysis/findings/likelyFindings.ts';
import type { Report } from '../../../server/src/analysis/model.ts';
import { RelatedWords, relatedWords } from '../../../server/src/analysis/matter/relatedWords.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { wordTable } from './wordTable.ts';

// What reports teach of the findings behind recommendations. A report that cites its findings is read with its citations
// blanked out, and each bullet must find what it cited. Of a report that marks its findings "(Recommendation)" each bullet
// must find one that is marked.

const LEAST_MARKED = 6;
/** Authors who count some out are seen by a list's citations fitting better when shifted; such a list teaches nothing. */
const SHIFTS = [-4, -3, -2, -1, 1, 2, 3, 4] as const;
const CLEARLY = 0.3;
const LEAST_OF_LIST = 3;
const LEAST_SHARE = 0.01;

/** One bullet: the paragraphs that share words with it, and which of them are right, none where that is not known. */
export interface Question {
  readonly part: AskingPart;
  readonly found: readonly SignedPassage[];
  readonly right: ReadonlySet<number>;
}

/** A report read once; what its bullets share with its paragraphs is worked out anew with each table of related words. */
export interface Reading {
  readonly name: string;
  /** Reports of one authority are alike; the name, where it is unknown. */
  readonly authority: string;
  readonly isCited: boolean;
  readonly source: SourceText;
  readonly report: Report;
  /** Of each bullet in order the passages that are right; none of a report that teaches nothing. */
  readonly right: readonly ReadonlySet<number>[];
  /** The stems of each passage. */
  readonly stems: readonly ReadonlyMap<string, number>[];
}

export interface Lesson {
  readonly isCited: boolean;
  /** All of the report, in order. */
  readonly questions: readonly Question[];
  /** How many passages the report has. */
  readonly passages: number;
}

/** Reads a report, its citations blanked out, and what it says of its own findings. */
export function readReport(name: string, text: string): Reading {
  const printed = new SourceText(text);
  const asPrinted = analyse(printed);
  const cited = new Map(askingParts(asPrinted).map(({ span }) => [span.start, citedBy(asPrinted, span)] as const));
  const isCited = [...cited.values()].some((targets) => targets.size > 0);
  const source = isCited ? new SourceText(withoutCitations(text, asPrinted)) : printed;
  const report = isCited ? analyse(source) : asPrinted;
  const pool = readPool(source, report);
  const marked = new Set(pool.passages.flatMap(({ isMarked }, at) => (isMarked ? [at] : [])));
  const answers = askingParts(report).map((part) => {
    if (isCited) return passagesAt(pool, report, cited.get(part.span.start) ?? new Set());
    return marked.size < LEAST_MARKED ? new Set<number>() : marked;
  });
  const authority = report.identity.authority?.value ?? name;
  const stems = pool.index.passages.map((passage) => passage.stems);
  const reading = { name, authority, isCited, source, report, right: answers, stems };
  return isCited ? { ...reading, right: withoutShifted(lessonOf(reading).questions) } : reading;
}

/** True if there is something to learn from a report. */
export function teaches({ isCited, right }: Reading): boolean {
  return right.filter(({ size }) => size > 0).length >= (isCited ? LEAST_OF_LIST : 1);
}

export function lessonOf({ isCited, source, report, right }: Reading, related = relatedWords()): Lesson {
  const pool = readPool(source, report, related);
  const questions = askingParts(report).map((part, nth) => ({
    part,
    found: signsOf(source, report, pool, part),
    right: right[nth] ?? new Set<number>(),
  }));
  return { isCited, questions, passages: pool.passages.length };
}

/** The rows of the table of words that go together in these reports. */
export function tableOf(readings: readonly Reading[]): string[] {
  return wordTable(readings.map(({ stems }) => stems));
}

export function relatedIn(readings: readonly Reading[]): RelatedWords {
  return new RelatedWords(tableOf(readings));
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

/** What is right, without the answers of lists whose citations fit clearly better when every one is moved by the same step. */
function withoutShifted(questions: readonly Question[]): ReadonlySet<number>[] {
  return questions.map(({ part, right }) => {
    const list = questions.filter((other) => other.right.size > 0 && other.part.section === part.section);
    return isShifted(list) ? new Set() : right;
  });
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
