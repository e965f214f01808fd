import type { JoinedText } from '../text/joinedText.ts';
import type { Span } from '../text/span.ts';
import { areOwnBrackets, citesCases, isOfAnother, isPlainlyOwn, pointsInside } from './otherDocuments.ts';

/** A citation as it stands in the text, before anybody knows where it leads. */
export interface FoundCitation {
  readonly span: Span;
  readonly targets: readonly FoundTarget[];
  /** The chapter or annex whose paragraphs are meant: "Chapter 5, paragraph 12". */
  readonly within?: Division;
  /** True in a footnote. */
  readonly isNote?: true;
  /** True in the minutes of a committee: "Paragraphs 1 to 31 read and agreed to". */
  readonly isMinute?: true;
}

export interface FoundTarget {
  readonly span: Span;
  /** The number as printed; undefined where it was lost with its line. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** The page that is named with it: 12 of "page 12, paragraph 32". */
  readonly page?: number;
}

/** A part of a report by its name and number. */
export interface Division {
  /** "chapter", "part", "section", "annex", "appendix"; "summary" and "introduction" have no label. */
  readonly kind: string;
  readonly label: string;
}

/** Where citations are looked for. */
export interface CitationPlace {
  /** In a footnote, where most citations are of other documents: only what plainly means this one is its own. */
  readonly isNote?: boolean;
}

// English, and Welsh as it stands after other words: paragraff, baragraff, pharagraff, mharagraff.
const keyword = /(?:paragraphs?|paras?\.?|(?:[bp]|[pm]h)aragraff(?:au)?|¶{1,2})(?=[\s\d([]|$)|\[(?=\d{1,3}\])/gi;
const number =
  /^(?:[A-Z]{0,2}\d{1,6}(?:\.\d{1,3}){0,3}[a-z]?|[ivxl]{1,6}(?![\p{L}]))(?:\s?\(\p{L}{1,4}\)(?:(?:,|\s?[-–]|\s(?:and|or|to))\s{0,2}\(\p{L}{1,4}\)){0,6})?/u;
const inBrackets = /^\[(\d{1,3})\]/;
const longestCitation = 400;

/**
 * Finds every citation of paragraphs of the report itself: "(paragraph 19)", "(paragraphs 43, 106)", "paras 111–131",
 * "[9] and [10] above", also over line ends. Spans are those of the source.
 */
export function findCitations(joined: JoinedText, place: CitationPlace = {}): FoundCitation[] {
  const citations: FoundCitation[] = [];
  const around: Around = { joined, isNote: place.isNote === true, citesCases: citesCases(joined.text) };
  let covered = 0;
  keyword.lastIndex = 0;
  for (let match = keyword.exec(joined.text); match !== null; match = keyword.exec(joined.text)) {
    const isBracket = match[0] === '[';
    if (match.index < covered || !opensWord(joined.text, match.index, isBracket)) continue;
    const end = isBracket ? match.index : match.index + match[0].length;
    const found = readCitation(around, match.index, end);
    if (found === undefined) continue;
    covered = found.end;
    if (found.citation !== undefined) citations.push(found.citation);
  }
  return citations;
}

/** True where a word "paragraph", or a number in brackets that is no paragraph's own, begins. */
function opensWord(text: string, at: number, isBracket: boolean): boolean {
  const before = text[at - 1] ?? ' ';
  return isBracket ? /[\s(]/.test(before) && !opensParagraph(text, at) : !/[\p{L}\d]/u.test(before);
}

/** True for a number in square brackets at the start of a line behind the end of a sentence: a paragraph's own. */
function opensParagraph(text: string, at: number): boolean {
  return text[at - 1] === '\n' && !/[\p{L}\d,)\]–-]\s*$/u.test(text.slice(Math.max(0, at - 4), at));
}

interface Around {
  readonly joined: JoinedText;
  readonly isNote: boolean;
  readonly citesCases: boolean;
}

interface Reading {
  /** undefined: the citation is of another document. */
  readonly citation: FoundCitation | undefined;
  readonly end: number;
}

interface Target {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
  readonly page?: number;
  /** Offset of a "paragraph" that is said again before it. */
  readonly keyword?: number;
}

function readCitation(around: Around, keywordStart: number, keywordEnd: number): Reading | undefined {
  const { joined } = around;
  const { text } = joined;
  const open = openBracket(text, keywordStart);
  const isPlaced = divisionBefore.test(text.slice(Math.max(0, keywordStart - 40), keywordStart));
  const targets = readTargets(text, keywordStart, keywordEnd, { isBracketed: open !== undefined, isPlaced });
  const end = targets.at(-1)?.end ?? keywordEnd;
  if (targets.length === 0)
    return open === undefined ? undefined : lostCitation(joined, open, keywordStart, keywordEnd);
  if (!isForeign(around, keywordStart, keywordEnd, end, open))
    return { citation: toCitation(around, targets, keywordStart, open), end };
  const own = ownTail(text, targets, end);
  return {
    citation: own === undefined ? undefined : toCitation(around, own, own[0]?.keyword ?? keywordStart, undefined),
    end,
  };
}

/** "general comment No. 35, paras. 37 and 38, and paragraph 10 above": what is the report's own behind another's. */
function ownTail(text: string, targets: readonly Target[], end: number): readonly Target[] | undefined {
  const from = targets.findLastIndex(({ keyword: again }) => again !== undefined);
  return from > 0 && pointsInside(text, end) ? targets.slice(from) : undefined;
}

function toCitation(
  { joined, isNote }: Around,
  targets: readonly Target[],
  keywordStart: number,
  open: number | undefined,
): FoundCitation {
  const { text } = joined;
  const end = targets.at(-1)?.end ?? keywordStart;
  const within = divisionAround(text, keywordStart, end);
  // A comma with nothing behind it: further numbers went with their line.
  const cut = /^\s?,(?=\s*(?:\n|$))/.exec(text.slice(end, end + 6))?.[0];
  const closing = /^\s*\)/.exec(text.slice(end, end + 4))?.[0];
  const span = {
    start: open ?? keywordStart,
    end: end + (cut?.length ?? (open === undefined ? 0 : (closing?.length ?? 0))),
  };
  return {
    span: joined.spanInSource(span),
    targets: [
      ...targets.map(({ start, end: behind, first, last, page }) => ({
        span: joined.spanInSource({ start, end: behind }),
        first,
        last,
        ...(page === undefined ? {} : { page }),
      })),
      ...(cut === undefined || open === undefined
        ? []
        : [{ span: joined.spanInSource({ start: end, end: end + cut.length }), first: undefined, last: undefined }]),
    ],
    ...(within === undefined ? {} : { within }),
    ...(isNote ? { isNote: true } : {}),
    ...(isOfMinutes.test(text.slice(end, end + longestMinute)) ? { isMinute: true } : {}),
  };
}

/** What committees do with the paragraphs of a draft. */
const isOfMinutes =
  /^[\s,]{1,4}(?:\([^()]{1,40}\)\s)?(?:(?:were|was)\s)?(?:read\b|(?:as\samended,?\s|again\s)?(?:dis)?agreed\sto\b|postponed\b|negatived\b)/;
const longestMinute = 80;

function isForeign(
  { joined: { text }, isNote, citesCases }: Around,
  start: number,
  keywordEnd: number,
  end: number,
  open: number | undefined,
): boolean {
  if (isNote && !isPlainlyOwn(text, start, end)) return true;
  return start === keywordEnd
    ? !areOwnBrackets(text, start, end)
    : isOfAnother(text, start, end, { open, isShort: /^paras?\b/i.test(text.slice(start, start + 6)), citesCases });
}

/** The numbers behind a keyword; behind "Chapter 5, paragraph" only up to the next "paragraph", which may be elsewhere. */
function readTargets(
  text: string,
  keywordStart: number,
  keywordEnd: number,
  { isBracketed, isPlaced }: { readonly isBracketed: boolean; readonly isPlaced: boolean },
): Target[] {
  const targets: Target[] = [];
  const limit = Math.min(text.length, keywordStart + longestCitation);
  let page = pageIn(text.slice(Math.max(0, keywordStart - 40), keywordStart), pageBefore);
  let at = keywordEnd;
  while (at < limit) {
    const gap = keywordStart === keywordEnd && targets.length === 0 ? '' : separator(text, at, targets.length > 0);
    if (gap === undefined || (isPlaced && targets.length > 0 && /\p{L}{4}|¶/u.test(gap))) break;
    const start = at + gap.length;
    const label = labelAt(text, start);
    if (label === undefined || isWord(text, start, label.printed)) break;
    if (keywordStart === keywordEnd && !label.printed.startsWith('[')) break;
    // Behind a full stop the next paragraph's own number may stand.
    const goesOn = isBracketed || !/^\s*\./.test(gap);
    if (targets.length > 0 && !goesOn) break;
    if (!isBracketed && targets.length > 0 && countsSomething(text, start + label.printed.length, gap)) break;
    at = start + label.printed.length;
    const range = /^\s*(?:[-–—−]|to|through|hyd at|i(?=\s))\s*/.exec(text.slice(at, at + 12))?.[0];
    const last = range === undefined ? undefined : labelAt(text, at + range.length);
    if (range !== undefined && last !== undefined) at += range.length + last.printed.length;
    page = pageIn(gap, pageBetween) ?? page;
    targets.push({
      start,
      end: at,
      first: label.label,
      last: completeEnd(label.label, last?.label) ?? label.label,
      ...(page === undefined ? {} : { page }),
      ...(targets.length > 0 && again.test(gap) ? { keyword: start - gap.length + gap.search(again) } : {}),
    });
  }
  return targets;
}

const again = /\bparas?(?:graphs?)?\b/i;
/** One page before "paragraph"; of "pages 13, 30 paragraphs 27, 103" nobody knows which goes with which. */
const pageBefore = /(?<!\p{L})(?:page|p\.)\s{1,3}(\d{1,4})[\s,;:]{1,4}(?:at\s)?$/iu;
const pageBetween = /(?<!\p{L})page\s{1,4}(\d{1,4})/iu;

function pageIn(words: string, pattern: RegExp): number | undefined {
  const printed = pattern.exec(words)?.[1];
  return printed === undefined ? undefined : Number(printed);
}

/** The number at an offset, as printed, and without the square brackets around it. */
function labelAt(text: string, at: number): { readonly printed: string; readonly label: string } | undefined {
  const piece = text.slice(at, at + 60);
  const bracketed = inBrackets.exec(piece);
  if (bracketed !== null) return { printed: bracketed[0], label: bracketed[1] ?? '' };
  const printed = number.exec(piece)?.[0];
  return printed === undefined ? undefined : { printed, label: printed };
}

/** "as paragraph 12 says, 30 boats were lost": the second number counts boats. */
function countsSomething(text: string, at: number, gap: string): boolean {
  if (/\p{L}/u.test(gap)) return false;
  return /^\s(?!(?:and|or|to|above|below|in|of|on|at|we|are|is|set|that)\b)[a-z]/.test(text.slice(at, at + 8));
}

/** What may stand between two numbers: commas, "and", a repeated "paragraph", "page 22,". */
function separator(text: string, at: number, isInside: boolean): string | undefined {
  const pattern = isInside ? between : leading;
  return pattern.exec(text.slice(at, at + 60))?.[0];
}

const leading = /^\s{0,4}(?=[A-Za-z\d[])/;
const between =
  /^(?=[\s,;.&])\s{0,4}(?:[,;.&]\s{0,4})?(?:(?:and|or|also|ac?|neu)\s{1,4})?(?:pages?\s{1,4}\d{1,4}\s{0,4}[,;:]?\s{0,4})?(?:paragraphs?\s{1,4}|paras?\.?\s{1,4}|(?:[bp]|[pm]h)aragraff(?:au)?\s{1,4}|¶\s{0,4})?(?=[A-Z]?\d|\[\d|[ivxl]+\b)/i;

/** "in", "I", "vi" inside a word are no numbers. */
function isWord(text: string, at: number, label: string): boolean {
  const next = text[at + label.length] ?? ' ';
  return /[\p{L}\d]/u.test(next) || (/^[ivxl]+$/.test(label) && /^(?:i|l|v|x)$/.test(label) && !/[\s,;.)]/.test(next));
}

/** "7.42–43" and "111–31" leave out what both ends share. */
function completeEnd(first: string, last: string | undefined): string | undefined {
  if (last === undefined) return undefined;
  const dot = first.lastIndexOf('.');
  if (dot >= 0 && !last.includes('.')) return first.slice(0, dot + 1) + last;
  if (/^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length) {
    const whole = first.slice(0, first.length - last.length) + last;
    return Number(whole) > Number(first) ? whole : last;
  }
  return last;
}

const divisionWord = '(chapter|part|section|annexe?|appendix)\\s+(\\d{1,2}|[A-Z]\\d?|[IVX]{1,5})';
const divisionBefore = new RegExp(`(?<!\\p{L})${divisionWord}[\\s,:]+(?:at\\s+)?$`, 'iu');
const divisionBehind = new RegExp(`^[\\s,]*(?:of|in|to)\\s+${divisionWord}(?![\\p{L}\\d])`, 'iu');

/** "Chapter 5, paragraph 12", "paragraph 12 of Annex B": where the paragraph is. */
function divisionAround(text: string, start: number, end: number): Division | undefined {
  const behind = text.slice(end, end + 40);
  const named = /^[\s,]*(?:of|in|to)\s+the\s(?:executive\s)?(summary|introduction)\b/i.exec(behind)?.[1];
  if (named !== undefined) return { kind: named.toLowerCase(), label: '' };
  const match = divisionBefore.exec(text.slice(Math.max(0, start - 40), start)) ?? divisionBehind.exec(behind);
  if (match === null) return undefined;
  const kind = (match[1] ?? '').toLowerCase();
  return { kind: kind === 'annexe' ? 'annex' : kind, label: match[2] ?? '' };
}

/** The bracket that the citation stands in: "(" before it, with at most "see", "page 12," and the like between. */
function openBracket(text: string, keywordStart: number): number | undefined {
  const before = text.slice(Math.max(0, keywordStart - 90), keywordStart);
  const match = /\((?:[^()\n]|\n(?!\n)){0,80}$/.exec(before);
  if (match === null) return undefined;
  return keywordStart - (before.length - match.index);
}

/** "(paragraph" with nothing behind it: the line with the number is gone. The place is the word itself. */
function lostCitation(joined: JoinedText, open: number, start: number, end: number): Reading | undefined {
  const inside = joined.text.slice(open + 1, start);
  if (!/^\s*(?:(?:see|pages?\s+\d{1,4}[\s,;]*|and|,)\s*)*$/i.test(inside)) return undefined;
  const behind = joined.text.slice(end, end + 40);
  if (!/^\s*(?:\n|$)/.test(behind)) return undefined;
  const span = joined.spanInSource({ start, end });
  return {
    citation: {
      span: joined.spanInSource({ start: open, end }),
      targets: [{ span, first: undefined, last: undefined }],
    },
    end,
  };
}
