import approximateSearch from 'approx-string-match';
import type { Letters } from '../../text/letters/letters.ts';
import type { Span } from '../../text/span.ts';
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
/** Longer words than this are compared by their pieces only: letter by letter takes the square of their length. */
const LONGEST_COMPARED = 400;
/** The share of letters that may differ in words that are taken for the same. */
const MOST_DIFFERENT = 0.35;

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
  const context = lengthOf(chain.segments) - lengthOf(inside);
  const found = inside.length === 0 ? between(text, quote, chain, from, to) : fromPieces(text, quote, inside, from);
  return found && { ...found, context };
}

/** The part of a segment that belongs to the passage, which is the pattern from `low` to `high`. */
function clipped({ from, at, length }: Segment, low: number, high: number): Segment | undefined {
  const start = Math.max(from, low);
  const end = Math.min(from + length, high);
  return end > start ? { from: start, at: at + start - from, length: end - start } : undefined;
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}

/** A passage of which only the context was found: what stands there instead, if it is like it. */
function between(
  text: string,
  quote: string,
  { segments }: Chain,
  from: number,
  to: number,
): Omit<Candidate, 'context'> | undefined {
  const before = segments.findLast((segment) => segment.from < from);
  const behind = segments.find((segment) => segment.from + segment.length > to);
  const low = before && before.at + before.length;
  const high = behind?.at;
  const reach = 2 * (quote.length + (before === undefined ? 0 : from - before.from - before.length)) + 8;
  const start = low ?? Math.max(0, (high ?? 0) - reach);
  const match = similar(text.slice(start, Math.min(high ?? Infinity, start + reach)), quote, 'end');
  if (match === undefined) return undefined;
  const likeness = almost(1 - match.errors / quote.length);
  return { start: start + match.start, end: start + match.end, likeness };
}

/**
 * A passage of which pieces were found. Where its ends are not among them, a changed word at an end is looked for right
 * before and behind the pieces; what was lost there is not replaced by something else.
 */
function fromPieces(
  text: string,
  quote: string,
  inside: readonly Segment[],
  from: number,
): Omit<Candidate, 'context'> | undefined {
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let found = lengthOf(inside) + recovered(text, quote, inside, from);
  let { at: start } = first;
  let end = last.at + last.length;
  const head = quote.slice(0, first.from - from);
  const low = Math.max(0, start - reachOf(head));
  const atHead = similar(text.slice(low, start), head, 'end');
  if (atHead !== undefined) {
    found += head.length - atHead.errors;
    start = low + atHead.start;
  }
  const tail = quote.slice(last.from + last.length - from);
  const atTail = similar(text.slice(end, end + reachOf(tail)), tail, 'start');
  if (atTail !== undefined) {
    found += tail.length - atTail.errors;
    end += atTail.end;
  }
  return { start, end, likeness: almost(found / quote.length) };
}

/** How many letters of changed words between the pieces agree. */
function recovered(text: string, quote: string, inside: readonly Segment[], from: number): number {
  let count = 0;
  for (let index = 1; index < inside.length; index++) {
    const [previous, next] = [inside[index - 1], inside[index]];
    if (previous === undefined || next === undefined) continue;
    const gap = quote.slice(previous.from + previous.length - from, next.from - from);
    const there = text.slice(previous.at + previous.length, next.at);
    const match = there.length > reachOf(gap) ? undefined : similar(there, gap, 'start');
    if (match !== undefined) count += gap.length - match.errors;
  }
  return count;
}

/** How far from the pieces the words of an end are looked for. */
function reachOf(words: string): number {
  return words.length + Math.ceil(words.length * MOST_DIFFERENT) + 2;
}

interface Similar extends Span {
  readonly errors: number;
}

/** Words in a short text that are like `words`; of several, those nearest to one end of the text. */
function similar(text: string, words: string, nearest: 'start' | 'end'): Similar | undefined {
  if (words === '' || words.length > LONGEST_COMPARED || text === '') return undefined;
  const matches = approximateSearch(text, words, Math.floor(words.length * MOST_DIFFERENT));
  return nearest === 'start' ? matches[0] : matches.at(-1);
}

/** Something is other than it was: likeness 1 is for passages that stand unchanged. */
function almost(likeness: number): number {
  return Math.min(likeness, 0.999);
}
