import type { Paragraph, Recommendation } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { firstLine } from '../words/prose.ts';

/** What to put the cursor on for a paragraph: its printed number, or its first line. */
export function paragraphSelection(document: ReportDocument, paragraph: Paragraph): Span {
  if (paragraph.number?.source === 'printed') return paragraph.number.span;
  return firstLine(document.source, paragraph.textSpan);
}

/** What to put the cursor on for a recommendation: its printed number, or its first line. */
export function recommendationSelection(document: ReportDocument, { paragraph, span }: Recommendation): Span {
  const numbered = document.report.paragraphs[paragraph ?? -1];
  return numbered === undefined ? firstLine(document.source, span) : paragraphSelection(document, numbered);
}
