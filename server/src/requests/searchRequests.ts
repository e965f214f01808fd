import type { Connection } from 'vscode-languageserver';
import { describeError } from '../answer.ts';
import { search } from '../features/views/search.ts';
import { SEARCH_REQUEST } from '../protocol/search.ts';
import type { SearchAnswer, SearchParams } from '../protocol/search.ts';
import { finish } from '../text/stages/steps.ts';
import type { ReportIndex } from '../workspace/index/reportIndex.ts';
import type { SearchIndex } from '../workspace/search/searchIndex.ts';

/** Answers searches over the folder. */
export function answerSearches(connection: Connection, reports: ReportIndex, index: SearchIndex): void {
  connection.onRequest(SEARCH_REQUEST, async (params: SearchParams): Promise<SearchAnswer> => {
    // Who searches wants the folder to be read, also before a report is open.
    reports.start();
    const { left, isReading } = reports;
    try {
      const all = reports.all();
      const query = typeof params.query === 'string' ? params.query : '';
      if (query.trim() !== '') finish(index.update(all));
      const found = await search(query, { reports: all, index, text: (report) => reports.text(report) });
      return { ...found, left, isReading };
    } catch (error) {
      connection.console.error(`search failed: ${describeError(error)}`);
      return { reports: [], total: 0, left, isReading, unknownFilters: [] };
    }
  });
}
