import { decode } from '../../../text/bytes/decode.ts';
import type { Known } from '../../../report/headings/knownHeadings.ts';
import type { Steps } from '../../../text/stages/steps.ts';
import { entryOf, firstLook } from '../entry/indexedReport.ts';
import type { ClosedReport } from '../entry/indexedReport.ts';
import { beginReading, isReportText } from '../../reports.ts';
import type { FileRules, ReportDocument } from '../../reports.ts';
import { SUMMARY_PARTS } from '../entry/reportSummary.ts';
import type { ReportSummary } from '../entry/reportSummary.ts';

/**
 * A text that may be a report, with all that its reading depends on: plain data, which can be sent to a process. Bytes are sent
 * faster than a text, and what is not made into a text leaves none behind.
 */
export interface UnreadText {
  readonly uri: string;
  readonly bytes: Uint8Array;
  readonly rules: FileRules;
  /** What is known of it besides its characters. */
  readonly known: Known | undefined;
  /** How much of it is wanted. */
  readonly extent: 'first pages' | 'all';
  /** How sure it is that it is a report, where a first look has told that already. */
  readonly likeness?: number | undefined;
}

/** Makes of a report what is kept of it. */
export type Summarise = (document: ReportDocument) => ReportSummary;

/** Reads what the index keeps of a text, in steps; undefined for what is no report. */
export function* readEntry(
  { uri, bytes, rules, known, extent, likeness }: UnreadText,
  summarise: Summarise,
): Steps<ClosedReport | undefined> {
  const decoded = decode(bytes);
  if ('refused' in decoded || !isReportText(uri, decoded.text, rules, likeness)) return undefined;
  yield;
  if (extent === 'first pages') return firstLook(uri, decoded.text);
  const { source, report, steps } = beginReading(decoded.text, { known, likeness });
  yield* steps(SUMMARY_PARTS);
  return yield* entryOf(uri, { uri, version: 0, source, report }, summarise);
}
