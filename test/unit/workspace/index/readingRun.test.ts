import { expect, test } from 'vitest';
import { ReadingQueue } from '../../../../server/src/workspace/index/reading/readingRun.ts';
import type { Reader, ReadingRun } from '../../../../server/src/workspace/index/reading/readingRun.ts';

/** Reads the files that are named: those with a `?` are looked at first, those with a `~` are slow. Returns what was taken. */
async function taken(names: readonly string[], atOnce = 1): Promise<{ taken: string[]; run: ReadingRun | undefined }> {
  const seen: string[] = [];
  const reader: Reader<string> = {
    load: (name) => Promise.resolve(name),
    take: (name) => {
      const isAgain = name.includes('?') && !seen.includes(name);
      seen.push(name);
      return Promise.resolve(isAgain ? 'again' : 'read');
    },
    isSlow: (name) => name.includes('~'),
    inOrder: (some) => [...some].sort((one, other) => Number(one.includes('~')) - Number(other.includes('~'))),
    atOnce,
    end: () => undefined,
  };
  let begun: ReadingRun | undefined;
  const queue = new ReadingQueue(reader, (run) => (begun = run));
  queue.add(named(names));
  await begun?.finished;
  return { taken: seen, run: begun };
}

async function* named(names: readonly string[]): AsyncGenerator<string> {
  for (const name of names) yield await Promise.resolve(name);
}

test('files that were looked at are taken again when all others were taken, and those that are slow at last', async () => {
  const { taken: seen, run } = await taken(['a?', 'b~', 'c', 'd?']);
  expect(seen).toEqual(['a?', 'c', 'd?', 'a?', 'd?', 'b~']);
  expect([run?.done, run?.total]).toEqual([4, 4]);
});

test('a file that is named several times before it is read counts once', async () => {
  const { taken: seen, run } = await taken(['b~', 'b~', 'b~']);
  expect(seen).toEqual(['b~']);
  expect([run?.done, run?.total]).toEqual([1, 1]);
});

test('how many were looked at is told until all were', async () => {
  const { run } = await taken(['a?', 'b?'], 2);
  expect(run?.looked).toBeUndefined();
});
