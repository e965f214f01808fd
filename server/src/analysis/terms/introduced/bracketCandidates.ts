import { isHyphen, isSpace } from '../initials/characters.ts';
import { windowBefore } from '../initials/alignment.ts';
import { piecesOf, trim, longFormEnd } from './brackets.ts';
import type { Bracket, Piece } from './brackets.ts';
import type { Candidate } from '../initials/candidate.ts';
import { readShortForm } from '../initials/shortForm.ts';
import type { ShortForm } from '../initials/shortForm.ts';
import type { Weights } from '../initials/weights.ts';
import type { Words } from '../initials/words.ts';

/** What all candidates of one text share. */
export interface Surroundings {
  readonly words: Words;
  /** Contents of brackets of one letter, perhaps with a digit, that count up: "(a) … (b)". */
  readonly counters: ReadonlySet<string>;
}

type Marks = (keyof Weights)[];

/** The definitions that a bracket may hold: "long form (SHORT)", "(long form, SHORT)" and "SHORT (long form)". */
export function candidatesOf(surroundings: Surroundings, bracket: Bracket): Candidate[] {
  const { text } = surroundings.words;
  if (isHyphen(text.charCodeAt(bracket.open - 1))) return [];
  const pieces = piecesOf(text, bracket);
  const found: Candidate[] = [];
  const [first, second] = pieces;
  if (first === undefined) return found;
  const marks: Marks = pieces.length > 3 ? ['listed'] : [];
  const forward = readPiece(surroundings, first);
  if (forward !== undefined) found.push(...before(surroundings, bracket, forward.short, forward.piece, marks));
  const inner = second === undefined ? undefined : readPiece(surroundings, second);
  if (inner !== undefined && second !== undefined)
    found.push(...within(surroundings, bracket, inner.short, first, inner.piece, marks));
  found.push(...reversed(surroundings, bracket, pieces, marks));
  return found;
}

const leadIn =
  /^(?:(?:the|or|hereafter|hereinafter|henceforth|abbreviated|called|termed|known as|as|also|i\.e\.|ie)\s+)+/i;

function readPiece(surroundings: Surroundings, whole: Piece): { short: ShortForm; piece: Piece } | undefined {
  const { text } = surroundings.words;
  if (whole.end - whole.start > 50) return undefined;
  const lead = leadIn.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
  let piece = trim(text, whole.start + lead, whole.end);
  if (
    text.charAt(piece.start) === '[' &&
    text.charAt(piece.end - 1) === ']' &&
    !text.slice(piece.start + 1, piece.end - 1).includes('[')
  ) {
    piece = { start: piece.start + 1, end: piece.end - 1 };
  }
  const short = readShortForm(text.slice(piece.start, piece.end));
  if (short === undefined || surroundings.counters.has(short.text)) return undefined;
  return { short, piece };
}

function before(
  surroundings: Surroundings,
  bracket: Bracket,
  short: ShortForm,
  piece: Piece,
  marks: Marks,
): Candidate[] {
  const { words } = surroundings;
  const window = windowBefore(words, bracket.first, short.codes.length * 2 + 5);
  if (window.first === window.until) return [];
  const longEnd = longFormEnd(words, window.until, bracket.open);
  const own = [...marks];
  if (!isSpace(words.text.charCodeAt(bracket.open - 1))) own.push('tight');
  const candidate: Candidate = {
    short,
    shortStart: piece.start,
    shortEnd: piece.end,
    window,
    isWhole: false,
    longEnd,
    how: 'bracket',
    marks: own,
  };
  return [candidate];
}

function within(
  surroundings: Surroundings,
  bracket: Bracket,
  short: ShortForm,
  long: Piece,
  piece: Piece,
  marks: Marks,
): Candidate[] {
  const until = firstWordFrom(surroundings.words, bracket, long.end);
  if (until <= bracket.first) return [];
  const window = { first: bracket.first, until, endsInBracket: false };
  const own: Marks = [...marks, 'within'];
  return [
    {
      short,
      shortStart: piece.start,
      shortEnd: piece.end,
      window,
      isWhole: true,
      longEnd: long.end,
      how: 'bracket',
      marks: own,
    },
  ];
}

/** The last word, and what stands behind it; or the one before a small word. From the end on, which costs a look at each end only. */
const lastChunk = /$(?<=(?<chunk>\S{1,24})(?<behind>["'’”]?\s*))/u;
const chunkBeforeNoun = /$(?<=(?<chunk>\S{1,24})(?<behind>["'’”]?\s+\p{Ll}+["'’”]?\s*))/u;
const longLead =
  /^(?:(?:or|i\.e\.,?|ie|that is|formerly|the|an?|which stands for|standing for|stands for|short for|meaning)\s+)+/i;

function reversed(surroundings: Surroundings, bracket: Bracket, pieces: readonly Piece[], marks: Marks): Candidate[] {
  const { words } = surroundings;
  const found: Candidate[] = [];
  const head = pieces[0]?.start ?? bracket.open;
  const lead = longLead.exec(words.text.slice(head, Math.min(head + 40, bracket.close)))?.[0].length ?? 0;
  const first = firstWordFrom(words, bracket, head + lead);
  for (const { short, start, noun } of shortFormsBefore(words, bracket.open)) {
    const own: Marks = [...marks, 'reversed', ...(noun ? (['reversedNoun'] as const) : [])];
    for (const piece of pieces) {
      const until = firstWordFrom(words, bracket, piece.end);
      if (until <= first || until - first > 30) continue;
      const window = { first, until, endsInBracket: false };
      found.push({
        short,
        shortStart: start,
        shortEnd: start + short.text.length,
        window,
        isWhole: true,
        longEnd: piece.end,
        how: 'reversed',
        marks: own,
      });
    }
  }
  return found;
}

/** The short forms right before a bracket, or one word before it: "BIT (", "the FAST service (". */
function shortFormsBefore(words: Words, open: number): { short: ShortForm; start: number; noun: boolean }[] {
  const from = Math.max(0, open - 60);
  const before = words.text.slice(from, open);
  const found: { short: ShortForm; start: number; noun: boolean }[] = [];
  for (const noun of [false, true]) {
    const { chunk, behind } = (noun ? chunkBeforeNoun : lastChunk).exec(before)?.groups ?? {};
    if (chunk === undefined || behind === undefined) continue;
    const bare = chunk.replace(/^["'‘“([]+/u, '');
    const short = readShortForm(bare);
    if (short === undefined || /[-.]$/.test(short.text) || (noun && (short.look === 'word' || short.look === 'name')))
      continue;
    found.push({ short, start: open - behind.length - bare.length, noun });
  }
  return found;
}

/** Index of the first word of the bracket that starts at or behind `offset`. */
function firstWordFrom(words: Words, bracket: Bracket, offset: number): number {
  let word = bracket.first;
  while (word < bracket.until && (words.starts[word] ?? 0) < offset) word++;
  return word;
}
