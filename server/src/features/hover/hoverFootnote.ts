import { footnotesOf } from '../../analysis/footnotes.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { line, quote } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { cutAtSentence, fold } from '../words/prose.ts';

const MOST_OF_A_NOTE = 1200;

/** What a footnote says, at its mark; `note` is its index in `footnotesOf`. */
export function footnoteHover({ source, report }: ReportDocument, note: number): Block[] {
  const found = footnotesOf(source, report)[note];
  if (found === undefined) return [];
  const words = fold(source.slice(found.span)).replace(/^\s*(?:\[\^?\d+\](?::|_)?|[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u, '');
  return [line({ strong: messages.footnote(found.number) }), quote(cutAtSentence(words, MOST_OF_A_NOTE))];
}
