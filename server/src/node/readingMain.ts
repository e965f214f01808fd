import { parentPort } from 'node:worker_threads';
import { summarise } from '../features/summarise.ts';
import { answerUnread } from '../workspace/readingThreads.ts';
import type { UnreadText } from '../workspace/unreadText.ts';
import { giveWay } from './readingThread.ts';

// A thread of its own that reads reports for the index: `readingThread.ts` starts and ends it.
giveWay();
parentPort?.on('message', (unread: UnreadText) => {
  const reply = answerUnread(unread, summarise);
  parentPort?.postMessage(reply, reply.kind === 'read' ? [reply.packed.buffer as ArrayBuffer] : []);
});
