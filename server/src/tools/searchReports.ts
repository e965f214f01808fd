import { findReport, REPORT_PARAMETER } from './library.ts';
import { quotation } from './quotes.ts';
import type { Quotation } from './quotes.ts';
import { countOf, textOf, ToolError } from './tool.ts';
import type { Tool } from './tool.ts';

const MOST_CHARACTERS = 600;
const MOST_RESULTS = 30;

export const searchReports: Tool = {
  name: 'search_reports',
  title: 'Search reports',
  description:
    'Finds the passages that speak of something, the best first. Words count in any form ("reviewed" finds "review"), acronyms find their long forms and back, words in quotation marks must stand together. Filters in the query: authority:medway year:2013-2015 section:"staying safe" judgement:inadequate kind:monitoring.',
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
    const report = textOf(given, 'report');
    const uri = report === '' ? undefined : (await findReport(library, report)).uri;
    const most = countOf(given, 'limit', 10, MOST_RESULTS);
    const { total, passages, unknownFilters } = await library.search(textOf(given, 'query'), uri, most);
    if (unknownFilters.length > 0)
      throw new ToolError(
        `there is no filter ${unknownFilters.join(', ')}; use authority, year, section, judgement, kind`,
      );
    const results: Quotation[] = [];
    for (const { uri: found, span } of passages) {
      const document = await library.read(found);
      if (document !== undefined) results.push(quotation(document, span, MOST_CHARACTERS));
    }
    return { found: total, results };
  },
};
