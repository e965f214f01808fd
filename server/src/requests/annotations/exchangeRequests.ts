import type { Connection } from 'vscode-languageserver';
import type { AnnotationRequests } from './annotationRequests.ts';
import { printSidecar } from '../../annotations/sidecar/printSidecar.ts';
import { describeError } from '../../answer.ts';
import type { Answer } from '../../answer.ts';
import { placesOf } from '../../documents/printedPlaces.ts';
import { readImport } from '../../exchange/readImport.ts';
import { exportedReport } from '../../features/views/exportedReport.ts';
import type { ListParams } from '../../protocol/common.ts';
import { EXPORT_REQUEST, IMPORT_REQUEST, JSON_LD_REQUEST } from '../../protocol/exchange.ts';
import type { ExportedReport, ExportParams, ImportAnswer, ImportParams } from '../../protocol/exchange.ts';
import type { ReadersAnswer } from '../readersAnswer.ts';
import type { DocumentTexts } from '../../workspace/files/documentTexts.ts';
import { nameOf } from '../../workspace/files/uris.ts';

/** What readers wrote, to be taken elsewhere, and what they wrote elsewhere. */
export function answerExchange(
  connection: Connection,
  answer: Answer,
  withWords: ReadersAnswer,
  annotations: AnnotationRequests,
  texts: DocumentTexts,
): void {
  connection.onRequest(
    EXPORT_REQUEST,
    // Of reports of the folder that are not open, too.
    async (params: ExportParams): Promise<ExportedReport | null> => {
      try {
        const read = await annotations.readWith(params.textDocument.uri);
        if (read === undefined) return null;
        const { document, words } = read;
        return exportedReport(document, words.placed, params, (span) => {
          const shown = texts.shown(document.uri, document.source.text);
          return shown === undefined ? [] : placesOf(shown, span);
        });
      } catch (error) {
        connection.console.error(`${EXPORT_REQUEST} failed: ${describeError(error)}`);
        return null;
      }
    },
  );
  connection.onRequest(
    JSON_LD_REQUEST,
    withWords<ListParams, string>('annotationsAsJsonLd', '', ({ uri }, _, { placed }) =>
      printSidecar({ annotations: placed.map(({ annotation }) => annotation), kept: [], rest: {} }, nameOf(uri)),
    ),
  );
  answerImport(connection, answer, annotations);
}

/** A file of annotations, read but not kept yet. */
function answerImport(connection: Connection, answer: Answer, annotations: AnnotationRequests): void {
  connection.onRequest(
    IMPORT_REQUEST,
    answer<ImportParams, ImportAnswer>('readAnnotations', { documents: [], skipped: 0 }, ({ uri }, { text }) =>
      readImport(text, annotations.kept.sourceOf(uri)),
    ),
  );
}
