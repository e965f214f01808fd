import type { FoundPassage, FoundReport, SearchAnswer } from '../protocol/search.ts';
import type { SourceText } from '../text/sourceText.ts';
import { eachWord } from '../text/words.ts';
import type { IndexedReport } from '../workspace/reportIndex.ts';
import { searchStem } from '../workspace/reportWords.ts';
import type { Hit, SearchIndex } from '../workspace/searchIndex.ts';
import { readSearchQuery } from '../workspace/searchQuery.ts';
import type { SearchFilters } from '../workspace/searchQuery.ts';
import { cutAtWord, fold } from './prose.ts';
import { reportName, reportYear } from './reportName.ts';
import { toRange } from './toLsp.ts';

/** Passages of one answer; nobody reads on. */
const MOST_PASSAGES = 150;
/** Of one report in an answer to filters alone. */
const MOST_OF_A_REPORT = 20;
/** How much of a passage is shown, and how much of that stands before the first word that was found. */
const MOST_SHOWN = 160;
const SHOWN_BEFORE = 50;

/** What is found; how far the folder is read, others know. */
export type Found = Omit<SearchAnswer, 'left' | 'isReading'>;

interface Folder {
  readonly reports: readonly IndexedReport[];
  readonly index: SearchIndex;
  /** The text of a report; undefined if it is gone. */
  readonly text: (report: IndexedReport) => Promise<SourceText | undefined>;
}

/** The best passages for a query, by report. Filters without words find reports, and their passages in a named section. */
export async function search(query: string, folder: Folder): Promise<Found> {
  const { words, filters, unknown } = readSearchQuery(query);
  const isWanted = filterFor(filters);
  const { hits, total } =
    words.length > 0
      ? folder.index.search(words, isWanted, MOST_PASSAGES)
      : byFilters(folder.reports, filters, isWanted);
  const stems = folder.index.stemsFor(words);
  const byReport = new Map<IndexedReport, Hit[]>();
  const hasWords = words.length > 0 || filters.section.length > 0;
  if (!hasWords && hasFilter(filters))
    for (const report of folder.reports) if (isWanted(report, -1)) byReport.set(report, []);
  for (const hit of hits) byReport.set(hit.report, [...(byReport.get(hit.report) ?? []), hit]);
  const found = await Promise.all([...byReport].map(([report, some]) => foundReport(report, some, stems, folder)));
  return { reports: found.filter((report) => report !== undefined), total, unknownFilters: unknown };
}

async function foundReport(
  report: IndexedReport,
  hits: readonly Hit[],
  stems: ReadonlySet<string>,
  { text }: Folder,
): Promise<FoundReport | undefined> {
  const source = hits.length === 0 ? undefined : await text(report);
  if (hits.length > 0 && source === undefined) return undefined;
  const passages = source === undefined ? [] : hits.map((hit) => foundPassage(hit, source, stems));
  return { uri: report.uri, name: reportName(report), passages };
}

function foundPassage({ report, passage }: Hit, source: SourceText, stems: ReadonlySet<string>): FoundPassage {
  const { spans, places } = report.words;
  const span = { start: spans[2 * passage] ?? 0, end: spans[2 * passage + 1] ?? 0 };
  const paragraph = report.summary.paragraphs[places[2 * passage] ?? -1];
  const section = report.summary.sections[places[2 * passage + 1] ?? -1];
  const words = wordsAround(source, span, stems);
  return {
    range: toRange(source, span),
    ...(paragraph?.label === undefined ? {} : { number: paragraph.label }),
    ...(paragraph?.isRecovered === true ? { isNumberRecovered: true as const } : {}),
    ...(section === undefined || section.title === words ? {} : { section: section.title }),
    words,
    matches: matchesIn(words, stems),
  };
}

/** The words of a passage from a little before the first of the stems on. */
function wordsAround(
  source: SourceText,
  { start, end }: { start: number; end: number },
  stems: ReadonlySet<string>,
): string {
  let first = end;
  eachWord(source.text, start, end, (word, at) => {
    if (at < first && stems.has(searchStem(word))) first = at;
  });
  const isNear = first === end || first - start <= SHOWN_BEFORE;
  const blank = source.text.indexOf(' ', first - SHOWN_BEFORE);
  const from = isNear || blank < 0 || blank > first ? start : blank;
  const text = fold(source.text.slice(from, Math.min(end, from + 3 * MOST_SHOWN)));
  return cutAtWord(from === start ? text : `… ${text}`, MOST_SHOWN);
}

function matchesIn(text: string, stems: ReadonlySet<string>): [number, number][] {
  const matches: [number, number][] = [];
  eachWord(text, 0, text.length, (word, at) => {
    if (stems.has(searchStem(word))) matches.push([at, at + word.length]);
  });
  return matches;
}

function hasFilter(filters: SearchFilters): boolean {
  return Object.values(filters).some((values: readonly unknown[]) => values.length > 0);
}

/** True if a passage, or for -1 the report as a whole, is what the filters want. Of each filter one value must hold. */
function filterFor(filters: SearchFilters): (report: IndexedReport, passage: number) => boolean {
  const verdicts = new Map<IndexedReport, boolean>();
  return (report, passage) => {
    let verdict = verdicts.get(report);
    if (verdict === undefined) {
      verdict = isWantedReport(report, filters);
      verdicts.set(report, verdict);
    }
    return verdict && (passage < 0 || filters.section.length === 0 || isInSection(report, passage, filters.section));
  };
}

function isWantedReport(report: IndexedReport, { authority, year, judgement, kind }: SearchFilters): boolean {
  const { identity, judgements, sections } = report.summary;
  const published = reportYear(report);
  const holds = (values: readonly string[], ...texts: readonly (string | undefined)[]): boolean =>
    values.length === 0 ||
    texts.some((text) => text !== undefined && values.some((value) => fold(text).toLowerCase().includes(value)));
  return (
    holds(authority, identity.authority?.value) &&
    holds(kind, identity.kind?.value) &&
    holds(judgement, ...judgements.map(({ grade }) => grade), ...sections.map(({ grade }) => grade)) &&
    (year.length === 0 || (published !== undefined && year.some(([from, to]) => published >= from && published <= to)))
  );
}

/** True if the section of the passage, or one around it, has one of the words in its title. */
function isInSection({ summary, words }: IndexedReport, passage: number, titles: readonly string[]): boolean {
  for (let at: number | undefined = words.places[2 * passage + 1]; at !== undefined && at >= 0;) {
    const section: IndexedReport['summary']['sections'][number] | undefined = summary.sections[at];
    const title = section?.title.toLowerCase() ?? '';
    if (titles.some((one) => title.includes(one))) return true;
    at = section?.parent;
  }
  return false;
}

function byFilters(
  reports: readonly IndexedReport[],
  { section }: SearchFilters,
  isWanted: (report: IndexedReport, passage: number) => boolean,
): { hits: readonly Hit[]; total: number } {
  if (section.length === 0) return { hits: [], total: 0 };
  const all = reports.flatMap((report) =>
    Array.from(report.words.lengths, (_, passage) => ({ report, passage, score: 0 }))
      .filter(({ passage }) => isWanted(report, passage))
      .slice(0, MOST_OF_A_REPORT),
  );
  return { hits: all.slice(0, MOST_PASSAGES), total: all.length };
}
