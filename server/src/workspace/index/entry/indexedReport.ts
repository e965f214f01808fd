import { readFirstPages } from '../../../analysis/identity/firstPages.ts';
import type { Steps } from '../../../text/stages/steps.ts';
import type { FileStamp } from '../../files/fileTexts.ts';
import { packSummary } from './packedSummary.ts';
import type { PackedSummary } from './packedSummary.ts';
import type { ReportSummary } from './reportSummary.ts';
import type { ReportDocument } from '../../reports.ts';
import { NO_WORDS, wordsInSteps, wordsOf } from './reportWords.ts';
import type { ReportWords } from './reportWords.ts';

/** A report of the folder, or an open one. */
export interface IndexedReport {
  /** A normal URI; that of an open report is as the client writes it. */
  readonly uri: string;
  readonly summary: ReportSummary;
  readonly words: ReportWords;
}

/** A report that is not open. */
export interface ClosedReport extends IndexedReport {
  readonly summary: PackedSummary;
}

/** A file that was looked at. */
export interface KnownFile {
  /** undefined: it must be read again. */
  readonly stamp: FileStamp | undefined;
  /** Tells its content from any other; undefined where it could not be read. */
  readonly hash: string | undefined;
  /** undefined: it is no report. */
  readonly indexed: ClosedReport | undefined;
  /** True where the reader's globs, not its text, say that it is no report. */
  readonly isRuledOut?: true;
}

/**
 * An open report; what is kept of it is made when somebody asks for it. `inFile` gives what is known of the same text
 * already, which is used instead.
 */
export function openEntry(
  uri: string,
  document: ReportDocument,
  summarise: (document: ReportDocument) => ReportSummary,
  inFile: () => IndexedReport | undefined,
): IndexedReport {
  let summary: ReportSummary | undefined;
  let words: ReportWords | undefined;
  return {
    uri,
    get summary() {
      summary ??= inFile()?.summary ?? summarise(document);
      return summary;
    },
    get words() {
      words ??= inFile()?.words ?? wordsOf(document);
      return words;
    },
  };
}

/** What the first pages of a report tell, which stands for it until it is read. */
export function firstLook(uri: string, text: string): ClosedReport {
  const summary = packSummary({
    isFirstLook: true,
    length: text.length,
    identity: readFirstPages(text),
    sections: [],
    paragraphs: [],
    recommendations: [],
    terms: [],
    judgements: [],
    mentions: [],
    previousMentions: [],
  });
  return { uri, summary, words: NO_WORDS };
}

/** What is kept of a report that is not open, in steps. */
export function* entryOf(
  uri: string,
  document: ReportDocument,
  summarise: (document: ReportDocument) => ReportSummary,
): Steps<ClosedReport> {
  const summary = summarise(document);
  yield;
  const packed = packSummary(summary);
  yield;
  return { uri, summary: packed, words: yield* wordsInSteps(document) };
}
