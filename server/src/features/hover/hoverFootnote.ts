import type { ReportDocument } from '../../workspace/reports.ts';
import { line, quote } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { cutAtSentence, fold } from '../words/prose.ts';

const MOST_OF_A_NOTE = 1200;

/** What a footnote says, at its mark; `note` is its index. */
export function footnoteHover({ source, report }: ReportDocument, note: number): Block[] {
  const { number, textStart, span } = report.footnotes[note] ?? {};
  if (number === undefined || span === undefined) return [];
  const words = fold(source.slice({ start: textStart ?? span.start, end: span.end }));
  return [line({ strong: messages.footnote(number) }), quote(cutAtSentence(words, MOST_OF_A_NOTE))];
}
