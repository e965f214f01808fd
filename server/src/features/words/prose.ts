import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { oneLine } from '../../text/letters/whiteSpace.ts';

/**
 * The running text of `span` on one line: furniture (page numbers, running heads) left out, white space folded, words
 * cut by a hyphen at a line's end joined again. At most about `most` characters of it are read.
 */
export function readableText(document: ReportDocument, span: Span, most: number): string {
  const { source, report } = document;
  let left = 2 * most + 400;
  const pieces: string[] = [];
  for (const { start, end } of [...outsideOf(span, report.furniture)]) {
    if (left <= 0) break;
    pieces.push(source.text.slice(start, Math.min(end, start + left)));
    left -= end - start;
  }
  return fold(pieces.join('\n'));
}

/** So many characters more than are wanted are enough, unless white space or what is left out fills them. */
const SOME_MORE = 60;
/** What stands at the end of a text that was cut anywhere may fold otherwise than in the whole. */
const MAY_DIFFER = 10;

/** The first words of the running text of `span`, at most `most` characters: what `cutAtWord` makes of all of it. */
export function firstWords(document: ReportDocument, span: Span, most: number): string {
  return cutAtWord(beginningOf(document, span, most), most);
}

/** More than `most` characters of what `readableText` gives, or all of it where that is less. */
export function beginningOf(document: ReportDocument, span: Span, most: number): string {
  const near = { start: span.start, end: Math.min(span.end, span.start + most + SOME_MORE) };
  const few = readableText(document, near, most);
  if (near.end === span.end) return few;
  return few.length >= most + MAY_DIFFER ? few.slice(0, most + 1) : readableText(document, span, most);
}

/**
 * White space folded to single blanks; left out are the asterisks of Markdown’s bold type, and control and direction
 * characters, which could disguise a text.
 */
export function fold(text: string): string {
  return oneLine(
    text
      // Begins with the hyphen, for which text is searched faster than for letters.
      .replace(/-(?<=\p{L}-)[^\S\n]{0,40}\n[^\S\n]{0,200}(?=\p{Ll})/gu, '-')
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/\*\*/g, ''),
  );
}

/** At most `most` characters of a folded text, cut between words. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(' ', most - 1);
  const end = blank > most / 2 ? blank : most - 1;
  return `${withoutHalfCharacter(text.slice(0, end)).replace(/[\s,;:–-]{1,5}$/, '')} …`;
}

/** At most `most` characters of a folded text, cut behind a sentence where one ends in its second half. */
export function cutAtSentence(text: string, most: number): string {
  if (text.length <= most) return text;
  for (let at = most - 1; at > most / 2; at--) {
    if (text[at] === ' ' && /[.!?][”’"')\]]?$/.test(text.slice(at - 2, at))) return `${text.slice(0, at)} …`;
  }
  return cutAtWord(text, most);
}

/** The sentence around `offset` inside `within`; a full stop followed by white space and no small letter ends one. */
export function sentenceAt(source: SourceText, within: Span, offset: number): Span {
  const text = source.text.slice(within.start, within.end);
  const at = offset - within.start;
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?][”’"')\]]?\s(?=\s*[^\s\p{Ll}])/gu)) {
    const next = index + end.length;
    if (next > at) return trimmed(source, { start: within.start + start, end: within.start + next });
    start = next;
  }
  return trimmed(source, { start: within.start + start, end: within.end });
}

/** `span` without the white space at its ends. */
export function trimmed(source: SourceText, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(source.text, start)) start++;
  while (end > start && isBlank(source.text, end - 1)) end--;
  return { start, end };
}

/** The part of `span` on its first line that is not blank. */
export function firstLine(source: SourceText, span: Span): Span {
  const { start, end } = trimmed(source, span);
  return trimmed(source, { start, end: Math.min(end, source.lineEnd(source.lineAt(start))) });
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0xa0 || code === 0xfeff;
}

function withoutHalfCharacter(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

/** The parts of `span` outside `holes`, which are sorted. */
function* outsideOf(span: Span, holes: readonly { readonly span: Span }[]): Generator<Span> {
  let start = span.start;
  for (let index = firstEndingAfter(holes, span.start); index < holes.length; index++) {
    const hole = holes[index]?.span;
    if (hole === undefined || hole.start >= span.end) break;
    if (hole.start > start) yield { start, end: hole.start };
    start = Math.max(start, hole.end);
  }
  if (start < span.end) yield { start, end: span.end };
}

function firstEndingAfter(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
