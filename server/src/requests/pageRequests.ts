import type { Connection } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-types';
import type { Answer } from '../answer.ts';
import type { DocumentText } from '../documents/compose.ts';
import { printedAt, printedPassages } from '../features/views/printedPassages.ts';
import { PRINTED_AT_REQUEST, PRINTED_PASSAGES_REQUEST } from '../protocol/pages.ts';
import type { PrintedAtParams, PrintedPassages, PrintedPassagesParams } from '../protocol/pages.ts';
import type { DocumentTexts } from '../workspace/files/documentTexts.ts';
import type { ReportDocument } from '../workspace/reports.ts';

/** Answers where the words of a PDF stand on its pages, and which words stand at a place. */
export function answerPages(connection: Connection, answer: Answer, texts: DocumentTexts): void {
  const printed = ({ uri, source }: ReportDocument): DocumentText | undefined => {
    const made = texts.shown(uri, source.text);
    return made === undefined || made.parts.length === 0 ? undefined : made;
  };
  connection.onRequest(
    PRINTED_PASSAGES_REQUEST,
    answer<PrintedPassagesParams, PrintedPassages | null>('printedPassages', null, (document, { ranges }) => {
      const made = printed(document);
      return made === undefined ? null : printedPassages(document, made, ranges);
    }),
  );
  connection.onRequest(
    PRINTED_AT_REQUEST,
    answer<PrintedAtParams, Range | null>('printedAt', null, (document, params) => {
      const made = printed(document);
      return made === undefined ? null : printedAt(document, made, params);
    }),
  );
}
