import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SEARCH_REQUEST } from '../../../server/src/protocol/search.ts';
import type { SearchAnswer } from '../../../server/src/protocol/search.ts';
import { encodeUtf8 } from '../../../server/src/text/bytes/utf8.ts';
import type { ThreadReply } from '../../../server/src/workspace/index/reading/readingThreads.ts';
import type { UnreadText } from '../../../server/src/workspace/index/reading/unreadText.ts';
import { seed } from '../../seeds.ts';
import { spawned } from '../client.ts';
import type { TestClient } from '../client.ts';

/* The built server reads a folder in threads of its own, whatever lies in it and whenever it ends. */

const REPORT = seed('medway-2015-inspection.txt');
const COUNT = 30;
/** A busy machine reads slowly; what counts is that it comes. */
const PATIENCE = { timeout: 30_000 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-lens-threads-'));
  for (let number = 0; number < COUNT; number++)
    writeFileSync(join(folder, `report-${number}.txt`), `${REPORT}\n\nCopy ${number} of zebras${number}.\n`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A server that has begun to read the folder. */
async function reading(): Promise<{ client: TestClient; server: ChildProcess }> {
  const { client, server } = spawned();
  const uri = pathToFileURL(folder).href;
  await client.initialize(undefined, { workspaceFolders: [{ uri, name: 'reports' }] });
  await client.open(`${uri}/report-0.txt`, REPORT);
  return { client, server };
}

const search = ({ connection }: TestClient, query: string): Promise<SearchAnswer> =>
  connection.sendRequest<SearchAnswer>(SEARCH_REQUEST, { query });

/** Waits until more was read than without threads. */
async function inTheMiddle(client: TestClient): Promise<void> {
  await expect.poll(async () => (await search(client, 'children')).reports.length, PATIENCE).toBeGreaterThan(5);
}

test('all reports are found; what is broken, empty, huge, foreign or gone beside them is left out', async () => {
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(
    join(folder, 'binary.txt'),
    Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256),
  );
  writeFileSync(join(folder, 'shopping.txt'), 'milk, bread\n'.repeat(1000));
  writeFileSync(join(folder, 'endless.txt'), 'inspection '.repeat(200_000));
  writeFileSync(join(folder, 'latin.txt'), Buffer.from(`${REPORT}\n\nThe café’s owl\n`, 'latin1'));
  writeFileSync(join(folder, 'huge.txt'), '');
  truncateSync(join(folder, 'huge.txt'), 70_000_000);
  symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.txt'));
  const { client, server } = await reading();
  await expect.poll(async () => (await search(client, 'zebras17')).isReading, PATIENCE).toBe(false);
  for (const number of [1, 17, COUNT - 1]) {
    const { reports } = await search(client, `zebras${number}`);
    expect(reports.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1))).toEqual([`report-${number}.txt`]);
  }
  expect((await search(client, 'owl')).reports).toHaveLength(1);
  expect(client.logged.map((line) => line.replace(/\S*\//g, '')).sort()).toEqual([
    'not read: binary.txt: no text but binary',
    'not read: huge.txt: too large, 70000000 bytes',
  ]);
  server.kill();
});

test('a server that is told to end while threads read ends at once', async () => {
  const { client, server } = await reading();
  await inTheMiddle(client);
  await client.connection.sendRequest('shutdown');
  const ended = once(server, 'exit');
  await client.connection.sendNotification('exit');
  expect(await ended).toEqual([0, null]);
});

test('a server whose client is gone while threads read ends', async () => {
  const { client, server } = await reading();
  await inTheMiddle(client);
  const ended = once(server, 'exit');
  server.stdin?.end();
  expect(await ended).toEqual([1, null]);
});

test('the thread’s own bundle answers with what is kept of a report', async () => {
  const thread = new Worker(fileURLToPath(new URL('../../../dist/reading.node.js', import.meta.url)));
  const answer = async (text: string): Promise<ThreadReply> => {
    const replied = once(thread, 'message') as Promise<[ThreadReply]>;
    const unread = { uri: 'file:///a.txt', bytes: encodeUtf8(text), rules: { treatAsReport: [], never: [] } };
    thread.postMessage({ ...unread, known: undefined, extent: 'all' } satisfies UnreadText);
    return (await replied)[0];
  };
  const size = (reply: ThreadReply): number => (reply.kind === 'read' ? reply.packed.length : 0);
  expect(size(await answer(REPORT))).toBeGreaterThan(20_000);
  expect(size(await answer('milk, bread'))).toBeLessThan(200);
  await thread.terminate();
});
