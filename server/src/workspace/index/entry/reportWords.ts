import { finish } from '../../../text/stages/steps.ts';
import type { Steps } from '../../../text/stages/steps.ts';
import { passagesOf } from '../../passages.ts';
import type { ReportDocument } from '../../reports.ts';
import { KnownStems } from './knownStems.ts';
import { packStems } from './stemList.ts';
import type { StemList } from './stemList.ts';

/**
 * The words of a report by passage, for search, in bytes that are kept and searched as they are. For each stem `postings`
 * holds the count of its passages and then, for each passage, the distance from the one before and how often it is there:
 * numbers of 7 bits a byte, the lowest first; `starts` tells where. Passages are parallel lists.
 */
export interface ReportWords extends StemList {
  readonly postings: Uint8Array;
  /** Start and end of each passage as UTF-16 offsets, in turn. */
  readonly spans: Uint32Array;
  /** Index of each passage's paragraph, and of its section, in turn; -1 for none. */
  readonly places: Int32Array;
  /** How many words each passage has. */
  readonly lengths: Uint16Array;
}

/** Those of no passage. */
export const NO_WORDS: ReportWords = {
  ...packStems([]),
  postings: new Uint8Array(),
  spans: new Uint32Array(),
  places: new Int32Array(),
  lengths: new Uint16Array(),
};

/** How often a word stands in a passage is told in so many bits, and up to so many uses. */
const USES_BITS = 2;
const MOST_USES = 1 << USES_BITS;

/** Passages that are looked at in one step. */
const PASSAGES_A_STEP = 64;

/** Cuts a report into passages and lists their words. */
export function wordsOf(document: Pick<ReportDocument, 'source' | 'report'>): ReportWords {
  return finish(wordsInSteps(document));
}

let known = new KnownStems();

/** The same in steps. */
export function* wordsInSteps(document: Pick<ReportDocument, 'source' | 'report'>): Steps<ReportWords> {
  const passages = passagesOf(document);
  yield;
  const { text } = document.source;
  if (known.isFull) known = new KnownStems();
  const stemsKnown = known;
  // By the number of their stems.
  const lists = new Array<number[] | undefined>(stemsKnown.size);
  const used: number[] = [];
  const lengths = new Uint16Array(passages.length);
  for (const [passage, { span }] of passages.entries()) {
    if (passage % PASSAGES_A_STEP === PASSAGES_A_STEP - 1) yield;
    let length = 0;
    stemsKnown.words.each(text, span.start, span.end, (word) => {
      length++;
      const stem = stemsKnown.stemOfWord(word);
      const list = lists[stem];
      if (list === undefined) {
        used.push(stem);
        lists[stem] = [passage, 1];
        return;
      }
      const last = list.length - 2;
      if (list[last] === passage) list[last + 1] = (list[last + 1] ?? 0) + 1;
      else list.push(passage, 1);
    });
    lengths[passage] = Math.min(0xffff, length);
  }
  yield;
  const sorted = stemsKnown.sorted(used);
  const { stems, starts, order } = packStems(sorted.map((stem) => stemsKnown.textOf(stem)));
  yield;
  return {
    stems,
    starts,
    postings: packed(
      order.map((index) => lists[sorted[index] ?? -1] ?? []),
      starts,
    ),
    spans: Uint32Array.from(passages.flatMap(({ span }) => [span.start, span.end])),
    places: Int32Array.from(passages.flatMap(({ paragraph, section }) => [paragraph, section])),
    lengths,
  };
}

/** Packs the lists and notes in `starts` where each begins. */
function packed(lists: readonly (readonly number[])[], starts: Uint32Array): Uint8Array {
  let bytes = new Uint8Array(4096);
  let at = 0;
  const put = (value: number): void => {
    if (at + 5 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
    bytes[at++] = rest;
  };
  for (const [place, list] of lists.entries()) {
    starts[2 * place + 1] = at;
    put(list.length / 2);
    let before = 0;
    for (let index = 0; index < list.length; index += 2) {
      const passage = list[index] ?? 0;
      put((passage - before) * MOST_USES + Math.min(MOST_USES, list[index + 1] ?? 1) - 1);
      before = passage;
    }
  }
  starts[2 * lists.length + 1] = at;
  return bytes.slice(0, at);
}

/** Calls `use` with each passage of the list that begins at byte `at`, and how often the word is there. */
export function eachPosting(postings: Uint8Array, at: number, use: (passage: number, uses: number) => void): void {
  let next = at;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = postings[next++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  let passage = 0;
  for (let left = take(); left > 0; left--) {
    const value = take();
    passage += value >>> USES_BITS;
    use(passage, (value & (MOST_USES - 1)) + 1);
  }
}

/** How many passages the list that begins at byte `at` has. */
export function countOf(postings: Uint8Array, at: number): number {
  let value = 0;
  for (let shift = 0, next = at; ; shift += 7) {
    const byte = postings[next++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}
