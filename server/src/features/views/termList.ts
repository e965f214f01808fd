import type { Glossary, KnownEntry } from '../../analysis/terms/known/glossary.ts';
import { findKnownTerms } from '../../analysis/terms/known/knownTerms.ts';
import type { Meaning, Problem, Term } from '../../analysis/model.ts';
import { findTermProblems } from '../../analysis/terms/termProblems.ts';
import { findUnexplained } from '../../analysis/terms/unexplained.ts';
import type { TermEntry, TermMeaning } from '../../protocol/terms.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { messageOf } from '../diagnostics/diagnostic.ts';
import { messages } from '../words/messages.ts';
import { placeName } from '../words/places.ts';
import { fold } from '../words/prose.ts';
import { toRange } from '../toLsp.ts';

/**
 * `report/terms`: every term of a report by its first use: acronyms that it introduces, acronyms that it uses without
 * saying what they stand for, and longer terms that a glossary knows.
 */
export function termList(document: ReportDocument, glossary: Glossary): TermEntry[] {
  const { source, report } = document;
  const known = findKnownTerms(source, report, glossary);
  const listed = new Set([
    ...report.terms.map(({ short }) => short),
    ...known.terms.flatMap(({ known: { entry }, uses }) => (isShort(document, entry.short, uses) ? [entry.short] : [])),
  ]);
  const unexplained = findUnexplained(source, report).filter(({ short }) => !listed.has(short));
  const entries = [
    ...[...report.terms, ...unexplained].map((term) => ofTerm(document, glossary, term)),
    ...known.terms.map(({ known: one, uses }) => ofEntry(document, one, uses)),
  ];
  return entries.sort((a, b) => comparePlaces(a, b));
}

function ofTerm(document: ReportDocument, glossary: Glossary, term: Term): TermEntry {
  const [first] = term.meanings;
  const ofMeaning = first === undefined ? undefined : glossary.lookUp(first.long);
  const known = first === undefined ? glossary.lookUp(term.short) : ofMeaning;
  return {
    name: term.short,
    ...(first !== undefined
      ? { long: fold(first.long), from: 'report' as const }
      : known === undefined
        ? { from: 'nowhere' as const }
        : { long: fold(known.entry.long), ...fromOf(known) }),
    ...(known?.entry.meaning === undefined ? {} : { explanation: fold(known.entry.meaning) }),
    meanings: term.meanings.map((meaning) => meaningOf(document, meaning)),
    ...usesOf(document, term.uses),
    conflicts: findTermProblems(document.source, document.report).flatMap((problem) =>
      isConflictOf(problem, term) ? [messageOf(problem)] : [],
    ),
  };
}

function ofEntry(document: ReportDocument, known: KnownEntry, uses: readonly Span[]): TermEntry {
  const { entry } = known;
  const isByShort = isShort(document, entry.short, uses);
  return {
    name: fold(isByShort ? (entry.short ?? entry.long) : entry.long),
    ...(isByShort ? { long: fold(entry.long) } : {}),
    ...fromOf(known),
    ...(entry.meaning === undefined ? {} : { explanation: fold(entry.meaning) }),
    meanings: [],
    ...usesOf(document, uses),
    conflicts: [],
  };
}

/** True if the report uses the short form of an entry, not the words. */
function isShort({ source }: ReportDocument, short: string | undefined, [first]: readonly Span[]): short is string {
  return short !== undefined && first !== undefined && source.slice(first) === short;
}

function fromOf({ layer }: KnownEntry): Pick<TermEntry, 'from' | 'file'> {
  return layer.kind === 'team' ? { from: 'team', file: fold(layer.name) } : { from: 'built-in' };
}

function meaningOf(document: ReportDocument, { long, longSpan, shortSpan, how }: Meaning): TermMeaning {
  const place = placeName(document, longSpan.start);
  return {
    long: fold(long),
    selectionRange: toRange(document.source, shortSpan ?? longSpan),
    place: how === 'distant' ? messages.inferredAt(place) : place,
  };
}

function usesOf(document: ReportDocument, uses: readonly Span[]): Pick<TermEntry, 'uses' | 'firstPlace'> {
  const [first] = uses;
  return {
    uses: uses.map((span) => toRange(document.source, span)),
    firstPlace: first === undefined ? '' : placeName(document, first.start),
  };
}

/** What a reader should know of an acronym before relying on it. */
function isConflictOf({ code, detail }: Problem, { short, meanings }: Term): boolean {
  const isOfShort = detail[0] === short || detail[0] === `${short}s`;
  if (!isOfShort) return false;
  return code === 'acronym-defined-two-ways' ? meanings.length > 1 : code === 'acronym-defined-late';
}

function comparePlaces({ uses: [a] }: TermEntry, { uses: [b] }: TermEntry): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
