import { parentPort } from 'node:worker_threads';
import { answerRequest } from '../documents/answerRequest.ts';
import type { ReadRequest } from '../documents/workerProtocol.ts';

// A thread of its own: `documentThread.ts` starts and ends it.
parentPort?.once('message', (request: ReadRequest) => {
  void answerRequest(request, (reply) => {
    parentPort?.postMessage(reply);
  });
});
