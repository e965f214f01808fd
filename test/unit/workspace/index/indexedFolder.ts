import { summarise } from '../../../../server/src/features/passages/summarise.ts';
import type { ReadingRun } from '../../../../server/src/workspace/index/reading/readingRun.ts';
import type { ProcessHost } from '../../../../server/src/workspace/index/reading/readingProcesses.ts';
import { ReportIndex } from '../../../../server/src/workspace/index/reportIndex.ts';
import { Reports } from '../../../../server/src/workspace/reports.ts';
import { MemoryFileSystem } from '../../../memoryFileSystem.ts';

export const ROOT = 'file:///reports';
export const CACHE = 'file:///storage/cache';

/** A short report that is recognised as one, with a paragraph of its own. */
export function reportAbout(matter: string): string {
  return `Inspection report

Inspection of services for children

Summary

1. Inspectors judged that the local authority's services are inadequate. Outcomes for children and young people are
poor, and the council's leaders know it.

2. ${matter}

Recommendations

3. The council should ensure that assessments are timely (paragraph 2).
`;
}

/** A folder of reports in memory and its index. */
export interface Shelf {
  readonly files: MemoryFileSystem;
  readonly index: ReportIndex;
  readonly logged: string[];
  /** Texts of open documents by URI. */
  readonly open: Map<string, string>;
  readonly runs: ReadingRun[];
  /** URIs of reports that were read as such, in turn. */
  readonly analysed: readonly string[];
  /** Waits until nothing is left to read. */
  readonly settled: () => Promise<void>;
  /** Words of the second paragraphs by file name. */
  readonly matters: () => Record<string, string | undefined>;
}

interface ShelfOptions {
  readonly folders?: () => string[];
  readonly version?: string;
  readonly processes?: ProcessHost;
}

export function shelf(texts: Record<string, string | Uint8Array>, options?: ShelfOptions): Shelf {
  const files = new MemoryFileSystem();
  for (const [name, text] of Object.entries(texts)) files.put(`${ROOT}/${name}`, text);
  return shelfOn(files, options);
}

export function shelfOn(
  files: MemoryFileSystem,
  { folders = () => [ROOT], version = '1', processes }: ShelfOptions = {},
): Shelf {
  const analysed: string[] = [];
  const open = new Map<string, string>();
  const reports = new Reports((uri) => {
    const text = open.get(uri);
    return text === undefined ? undefined : { uri, version: text.length, languageId: 'markdown', getText: () => text };
  });
  const logged: string[] = [];
  const index = new ReportIndex({
    files,
    folders,
    openUris: () => [...open.keys()],
    openReport: (uri) => reports.get(uri),
    reading: (uri) => reports.reading(uri),
    readOpen: (uri) => reports.latest(uri),
    summarise: (document) => {
      analysed.push(document.uri);
      return summarise(document);
    },
    processes,
    log: (message) => logged.push(message),
    cache: () => ({ folder: CACHE, version }),
  });
  const runs: ReadingRun[] = [];
  index.onRun((run) => runs.push(run));
  return {
    files,
    index,
    logged,
    open,
    runs,
    analysed,
    settled: async () => {
      await runs.at(-1)?.finished;
    },
    matters: () =>
      Object.fromEntries(
        index.all().map(({ uri, summary }) => [uri.slice(ROOT.length + 1), summary.paragraphs.at(1)?.words]),
      ),
  };
}
