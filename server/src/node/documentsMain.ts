import { parentPort } from 'node:worker_threads';
// The bundle of the browser, which stands beside ours: pdf.js is packed once.
import '../documents/workerMain.ts';

// A thread of its own: `documentThread.ts` starts and ends it. Here it gets what a Web Worker has.
const scope = globalThis as {
  onmessage?: ((event: { readonly data: unknown }) => void) | null;
  postMessage?: (message: unknown) => void;
};
scope.postMessage = (message): void => {
  parentPort?.postMessage(message);
};
parentPort?.once('message', (data: unknown) => scope.onmessage?.({ data }));
