import type { ReadingRun } from '../workspace/readingRun.ts';
import type { ReportIndex } from '../workspace/reportIndex.ts';
import type { Library } from './tool.ts';

/**
 * The reports of the open folders as a library. It waits until all are read; with `looksAgain` files are looked at anew
 * for every question, for where nobody tells of changes.
 */
export function libraryOf(index: ReportIndex, { looksAgain }: { readonly looksAgain: boolean }): Library {
  let latest: ReadingRun | undefined;
  index.onRun((run) => {
    latest = run;
  });
  return {
    uris: async () => {
      index.start();
      if (looksAgain) index.restart();
      await latest?.finished;
      return index
        .all()
        .map(({ uri }) => uri)
        .sort();
    },
    read: (uri) => index.read(uri),
  };
}
