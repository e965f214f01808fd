import { answerRequest } from './answerRequest.ts';
import { servePages } from './pdf/engine/engine.ts';
import { SERVE_PAGES } from './workerProtocol.ts';
import type { ReadRequest } from './workerProtocol.ts';

interface WorkerScope {
  onmessage: ((event: { readonly data: ReadRequest | typeof SERVE_PAGES }) => void) | null;
  postMessage(message: unknown): void;
}

// A worker of its own: `documentWorker.ts` starts and ends it, or the page that Show Page opens.
const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }): void => {
  scope.onmessage = null;
  if (data === SERVE_PAGES) servePages(globalThis);
  else
    void answerRequest(data, (reply) => {
      scope.postMessage(reply);
    });
};
