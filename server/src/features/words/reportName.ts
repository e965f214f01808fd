import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import { dateOf } from '../../workspace/shelf/shelf.ts';
import { nameOf } from '../../workspace/files/uris.ts';
import { dateInWords } from './dateInWords.ts';
import { messages } from './messages.ts';
import { fold } from './prose.ts';

/** What a report is called where several are listed: "Medway 2015", or its file's name, in words. */
export function reportName(report: Pick<IndexedReport, 'uri' | 'summary'>): string {
  const { authority } = report.summary.identity;
  const year = reportYear(report);
  return authority === undefined || year === undefined ? fileWords(report.uri) : `${fold(authority.value)} ${year}`;
}

/** What a report is called (`reportName`), and what a reader may call it, in small letters: file, authority, year, kind. */
export interface ReportNames {
  readonly name: string;
  readonly words: string;
}

const known = new WeakMap<IndexedReport, ReportNames>();

/** The names of a report, which are made once: every search for symbols asks each report. */
export function namesOf(report: IndexedReport): ReportNames {
  const names = known.get(report) ?? { name: reportName(report), words: reportWords(report) };
  known.set(report, names);
  return names;
}

function reportWords({ uri, summary }: Pick<IndexedReport, 'uri' | 'summary'>): string {
  const { authority, kind } = summary.identity;
  const year = reportYear({ summary });
  return [fileWords(uri), authority?.value, year, kind?.value].join(' ').toLowerCase();
}

/** The year that it is from; undefined where it does not say. */
export function reportYear(report: Pick<IndexedReport, 'summary'>): number | undefined {
  const date = dateOf(report);
  return date === undefined ? undefined : Number(date.start.slice(0, 4));
}

function fileWords(uri: string): string {
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
