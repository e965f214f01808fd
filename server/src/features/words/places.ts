import { paragraphAt, recommendationAt } from '../../analysis/itemAt.ts';
import type { NumberEvidence, Report } from '../../analysis/model.ts';
import { pageIndexAt } from '../../analysis/pageAt.ts';
import { rememberedOf } from '../../text/stages/remembered.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { messages } from './messages.ts';
import { fold } from './prose.ts';
import { numberOfRecommendation } from './recommendationNumber.ts';

/**
 * Where `offset` is, for a reader: "paragraph 57, page 12", "recommendation 3, page 30", or "line 120" outside what has
 * numbers.
 */
export function placeName(document: ReportDocument, offset: number): string {
  const { report, source } = document;
  const index = paragraphAt(report, offset);
  const name = (index === undefined ? undefined : paragraphName(report, index)) ?? recommendationName(document, offset);
  const line = messages.line(source.lineAt(offset) + 1);
  const page = pageName(document, offset);
  if (name === undefined) return page === undefined ? line : `${line}, ${page}`;
  return `${name}, ${page ?? line}`;
}

/**
 * "paragraph 57", "recommendation 3" of a list that counts for itself, each with "(number recovered)" where it was;
 * undefined without a number.
 */
function paragraphName({ paragraphs, recommendations }: Report, index: number): string | undefined {
  const paragraph = paragraphs[index];
  if (paragraph?.number === undefined) return undefined;
  const { label, source, series } = paragraph.number;
  // Counted on from the paragraphs before it, it is called as they are.
  const isCountedApart = series > 0 || paragraph.isListed === true;
  const isRecommendation = isCountedApart && recommendations.some((one) => one.paragraph === index);
  const name = isRecommendation ? messages.recommendationNumber(label) : messages.paragraph(label);
  return source === 'printed' ? name : messages.numberRecovered(name);
}

/** "recommendation 3" where its heading or its first words say so. */
function recommendationName(document: ReportDocument, offset: number): string | undefined {
  const at = recommendationAt(document.report, offset);
  const label = at === undefined ? undefined : numberOfRecommendation(document, at.recommendation);
  return label === undefined ? undefined : messages.recommendationNumber(label);
}

/**
 * A section's title, after that of the section around it where other sections bear the same: "Children looked after ›
 * Inspection findings".
 */
export function sectionName({ report }: ReportDocument, index: number): string | undefined {
  const section = report.sections[index];
  if (section === undefined) return undefined;
  const title = fold(section.title.value);
  const isRepeated = repeatedTitles(report.sections).has(title);
  const around = report.sections[section.parent ?? -1]?.title.value;
  return isRepeated && around !== undefined ? `${fold(around)} › ${title}` : title;
}

/** Titles that several sections bear. */
const repeatedTitles = rememberedOf((sections: Report['sections']): ReadonlySet<string> => {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { title } of sections) {
    const folded = fold(title.value);
    (once.has(folded) ? again : once).add(folded);
  }
  return again;
});

/** "page 12", as it is printed, else as counted, where form feeds tell pages. */
export function pageName(document: ReportDocument, offset: number): string | undefined {
  const page = pageNumber(document, offset);
  return page === undefined ? undefined : messages.page(page);
}

/** 12 of "page 12": the printed number of the page at an offset, else its count from 1. */
export function pageNumber({ report: { pages } }: ReportDocument, offset: number): number | undefined {
  const at = pageIndexAt({ pages }, offset);
  return at < 0 ? undefined : (pages[at]?.printed ?? at + 1);
}

/** Why a number was recovered as it is, in words: "it stands between paragraphs 56 and 58; …". */
export function reasonsFor(document: ReportDocument, evidence: readonly NumberEvidence[]): string {
  return evidence.map((one) => reasonFor(document, one)).join('; ');
}

/** (0, 1] → per cent. Nothing inferred is shown as 100 % sure. */
export function percent(confidence: number): number {
  return Math.max(1, Math.min(99, Math.round(confidence * 100)));
}

/** Some words as a list for the reader, at most six. */
export function wordList(words: readonly string[]): string {
  return words.slice(0, 6).join(', ');
}

function reasonFor(document: ReportDocument, evidence: NumberEvidence): string {
  switch (evidence.kind) {
    case 'sequence': {
      const { after, before } = evidence;
      if (after !== undefined && before !== undefined) return messages.betweenNumbers(after, before);
      if (after !== undefined) return messages.afterNumber(after);
      return before === undefined ? messages.inSequence() : messages.beforeNumber(before);
    }
    case 'cited': {
      const place = placeName(document, evidence.citation.start);
      const words = wordList(evidence.words);
      return words === '' ? messages.citedForSameMatter(place) : messages.citedForSameWords(place, words);
    }
    case 'layout':
      return messages.layoutReasons[evidence.reason]();
  }
}
