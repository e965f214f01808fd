import type { SameMatterEntry } from '../../protocol/shelf.ts';
import { paragraphAt, recommendationAt } from '../../analysis/itemAt.ts';
import type { Span } from '../../text/span.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { sameMatter } from '../../workspace/shelf/sameMatter.ts';
import { dateOf } from '../../workspace/shelf/shelf.ts';
import { messages } from '../words/messages.ts';
import { wordsOf } from '../passages/passageNames.ts';
import { firstLine } from '../words/prose.ts';
import { reportName, reportTitle } from '../words/reportName.ts';
import { toRange, toSpan } from '../toLsp.ts';

/** Passages that are offered; more would not be read. */
const MOST_SHOWN = 24;
const MOST_OF_A_LABEL = 120;

/** A report that is searched, with what the index knows of it. */
export interface SearchedReport {
  readonly report: IndexedReport;
  readonly document: ReportDocument;
}

/**
 * What other reports say of the matter at a place: of the selected words, or else of the bullet, recommendation or
 * paragraph around the cursor. The likeliest first, each with the reason.
 */
export function sameMatterList(
  document: ReportDocument,
  range: unknown,
  self: IndexedReport,
  others: readonly SearchedReport[],
): SameMatterEntry[] {
  const asked = toSpan(document.source, range);
  if (asked === undefined) return [];
  const span = asked.start < asked.end ? asked : passageAround(document, asked.start);
  const reports = new Map(others.map(({ report, document: { uri } }) => [uri, report]));
  const documents = others.map((one) => one.document);
  const entries = sameMatter(document, span, documents, MOST_SHOWN).flatMap(({ passage, words }): SameMatterEntry[] => {
    const report = reports.get(passage.document.uri);
    if (report === undefined) return [];
    const time = timeOf(report, self);
    return [
      {
        uri: report.uri,
        title: reportTitle(report),
        file: reportName(report),
        ...(time === undefined ? {} : { time }),
        ...(passage.label === undefined ? {} : { number: passage.label }),
        isRecommendation: passage.isRecommendation,
        label: wordsOf(passage.document, passage.textSpan, MOST_OF_A_LABEL),
        reason: messages.bothSpeakOf(words.join(', ')),
        range: toRange(passage.document.source, passage.span),
        selectionRange: toRange(passage.document.source, firstLine(passage.document.source, passage.span)),
      },
    ];
  });
  return eachOnce(entries);
}

/** A report may print the same twice, in a summary and where it asks for it: that is one entry, where it is asked for. */
function eachOnce(entries: readonly SameMatterEntry[]): SameMatterEntry[] {
  const found = new Map<string, SameMatterEntry>();
  for (const entry of entries) {
    const key = `${entry.uri} ${entry.label}`;
    if (found.get(key)?.isRecommendation !== true) found.set(key, entry);
  }
  return [...found.values()];
}

function timeOf(report: IndexedReport, self: IndexedReport): SameMatterEntry['time'] {
  const [there, here] = [dateOf(report)?.start, dateOf(self)?.start];
  if (there === undefined || here === undefined || there === here) return undefined;
  return there < here ? 'before' : 'after';
}

/** The bullet, recommendation or paragraph around an offset; in a text without numbers what blank lines set apart. */
function passageAround({ source, report }: ReportDocument, offset: number): Span {
  const asking = recommendationAt(report, offset);
  const recommendation = report.recommendations[asking?.recommendation ?? -1];
  if (recommendation !== undefined) return recommendation.items[asking?.item ?? -1]?.span ?? recommendation.span;
  const paragraph = report.paragraphs[paragraphAt(report, offset) ?? -1];
  if (paragraph !== undefined) return paragraph.textSpan;
  let [first, last] = [source.lineAt(offset), source.lineAt(offset)];
  const isText = (line: number): boolean => line >= 0 && line < source.lineCount && source.lineText(line).trim() !== '';
  while (isText(first - 1)) first--;
  while (isText(last + 1)) last++;
  return { start: source.lineStart(first), end: source.lineEnd(last) };
}
