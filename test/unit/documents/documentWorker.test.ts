import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DocumentContent } from '../../../server/src/documents/content.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import type { StartWorker } from '../../../server/src/documents/documentWorker.ts';
import { readInWorker } from '../../../server/src/documents/documentWorker.ts';
import type { ReadReply } from '../../../server/src/documents/workerProtocol.ts';

const CONTENT: DocumentContent = { kind: 'pdf', hasPages: true, pages: [], notes: [] };

/** A worker that says what a test wants, and remembers that it was ended. */
class FakeWorker {
  ended = 0;
  reply: (reply: ReadReply) => void = () => undefined;
  readonly start: StartWorker = (onReply) => {
    this.reply = onReply;
    return {
      post: () => undefined,
      end: () => {
        this.ended++;
      },
    };
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a worker is ended when it has read its document', async () => {
  const worker = new FakeWorker();
  const pages: number[] = [];
  const reading = readInWorker(worker.start, new Uint8Array(1), { onPage: (done) => pages.push(done) });
  worker.reply({ kind: 'page', done: 1, all: 2 });
  worker.reply({ kind: 'content', content: CONTENT });
  expect(await reading).toBe(CONTENT);
  expect(pages).toEqual([1]);
  expect(worker.ended).toBe(1);
});

test('a step that never ends is given up; pages that follow one another are not', async () => {
  const worker = new FakeWorker();
  const reading = readInWorker(worker.start, new Uint8Array(1));
  const failed = expect(reading).rejects.toMatchObject({ code: 'too-slow' });
  for (let page = 1; page <= 3; page++) {
    vi.advanceTimersByTime(DOCUMENT_LIMITS.stepMilliseconds - 1);
    worker.reply({ kind: 'page', done: page, all: 9 });
  }
  expect(worker.ended).toBe(0);
  vi.advanceTimersByTime(DOCUMENT_LIMITS.stepMilliseconds + 1);
  await failed;
  expect(worker.ended).toBe(1);
});

test('who cancels does not wait', async () => {
  const worker = new FakeWorker();
  const reading = readInWorker(worker.start, new Uint8Array(1), {
    onCancel: (cancel) => {
      cancel();
    },
  });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(worker.ended).toBe(1);
});

test('why there is no text is told as the worker told it', async () => {
  const worker = new FakeWorker();
  const reading = readInWorker(worker.start, new Uint8Array(1));
  worker.reply({ kind: 'error', code: 'no-text', detail: '12' });
  await expect(reading).rejects.toMatchObject({ code: 'no-text', detail: '12' });
});
