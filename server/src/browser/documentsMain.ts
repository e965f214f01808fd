// A Web Worker: `webWorker.ts` starts and ends it.
import '../documents/workerMain.ts';
