import type { ReportFiles } from '../files/documentFileSystem.ts';
import type { CachePlace } from './cache/indexCache.ts';
import type { ProcessHost } from './reading/readingProcesses.ts';
import type { ReportDocument } from '../reports.ts';
import type { Summarise } from './reading/unreadText.ts';

/** What the index works on. */
export interface IndexSurroundings {
  readonly files: ReportFiles;
  /** Normal URIs of the open folders. */
  readonly folders: () => readonly string[];
  /** URIs of the open documents as the client writes them. */
  readonly openUris: () => readonly string[];
  /** An open document that is a report, if it is read or can be at once. */
  readonly openReport: (uri: string) => ReportDocument | undefined;
  /** Resolves when the reading of an open document is over that goes on; undefined where none does. */
  readonly reading: (uri: string) => Promise<void> | undefined;
  /** The same after it is read, however long that takes. */
  readonly readOpen: (uri: string) => Promise<ReportDocument | undefined>;
  readonly summarise: Summarise;
  /** Processes that read closed reports; undefined for none. */
  readonly processes?: ProcessHost | undefined;
  readonly log: (message: string) => void;
  /** Where to keep what is known from one start to the next; undefined for nowhere. */
  readonly cache: () => CachePlace | undefined;
}
