import { setPriority } from 'node:os';
import { summarise } from '../features/passages/summarise.ts';
import { answerUnread } from '../workspace/index/reading/readingProcesses.ts';
import type { UnreadText } from '../workspace/index/reading/unreadText.ts';
import { PRIORITY, READY } from './readingProcess.ts';

// A process of its own that reads reports for the index: `readingProcess.ts` starts and ends it. It ends with the server, too.
setPriority(PRIORITY);
process.on('message', (unread: UnreadText) => {
  process.send?.(answerUnread(unread, summarise));
});
process.send?.(READY);
