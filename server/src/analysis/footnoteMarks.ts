import { plainFigures } from '../text/numbers/figures.ts';
import { ListsByKey } from '../text/listsByKey.ts';
import type { SourceText } from '../text/sourceText.ts';
import { contains, lastStartingAtOrBefore, touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { rememberedOf } from '../text/stages/remembered.ts';
import type { Report } from './model.ts';
import { pageIndexAt } from './pageAt.ts';

/** The mark of a note in the running text: "12" of "improvement.12". */
export interface FootnoteMark {
  readonly span: Span;
  /** Index in the report's footnotes. */
  readonly note: number;
}

/** Right behind a word or its stop or bracket; not "KS4", "4.2", "mid2015". */
const marks = /(?:\p{L}{2}\p{Ll}|\p{Lu}{3}|[)’”\]])[.,;:]?[)’”"]?(\d{1,3})(?![\d\p{L}]|[.,:]\d)|\[\^(\d{1,3})\](?!:)/gu;
const REACH = 12;

/** The mark at an offset, from its first figure on, whose note is on its page or is the only one of that number. */
export function footnoteMarkAt(source: SourceText, report: Report, offset: number): FootnoteMark | undefined {
  const from = Math.max(0, offset - REACH);
  const near = { start: from, end: Math.min(source.length, offset + REACH) };
  return marksIn(source, report, near).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The marks of a note, by its index. */
export function marksOf(source: SourceText, report: Report, note: number): Span[] {
  const { span } = report.footnotes[note] ?? {};
  if (span === undefined) return [];
  const page = pageAround(report, span.start) ?? { start: 0, end: source.length };
  const there = marksIn(source, report, page).filter((mark) => mark.note === note);
  return there.map((mark) => mark.span);
}

function marksIn(source: SourceText, report: Report, within: Span): FootnoteMark[] {
  const found = [...plainFigures(source.slice(within)).matchAll(marks)];
  if (found.length === 0) return [];
  const notes = notesByNumber(report.footnotes);
  return found.flatMap((match): FootnoteMark[] => {
    const number = match[1] ?? match[2] ?? '';
    const end = within.start + match.index + match[0].length;
    const span = { start: end - (match[1] ?? match[0]).length, end };
    const furniture = report.furniture[lastStartingAtOrBefore(report.furniture, span.start)];
    if (furniture !== undefined && contains(furniture.span, span)) return [];
    const same = notes.get(number) ?? [];
    // The next one of that number.
    const note = same[lastStartingAtOrBefore(same, span.end) + 1];
    if (note === undefined) return [];
    const page = pageAround(report, span.start);
    const isOnPage = page !== undefined && contains(page, note.span);
    return isOnPage || same.length === 1 ? [{ span, note: note.at }] : [];
  });
}

/** The notes that bear a number, with their indices, in reading order. */
const notesByNumber = rememberedOf((footnotes: Report['footnotes']) => {
  const notes = new ListsByKey<{ readonly span: Span; readonly at: number }>();
  footnotes.forEach(({ number, span }, at) => {
    if (number !== undefined) notes.add(number, { span, at });
  });
  return notes;
});

function pageAround(report: Report, offset: number): Span | undefined {
  const page = report.pages[pageIndexAt(report, offset)];
  return page !== undefined && touches(page, offset) ? page : undefined;
}
