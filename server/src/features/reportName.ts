import type { IndexedReport } from '../workspace/reportIndex.ts';
import { nameOf } from '../workspace/uris.ts';

/** What a report is called where several are listed: its file's name, in words. */
export function reportName({ uri }: Pick<IndexedReport, 'uri'>): string {
  return nameOf(uri)
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
}
