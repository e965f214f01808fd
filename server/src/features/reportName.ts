import type { IndexedReport } from '../workspace/reportIndex.ts';
import { dateOf } from '../workspace/shelf.ts';
import { nameOf } from '../workspace/uris.ts';
import { dateInWords } from './dateInWords.ts';
import { messages } from './messages.ts';

/** What a report is called where several are listed: its file's name, in words. */
export function reportName({ uri }: Pick<IndexedReport, 'uri'>): string {
  return nameOf(uri)
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
}

/** What a report is, in words: "Monitoring visit, 20 August 2020"; by its file where it says neither kind nor date. */
export function reportTitle(report: IndexedReport): string {
  const kind = report.summary.identity.kind?.value;
  const date = dateOf(report);
  if (date === undefined)
    return kind === undefined ? reportName(report) : messages.mentionedInspection(kind, reportName(report));
  return messages.mentionedInspection(kind ?? messages.aReport(), dateInWords(date));
}
