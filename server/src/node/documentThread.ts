import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../documents/documentWorker.ts';
import type { ReadReply } from '../documents/workerProtocol.ts';
import { SERVING, setUpEngine } from './engine.ts';

const MOST_MEGABYTES = 1024;

/** Starts the documents bundle at `script` in a thread with a limit on its memory. */
export function documentThread(script: string): StartWorker {
  return (onReply, onFailure) => {
    const thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    // V8 takes some of it back.
    thread.once('online', () => {
      setUpEngine(SERVING);
    });
    thread.on('message', (reply: ReadReply) => {
      onReply(reply);
    });
    thread.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') onFailure('too-much-memory', `${MOST_MEGABYTES} MB`);
      else onFailure(error.code === 'MODULE_NOT_FOUND' ? 'unavailable' : 'damaged', error.message);
    });
    return {
      post: (request) => {
        thread.postMessage(request);
      },
      end: () => void thread.terminate(),
    };
  };
}
