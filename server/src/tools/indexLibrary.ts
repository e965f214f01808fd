import { findHits, spanOf } from '../features/views/searchHits.ts';
import type { SearchedFolder } from '../features/views/searchHits.ts';
import { finish } from '../text/stages/steps.ts';
import type { ReadingRun } from '../workspace/index/reading/readingRun.ts';
import type { ReportIndex } from '../workspace/index/reportIndex.ts';
import type { SearchIndex } from '../workspace/search/searchIndex.ts';
import { readSearchQuery } from '../workspace/search/searchQuery.ts';
import type { Library } from './tool.ts';

/**
 * The reports of the open folders as a library. It waits until all are read; with `looksAgain` files are looked at anew
 * for every question, for where nobody tells of changes. `words` is the index of their words.
 */
export function libraryOf(
  index: Pick<ReportIndex, 'all' | 'onRun' | 'read' | 'restart' | 'start' | 'text'>,
  words: SearchIndex,
  { looksAgain }: { readonly looksAgain: boolean },
): Library {
  let latest: ReadingRun | undefined;
  index.onRun((run) => {
    latest = run;
  });
  const ready = async (): Promise<void> => {
    index.start();
    if (looksAgain) index.restart();
    await latest?.finished;
  };
  return {
    uris: async () => {
      await ready();
      return index
        .all()
        .map(({ uri }) => uri)
        .sort();
    },
    read: (uri) => index.read(uri),
    search: async (text, uri, most) => {
      await ready();
      const reports = index.all();
      finish(words.update(reports));
      const folder: SearchedFolder = { reports, index: words, text: (report) => index.text(report) };
      const query = readSearchQuery(text);
      const only = uri === undefined ? undefined : (report: { uri: string }): boolean => report.uri === uri;
      const { hits, total } = await findHits(query, folder, most, only);
      const passages = hits.map((hit) => ({ uri: hit.report.uri, span: spanOf(hit) }));
      return { total, passages, unknownFilters: query.unknown };
    },
  };
}
