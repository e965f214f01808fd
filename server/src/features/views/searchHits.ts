import { gradeKey } from '../../analysis/judgements/judgementAreas.ts';
import type { TextPlaces } from '../../text/bytes/packedText.ts';
import { eachWord } from '../../text/letters/words.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import type { Filter } from '../../workspace/search/ranking.ts';
import type { SectionSummary } from '../../workspace/index/entry/reportSummary.ts';
import type { Hit, Hits, SearchIndex } from '../../workspace/search/searchIndex.ts';
import type { SearchFilters, SearchQuery } from '../../workspace/search/searchQuery.ts';
import { fold } from '../words/prose.ts';
import { reportYear } from '../words/reportName.ts';

/** Of one report in an answer to filters alone. */
const MOST_OF_A_REPORT = 20;

/** What is searched. */
export interface SearchedFolder {
  readonly reports: readonly IndexedReport[];
  readonly index: SearchIndex;
  /** The text of a report; undefined if it is gone. */
  readonly text: (report: IndexedReport) => Promise<TextPlaces | undefined>;
}

/**
 * The passages with the words and phrases of a query that its filters want, best first. A filter for judgements wants
 * passages of the areas that were judged so: the grade of the nearest section around that has one, else of the whole.
 * Filters without words find the first passages that they want of each report.
 */
export async function findHits(
  query: SearchQuery,
  folder: SearchedFolder,
  most: number,
  isSearched: (report: IndexedReport) => boolean = () => true,
): Promise<Hits> {
  const { words, filters, phrases } = query;
  const filter: Filter = (report) => (isSearched(report) ? wantedPassages(report, filters) : undefined);
  if (words.length + phrases.length === 0) return filtered(filters, folder.reports, filter, most);
  if (phrases.length === 0) return folder.index.search(query, filter, most);
  const { hits, whole } = folder.index.search(query, filter, Infinity);
  const texts = new Map<IndexedReport, TextPlaces | undefined>();
  for (const { report } of hits) if (!texts.has(report)) texts.set(report, await folder.text(report));
  const found = hits.filter((hit) => {
    const text = texts.get(hit.report)?.slice(spanOf(hit));
    return text !== undefined && phrases.every((phrase) => placesOf(phrase, text).length > 0);
  });
  const isWhole = ({ isPartial }: Hit): boolean => isPartial !== true;
  return {
    hits: found.slice(0, most),
    total: found.length,
    ...(whole === undefined ? {} : { whole: found.filter(isWhole).length }),
  };
}

function filtered(filters: SearchFilters, reports: readonly IndexedReport[], filter: Filter, most: number): Hits {
  if (!hasFilter(filters)) return { hits: [], total: 0 };
  const hits = reports.flatMap((report) => {
    const isWanted = filter(report);
    if (isWanted === undefined) return [];
    return Array.from(report.words.lengths, (_, passage) => ({ report, passage, score: 0 }))
      .filter(({ passage }) => isWanted(passage))
      .slice(0, MOST_OF_A_REPORT);
  });
  return { hits: hits.slice(0, most), total: hits.length };
}

/** True if a search leaves reports out. */
export function hasFilter(filters: SearchFilters): boolean {
  return Object.values(filters).some((values: readonly unknown[]) => values.length > 0);
}

/** Offsets of a passage in its report's text. */
export function spanOf({ report, passage }: Hit): { start: number; end: number } {
  const { spans } = report.words;
  return { start: spans[2 * passage] ?? 0, end: spans[2 * passage + 1] ?? 0 };
}

/** Where words stand together in this order, whatever is between them that is no word. */
export function placesOf(phrase: readonly string[], text: string): [start: number, end: number][] {
  const words: { word: string; at: number }[] = [];
  eachWord(text, (word, at) => {
    words.push({ word, at });
  });
  return words.flatMap(({ at }, first): [number, number][] => {
    const last = words[first + phrase.length - 1];
    const isThere = last !== undefined && phrase.every((word, index) => words[first + index]?.word === word);
    return isThere ? [[at, last.at + last.word.length]] : [];
  });
}

/** True if a report, as a whole, is what the filters want. Of each filter one value must hold. */
export function isWantedReport(report: IndexedReport, { authority, year, judgement, kind }: SearchFilters): boolean {
  const { identity, judgements, sections } = report.summary;
  const published = reportYear(report);
  return (
    holds(authority, identity.authority?.value) &&
    holds(kind, identity.kind?.value) &&
    (judgement.length === 0 ||
      [...judgements, ...sections].some(({ grade }) => grade !== undefined && isGrade(judgement, grade))) &&
    (year.length === 0 || (published !== undefined && year.some(([from, to]) => published >= from && published <= to)))
  );
}

/** True if there are no values to hold, or one of them stands in one of the texts. */
function holds(values: readonly string[], ...texts: readonly (string | undefined)[]): boolean {
  return (
    values.length === 0 ||
    texts.some((text) => text !== undefined && values.some((value) => fold(text).toLowerCase().includes(value)))
  );
}

/** True if a grade begins with one of the values, whichever of its forms a report prints: "good" is not "… to be good". */
export function isGrade(values: readonly string[], grade: string): boolean {
  const key = gradeKey(grade);
  return values.some((value) => key.startsWith(gradeKey(value)));
}

/** Tells for each passage of a report whether the filters want it; undefined where they do not want the report. */
function wantedPassages(report: IndexedReport, filters: SearchFilters): ReturnType<Filter> {
  if (!isWantedReport(report, filters)) return undefined;
  const { section, judgement } = filters;
  return (passage) =>
    (section.length === 0 || isInSection(report, passage, section)) &&
    (judgement.length === 0 || isGrade(judgement, gradeOf(report, passage) ?? ''));
}

/** The sections around a passage, the innermost first. */
function* sectionsAround({ summary, words }: IndexedReport, passage: number): Generator<SectionSummary> {
  for (let at: number | undefined = words.places[2 * passage + 1]; at !== undefined && at >= 0;) {
    const section: SectionSummary | undefined = summary.sections.at(at);
    if (section === undefined) return;
    yield section;
    at = section.parent;
  }
}

/** True if the section of the passage, or one around it, has one of the words in its title. */
function isInSection(report: IndexedReport, passage: number, titles: readonly string[]): boolean {
  for (const { title } of sectionsAround(report, passage)) if (holds(titles, title)) return true;
  return false;
}

/** The grade that a passage is about: of its area, as its heading or a table states it, else of the whole. */
function gradeOf(report: IndexedReport, passage: number): string | undefined {
  const { judgements } = report.summary;
  for (const { title, grade } of sectionsAround(report, passage)) {
    const stated = grade ?? judgements.find(({ area }) => area.toLowerCase() === title.toLowerCase())?.grade;
    if (stated !== undefined) return stated;
  }
  return judgements.find(({ isOverall }) => isOverall === true)?.grade;
}
