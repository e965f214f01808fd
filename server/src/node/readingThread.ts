import { availableParallelism, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { READING, SERVING, setUpEngine } from './engine.ts';
import type { ThreadHost, ThreadReply } from '../workspace/index/reading/readingThreads.ts';

/** What one may take; a report of 20 million characters takes less. */
const MOST_MEGABYTES = 2048;
/** More threads than this are not faster than the disk, and take their memory each. */
const MOST_THREADS = 4;

/** Where threads can have a lower priority than their process, none of the processors has to be left to others. */
const GIVES_WAY = process.platform === 'linux';

/** Two such threads together get as much of a busy machine as one other program. */
const NICENESS = 3;

/** Lets this thread, and no other of the process, give way to whatever else runs on the machine. */
export function giveWay(): void {
  if (GIVES_WAY) setPriority(0, NICENESS);
}

/** Threads of Node's that run the bundle at `script`. */
export function readingThreads(script: string): ThreadHost {
  return {
    count: Math.min(MOST_THREADS, Math.max(1, availableParallelism() - (GIVES_WAY ? 0 : 1))),
    start: (onReply, onFailure) => {
      const thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
      // The server may end while it reads.
      thread.unref();
      thread.once('online', () => {
        setUpEngine(READING);
      });
      thread.on('message', (reply: ThreadReply) => {
        onReply(reply);
      });
      thread.on('error', (error: Error & { code?: string }) => {
        thread.removeAllListeners('exit');
        setUpEngine(SERVING);
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') onFailure('too-much-memory', `${MOST_MEGABYTES} MB`);
        else onFailure('broken', error.message);
      });
      thread.on('exit', (code) => {
        onFailure('broken', `a thread ended with ${code}`);
      });
      return {
        post: (unread) => {
          thread.postMessage(unread);
        },
        end: () => {
          setUpEngine(SERVING);
          void thread.terminate();
        },
      };
    },
  };
}
