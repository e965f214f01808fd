import type { FoundPassage, FoundReport, SearchAnswer } from '../../protocol/search.ts';
import { bulletSign } from '../../report/lines/lines.ts';
import type { TextPlaces } from '../../text/bytes/packedText.ts';
import { eachWord } from '../../text/letters/words.ts';
import { memberOf } from '../../workspace/index/entry/packedList.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import type { Place } from '../../workspace/index/entry/reportSummary.ts';
import { searchStem } from '../../workspace/index/entry/knownStems.ts';
import type { Hit } from '../../workspace/search/searchIndex.ts';
import { readSearchQuery } from '../../workspace/search/searchQuery.ts';
import type { SearchFilters, SearchQuery } from '../../workspace/search/searchQuery.ts';
import { cutAtWord, fold } from '../words/prose.ts';
import { reportName } from '../words/reportName.ts';
import { findHits, hasFilter, isGrade, isWantedReport, placesOf, spanOf } from './searchHits.ts';
import type { SearchedFolder } from './searchHits.ts';
import { toRange } from '../toLsp.ts';

/** Passages of one answer; nobody reads on. */
const MOST_PASSAGES = 150;
/** How much of a passage is shown, and how much of that stands before the first word that was found. */
const MOST_SHOWN = 160;
/** A little: what was found must be seen in a narrow view. */
const SHOWN_BEFORE = 16;

/** What is found; how far the folder is read, others know. */
export type Found = Omit<SearchAnswer, 'left' | 'isReading'>;

/**
 * The best passages for a query, by report. Filters without words find reports: in a named section their passages, with a
 * judgement the places where it is printed.
 */
export async function search(text: string, folder: SearchedFolder): Promise<Found> {
  const query = readSearchQuery(text);
  const { words, phrases, unknown } = query;
  if (words.length + phrases.length === 0) return { ...(await byFilters(query, folder)), unknownFilters: unknown };
  const { hits, total, whole } = await findHits(query, folder, MOST_PASSAGES);
  const reports = await foundReports(hits, query, folder);
  return { reports, total, ...(whole === undefined ? {} : { withAll: whole }), unknownFilters: unknown };
}

async function foundReports(
  hits: readonly Hit[],
  { words, phrases }: SearchQuery,
  { index, text }: SearchedFolder,
): Promise<FoundReport[]> {
  const marks: Marks = { stems: index.stemsFor(words), phrases };
  const byReport = new Map<IndexedReport, Hit[]>();
  for (const hit of hits) byReport.set(hit.report, [...(byReport.get(hit.report) ?? []), hit]);
  const found = await Promise.all(
    [...byReport].map(async ([report, some]): Promise<FoundReport[]> => {
      const source = await text(report);
      if (source === undefined) return [];
      return [
        { uri: report.uri, name: reportName(report), passages: some.map((hit) => foundPassage(hit, source, marks)) },
      ];
    }),
  );
  return found.flat();
}

/** What is marked where it was found. */
interface Marks {
  readonly stems: ReadonlySet<string>;
  readonly phrases: SearchQuery['phrases'];
}

function foundPassage(hit: Hit, source: TextPlaces, marks: Marks): FoundPassage {
  const { report, passage } = hit;
  const { places } = report.words;
  const span = spanOf(hit);
  const paragraph = memberOf(report.summary.paragraphs, places[2 * passage]);
  const section = memberOf(report.summary.sections, places[2 * passage + 1]);
  const words = wordsAround(withoutSigns(source.slice(span), paragraph?.label), marks);
  return {
    range: toRange(source, span),
    ...(paragraph?.label === undefined ? {} : { number: paragraph.label }),
    ...(paragraph?.isRecovered === true ? { isNumberRecovered: true as const } : {}),
    ...(section === undefined || section.title === words ? {} : { section: section.title }),
    words,
    ...(hit.isPartial === true ? { isPartial: true as const } : {}),
    matches: matchesIn(words, marks),
  };
}

/** A passage without the bullet or the number that it begins with: the number is told beside it. */
function withoutSigns(passage: string, number: string | undefined): string {
  const text = passage.trimStart();
  const sign = bulletSign(text)?.length ?? 0;
  if (sign > 0 || number === undefined || !text.startsWith(number)) return text.slice(sign);
  return text.slice(number.length).replace(/^[.):]?\s+/u, '');
}

/** The words of a passage from a little before the stretch that holds most of what was found. */
function wordsAround(passage: string, marks: Marks): string {
  const first = bestStart(passage, marks);
  const blank = passage.indexOf(' ', Math.max(0, first - SHOWN_BEFORE));
  const from = first <= SHOWN_BEFORE || blank < 0 || blank > first ? 0 : blank;
  const text = fold(passage.slice(from, from + 3 * MOST_SHOWN));
  return cutAtWord(from === 0 ? text : `… ${text}`, MOST_SHOWN);
}

/** More finds in a passage than these are not weighed. */
const MOST_WEIGHED = 200;

/** Where the stretch that can be shown begins which holds the most different words that were found; 0 if there are none. */
function bestStart(passage: string, marks: Marks): number {
  if (marks.phrases.length > 0) return matchesIn(passage, marks)[0]?.[0] ?? 0;
  const found: { readonly at: number; readonly stem: string }[] = [];
  eachWord(passage, (word, at) => {
    const stem = searchStem(word);
    if (marks.stems.has(stem)) found.push({ at, stem });
    return found.length < MOST_WEIGHED;
  });
  let best = { start: 0, count: 0 };
  found.forEach(({ at: start }, first) => {
    const near = new Set<string>();
    for (const { at, stem } of found.slice(first)) {
      if (at - start > MOST_SHOWN - 2 * SHOWN_BEFORE) break;
      near.add(stem);
    }
    if (near.size > best.count) best = { start, count: near.size };
  });
  return best.start;
}

function matchesIn(text: string, { stems, phrases }: Marks): [number, number][] {
  const matches = phrases.flatMap((phrase) => placesOf(phrase, text));
  eachWord(text, (word, at) => {
    const isInPhrase = matches.some(([start, end]) => start <= at && at < end);
    if (!isInPhrase && stems.has(searchStem(word))) matches.push([at, at + word.length]);
  });
  return matches.sort(([one], [other]) => one - other);
}

/** Reports that filters want, without words. With a named section, what stands there; with a grade, where it is given. */
async function byFilters(
  query: SearchQuery,
  folder: SearchedFolder,
): Promise<{ reports: FoundReport[]; total: number }> {
  const { filters } = query;
  if (filters.section.length > 0) {
    const { hits, total } = await findHits(query, folder, MOST_PASSAGES);
    return { reports: await foundReports(hits, query, folder), total };
  }
  const reports = folder.reports
    .filter((report) => hasFilter(filters) && isWantedReport(report, filters))
    .map((report) => ({ uri: report.uri, name: reportName(report), passages: judgementsFor(report, filters) }));
  return { reports, total: reports.reduce((sum, { passages }) => sum + passages.length, 0) };
}

function judgementsFor({ summary }: IndexedReport, { judgement }: SearchFilters): FoundPassage[] {
  if (judgement.length === 0) return [];
  return summary.judgements
    .filter(({ grade }) => isGrade(judgement, grade))
    .map(({ area, grade, place }) => ({
      range: rangeOf(place),
      words: `${area}: ${grade}`,
      matches: [[area.length + 2, area.length + 2 + grade.length]],
    }));
}

function rangeOf([line, character, endLine, endCharacter]: Place): FoundPassage['range'] {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
