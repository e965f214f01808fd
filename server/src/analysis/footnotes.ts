import { plainFigures } from '../text/figures.ts';
import { ListsByKey } from '../text/listsByKey.ts';
import type { SourceText } from '../text/sourceText.ts';
import { contains, lastStartingAtOrBefore, touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './model.ts';

/** A note at the foot of a page or behind the text. */
export interface Footnote {
  /** As printed: "12". */
  readonly number: string;
  /** With its number, to the end of its last line. */
  readonly span: Span;
  /** Its first line. */
  readonly firstLine: Span;
}

/** The mark of a note in the running text: "12" of "improvement.12". */
export interface FootnoteMark {
  readonly span: Span;
  /** Index in `footnotesOf`. */
  readonly note: number;
}

const beginning = /^\s*(?:\[\^?(\d{1,3})\](?::|_)?|(\d{1,3}))(?=\s|$|\p{L}|[“‘"])/u;
/** Right behind a word or its stop or bracket; not "KS4", "4.2", "mid2015". */
const marks = /(?:\p{L}{2}\p{Ll}|\p{Lu}{3}|[)’”\]])[.,;:]?[)’”"]?(\d{1,3})(?![\d\p{L}]|[.,:]\d)|\[\^(\d{1,3})\](?!:)/gu;
/** Lines of one note may have a blank one between them. */
const MOST_LINES_APART = 2;
/** Between two notes on a page whose numbers were read, so many may be without. */
const MOST_LOST = 2;
const REACH = 12;

interface Notes {
  readonly all: readonly Footnote[];
  /** By number: the notes that bear it, with their indices, in reading order. */
  readonly byNumber: ListsByKey<Footnote & { readonly at: number }>;
  readonly pages: readonly { readonly span: Span }[];
}

const known = new WeakMap<Report, Notes>();

/** The notes of a report that have a number, in reading order. */
export function footnotesOf(source: SourceText, report: Report): readonly Footnote[] {
  return notesOf(source, report).all;
}

function notesOf(source: SourceText, report: Report): Notes {
  const found = known.get(report) ?? indexed(readNotes(source, report), report);
  known.set(report, found);
  return found;
}

function indexed(all: readonly Footnote[], { pages }: Report): Notes {
  const byNumber = new ListsByKey<Footnote & { readonly at: number }>();
  all.forEach((note, at) => {
    byNumber.add(note.number, { ...note, at });
  });
  return { all, byNumber, pages: pages.map((span) => ({ span })) };
}

function readNotes(source: SourceText, { furniture }: Report): Footnote[] {
  const notes: Footnote[] = [];
  let before = -Infinity;
  let isOpen = false;
  for (const { kind, span } of furniture) {
    if (kind !== 'footnote') continue;
    const line = source.lineAt(span.start);
    const isNext = line - before <= MOST_LINES_APART;
    before = line;
    const text = plainFigures(source.slice(span));
    const found = beginning.exec(text);
    const number = found?.[1] ?? found?.[2];
    const last = notes.at(-1);
    // "12 of them" may go on with a note; a new one has one of the next numbers, or stands first on its page.
    const most = /^\P{L}*\p{Lu}/u.test(text) ? MOST_LOST + 1 : 1;
    const step = Number(number) - Number(last?.number);
    if (number !== undefined && (!isNext || !isOpen || (step > 0 && step <= most))) {
      notes.push({ number, span, firstLine: span });
      isOpen = true;
    } else if (isNext && isOpen && last !== undefined) {
      notes[notes.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    } else isOpen = false;
  }
  return notes;
}

/** The mark at an offset, from its first figure on, whose note is on its page or is the only one of that number. */
export function footnoteMarkAt(source: SourceText, report: Report, offset: number): FootnoteMark | undefined {
  const from = Math.max(0, offset - REACH);
  const near = { start: from, end: Math.min(source.length, offset + REACH) };
  return marksIn(source, report, near).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The marks of a note. */
export function marksOf(source: SourceText, report: Report, note: number): Span[] {
  const { span } = footnotesOf(source, report)[note] ?? {};
  if (span === undefined) return [];
  const page = pageOf(notesOf(source, report), span.start) ?? { start: 0, end: source.length };
  const there = marksIn(source, report, page).filter((mark) => mark.note === note);
  return there.map((mark) => mark.span);
}

function marksIn(source: SourceText, report: Report, within: Span): FootnoteMark[] {
  const text = plainFigures(source.slice(within));
  return Array.from(text.matchAll(marks)).flatMap((match): FootnoteMark[] => {
    const number = match[1] ?? match[2] ?? '';
    const end = within.start + match.index + match[0].length;
    const span = match[1] === undefined ? { start: end - match[0].length, end } : { start: end - number.length, end };
    const furniture = report.furniture[lastStartingAtOrBefore(report.furniture, span.start)];
    if (furniture !== undefined && contains(furniture.span, span)) return [];
    const note = noteFor(source, report, number, span);
    return note === undefined ? [] : [{ span, note }];
  });
}

/** Index of the note that a mark means: the next of that number, on its page or the only one; undefined if there is none. */
function noteFor(source: SourceText, report: Report, number: string, mark: Span): number | undefined {
  const notes = notesOf(source, report);
  const same = notes.byNumber.get(number) ?? [];
  const note = same[lastStartingAtOrBefore(same, mark.end) + 1];
  if (note === undefined) return undefined;
  const page = pageOf(notes, mark.start);
  const isOnPage = page !== undefined && contains(page, note.firstLine);
  return isOnPage || same.length === 1 ? note.at : undefined;
}

function pageOf({ pages }: Notes, offset: number): Span | undefined {
  const page = pages[lastStartingAtOrBefore(pages, offset)]?.span;
  return page !== undefined && touches(page, offset) ? page : undefined;
}
