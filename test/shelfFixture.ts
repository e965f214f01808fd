import { summarise } from '../server/src/features/passages/summarise.ts';
import type { Folder } from '../server/src/features/folder.ts';
import { firstLook } from '../server/src/workspace/index/entry/indexedReport.ts';
import type { IndexedReport } from '../server/src/workspace/index/reportIndex.ts';
import { wordsOf } from '../server/src/workspace/index/entry/reportWords.ts';
import type { ReportDocument } from '../server/src/workspace/reports.ts';
import { analyse } from '../server/src/analysis/analyse.ts';
import { SourceText } from '../server/src/text/sourceText.ts';
import { dedent } from './fixture.ts';

export interface TestShelf {
  readonly documents: Readonly<Record<string, ReportDocument>>;
  readonly reports: readonly IndexedReport[];
  readonly folder: Folder;
}

/**
 * A folder of reports, by file name; their texts may be indented as the test is. Of those of `lookedAt` only the first pages are
 * read yet.
 */
export function shelfOf(texts: Readonly<Record<string, string>>, lookedAt: readonly string[] = []): TestShelf {
  const documents = Object.fromEntries(
    Object.entries(texts).map(([name, text]): [string, ReportDocument] => {
      const source = new SourceText(dedent(text));
      return [name, { uri: `file:///reports/${name}`, version: 1, source, report: analyse(source) }];
    }),
  );
  const reports = Object.entries(documents).map(([name, document]) =>
    lookedAt.includes(name)
      ? firstLook(document.uri, document.source.text)
      : { uri: document.uri, summary: summarise(document), words: wordsOf(document) },
  );
  return { documents, reports, folder: () => reports };
}

/** A report of an inspection of Harbour Town (or of `authority`) with a cover, and `words` as its text. */
export function reportOf(
  {
    dates,
    title = 'Inspection of children’s social care services',
    authority = 'Harbour Town Council',
  }: {
    readonly dates: string;
    readonly title?: string;
    readonly authority?: string;
  },
  words = '',
): string {
  const name = authority.replace(/ Council$/, '');
  return `${authority}\n\n${title}\n\nInspection dates: ${dates}\n\nSummary\n\nServices for children in ${name} are kept well. Those who lead them in ${name} know what they do.\n\n${words}\n`;
}
