import approximateSearch from 'approx-string-match';
import type { Letters } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { Passage } from './passage.ts';
import type { Chain, Segment, SeedIndex } from './seeds.ts';

/** A place where a passage may stand, in letters of the text. */
export interface Candidate extends Span {
  /** The share of the passage's letters that stand there, 0 to 1; 1 only if they all do and nothing else. */
  readonly likeness: number;
  /** How many letters of the context stand right before and right behind it. */
  readonly context: number;
}

/** More places of the same words than this are not told apart. */
const MOST_OCCURRENCES = 2_000;
/** A passage beyond this is compared by its pieces only: comparing letter by letter takes the square of its length. */
const LONGEST_COMPARED = 400;
/** The share of letters that may differ for the letter-by-letter comparison to say where a passage begins and ends. */
const MOST_DIFFERENT = 0.3;

/** Every place where the passage's letters stand unchanged, those with the most context first. */
export function occurrences({ text }: Letters, { quote, prefix, suffix }: Passage): Candidate[] {
  if (quote === '') return [];
  const found: Candidate[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const context = agreementBefore(text, at, prefix) + agreementBehind(text, end, suffix);
    found.push({ start: at, end, likeness: 1, context });
    if (found.length === MOST_OCCURRENCES) break;
  }
  return found.sort((a, b) => b.context - a.context);
}

function agreementBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count++;
  return count;
}

function agreementBehind(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count++;
  return count;
}

/** Up to two places where a part of the passage or its context stands, the better one first. */
export function approximations({ text }: Letters, index: SeedIndex, passage: Passage): Candidate[] {
  const { quote, prefix, suffix } = passage;
  const chains = index.chains(prefix + quote + suffix);
  return chains.flatMap((chain) => candidateOf(text, chain, passage) ?? []).sort(byLikeness);
}

function byLikeness(a: Candidate, b: Candidate): number {
  return b.likeness - a.likeness || b.context - a.context;
}

/** Where the passage lies, if its pieces and those of its context lie as the chain says. */
function candidateOf(text: string, chain: Chain, { quote, prefix }: Passage): Candidate | undefined {
  const from = prefix.length;
  const to = from + quote.length;
  const inside = chain.segments.flatMap((segment) => clipped(segment, from, to) ?? []);
  const before = chain.segments.findLast((segment) => segment.from < from);
  const behind = chain.segments.find((segment) => segment.from + segment.length > to);
  const context = lengthOf(chain.segments) - lengthOf(inside);
  const bounds = {
    low: before && before.at + Math.min(before.length, from - before.from) + gapTo(before, from),
    high: behind && behind.at + Math.max(0, to - behind.from) - gapFrom(behind, to),
  };
  const compared = compare(text, quote, inside, bounds);
  if (compared !== undefined) return { ...compared, context };
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.at, end: last.at + last.length, likeness: lengthOf(inside) / quote.length, context };
}

function clipped({ from, at, length }: Segment, low: number, high: number): Segment | undefined {
  const start = Math.max(from, low);
  const end = Math.min(from + length, high);
  return end > start ? { from: start, at: at + start - from, length: end - start } : undefined;
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}

/** How many letters of the context lie between the piece and the passage behind it. */
function gapTo({ from, length }: Segment, start: number): number {
  return Math.max(0, start - from - length);
}

function gapFrom({ from }: Segment, end: number): number {
  return Math.max(0, from - end);
}

/** Compares letter by letter around the pieces found: a changed word at an end is part of the passage too. */
function compare(
  text: string,
  quote: string,
  inside: readonly Segment[],
  bounds: { low: number | undefined; high: number | undefined },
): Omit<Candidate, 'context'> | undefined {
  if (quote.length === 0 || quote.length > LONGEST_COMPARED) return undefined;
  const slack = Math.ceil(quote.length * MOST_DIFFERENT) + 4;
  const first = inside[0]?.at ?? bounds.low ?? (bounds.high === undefined ? undefined : bounds.high - quote.length);
  const last = inside.at(-1);
  const end = last === undefined ? (bounds.high ?? (first ?? 0) + quote.length) : last.at + last.length;
  if (first === undefined) return undefined;
  const missing = quote.length - Math.max(0, end - first);
  const low = Math.max(0, first - slack - Math.max(0, missing));
  const window = text.slice(low, end + slack + Math.max(0, missing));
  const matches = approximateSearch(window, quote, Math.floor(quote.length * MOST_DIFFERENT));
  if (matches.length === 0) return undefined;
  const nearest = matches.reduce(
    (best, match) => {
      const distance = Math.abs(low + match.start - first) + Math.abs(low + match.end - end);
      return distance < best.distance ? { match, distance } : best;
    },
    { match: matches[0] as (typeof matches)[number], distance: Infinity },
  ).match;
  return {
    start: low + nearest.start,
    end: low + nearest.end,
    likeness: Math.min(1 - nearest.errors / quote.length, 0.999),
  };
}
