import { DocumentError } from './content.ts';
import { readDocument } from './readDocument.ts';
import type { ReadReply, ReadRequest } from './workerProtocol.ts';

/** Reads the document of a request and says so with `reply`; never throws. */
export async function answerRequest(request: ReadRequest, reply: (message: ReadReply) => void): Promise<void> {
  try {
    const content = await readDocument(request.bytes, {
      limits: request.limits,
      onPage: (done, all) => {
        reply({ kind: 'page', done, all });
      },
    });
    reply({ kind: 'content', content });
  } catch (error) {
    if (error instanceof DocumentError) reply({ kind: 'error', code: error.code, detail: error.detail });
    else reply({ kind: 'error', code: 'damaged', detail: error instanceof Error ? error.message : String(error) });
  }
}
