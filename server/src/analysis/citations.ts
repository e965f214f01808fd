import type { JoinedText } from '../text/joinedText.ts';
import type { Span } from '../text/span.ts';

/** A citation as it stands in the text, before anybody knows where it leads. */
export interface FoundCitation {
  readonly span: Span;
  readonly targets: readonly FoundTarget[];
}

export interface FoundTarget {
  readonly span: Span;
  /** The number as printed; undefined where it was lost with its line. */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const keyword = /(?<![\p{L}\d])(?:paragraphs?|paras?\.?|¶{1,2})(?=[\s\d(]|$)/giu;
const number = /^(?:[A-Z]{0,2}\d{1,6}(?:\.\d{1,3}){0,3}[a-z]?|[ivxl]{1,6}(?![\p{L}]))(?:\(\p{L}{1,3}\))?/u;
/** Words of another document behind the number: "paragraph 5 of Schedule 2", "paragraph 15 of the 2013 report". */
const elsewhere =
  /^\s*(?:\([a-z0-9]{1,3}\)\s*)*(?:of|to|in)\s+(?:the\s+|that\s+|its\s+)?(?:\d{4}\s+|\p{L}+\s+){0,4}?(?:schedule|act|regulations?|code|report|guidance|directive|convention|resolution|statement|evidence|letter|annex to)\b/iu;
const longestCitation = 400;

/** Finds every "(paragraph 19)", "(paragraphs 43, 106)", "paras 111–131", also over line ends. Spans are those of the source. */
export function findCitations(joined: JoinedText): FoundCitation[] {
  const citations: FoundCitation[] = [];
  let covered = 0;
  keyword.lastIndex = 0;
  for (let match = keyword.exec(joined.text); match !== null; match = keyword.exec(joined.text)) {
    if (match.index < covered) continue;
    const found = readCitation(joined, match.index, match.index + match[0].length);
    if (found === undefined) continue;
    covered = found.end;
    citations.push(found.citation);
  }
  return citations;
}

interface Reading {
  readonly citation: FoundCitation;
  readonly end: number;
}

function readCitation(joined: JoinedText, keywordStart: number, keywordEnd: number): Reading | undefined {
  const { text } = joined;
  const targets: { start: number; end: number; first: string; last: string }[] = [];
  let at = keywordEnd;
  let end = keywordEnd;
  const limit = Math.min(text.length, keywordStart + longestCitation);
  while (at < limit) {
    const gap = separator(text, at, targets.length > 0);
    if (gap === undefined) break;
    const label = number.exec(text.slice(at + gap.length, at + gap.length + 24))?.[0];
    if (label === undefined || isWord(text, at + gap.length, label)) break;
    const start = at + gap.length;
    at = start + label.length;
    const range = /^\s*(?:[-–—−]|to|through)\s*/.exec(text.slice(at, at + 12))?.[0];
    const last =
      range === undefined ? undefined : number.exec(text.slice(at + range.length, at + range.length + 24))?.[0];
    if (range !== undefined && last !== undefined) at += range.length + last.length;
    targets.push({ start, end: at, first: label, last: completeEnd(label, last) ?? label });
    end = at;
  }
  const open = openBracket(text, keywordStart);
  if (targets.length === 0)
    return open === undefined ? undefined : lostCitation(joined, open, keywordStart, keywordEnd);
  if (open === undefined && elsewhere.test(text.slice(end, end + 80))) return undefined;
  // A comma with nothing behind it: further numbers went with their line.
  const cut = /^\s?,(?=\s*(?:\n|$))/.exec(text.slice(end, end + 6))?.[0];
  const closing = /^\s*\)/.exec(text.slice(end, end + 4))?.[0];
  const span = {
    start: open ?? keywordStart,
    end: end + (cut?.length ?? (open === undefined ? 0 : (closing?.length ?? 0))),
  };
  return {
    citation: {
      span: joined.spanInSource(span),
      targets: [
        ...targets.map((target) => ({ span: joined.spanInSource(target), first: target.first, last: target.last })),
        ...(cut === undefined || open === undefined
          ? []
          : [{ span: joined.spanInSource({ start: end, end: end + cut.length }), first: undefined, last: undefined }]),
      ],
    },
    end,
  };
}

/** What may stand between two numbers: commas, "and", a repeated "paragraph", "page 22,". */
function separator(text: string, at: number, isInside: boolean): string | undefined {
  const pattern = isInside ? between : leading;
  return pattern.exec(text.slice(at, at + 60))?.[0];
}

const leading = /^\s{0,4}(?=[A-Za-z\d])/;
const between =
  /^(?=[\s,;.&])\s{0,4}(?:[,;.&]\s{0,4})?(?:and\s{1,4}|or\s{1,4}|also\s{1,4})?(?:pages?\s{1,4}\d{1,4}\s{0,4}[,;:]?\s{0,4})?(?:paragraphs?\s{1,4}|paras?\.?\s{1,4}|¶\s{0,4})?(?=[A-Z]?\d|[ivxl]+\b)/i;

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
