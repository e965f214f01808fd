import type { Known } from '../../report/headings/knownHeadings.ts';
import type { Steps } from '../../text/steps.ts';
import { entryOf } from './indexedReport.ts';
import type { ClosedReport } from './indexedReport.ts';
import { beginReading, isReportText } from '../reports.ts';
import type { FileRules, ReportDocument } from '../reports.ts';
import { SUMMARY_PARTS } from './reportSummary.ts';
import type { ReportSummary } from './reportSummary.ts';

/** A text that may be a report, with all that its reading depends on: plain data, which can be sent to a thread. */
export interface UnreadText {
  readonly uri: string;
  readonly text: string;
  readonly rules: FileRules;
  /** What is known of it besides its characters. */
  readonly known: Known | undefined;
}

/** Makes of a report what is kept of it. */
export type Summarise = (document: ReportDocument) => ReportSummary;

/** Reads what the index keeps of a text, in steps; undefined for what is no report. */
export function* readEntry(
  { uri, text, rules, known }: UnreadText,
  summarise: Summarise,
): Steps<ClosedReport | undefined> {
  if (!isReportText(uri, text, rules)) return undefined;
  yield;
  const { source, report, steps } = beginReading(text, known);
  yield* steps(SUMMARY_PARTS);
  return yield* entryOf(uri, { uri, version: 0, source, report }, summarise);
}
