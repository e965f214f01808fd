import type { LazyClient } from '../lazyClient.ts';
import { PageRules } from '../pages/pageRules.ts';
import { DocumentFiles } from './documentFiles.ts';
import { DocumentReader } from './documentReader.ts';
import type { DocumentParts } from './openAsReport.ts';

/** What is needed to show PDF and Word files as reports, with lines where their pages begin. */
export function documentParts(lazy: LazyClient): DocumentParts {
  const reader = new DocumentReader(lazy);
  const rules = new PageRules();
  return {
    reader,
    files: new DocumentFiles(reader),
    dispose: () => {
      rules.dispose();
    },
  };
}
