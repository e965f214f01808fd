import type { MatterIndex } from './matter.ts';
import { rarity } from './matter.ts';
import { tellingStem } from './stems.ts';

/** A word or figure of a text. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** Of a telling word; '' for small words and figures. */
  readonly stem: string;
  /** By what it is the same as a word of the other text: its stem, or the word itself. */
  readonly key: string;
  /** True if a phrase cannot go on from the word before. */
  readonly beginsAnew: boolean;
  /** True if a hyphen joins it to the word before. */
  readonly isJoined: boolean;
  readonly isLower: boolean;
}

/** Words that follow one another in both texts, as the first prints them. */
interface SharedPhrase {
  readonly words: string;
  readonly stems: ReadonlySet<string>;
  /** How rare its words are, taken together. */
  readonly weight: number;
}

/** So many are told however little they say; further ones only with this part of the weight of the most telling. */
const TOLD_ANYWAY = 2;
const LEAST_WEIGHT = 0.25;
/** Longer ones would be quotations; */
const MOST_OF_PHRASE = 12;
/** of a word that stands more often in one text, the first places are enough. */
const MOST_PLACES = 50;
/** Small words that belong to the word before: “children looked after”, “followed up”. */
const PARTICLES: ReadonlySet<string> = new Set(['after', 'up', 'out']);
/** Full stop, comma's stronger kin, bullets and brackets: words on either side are no phrase. */
const BETWEEN_PHRASES = /[.;:!?()[\]•\uF06E]/;

/**
 * What two texts share in words for the reader, most telling first, as `asked` prints it: “looked after children”,
 * “within 28 days”, “dentist”. Telling words are the same if their stems are; the small words and figures among them must
 * be the same too, so that nobody is told a phrase that only one of the two has.
 */
export function sharedPhrases(index: MatterIndex, asked: string, said: string, most: number): string[] {
  const told = new Set<string>();
  const found = phrasesOf(index, asked, tokensOf(said))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ stems }) => {
      const isNew = [...stems].some((stem) => !told.has(stem));
      for (const stem of stems) told.add(stem);
      return isNew;
    });
  const least = (found[0]?.weight ?? 0) * LEAST_WEIGHT;
  return found
    .filter(({ weight }, nth) => nth < TOLD_ANYWAY || weight >= least)
    .slice(0, most)
    .map(({ words }) => words);
}

/** The longest phrases of `asked` that stand in the other text, in its order. */
function phrasesOf(index: MatterIndex, asked: string, said: readonly Token[]): SharedPhrase[] {
  const tokens = tokensOf(asked);
  const places = new Map<string, number[]>();
  said.forEach(({ stem }, at) => {
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  });
  const phrases: SharedPhrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const stem = tokens[from]?.stem ?? '';
    const lengths = (stem === '' ? [] : (places.get(stem) ?? [])).map((place) =>
      lengthOfRun(tokens, from, said, place),
    );
    const length = Math.max(0, ...lengths);
    if (length === 0) continue;
    phrases.push(phraseOf(index, asked, tokens.slice(from, from + length), said));
    from += length - 1;
  }
  return phrases;
}

/** How many words are the same from these two on; the last is a telling one, or part of one: “drop-in”, “looked after”. */
function lengthOfRun(tokens: readonly Token[], from: number, said: readonly Token[], place: number): number {
  let length = 0;
  for (let step = 0; step < MOST_OF_PHRASE; step++) {
    const [one, other] = [tokens[from + step], said[place + step]];
    if (one === undefined || other === undefined || one.key !== other.key) break;
    if (step > 0 && (one.beginsAnew || other.beginsAnew)) break;
    const goesOn = PARTICLES.has(one.key) || (one.isJoined && other.isJoined);
    if (one.stem !== '' || (goesOn && length === step)) length = step + 1;
  }
  return length;
}

function phraseOf(index: MatterIndex, text: string, tokens: readonly Token[], said: readonly Token[]): SharedPhrase {
  const stems = new Set(tokens.flatMap(({ stem }) => (stem === '' ? [] : [stem])));
  const [first, last] = [tokens[0], tokens.at(-1)];
  const words = text.slice(first?.start, last?.end).replace(/\s+/g, ' ');
  let weight = 0;
  for (const stem of stems) weight += rarity(index, stem);
  // A single word out of a name is none.
  const isName = tokens.length > 1 || !said.some(({ stem, isLower }) => isLower && stem === first?.stem);
  const keepsCapital = isName && first?.beginsAnew !== true;
  return { words: keepsCapital ? words : withoutCapital(words), stems, weight };
}

/** “Health assessments” at the beginning of a sentence; names of several words and short forms keep theirs. */
function withoutCapital(words: string): string {
  return /^[A-Z][a-z]+(?!\S|\s[A-Z])/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function tokensOf(text: string): Token[] {
  let before = 0;
  return [...text.matchAll(/[a-z]+|\d+/gi)].map((match, nth): Token => {
    const start = match.index;
    const end = start + match[0].length;
    const between = text.slice(before, start);
    const beginsAnew = nth === 0 || BETWEEN_PHRASES.test(between);
    before = end;
    const word = match[0].toLowerCase();
    const stem = tellingStem(word);
    const isLower = word.charAt(0) === match[0].charAt(0);
    return { start, end, stem, key: stem === '' ? word : stem, beginsAnew, isJoined: between === '-', isLower };
  });
}
