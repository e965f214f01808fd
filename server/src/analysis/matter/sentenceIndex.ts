import type { Matter } from './matter.ts';

/** The sentences of all passages, so that what a question shares with each of them is found at once. */
export interface SentenceIndex {
  /** Sentence → index of its passage. */
  readonly passages: readonly number[];
  /** Sentence → whether it reads like a criticism. */
  readonly faults: readonly boolean[];
  /** Sentence → how many different stems it has, pairs counted too. */
  readonly sizes: readonly number[];
  /** Stem → the sentences that hold it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** One sentence of a passage. */
export interface Sentence {
  readonly matter: Matter;
  readonly isFault: boolean;
}

/** `sentences` are those of each passage, in order. */
export function indexSentences(sentences: readonly (readonly Sentence[])[]): SentenceIndex {
  const passages: number[] = [];
  const faults: boolean[] = [];
  const sizes: number[] = [];
  const postings = new Map<string, number[]>();
  sentences.forEach((ofPassage, passage) => {
    for (const { matter, isFault } of ofPassage) {
      for (const stem of matter.stems.keys()) {
        const list = postings.get(stem);
        if (list === undefined) postings.set(stem, [passages.length]);
        else list.push(passages.length);
      }
      passages.push(passage);
      faults.push(isFault);
      sizes.push(matter.stems.size);
    }
  });
  return { passages, faults, sizes, postings };
}

/** What a question shares with the sentences of one passage. */
export interface SharedSentences {
  /** Weight of what its criticising sentences share, all together. */
  faulted: number;
  /** The same of the one sentence that shares most for its length, by that length. */
  closest: number;
}

/** Stems that sentences have anyway: so that a short one is not the closest by one word. */
const USUAL_STEMS = 5;

/** Index of each passage with a sentence that shares anything → what it shares; `weightOf` is what a stem counts. */
export function sharedSentences(
  index: SentenceIndex,
  stems: Iterable<string>,
  weightOf: (stem: string) => number,
): Map<number, SharedSentences> {
  const sums = new Map<number, number>();
  for (const stem of stems) {
    const holders = index.postings.get(stem);
    if (holders === undefined) continue;
    const weight = weightOf(stem);
    for (const sentence of holders) sums.set(sentence, (sums.get(sentence) ?? 0) + weight);
  }
  const found = new Map<number, SharedSentences>();
  for (const [sentence, sum] of sums) {
    const passage = index.passages[sentence] ?? 0;
    const shared = found.get(passage) ?? { faulted: 0, closest: 0 };
    if (index.faults[sentence] === true) shared.faulted += sum;
    shared.closest = Math.max(shared.closest, sum / Math.sqrt(USUAL_STEMS + (index.sizes[sentence] ?? 0)));
    found.set(passage, shared);
  }
  return found;
}
