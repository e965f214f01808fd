import { parentPort } from 'node:worker_threads';
import { summarise } from '../features/passages/summarise.ts';
import { answerUnread } from '../workspace/index/reading/readingThreads.ts';
import type { UnreadText } from '../workspace/index/reading/unreadText.ts';
import { giveWay } from './readingThread.ts';

// A thread of its own that reads reports for the index: `readingThread.ts` starts and ends it.
giveWay();
parentPort?.on('message', (unread: UnreadText) => {
  // Copied, not handed over: else what the index keeps would lie in the memory of a thread that has ended, which is not
  // given back.
  parentPort?.postMessage(answerUnread(unread, summarise));
});
