import { answerRequest } from '../documents/answerRequest.ts';
import type { ReadRequest } from '../documents/workerProtocol.ts';

interface WorkerScope {
  onmessage: ((event: { readonly data: ReadRequest }) => void) | null;
  postMessage(message: unknown): void;
}

// A worker of its own: `documentWorker.ts` starts and ends it.
const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }): void => {
  scope.onmessage = null;
  void answerRequest(data, (reply) => {
    scope.postMessage(reply);
  });
};
