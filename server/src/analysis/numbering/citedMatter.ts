import type { FoundCitation } from '../citations/citations.ts';
import { eachHolder, indexMatter, isPair, rarity, sharedWords } from '../matter/matter.ts';
import type { Matter, MatterIndex, MatterReader } from '../matter/matter.ts';
import { speaksOfTime } from '../matter/signs.ts';
import type { Layout } from '../../report/layout.ts';
import { startsLower } from '../../report/lines/lines.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import { detached } from '../../text/detached.ts';
import { isSameData } from '../../text/stages/sameData.ts';
import type { Passage } from './passages.ts';
import { isSamePassage, readPassages } from './passages.ts';
import type { CitedMatter } from './recover.ts';

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

/** What is said where numbers are cited. */
export interface Question {
  /** Offset of the citation. */
  readonly start: number;
  readonly text: string;
  /** The numbers that are cited, and whether one was lost. */
  readonly numbers: readonly number[];
  readonly isLost: boolean;
}

/** What is said before each citation of plain numbers, in order. */
export function questionsOf(joined: JoinedText, citations: readonly FoundCitation[]): Question[] {
  const asking = citations.filter(({ targets }) => targets.some(isPlain)).slice(0, mostCitations);
  return asking.map(({ span: { start }, targets }) => {
    const plain = targets.filter(isPlain).map(({ first }) => first);
    return {
      start,
      text: detached(citingText(joined, joined.fromSource(start))),
      numbers: plain.flatMap((first) => (first === undefined ? [] : [Number(first)])),
      isLost: plain.includes(undefined),
    };
  });
}

/**
 * Compares what recommendations say where they cite a number with the text behind each place where a paragraph may start:
 * the number is likelier on a paragraph that speaks of the same matter. `places` are 0-based line numbers. A reading that
 * is recorded depends on what it compares.
 */
export function citedMatter(
  layout: Layout,
  questions: readonly Question[],
  places: readonly number[],
  reader: MatterReader,
): CitedMatter | undefined {
  if (questions.length === 0 || places.length === 0 || places.length > mostPlaces) return undefined;
  const { texts, matters, asked } = readQuestions(questions, reader);
  const passages = readPassages(layout, places, reader, asked);
  const compared = compare({ questions, texts, matters }, passages);
  const placeAt = new Map(places.map((line, at) => [line, at]));
  return {
    supported: compared.figures,
    support: (line, n) => compared.support(placeAt.get(line) ?? -1, n),
    senseOf: ({ span }) => {
      const nth = questions.findIndex(({ start, isLost }) => isLost && start === span.start);
      const [text, matter] = [texts[nth], matters[nth]];
      if (text === undefined || matter === undefined) return [];
      return compared.best(nth).map(({ score, at }) => ({
        line: places[at] ?? -1,
        score,
        words: () => {
          // It is told in the words of this question, not in those of another.
          reader.readQuestion(text);
          const passage = passages[at];
          return passage === undefined ? [] : sharedWords(compared.index, reader, matter, passage.matter, mostWords);
        },
      }));
    },
  };
}

const mostWords = 4;

/** What questions speak of, and all stems of that. */
interface ReadQuestions {
  readonly texts: readonly string[];
  readonly matters: readonly Matter[];
  readonly asked: ReadonlySet<string>;
}

/** What was asked the last time: most keys leave it as it is, and what was found for the same stems is found again. */
let lastRead: ReadQuestions = { texts: [], matters: [], asked: new Set() };

function readQuestions(questions: readonly Question[], reader: MatterReader): ReadQuestions {
  const texts = questions.map(({ text }) => text);
  if (!isSameData(texts, lastRead.texts)) {
    const matters = texts.map((text) => reader.readQuestion(text));
    const stems = new Set(matters.flatMap(({ stems: own }) => [...own.keys()]));
    const isSame = stems.size === lastRead.asked.size && [...stems].every((stem) => lastRead.asked.has(stem));
    lastRead = { texts, matters, asked: isSame ? lastRead.asked : stems };
  }
  return lastRead;
}

/** Questions, and what they speak of. */
interface Asked extends Pick<ReadQuestions, 'texts' | 'matters'> {
  readonly questions: readonly Pick<Question, 'numbers'>[];
}

let lastCompared: Compared | undefined;

/** Compares all passages with all questions, if these are not those of the last time, whose lines may have moved. */
function compare(asked: Asked, passages: readonly Passage[]): Compared {
  if (lastCompared?.isOf(asked, passages) !== true) lastCompared = new Compared(asked, passages);
  return lastCompared;
}

/** How well passages, by their indices, suit questions. */
class Compared {
  readonly index: MatterIndex;
  /** All numbers with what counts against them, each with the passages that have something in their favour. */
  readonly figures: Float64Array;
  readonly #asked: Asked;
  readonly #passages: readonly Passage[];
  /** For each question how likely each passage is meant. */
  readonly #shares: readonly (readonly number[])[];
  /** Log odds for each number: on all passages, and on some what is to be added. */
  readonly #base = new Map<number, number>();
  readonly #extra = new Map<number, Map<number, number>>();

  constructor(asked: Asked, passages: readonly Passage[]) {
    this.#asked = asked;
    this.#passages = passages;
    this.index = indexMatter(passages.map(({ matter }) => matter));
    this.#shares = asked.matters.map((matter, nth) =>
      likenesses(passages, this.index, matter, speaksOfTime(asked.texts[nth] ?? '')),
    );
    asked.questions.forEach(({ numbers }, nth) => {
      for (const n of numbers) this.#addSupport(n, this.#shares[nth] ?? []);
    });
    this.figures = this.#listed();
  }

  isOf({ questions, texts }: Asked, passages: readonly Passage[]): boolean {
    const before = this.#asked;
    return (
      texts === before.texts &&
      passages.length === this.#passages.length &&
      questions.every(({ numbers }, nth) => isSameData(numbers, before.questions[nth]?.numbers)) &&
      passages.every((passage, at) => isSamePassage(passage, this.#passages[at]))
    );
  }

  /** Log odds for number `n` on a passage. */
  support(at: number, n: number): number {
    return (this.#base.get(n) ?? 0) + (this.#extra.get(n)?.get(at) ?? 0);
  }

  /** The passages that suit a question, best first. */
  best(nth: number): readonly { readonly score: number; readonly at: number }[] {
    const scores = (this.#shares[nth] ?? []).map((score, at) => ({ score, at }));
    return scores.sort((a, b) => b.score - a.score).slice(0, mostRanks);
  }

  #addSupport(n: number, shares: readonly number[]): void {
    const none = share * Math.log(otherwise);
    this.#base.set(n, (this.#base.get(n) ?? 0) + none);
    const places = this.#extra.get(n) ?? new Map<number, number>();
    this.#extra.set(n, places);
    shares.forEach((each, at) => {
      const odds = share * Math.log((1 - otherwise) * shares.length * each + otherwise);
      if (odds > none + 0.01) places.set(at, (places.get(at) ?? 0) + odds - none);
    });
  }

  #listed(): Float64Array {
    const figures: number[] = [];
    this.#base.forEach((none, n) => {
      const places = this.#extra.get(n);
      figures.push(n, none, places?.size ?? 0);
      places?.forEach((odds, at) => figures.push(at, odds));
    });
    return Float64Array.from(figures);
  }
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

/** One whole number, or one that was lost. */
function isPlain({ first, last }: FoundCitation['targets'][number]): boolean {
  return first === last && (first === undefined || /^\d{1,3}$/.test(first));
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
