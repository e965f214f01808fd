import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { requestCame, Slices } from '../../../server/src/workspace/slices.ts';

let now = 0;
beforeEach(() => {
  now += 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Steps of so many milliseconds each, which note when they were done. */
function* steps(milliseconds: number, count: number, done: number[]): Generator<undefined, string> {
  const begun = now;
  for (let step = 0; step < count; step++) {
    now += milliseconds;
    done.push(now - begun);
    yield;
  }
  return 'read';
}

test('work goes on to its end, with a pause where a slice is used up', async () => {
  const order: string[] = [];
  const done: number[] = [];
  const work = new Slices().run(steps(6, 3, done)).then(() => order.push('work'));
  const other = new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  }).then(() => order.push('other'));
  await Promise.all([work, other]);
  expect(done).toEqual([6, 12, 18]);
  expect(order).toContain('other');
});

test('work that nobody waits for gives way while there are requests, but not for ever', async () => {
  const waits: number[] = [];
  vi.stubGlobal('setTimeout', (act: () => void, milliseconds: number) => {
    waits.push(milliseconds);
    now += milliseconds;
    // They keep coming.
    requestCame();
    queueMicrotask(act);
  });
  requestCame();
  await new Slices(true).rest();
  vi.unstubAllGlobals();
  const patience = waits.reduce((sum, wait) => sum + wait, 0);
  expect(patience).toBe(100);
});

test('work that somebody waits for does not give way', async () => {
  const waits: number[] = [];
  vi.stubGlobal('setTimeout', (act: () => void, milliseconds: number) => {
    waits.push(milliseconds);
    queueMicrotask(act);
  });
  requestCame();
  await expect(new Slices().run(steps(6, 3, []))).resolves.toBe('read');
  vi.unstubAllGlobals();
  expect(waits).toEqual([]);
});
