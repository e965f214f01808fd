import { lastStartingAtOrBefore, touches } from '../../../text/span.ts';
import { SourceText } from '../../../text/sourceText.ts';
import type { Span } from '../../../text/span.ts';
import { rememberedOf } from '../../../text/stages/remembered.ts';
import type { Glossary, KnownEntry } from './glossary.ts';
import type { Report } from '../../model.ts';
import { indexAcronyms, usesOf } from '../introduced/acronyms.ts';
import { withoutOtherSections } from './lawSections.ts';
import { PhraseBook } from './phraseBook.ts';
import { phraseWords } from './phraseWords.ts';
import { readWords } from '../initials/words.ts';
import type { Words } from '../initials/words.ts';
import { wordsAround } from './wordsAround.ts';

/** A term that the report does not introduce and a glossary explains, with its places in reading order. */
export interface KnownTerm {
  readonly known: KnownEntry;
  readonly uses: readonly Span[];
}

/** A stretch of text that means a term: by index in `Report.terms`, or in `KnownTerms.terms`. */
export interface Phrase {
  readonly span: Span;
  readonly of: 'report' | 'glossary';
  readonly index: number;
}

/** What glossaries add to a report. */
export interface KnownTerms {
  /** Those that stand in the text, by first place. */
  readonly terms: readonly KnownTerm[];
  /**
   * Every place of a longer term ("child in need", also of the long forms that the report introduces) and of a short
   * form that only a glossary knows; sorted, none overlaps another or a use of a term of the report.
   */
  readonly phrases: readonly Phrase[];
}

/** The last reading of each report: features ask again and again with the same glossary. */
const readings = new WeakMap<Report, { readonly glossary: Glossary; readonly known: KnownTerms }>();

/** Finds the terms of `glossary` in a report, in one pass over its text; the result is kept with the report. */
export function findKnownTerms(source: SourceText, report: Report, glossary: Glossary): KnownTerms {
  const last = readings.get(report);
  if (last?.glossary === glossary) return last.known;
  const known = read(source, report, glossary);
  readings.set(report, { glossary, known });
  return known;
}

/** A phrase, and what glossaries add to the report in which it stands. */
interface FoundPhrase {
  readonly phrase: Phrase;
  readonly known: KnownTerms;
}

/**
 * The phrase at `offset`; a cursor just behind it still hits it. Where the words around tell that there is none, as most do,
 * the rest of the report is not read for it: who points at plain words of a long one does not wait.
 */
export function findPhraseAt(
  source: SourceText,
  report: Report,
  glossary: Glossary,
  offset: number,
): FoundPhrase | undefined {
  if (readings.get(report)?.glossary !== glossary && !mayBePhrase(source, report, glossary, offset)) return undefined;
  const known = findKnownTerms(source, report, glossary);
  const phrase = known.phrases[lastStartingAtOrBefore(known.phrases, offset)];
  return phrase !== undefined && touches(phrase.span, offset) ? { phrase, known } : undefined;
}

/** False where the words around an offset tell that no phrase goes over it. */
function mayBePhrase(source: SourceText, report: Report, glossary: Glossary, offset: number): boolean {
  const books = [bookOfTerms(report.terms), bookOfGlossary(glossary)];
  const around = wordsAround(source.text, offset, Math.max(...books.map(({ longest }) => longest)) + 1);
  const furniture = report.furniture[lastStartingAtOrBefore(report.furniture, around.end)];
  // A sentence goes on over the edges of pages.
  if (furniture !== undefined && furniture.span.end >= around.start) return true;
  const text = source.slice(around);
  if (shortFormsOf(glossary).some((short) => text.includes(short))) return true;
  const words = readWords(new SourceText(text), []);
  return books.some((book) => book.goesOver(words, offset - around.start));
}

/** Short forms that teams explain. */
const shortFormsOf = rememberedOf(({ layers }: Glossary): readonly string[] => {
  const teams = layers.filter(({ kind }) => kind === 'team');
  return teams.flatMap(({ entries }) => entries.flatMap(({ short }) => (short === undefined ? [] : [short])));
});

function read(source: SourceText, report: Report, glossary: Glossary): KnownTerms {
  const words = readWords(
    source,
    report.furniture.map(({ span }) => span),
  );
  const places = [
    ...shortPlaces(words, report, glossary),
    ...bookOfTerms(report.terms).find(words),
    ...withoutOtherSections(source.text, bookOfGlossary(glossary).find(words), ({ span, what }) =>
      typeof what === 'number' ? undefined : { span, entry: what.entry },
    ),
  ];
  const free = withoutOverlaps(
    places,
    report.terms.flatMap(({ uses }) => uses),
  );
  const terms: { known: KnownEntry; uses: Span[] }[] = [];
  const indices = new Map<KnownEntry['entry'], number>();
  const phrases = free.map(({ span, what }): Phrase => {
    if (typeof what === 'number') return { span, of: 'report', index: what };
    const index = indices.get(what.entry) ?? terms.push({ known: what, uses: [] }) - 1;
    indices.set(what.entry, index);
    terms[index]?.uses.push(span);
    return { span, of: 'glossary', index };
  });
  return { terms, phrases };
}

/** Index of a term of the report, or an entry of a glossary. */
type Meant = number | KnownEntry;

interface Place {
  readonly span: Span;
  readonly what: Meant;
}

/** What the long forms of a report’s terms stand for. */
const bookOfTerms = rememberedOf((terms: Report['terms']): PhraseBook<Meant> => {
  const book = new PhraseBook<Meant>();
  terms.forEach(({ meanings }, index) => {
    for (const { long } of meanings) if (phraseWords(long).length > 1) book.add(long, index);
  });
  return book;
});

/** The phrases of all layers, the strongest first. */
const bookOfGlossary = rememberedOf(({ layers }: Glossary): PhraseBook<Meant> => {
  const book = new PhraseBook<Meant>();
  for (const layer of layers) {
    for (const entry of layer.entries) {
      for (const phrase of [entry.long, ...(entry.aliases ?? [])]) book.add(phrase, { entry, layer });
    }
  }
  return book;
});

/** Short forms that teams explain; those of the built-in glossary are among the report's terms. */
function shortPlaces(words: Words, report: Report, glossary: Glossary): Place[] {
  if (glossary.layers.every(({ kind }) => kind === 'built-in')) return [];
  const found = new Set(report.terms.map(({ short }) => short));
  const places: Place[] = [];
  const index = indexAcronyms(words);
  for (const layer of glossary.layers.filter(({ kind }) => kind === 'team')) {
    for (const entry of layer.entries) {
      const { short } = entry;
      if (short === undefined || found.has(short)) continue;
      found.add(short);
      for (const span of usesOf(words, index, short)) places.push({ span, what: { entry, layer } });
    }
  }
  return places;
}

/** Sorted; of two that overlap the earlier, longer, or first given one; nothing that begins or ends inside one of `taken`. */
function withoutOverlaps(places: readonly Place[], taken: readonly Span[]): Place[] {
  const uses = taken.map((span) => ({ span })).sort((a, b) => a.span.start - b.span.start);
  const sorted = [...places].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const free: Place[] = [];
  for (const place of sorted) {
    const isInside = isWithin(place.span, uses[lastStartingAtOrBefore(uses, place.span.start)]?.span);
    if (!isInside && place.span.start >= (free.at(-1)?.span.end ?? 0)) free.push(place);
  }
  return free;
}

const isWithin = (inner: Span, outer: Span | undefined): boolean => outer !== undefined && inner.end <= outer.end;
