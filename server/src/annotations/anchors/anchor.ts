import type { Letters } from '../../text/letters/letters.ts';
import { isWhite } from '../../text/letters/normalText.ts';
import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/stages/steps.ts';
import type { Annotation, SpecificResource } from '../annotation.ts';
import type { AnchorText } from './anchorText.ts';
import { approximations, occurrences } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { passageOf } from './passage.ts';
import type { Passage } from './passage.ts';

/**
 * How surely the passage of an annotation stands where it is shown. `exact`: the same words at the same place. `moved`:
 * the same words at another place, and no other place comes near. `likely`: words were changed or lost, or there are other
 * such words; `score` and `guesses` say how it stands. `unplaced`: nothing that could be shown without misleading.
 */
export type AnchorState = 'exact' | 'moved' | 'likely' | 'unplaced';

/** A place in the text of today and how well it fits: the share of the passage and its context found there, 0 to 1. */
export interface Guess {
  readonly span: Span;
  readonly score: number;
}

/** Where an annotation stands in a text. An annotation of the whole document is `exact` and has no span. */
export interface Anchor {
  readonly state: AnchorState;
  readonly span?: Span;
  readonly score: number;
  /** Other places that a reader may choose, best first; for `unplaced` all that there are. At most three. */
  readonly guesses: readonly Guess[];
}

const UNPLACED: Anchor = { state: 'unplaced', score: 0, guesses: [] };
const MOST_GUESSES = 3;

/** What it takes to be sure, in letters; measured with `npm run measure:anchors`. */
const SURE = { letters: 30, context: 10, margin: 10 } as const;
const LIKELY = { score: 0.6, margin: 0.1, letters: 20 } as const;

/** The weight of the passage in a score; the rest is its context. */
const PASSAGE_WEIGHT = 0.7;
/** What the same paragraph number is worth, as letters of context. */
const PARAGRAPH_BONUS = 8;

/** Finds the passages of annotations in a text, one per step. Tells of every annotation, in their order. */
export function* anchorAll(text: AnchorText, annotations: readonly Annotation[]): Steps<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const { target } of annotations) {
    anchors.push(anchor(text, target));
    yield;
  }
  return anchors;
}

/** Finds the passage that selectors describe in a text. Never throws, never drops: what is not found is `unplaced`. */
export function anchor(text: AnchorText, resource: SpecificResource): Anchor {
  if ((resource.selector ?? []).length === 0) return { state: 'exact', score: 1, guesses: [] };
  const passage = passageOf(resource);
  if (passage === undefined) return UNPLACED;
  const here = atPosition(text, passage);
  if (here !== undefined && passage.digest === text.digest)
    return { state: 'exact', span: here, score: 1, guesses: [] };
  let best = UNPLACED;
  for (const letters of text.letters) {
    const found = search(text, letters, passage, here);
    if (rank(found) > rank(best)) best = found;
    if (found.state === 'exact' || found.state === 'moved') break;
  }
  return best;
}

function rank({ state, score }: Anchor): number {
  return { unplaced: 0, likely: 2, moved: 4, exact: 6 }[state] + score;
}

/** The span that the position selector means, if the quoted words stand there to the letter. */
function atPosition({ whole, running }: AnchorText, { position, exact }: Passage): Span | undefined {
  if (position === undefined) return undefined;
  const start = whole.offsetOfCodePoint(position.start);
  const end = whole.offsetOfCodePoint(position.end);
  if (end <= start) return undefined;
  const span = whole.spanInSource({ start, end });
  const isQuoted =
    whole.text.slice(start, end) === exact ||
    running.text.slice(running.fromSource(span.start), running.fromSource(span.end)) === exact;
  return isQuoted ? span : undefined;
}

interface Scored extends Candidate {
  readonly span: Span;
  readonly score: number;
  /** Letters that speak for this place rather than another with the same words. */
  readonly evidence: number;
}

function search(text: AnchorText, letters: Letters, passage: Passage, here: Span | undefined): Anchor {
  const unchanged = occurrences(letters, passage);
  const anchored = decideUnchanged(scored(text, letters, passage, unchanged.slice(0, 20)), passage, here);
  if (anchored !== undefined) return anchored;
  const changed = approximations(letters, text.indexOf(letters), passage);
  return decideChanged(scored(text, letters, passage, [...changed, ...unchanged.slice(0, MOST_GUESSES)]), passage);
}

function scored(text: AnchorText, letters: Letters, passage: Passage, candidates: readonly Candidate[]): Scored[] {
  const around = passage.prefix.length + passage.suffix.length;
  return candidates.map((candidate) => {
    const span = withPunctuation(text.source, letters.spanInSource(candidate), passage.exact);
    const { paragraph } = passage;
    const isInParagraph = paragraph !== undefined && text.facts.paragraphAt?.(span.start) === paragraph;
    const context = around === 0 ? 1 : Math.min(1, candidate.context / around);
    return {
      ...candidate,
      span,
      score: PASSAGE_WEIGHT * candidate.likeness + (1 - PASSAGE_WEIGHT) * context,
      evidence: candidate.context + (isInParagraph ? PARAGRAPH_BONUS : 0),
    };
  });
}

/** Judges places where the words stand unchanged; undefined if none is sure enough to need no further search. */
function decideUnchanged(places: readonly Scored[], passage: Passage, here: Span | undefined): Anchor | undefined {
  const ranked = [...places].sort((a, b) => b.evidence - a.evidence);
  const [best, second] = ranked;
  if (best === undefined) return undefined;
  const margin = second === undefined ? Infinity : best.evidence - second.evidence;
  const letters = passage.quote.length + best.evidence;
  const isHere = here?.start === best.span.start && here.end === best.span.end;
  // Reports repeat whole sentences: words alone, however many, may be those of another paragraph.
  const needsSurroundings = passage.quote.length < 2 * SURE.letters || (!isHere && hasContext(passage));
  const isSure =
    letters >= SURE.letters && margin >= SURE.margin && (best.evidence >= SURE.context || !needsSurroundings);
  if (!isSure) return undefined;
  return { state: isHere ? 'exact' : 'moved', span: best.span, score: best.score, guesses: [] };
}

/** Whether it is known what stood around the passage; files of other programs may not say. */
function hasContext({ prefix, suffix }: Passage): boolean {
  return prefix.length + suffix.length > 0;
}

/** Judges all places together: the best is likely if it is good, and better than every other. */
function decideChanged(places: readonly Scored[], passage: Passage): Anchor {
  const ranked = withoutOverlaps([...places].sort((a, b) => b.score - a.score));
  const [best, second] = ranked;
  if (best === undefined) return UNPLACED;
  const guesses = ranked.slice(0, MOST_GUESSES).map(({ span, score }) => ({ span, score }));
  const letters = best.likeness * passage.quote.length + best.context;
  const isLikely =
    best.score >= LIKELY.score && best.score - (second?.score ?? 0) >= LIKELY.margin && letters >= LIKELY.letters;
  if (!isLikely) return { state: 'unplaced', score: best.score, guesses };
  return { state: 'likely', span: best.span, score: best.score, guesses: guesses.slice(1) };
}

function withoutOverlaps(ranked: readonly Scored[]): Scored[] {
  const kept: Scored[] = [];
  for (const place of ranked) {
    const isNew = kept.every(({ start, end }) => place.end <= start || place.start >= end);
    if (isNew) kept.push(place);
  }
  return kept;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The span of letters with the punctuation that the quoted words begin and end with, as far as it stands there: a
 * quotation mark before, a full stop behind.
 */
function withPunctuation(source: string, { start, end }: Span, exact: string): Span {
  const lead = exact.slice(0, Math.max(0, exact.search(LETTER)));
  const tail = /[^\p{L}\p{N}]*$/u.exec(exact.slice(-PUNCTUATION_LENGTH))?.[0] ?? '';
  let from = start;
  let to = end;
  for (const sign of Array.from(lead).reverse()) from = before(source, from, sign);
  for (const sign of Array.from(tail)) to = behind(source, to, sign);
  return { start: from, end: to };
}

/** Passages begin and end with a few signs at most. */
const PUNCTUATION_LENGTH = 12;

function before(source: string, from: number, sign: string): number {
  let at = from;
  while (at > 0 && isWhite(source.charCodeAt(at - 1))) at--;
  return source.startsWith(sign, at - sign.length) && at >= sign.length ? at - sign.length : from;
}

function behind(source: string, to: number, sign: string): number {
  let at = to;
  while (at < source.length && isWhite(source.charCodeAt(at))) at++;
  return source.startsWith(sign, at) ? at + sign.length : to;
}
