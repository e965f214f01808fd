import { indexMatter, MatterReader, scoreAll } from '../analysis/matter.ts';
import type { Matter, MatterIndex } from '../analysis/matter.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { REPORT_PARAMETER, reportsFor } from './library.ts';
import { quotation } from './quotes.ts';
import { countOf, textOf } from './tool.ts';
import type { Tool } from './tool.ts';

const MOST_CHARACTERS = 600;
const MOST_RESULTS = 30;

export const searchReports: Tool = {
  name: 'search_reports',
  title: 'Search reports',
  description:
    'Finds the paragraphs and bullets that speak of something, the best first. Words count in any form ("reviewed" finds "review"); rare words count more.',
  parameters: {
    query: {
      type: 'string',
      description: 'Some telling words: "return home interviews within 72 hours".',
      isRequired: true,
    },
    report: { type: 'string', description: `${REPORT_PARAMETER} All reports if left out.` },
    limit: { type: 'integer', description: `How many results; 10 if left out, at most ${MOST_RESULTS}.` },
  },
  run: async (given, library) => {
    const reports = await reportsFor(library, textOf(given, 'report'));
    const query = textOf(given, 'query');
    const { passages, index } = searchIn(reports);
    const scores = scoreAll(index, reader.read(query));
    const found = passages.map((passage, at) => ({ ...passage, score: scores[at] ?? 0 }));
    const best = found.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
    return {
      found: best.length,
      results: best
        .slice(0, countOf(given, 'limit', 10, MOST_RESULTS))
        .map(({ document, span }) => quotation(document, span, MOST_CHARACTERS)),
    };
  },
};

/** A stretch of a report that can be found. */
interface Passage {
  readonly document: ReportDocument;
  readonly span: Span;
  readonly matter: Matter;
}

const reader = new MatterReader();
/** Kept as long as the report is. */
const read = new WeakMap<ReportDocument, readonly Passage[]>();

/** All passages in one index: how rare a word is counts over all reports that are searched. */
function searchIn(reports: readonly ReportDocument[]): { passages: readonly Passage[]; index: MatterIndex } {
  const passages = reports.flatMap((document) => {
    const known = read.get(document) ?? passagesOf(document);
    read.set(document, known);
    return known;
  });
  return { passages, index: indexMatter(passages.map(({ matter }) => matter)) };
}

function passagesOf(document: ReportDocument): Passage[] {
  const { report, source } = document;
  const spans = [
    ...report.paragraphs.map(({ textSpan }) => textSpan),
    ...report.recommendations.filter(({ paragraph }) => paragraph === undefined).map(({ span }) => span),
    ...report.listItems.map(({ span }) => span),
  ];
  return spans
    .sort((one, other) => one.start - other.start)
    .map((span) => ({ document, span, matter: reader.read(source.slice(span)) }));
}
