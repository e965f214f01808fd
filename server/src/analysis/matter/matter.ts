import { tellingStem } from './stems.ts';

/**
 * What passages speak of: their telling words, and how much two passages share. Used to find the findings behind a
 * recommendation that cites nothing, and to check numbers that were lost.
 */
export interface Matter {
  /** How often each stem stands in the passage. */
  readonly stems: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Passages to search in. */
export interface MatterIndex {
  readonly passages: readonly Matter[];
  /** For each stem the passages that hold it, and how often, in turn. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly averageLength: number;
}

/** "MARAC", "IROs": other words have no capital behind their first letter. */
const isShortForm = /[A-Z].*[A-Z]/;

/** Turns texts into matters; words that come again are stemmed once. */
export class MatterReader {
  readonly #stems = new Map<string, string>();
  readonly #words = new Map<string, string>();

  #isQuestion = false;

  /** The word that stands for a stem: of the last question that has it, else the first that was read. */
  wordOf(stem: string): string {
    return this.#words.get(stem) ?? stem;
  }

  /** Reads what is asked; what it shares with a passage is told in its words, short forms in their capitals. */
  readQuestion(text: string): Matter {
    this.#isQuestion = true;
    const matter = this.read(text);
    this.#isQuestion = false;
    for (const [word] of text.matchAll(/[A-Za-z]+/g))
      if (isShortForm.test(word)) this.#words.set(this.#stemOf(word.toLowerCase()), word);
    return matter;
  }

  /**
   * The telling words of a text as stems, single words and pairs of neighbours ("health assess"). With `only`, words that
   * are not among these are counted but not kept: enough to score passages for known questions.
   */
  read(text: string, only?: ReadonlySet<string>): Matter {
    const stems = new Map<string, number>();
    const lower = text.toLowerCase();
    let length = 0;
    let before = '';
    for (let at = 0; at < lower.length;) {
      const code = lower.charCodeAt(at);
      if (!isLetter(code)) {
        if (endsPhrase(code)) before = '';
        at++;
        continue;
      }
      const start = at;
      while (at < lower.length && isLetter(lower.charCodeAt(at))) at++;
      const stem = this.#stemOf(lower.slice(start, at));
      if (stem === '') continue;
      length++;
      const kept = only === undefined || only.has(stem) ? stem : '';
      if (kept !== '') stems.set(kept, (stems.get(kept) ?? 0) + 1);
      if (kept !== '' && before !== '') {
        const pair = `${before} ${kept}`;
        if (only === undefined || only.has(pair)) stems.set(pair, (stems.get(pair) ?? 0) + 1);
      }
      before = kept;
    }
    return { stems, length };
  }

  #stemOf(word: string): string {
    const stem = this.#stems.get(word) ?? tellingStem(word);
    this.#stems.set(word, stem);
    if (stem !== '' && (this.#isQuestion || !this.#words.has(stem))) this.#words.set(stem, word);
    return stem;
  }
}

/** Several texts as one: two words on either side of a seam are no pair. */
export function joinMatters(matters: readonly Matter[]): Matter {
  const stems = new Map<string, number>();
  let length = 0;
  for (const each of matters) {
    length += each.length;
    for (const [stem, count] of each.stems) stems.set(stem, (stems.get(stem) ?? 0) + count);
  }
  return { stems, length };
}

/** Passages ready to be ranked by what they share with another; they keep their order. */
export function indexMatter(passages: readonly Matter[]): MatterIndex {
  const postings = new Map<string, number[]>();
  let total = 0;
  passages.forEach(({ stems, length }, at) => {
    total += length;
    stems.forEach((count, stem) => {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [at, count]);
      else list.push(at, count);
    });
  });
  return { passages, postings, averageLength: passages.length === 0 ? 1 : Math.max(1, total / passages.length) };
}

const saturation = 1.6;
/** Two telling words side by side say more than the two apart. */
const pairWeight = 1.4;
const lengthShare = 0.6;

/** True for a pair of neighbours among the stems of a matter. */
export function isPair(stem: string): boolean {
  return stem.includes(' ');
}

/** How many telling words two passages both have. */
export function countShared({ stems }: Matter, other: Matter): number {
  let count = 0;
  for (const stem of stems.keys()) if (!isPair(stem) && other.stems.has(stem)) count++;
  return count;
}

/** How rare a stem is among the passages: its weight. */
export function rarity(index: MatterIndex, stem: string): number {
  const count = (index.postings.get(stem)?.length ?? 0) / 2;
  return Math.log(1 + (index.passages.length - count + 0.5) / (count + 0.5));
}

/**
 * From below 0 to 1: how much a stem names a topic. The passages about a thing say its name again and again, while "ensure"
 * or "evaluate" stand here and there; a name that runs on through neighbouring passages is the topic of a whole section
 * and tells its passages less apart.
 */
export function topicality({ postings, passages }: MatterIndex, stem: string): number {
  const list = postings.get(stem) ?? [];
  const holders = list.length / 2;
  let [again, beside] = [0, 0];
  for (let at = 0; at < list.length; at += 2) {
    const passage = list[at] ?? 0;
    if ((list[at + 1] ?? 0) > 1) again++;
    if (list[at - 2] === passage - 1 || list[at + 2] === passage + 1) beside++;
  }
  const byChance = holders * (1 - (1 - Math.max(0, holders - 1) / Math.max(1, passages.length)) ** 2);
  return (again + 0.5 - Math.max(0, beside - byChance)) / (holders + 2);
}

/** How much a query shares with each passage: BM25 (Robertson and Zaragoza 2009), pairs of words counting like words. */
export function scoreAll(index: MatterIndex, query: Matter): Float64Array {
  const scores = new Float64Array(index.passages.length);
  for (const stem of query.stems.keys()) {
    const weight = isPair(stem) ? pairWeight : 1;
    eachHolder(index, stem, (passage, score) => {
      scores[passage] = (scores[passage] ?? 0) + weight * score;
    });
  }
  return scores;
}

/** Calls `visit` with every passage that holds a stem and the stem's share of the passage's BM25 score. */
export function eachHolder(index: MatterIndex, stem: string, visit: (passage: number, score: number) => void): void {
  const list = index.postings.get(stem);
  if (list === undefined) return;
  const weight = rarity(index, stem) * (saturation + 1);
  for (let at = 0; at < list.length; at += 2) {
    const passage = list[at] ?? 0;
    const count = list[at + 1] ?? 0;
    const length = index.passages[passage]?.length ?? 0;
    const norm = saturation * (1 - lengthShare + (lengthShare * length) / index.averageLength);
    visit(passage, (weight * count) / (count + norm));
  }
}

/**
 * What two passages share in words for the reader, most telling first: "initial health", "dentist". A word that is part
 * of a phrase named already is not named again. Where their texts are at hand, `sharedPhrases` tells more; this one depends
 * on the telling words alone, as the numbers do that are kept over keys.
 */
export function sharedWords(
  index: MatterIndex,
  reader: MatterReader,
  query: Matter,
  passage: Matter,
  most: number,
): string[] {
  const shared = [...query.stems.keys()]
    .filter((stem) => passage.stems.has(stem))
    .map((stem) => ({ stem, weight: rarity(index, stem) * (isPair(stem) ? pairWeight : 1) }))
    .sort((a, b) => b.weight - a.weight);
  const named: string[] = [];
  for (const { stem } of shared) {
    if (named.length >= most) break;
    if (!named.some((phrase) => ` ${phrase} `.includes(` ${stem} `))) named.push(stem);
  }
  return joinPhrases(named).map((phrase) => phrase.map((stem) => reader.wordOf(stem)).join(' '));
}

/** Pairs that go on with one another as one phrase, in place of the first: "serious case" and "case reviews". */
function joinPhrases(named: readonly string[]): string[][] {
  const phrases: string[][] = [];
  for (const each of named) {
    const stems = each.split(' ');
    const before = stems.length < 2 ? undefined : phrases.find((one) => one.length > 1 && one.at(-1) === stems[0]);
    const behind = stems.length < 2 ? undefined : phrases.find((one) => one.length > 1 && one[0] === stems.at(-1));
    if (before !== undefined && before !== behind) before.push(...stems.slice(1));
    else if (behind !== undefined && behind !== before) behind.unshift(...stems.slice(0, -1));
    else phrases.push(stems);
  }
  return phrases;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Full stop, comma's stronger kin and brackets: two words on either side are no phrase. */
function endsPhrase(code: number): boolean {
  return code === 46 || code === 59 || code === 58 || code === 33 || code === 63 || code === 40 || code === 41;
}
