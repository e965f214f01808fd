import type { Report } from '../analysis/model.ts';
import { lastStartingAtOrBefore } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from './reports.ts';

/** A piece of a report that a search finds: a numbered paragraph, a bullet, a heading, or a block of other text. */
export interface Passage {
  readonly span: Span;
  /** Index of the paragraph that it is or belongs to; -1 for none. */
  readonly paragraph: number;
  /** Index of the innermost section around it; -1 for none. */
  readonly section: number;
}

/** Blocks are cut when they are longer than this (UTF-16 code units), at a line's end. */
const LONGEST = 1500;

/** A report's text as passages in reading order, none overlapping; contents page, running heads and blank text left out. */
export function passagesOf({ source, report }: Pick<ReportDocument, 'source' | 'report'>): Passage[] {
  const { text } = source;
  const passages: Passage[] = [];
  const sections = innermostSections(report);
  const add = (start: number, end: number, paragraph: number): void => {
    for (const span of blocksIn(text, start, end, paragraph >= 0)) {
      const section = sections(span.start);
      if (report.sections[section]?.kind !== 'contents') passages.push({ span, paragraph, section });
    }
  };
  let at = 0;
  for (const { span, paragraph } of fixedSpans(report)) {
    if (span.start < at || span.end <= span.start) continue;
    add(at, span.start, -1);
    if (paragraph !== FURNITURE) add(span.start, span.end, paragraph);
    at = span.end;
  }
  add(at, text.length, -1);
  return passages;
}

/** In the place of a paragraph: running heads and page numbers, which are no passages. */
const FURNITURE = -2;

/** What is one passage each, in reading order: numbered paragraphs, bullets and headings. */
function fixedSpans(report: Report): { span: Span; paragraph: number }[] {
  const { paragraphs, recommendations, sections, furniture } = report;
  return [
    ...paragraphs.map(({ span }, paragraph) => ({ span, paragraph })),
    ...recommendations.flatMap(({ paragraph, items }) =>
      paragraph === undefined ? items.map(({ span }) => ({ span, paragraph: -1 })) : [],
    ),
    ...sections.map(({ title }) => ({ span: title.span, paragraph: -1 })),
    ...furniture.map(({ span }) => ({ span, paragraph: FURNITURE })),
  ].sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
}

/** The blocks of text between two offsets: cut at blank lines unless they `belongTogether`, and where they are long. */
function* blocksIn(text: string, from: number, to: number, belongTogether: boolean): Generator<Span> {
  let start = from;
  while (start < to) {
    const limit = Math.min(to, start + LONGEST);
    let end = limit;
    if (!belongTogether) {
      const blank = blankLineIn(text, start, limit);
      if (blank >= 0) end = blank;
    }
    if (end === limit && limit < to) end = lineEndBefore(text, start, limit);
    const span = trim(text, start, end);
    if (span.end > span.start) yield span;
    start = end;
  }
}

/** Offset behind the first line end that a blank line follows; -1 for none. */
function blankLineIn(text: string, from: number, to: number): number {
  let hasWords = false;
  let isBlank = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      if (isBlank && hasWords) return at;
      if (!(code === 10 && text.charCodeAt(at - 1) === 13)) isBlank = true;
    } else if (code > 32) {
      hasWords = true;
      isBlank = false;
    }
  }
  return -1;
}

function lineEndBefore(text: string, start: number, limit: number): number {
  const at = text.lastIndexOf('\n', limit - 1);
  return at > start + LONGEST / 2 ? at + 1 : limit;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

/** Tells the innermost section around an offset; -1 for none. */
function innermostSections({ sections }: Report): (offset: number) => number {
  return (offset) => {
    for (let at: number | undefined = lastStartingAtOrBefore(sections, offset); at !== undefined && at >= 0;) {
      const section: Report['sections'][number] | undefined = sections[at];
      if (section === undefined) return -1;
      if (offset < section.span.end) return at;
      at = section.parent;
    }
    return -1;
  };
}
