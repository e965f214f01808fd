import type { DocumentContent, DocumentErrorCode, DocumentLimits } from './content.ts';
import { DOCUMENT_LIMITS, DocumentError } from './content.ts';
import type { ReadReply, ReadRequest } from './workerProtocol.ts';

/** A worker of the host (a thread of Node's, a Web Worker) that runs the documents bundle. */
export interface StartedWorker {
  post(request: ReadRequest): void;
  end(): void;
}

/** Starts a worker. `onReply` gets what it says, `onFailure` is called once where it dies or cannot start. */
export type StartWorker = (
  onReply: (reply: ReadReply) => void,
  onFailure: (code: DocumentErrorCode, detail: string) => void,
) => StartedWorker;

export interface WorkerOptions {
  readonly limits?: DocumentLimits;
  readonly onPage?: (done: number, all: number) => void;
  /** Is given what ends the reading early. */
  readonly onCancel?: (cancel: () => void) => void;
}

/**
 * Reads a document in a worker of its own and ends it, whatever happens: a step that takes too long, a reader who
 * cancels. Rejects with a DocumentError.
 */
export function readInWorker(
  start: StartWorker,
  bytes: Uint8Array,
  { limits = DOCUMENT_LIMITS, onPage, onCancel }: WorkerOptions = {},
): Promise<DocumentContent> {
  if (bytes.length > limits.bytes) return Promise.reject(new DocumentError('too-many-bytes', String(bytes.length)));
  return new Promise((resolve, reject) => {
    let timer: unknown;
    const fail = (code: DocumentErrorCode, detail = ''): void => {
      clearTimeout(timer);
      worker.end();
      reject(new DocumentError(code, detail));
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        fail('too-slow', `${limits.stepMilliseconds} ms`);
      }, limits.stepMilliseconds);
    };
    const worker = start((reply) => {
      if (reply.kind === 'error') fail(reply.code, reply.detail);
      else if (reply.kind === 'page') {
        wait();
        onPage?.(reply.done, reply.all);
      } else {
        clearTimeout(timer);
        worker.end();
        resolve(reply.content);
      }
    }, fail);
    wait();
    onCancel?.(() => {
      fail('cancelled');
    });
    worker.post({ bytes, limits });
  });
}
