import type { StartWorker } from '../documents/documentWorker.ts';
import type { ReadReply } from '../documents/workerProtocol.ts';

/** Starts the documents bundle at an address in a Web Worker. */
export function webWorker(script: string): StartWorker {
  return (onReply, onFailure) => {
    const worker = new Worker(script);
    worker.onmessage = ({ data }: MessageEvent<ReadReply>): void => {
      onReply(data);
    };
    worker.onerror = ({ message }): void => {
      onFailure('unavailable', message);
    };
    return {
      post: (request) => {
        worker.postMessage(request);
      },
      end: () => {
        worker.terminate();
      },
    };
  };
}
