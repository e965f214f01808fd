import { fork } from 'node:child_process';
import { availableParallelism, constants } from 'node:os';
import { READING } from './engine.ts';
import type { ProcessHost, ProcessReply } from '../workspace/index/reading/readingProcesses.ts';

/** What one may take; a report of 20 million characters takes less. */
const MOST_MEGABYTES = 2048;
/** More processes than this are not faster than the disk, and take their memory each. */
const MOST_PROCESSES = 4;

/** How far they give way to others: two of them get as much of a busy machine as one other program; Windows has steps. */
export const PRIORITY = process.platform === 'win32' ? constants.priority.PRIORITY_BELOW_NORMAL : 3;

/** What a process says once it can read. */
export const READY = 'ready';

/** Somebody ended it. */
const ENDED = new Set<unknown>(['SIGTERM', 'SIGINT', 'SIGHUP']);

/** Processes of Node's that run the bundle at `script`. Their memory is given back when they end, which that of threads is not. */
export function readingProcesses(script: string): ProcessHost {
  return {
    count: Math.min(MOST_PROCESSES, availableParallelism()),
    start: (onReply, onFailure) => {
      const child = fork(script, {
        execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`, ...READING],
        // In Electron, the program that runs must be Node.
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        serialization: 'advanced',
        // The standard input and output are the client's.
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      // The server may end while it reads.
      child.unref();
      child.channel?.unref();
      let isReady = false;
      let isOver = false;
      const fail = (...failure: Parameters<typeof onFailure>): void => {
        if (!isOver) onFailure(...failure);
        isOver = true;
      };
      child.on('message', (reply: ProcessReply | typeof READY) => {
        isReady = true;
        if (reply === READY || isOver) return;
        // A copy, or what is kept would hold all that came with it.
        onReply(reply.kind === 'read' ? { kind: 'read', packed: reply.packed.slice() } : reply);
      });
      child.on('error', ({ message }) => {
        fail('broken', message);
      });
      child.on('exit', (code, signal) => {
        const detail = `a process ended with ${signal ?? String(code)}`;
        // One that could read ends by itself with an error of its program, or by V8 or the system when it takes too much.
        const isTooMuch = isReady && (signal === null ? Number(code) >= 128 : !ENDED.has(signal));
        if (isTooMuch) fail('too-much-memory', `${detail}; it may take ${MOST_MEGABYTES} MB`);
        else fail('broken', detail);
      });
      return {
        post: (unread) => {
          child.send(unread);
        },
        end: () => {
          isOver = true;
          child.kill();
        },
      };
    },
  };
}
