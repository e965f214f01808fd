import type { CancellationToken, Connection } from 'vscode-languageserver';
import { describeError } from '../answer.ts';
import { composeText } from '../documents/compose.ts';
import { DocumentError } from '../documents/content.ts';
import type { StartWorker } from '../documents/documentWorker.ts';
import { readInWorker } from '../documents/documentWorker.ts';
import { documentNote, documentProblem } from '../features/words/documentMessages.ts';
import { DOCUMENT_PROGRESS, READ_DOCUMENT_REQUEST } from '../protocol/documents.ts';
import type { DocumentAnswer, ReadDocumentParams } from '../protocol/documents.ts';
import { fromBase64 } from '../text/bytes/base64.ts';
import type { DocumentTexts } from '../workspace/files/documentTexts.ts';
import { readableMarkdown } from '../workspace/files/readableDocument.ts';

/** Answers with the texts of PDF and Word files, which a worker that `start` starts reads; undefined: this host has none. */
export function answerDocuments(
  connection: Connection,
  texts: DocumentTexts,
  start: () => StartWorker | undefined,
): void {
  connection.onRequest(
    READ_DOCUMENT_REQUEST,
    async (params: ReadDocumentParams, token: CancellationToken): Promise<DocumentAnswer> => {
      try {
        return await read(params, token);
      } catch (error) {
        const { code, detail } =
          error instanceof DocumentError ? error : new DocumentError('unavailable', describeError(error));
        if (code !== 'cancelled') connection.console.error(`${params.uri} not read: ${code} ${detail}`);
        return { problem: documentProblem(code, detail), isCancelled: code === 'cancelled' };
      }
    },
  );

  async function read({ uri, base64, format }: ReadDocumentParams, token: CancellationToken): Promise<DocumentAnswer> {
    // A token that is cancelled already never says so again.
    if (token.isCancellationRequested) throw new DocumentError('cancelled');
    const worker = start();
    if (worker === undefined) throw new DocumentError('unavailable', 'no worker');
    const content = await readInWorker(worker, fromBase64(base64), {
      onPage: (done, all) => {
        void connection.sendNotification(DOCUMENT_PROGRESS, { uri, done, all });
      },
      onCancel: (cancel) => {
        token.onCancellationRequested(cancel);
      },
    });
    const notes = content.notes.map(documentNote);
    if (format === 'markdown') return { text: readableMarkdown(content), notes };
    const made = composeText(content);
    texts.show(uri, made);
    return { text: made.text, notes };
  }
}
