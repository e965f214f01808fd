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
  /** In how many passages a stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly averageLength: number;
}

/** The telling words of a text as stems, single words and pairs of neighbours ("health assess"). */
export function matterOf(text: string): Matter {
  const stems = new Map<string, number>();
  let length = 0;
  let before: string | undefined;
  for (const match of text.toLowerCase().matchAll(/[a-z]+(?:['’]s\b)?|[.;:!?()]/g)) {
    const word = match[0];
    const stem = word.length > 2 && !stopWords.has(word) ? stemOf(word) : undefined;
    if (stem === undefined) {
      if (word.length === 1) before = undefined;
      continue;
    }
    length++;
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
    if (before !== undefined) {
      const pair = `${before} ${stem}`;
      stems.set(pair, (stems.get(pair) ?? 0) + 1);
    }
    before = stem;
  }
  return { stems, length };
}

export function indexMatter(passages: readonly Matter[]): MatterIndex {
  const frequency = new Map<string, number>();
  let total = 0;
  for (const { stems, length } of passages) {
    total += length;
    for (const stem of stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return { passages, frequency, averageLength: passages.length === 0 ? 1 : Math.max(1, total / passages.length) };
}

const saturation = 1.2;
const lengthShare = 0.6;

/** How rare a stem is among the passages: its weight. */
export function rarity(index: MatterIndex, stem: string): number {
  const count = index.frequency.get(stem) ?? 0;
  return Math.log(1 + (index.passages.length - count + 0.5) / (count + 0.5));
}

/** How much a query shares with each passage: BM25 (Robertson and Zaragoza 2009), pairs of words counting like words. */
export function scoreAll(index: MatterIndex, query: Matter): Float64Array {
  const scores = new Float64Array(index.passages.length);
  const weights = new Map<string, number>();
  for (const stem of query.stems.keys()) if (index.frequency.has(stem)) weights.set(stem, rarity(index, stem));
  index.passages.forEach((passage, at) => {
    let sum = 0;
    for (const [stem, weight] of weights) {
      const count = passage.stems.get(stem);
      if (count === undefined) continue;
      const norm = saturation * (1 - lengthShare + (lengthShare * passage.length) / index.averageLength);
      sum += (weight * count * (saturation + 1)) / (count + norm);
    }
    scores[at] = sum;
  });
  return scores;
}

/** The stems that two passages share, most telling first. */
export function sharedStems(index: MatterIndex, query: Matter, passage: Matter, most: number): string[] {
  return [...query.stems.keys()]
    .filter((stem) => passage.stems.has(stem))
    .sort((a, b) => rarity(index, b) * (b.includes(' ') ? 1.3 : 1) - rarity(index, a) * (a.includes(' ') ? 1.3 : 1))
    .slice(0, most);
}

/** A light stemmer: plural and participle endings, enough to match "assessment", "assessments", "assessed". */
export function stemOf(word: string): string {
  let stem = word.replace(/['’]s$/, '');
  for (const ending of endings) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 4) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  return stem.endsWith('e') && stem.length > 5 ? stem.slice(0, -1) : stem;
}

const endings = ['isations', 'isation', 'ations', 'ation', 'ements', 'ement', 'ments', 'ment', 'ings', 'ing', 'iness', 'ness', 'ions', 'ion', 'ities', 'ity', 'ies', 'ely', 'ed', 'es', 'ly', 's'];

const stopWords: ReadonlySet<string> = new Set(
  `the and for are that this with from their them they its have has had was were not all should ensure ensuring which into who where
when been than more there these those also will would can could may must being both between but how however including each other
others out over own same some such then through too under until very what while within without your our his her she him you any
because before after about above below again further only most many much take takes taken make makes made making improve improved
improving improvement strengthen steps action actions need needs needed particular particularly effectively effective appropriate
appropriately paragraph paragraphs recommendation recommendations local authority inspectors inspection well good`
    .split(/\s+/),
);
