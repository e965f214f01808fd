import { isRecommendationAlone, recommendationAtStart } from '../../report/headings/recommendationTitles.ts';
import { paragraphAt } from '../../analysis/itemAt.ts';
import type { Recommendation, Report } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { messages } from '../words/messages.ts';
import { cutAtWord, firstLine, firstWords, fold } from '../words/prose.ts';
import { paragraphSelection } from '../passages/selections.ts';

export type OutlineKind = 'section' | 'paragraph' | 'table' | 'recommendation' | 'bullet';

/** One line of the outline. `children` lie inside `span`, `selection` too. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string | undefined;
  readonly span: Span;
  readonly selection: Span;
  readonly children: OutlineEntry[];
}

/** Names of paragraphs and bullets are cut here, between words. */
const MOST_OF_A_NAME = 60;
/** Titles are shown whole, unless something that is no title was taken for one. */
const MOST_OF_A_TITLE = 200;

interface OutlineOptions {
  /** False leaves out recommendations without a number, and bullets. */
  readonly hasRecommendations: boolean;
}

/** Sections nested as in the report; in them their numbered paragraphs, tables and recommendations with bullets. */
export function outline(document: ReportDocument, options: OutlineOptions): OutlineEntry[] {
  const { report } = document;
  const roots: OutlineEntry[] = [];
  const headed = options.hasRecommendations ? headedRecommendations(report) : new Map<number, Recommendation>();
  const sections = report.sections.map((_, index) => sectionEntry(document, index, headed.get(index), options));
  const childrenOf = (section: number | undefined): OutlineEntry[] => sections[section ?? -1]?.children ?? roots;
  report.sections.forEach(({ parent }, index) => {
    const entry = sections[index];
    if (entry !== undefined) childrenOf(parent !== undefined && parent < index ? parent : undefined).push(entry);
  });
  const recommendationOf = new Map(report.recommendations.map((one) => [one.paragraph, one]));
  const paragraphs = report.paragraphs.map((_, index) => paragraphEntry(document, index));
  report.paragraphs.forEach(({ section }, index) => {
    const entry = paragraphs[index];
    if (entry === undefined) return;
    const recommendation = recommendationOf.get(index);
    if (options.hasRecommendations && recommendation !== undefined) addBullets(document, recommendation, entry);
    childrenOf(section).push(entry);
  });
  for (const table of report.tables) {
    const around = paragraphs[paragraphAt(report, table.span.start) ?? -1];
    (around?.children ?? childrenOf(table.section)).push(tableEntry(table));
  }
  if (options.hasRecommendations) {
    addUnnumbered(document, new Set(headed.values()), childrenOf);
    for (const { span, section } of report.listItems) childrenOf(section).push(bulletEntry(document, span));
  }
  return nested(roots, { start: 0, end: document.source.text.length });
}

/**
 * A section; a recommendation where the heading is its name. `headed` is the one that such a heading names without its
 * words: they are shown beside the name, and not once more below.
 */
function sectionEntry(
  document: ReportDocument,
  index: number,
  headed: Recommendation | undefined,
  { hasRecommendations }: OutlineOptions,
): OutlineEntry {
  const { title, span, grade } = sectionOf(document.report, index);
  const isRecommendation = hasRecommendations && recommendationAtStart(title.value) !== undefined;
  const entry: OutlineEntry = {
    kind: isRecommendation ? 'recommendation' : 'section',
    name: cutAtWord(fold(title.value), MOST_OF_A_TITLE) || messages.untitled(),
    detail: headed === undefined ? grade && fold(grade.value) : firstWords(document, headed.lead, MOST_OF_A_NAME),
    span,
    selection: title.span,
    children: [],
  };
  if (headed !== undefined) addBullets(document, headed, entry);
  return entry;
}

/** The recommendations below lines such as "Recommendation 1", each alone in its section, by that. */
function headedRecommendations({ sections, recommendations }: Report): Map<number, Recommendation> {
  const found = new Map<number, Recommendation>();
  const several = new Set<number>();
  for (const each of recommendations) {
    const { section, paragraph } = each;
    if (section === undefined || !isRecommendationAlone(sections[section]?.title.value ?? '')) continue;
    if (found.has(section) || paragraph !== undefined) several.add(section);
    found.set(section, each);
  }
  for (const section of several) found.delete(section);
  return found;
}

function paragraphEntry(document: ReportDocument, index: number): OutlineEntry | undefined {
  const paragraph = document.report.paragraphs[index];
  const number = paragraph?.number;
  if (paragraph === undefined || (number === undefined && paragraph.lost === undefined)) return undefined;
  const words = firstWords(document, paragraph.textSpan, MOST_OF_A_NAME);
  if (number === undefined) {
    const selection = paragraphSelection(document, paragraph);
    return {
      kind: 'paragraph',
      name: `¶ ${words}`,
      detail: messages.outlineLost(),
      span: paragraph.span,
      selection,
      children: [],
    };
  }
  const isRecovered = number.source === 'recovered';
  return {
    kind: 'paragraph',
    name: `${number.label} ${isRecovered ? '~ ' : ''}${words}`.trim(),
    detail: isRecovered ? messages.outlineRecovered() : undefined,
    span: paragraph.span,
    selection: paragraphSelection(document, paragraph),
    children: [],
  };
}

function tableEntry(table: Report['tables'][number]): OutlineEntry {
  const name = cutAtWord(fold(table.title.value), MOST_OF_A_TITLE) || messages.untitled();
  return { kind: 'table', name, detail: undefined, span: table.span, selection: table.title.span, children: [] };
}

function addUnnumbered(
  document: ReportDocument,
  headed: ReadonlySet<Recommendation>,
  childrenOf: (section: number | undefined) => OutlineEntry[],
): void {
  for (const recommendation of document.report.recommendations) {
    if (recommendation.paragraph !== undefined || headed.has(recommendation)) continue;
    const { span, lead, section } = recommendation;
    const entry: OutlineEntry = {
      kind: 'recommendation',
      name: firstWords(document, lead, MOST_OF_A_NAME) || messages.recommendation(),
      detail: undefined,
      span,
      selection: firstLine(document.source, lead),
      children: [],
    };
    addBullets(document, recommendation, entry);
    childrenOf(section).push(entry);
  }
}

function addBullets(document: ReportDocument, { items }: Recommendation, entry: OutlineEntry): void {
  for (const { span } of items) entry.children.push(bulletEntry(document, span));
}

function bulletEntry(document: ReportDocument, span: Span): OutlineEntry {
  const name = firstWords(document, span, MOST_OF_A_NAME) || messages.recommendation();
  return { kind: 'bullet', name, detail: undefined, span, selection: firstLine(document.source, span), children: [] };
}

/** Sorted, each cut to its parent; a child that lies wholly outside keeps an empty place at the parent's nearer end. */
function nested(entries: readonly OutlineEntry[], parent: Span): OutlineEntry[] {
  return entries
    .map((entry) => {
      const span = within(entry.span, parent);
      return { ...entry, span, selection: within(entry.selection, span), children: nested(entry.children, span) };
    })
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function within(span: Span, outer: Span): Span {
  const start = Math.min(Math.max(span.start, outer.start), outer.end);
  return { start, end: Math.max(start, Math.min(span.end, outer.end)) };
}

function sectionOf(report: Report, index: number): Report['sections'][number] {
  const section = report.sections[index];
  if (section === undefined) throw new RangeError(`no section ${index}`);
  return section;
}
