import { citesCases } from '../../report/recognition/caseReferences.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { Span } from '../../text/span.ts';
import type { Opinions } from './whose/opinions.ts';
import type { Target } from './citedNumbers.ts';
import { readTargets } from './citedNumbers.ts';
import { openBracket } from './whose/wordsAround.ts';
import { lawDeclaredFrom } from './whose/citedLaws.ts';
import { tellsOfJudges } from './whose/otherJudges.ts';
import { authorOf } from './whose/ownCommittee.ts';
import { areOwnBrackets } from './whose/ownBrackets.ts';
import { isOfAnother } from './whose/otherDocuments.ts';
import { isOwnSign, isPlainlyOwn, pointsInside } from './whose/ownWords.ts';
import type { Division } from './divisionNamed.ts';
import { divisionAround, standsBehindDivision } from './divisionNamed.ts';
import type { CitedPlace } from './whose/sameDocument.ts';
import { goesOnAbout, isAmongNamed, isByAuthor, isOfDocument } from './whose/sameDocument.ts';

/** A citation as it stands in the text, before anybody knows where it leads. */
export interface FoundCitation {
  readonly span: Span;
  readonly targets: readonly FoundTarget[];
  /** The chapter or annex whose paragraphs are meant: "Chapter 5, paragraph 12". */
  readonly within?: Division;
  /** The part of the judgment whose paragraphs are meant: "as Lord Mast says at paragraph 5". */
  readonly inside?: Span;
  /** True in a footnote. */
  readonly isNote?: true;
  /** Where it is said to be: "paragraph 3 below". */
  readonly side?: 'above' | 'below';
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

/** Where citations are looked for. */
export interface CitationPlace {
  /** In a footnote, where most citations are of other documents: only what plainly means this one is its own. */
  readonly isNote?: boolean;
  /** What each judge wrote, where the document is the judgment of several. */
  readonly opinions?: Opinions;
}

// English, “recital (12)” of the Commission’s decisions, and Welsh as it stands after other words: paragraff, baragraff …
const keyword =
  /(?:paragraphs?|paras?\.?|recitals?(?=\s\(\d)|(?:[bp]|[pm]h)aragraff(?:au)?|¶{1,2}|§{1,2})(?=[\s\d([]|$)|\[(?=\d{1,3}(?:\((?:\p{L}{1,4}|\d{1,2})\)){0,2}\])/giu;

/** "point 12 above", "points 24 to 26 of this Opinion": so Advocates General call their paragraphs. */
const point =
  /(?<!\p{L})points?(?=\s\d{1,3}(?:(?:\sto\s|\sand\s|,\s|[–-])\d{1,3}){0,4}\s(?:above|below|of\sthis\sOpinion))/giu;
const ofAdvocate = /\badvocate general\b/i;
const opening = 3000;

/**
 * Finds every citation of paragraphs of the report itself: "(paragraph 19)", "(paragraphs 43, 106)", "paras 111–131",
 * "[9] and [10] above", also over line ends. Spans are those of the source.
 */
export function findCitations(joined: JoinedText, place: CitationPlace = {}): FoundCitation[] {
  const citations: FoundCitation[] = [];
  const { isNote = false, opinions } = place;
  const { text } = joined;
  const around = {
    joined,
    isNote,
    opinions,
    citesCases: citesCases(text),
    tellsOfJudges: tellsOfJudges(text),
    author: authorOf(text),
    lawFrom: lawDeclaredFrom(text),
  };
  const read: Reading[] = [];
  let covered = 0;
  const words = ofAdvocate.test(text.slice(0, opening))
    ? new RegExp(`${keyword.source}|${point.source}`, 'giu')
    : keyword;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const isBracket = match[0] === '[';
    if (match.index < covered || !opensWord(joined.text, match.index, isBracket)) continue;
    const end = isBracket ? match.index : match.index + match[0].length;
    const found = readCitation({ ...around, covered }, match.index, end);
    if (found === undefined) continue;
    covered = found.end;
    read.push(found);
  }
  const named = read.filter(({ citation, end }) => citation === undefined && isOfDocument(text, end));
  let last = 0;
  for (const found of read) {
    while ((named[last]?.end ?? Infinity) < found.start) last++;
    if (found.citation === undefined) continue;
    const isOpen = found.citation.inside === undefined && !found.isBracketed && !isByAuthor(text, found);
    const isAnothers = isOpen
      ? goesOnAbout(named, last, found, text)
      : found.isBracketed && !isByAuthor(text, found) && isAmongNamed(named, last, found, text);
    if (!isAnothers) citations.push(found.citation);
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
  readonly opinions: Opinions | undefined;
  readonly citesCases: boolean;
  readonly tellsOfJudges: boolean;
  readonly author: string | undefined;
  /** Where the text says that "paragraph 3" alone is a law's from there on. */
  readonly lawFrom: number;
  /** The end of the citation before. */
  readonly covered: number;
}

interface Reading extends CitedPlace {
  /** undefined: the citation is of another document. */
  readonly citation: FoundCitation | undefined;
  readonly isBracketed: boolean;
}

function readCitation(around: Around, keywordStart: number, keywordEnd: number): Reading | undefined {
  const { joined } = around;
  const { text } = joined;
  const open = openBracket(text, keywordStart);
  const isPlaced = standsBehindDivision(text, keywordStart);
  const targets = readTargets(text, keywordStart, keywordEnd, { isBracketed: open !== undefined, isPlaced });
  const end = targets.at(-1)?.end ?? keywordEnd;
  if (targets.length === 0)
    return open === undefined ? undefined : lostCitation(joined, open, keywordStart, keywordEnd);
  const reading = {
    start: keywordStart,
    end,
    isBracketed: open !== undefined,
    label: targets[0]?.first,
    through: targets[0]?.last,
  };
  // "general comment No. 35, paras. 37 and 38, and paragraph 10 above": the report's own behind another's.
  const tail = pointsInside(text, end) ? targets.findLastIndex(({ keyword: said }) => said !== undefined) : -1;
  const headEnd = targets[tail - 1]?.end;
  if (headEnd !== undefined && isForeign(around, keywordStart, keywordEnd, headEnd, open)) {
    const own = targets.slice(tail);
    return { ...reading, citation: toCitation(around, own, own[0]?.keyword ?? keywordStart, undefined) };
  }
  const inside = around.opinions?.meant(text, keywordStart, end, joined.toSource(keywordStart));
  if (inside === undefined && isForeign(around, keywordStart, keywordEnd, end, open))
    return { ...reading, citation: undefined };
  const citation = toCitation(around, targets, keywordStart, open);
  return { ...reading, citation: inside === undefined ? citation : { ...citation, inside } };
}

function toCitation(
  { joined, isNote, covered }: Around,
  targets: readonly Target[],
  keywordStart: number,
  open: number | undefined,
): FoundCitation {
  const { text } = joined;
  const end = targets.at(-1)?.end ?? keywordStart;
  const within = divisionAround(text, keywordStart, end);
  // A comma with nothing behind it: further numbers went with their line.
  const cut = /^\s?,(?=\s*(?:\n|$))/.exec(text.slice(end, end + 6))?.[0];
  const side = /^\s(above|below)\b/.exec(text.slice(end, end + 8))?.[1];
  const closing = /^\s*\)/.exec(text.slice(end, end + 4))?.[0];
  const span = {
    // What stands before a semicolon in the bracket, or was read before, is cited by itself.
    start: open === undefined || open < covered || text.slice(open, keywordStart).includes(';') ? keywordStart : open,
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
    ...(side === undefined ? {} : { side: side === 'below' ? 'below' : 'above' }),
    ...(isNote ? { isNote: true } : {}),
    ...(isOfMinutes.test(text.slice(end, end + longestMinute)) ? { isMinute: true } : {}),
  };
}

/** What committees do with the paragraphs of a draft. */
const isOfMinutes =
  /^[\s,]{1,4}(?:\([^()]{1,40}\)\s)?(?:(?:were|was)\s)?(?:read\b|stands?\spart\b|(?:as\samended,?\s|again\s)?(?:dis)?agreed\sto\b|postponed\b|negatived\b)/;
const longestMinute = 80;

function isForeign(
  { joined: { text }, isNote, citesCases, tellsOfJudges: ofJudge, author, lawFrom }: Around,
  start: number,
  keywordEnd: number,
  end: number,
  open: number | undefined,
): boolean {
  // A line of minutes, below the heading “Formal Minutes”.
  if (text[start - 1] === '\n' && isOfMinutes.test(text.slice(end, end + longestMinute))) return false;
  if (text[start] === '§' && !isOwnSign(text, start, end)) return true;
  if (isNote && !isPlainlyOwn(text, start, end)) return true;
  if (start > lawFrom && !text.slice(start, end).includes('[') && !pointsInside(text, end)) return true;
  return start === keywordEnd
    ? !areOwnBrackets(text, start, end, ofJudge)
    : isOfAnother(text, start, end, {
        open,
        isShort: /^paras?\b/i.test(text.slice(start, start + 6)),
        citesCases,
        author,
        tellsOfJudges: ofJudge,
      });
}

/** "(paragraph" with nothing behind it: the line with the number is gone. The place is the word itself. */
function lostCitation(joined: JoinedText, open: number, start: number, end: number): Reading | undefined {
  const inside = joined.text.slice(open + 1, start);
  if (!/^\s*(?:(?:see|pages?\s+\d{1,4}|and|[,;])\s*)*$/i.test(inside)) return undefined;
  const behind = joined.text.slice(end, end + 40);
  if (!/^\s*(?:\n|$)/.test(behind)) return undefined;
  const span = joined.spanInSource({ start, end });
  return {
    citation: {
      span: joined.spanInSource({ start: open, end }),
      targets: [{ span, first: undefined, last: undefined }],
    },
    end,
    start,
    isBracketed: true,
    label: undefined,
  };
}
