import type { LazyClient } from '../connection/lazyClient.ts';
import { DocumentFiles } from './documentFiles.ts';
import { DocumentReader } from './documentReader.ts';
import type { DocumentParts } from './openAsReport.ts';

/** What is needed to show PDF and Word files as reports. */
export function documentParts(lazy: LazyClient): DocumentParts {
  const reader = new DocumentReader(lazy);
  return { reader, files: new DocumentFiles(reader) };
}
