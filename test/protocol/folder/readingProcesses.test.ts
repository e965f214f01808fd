import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SEARCH_REQUEST } from '../../../server/src/protocol/search.ts';
import type { SearchAnswer } from '../../../server/src/protocol/search.ts';
import { encodeUtf8 } from '../../../server/src/text/bytes/utf8.ts';
import { readingProcesses } from '../../../server/src/node/readingProcess.ts';
import type { ProcessReply, ReadingProcess } from '../../../server/src/workspace/index/reading/readingProcesses.ts';
import type { UnreadText } from '../../../server/src/workspace/index/reading/unreadText.ts';
import { seed } from '../../seeds.ts';
import { spawned } from '../client.ts';
import type { TestClient } from '../client.ts';

/* The built server reads a folder in processes of its own, whatever lies in it and whenever it ends. */

const REPORT = seed('medway-2015-inspection.txt');
const COUNT = 30;
/** A busy machine reads slowly; what counts is that it comes. */
const PATIENCE = { timeout: 30_000 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-lens-processes-'));
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

/** Waits until more was read than without processes. */
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

test('a server that is told to end while processes read ends at once', async () => {
  const { client, server } = await reading();
  await inTheMiddle(client);
  await client.connection.sendRequest('shutdown');
  const ended = once(server, 'exit');
  await client.connection.sendNotification('exit');
  expect(await ended).toEqual([0, null]);
});

test('a server whose client is gone while processes read ends', async () => {
  const { client, server } = await reading();
  await inTheMiddle(client);
  const ended = once(server, 'exit');
  server.stdin?.end();
  expect(await ended).toEqual([1, null]);
});

/** The processes that a server has started, by their ids. */
const processesOf = ({ pid }: { readonly pid?: number | undefined }): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
const isThere = (pid: number): boolean => existsSync(`/proc/${pid}`);

describe.runIf(process.platform === 'linux')('processes end', () => {
  test('when all is read', async () => {
    const { client, server } = await reading();
    await expect.poll(() => processesOf(server).length, PATIENCE).toBeGreaterThan(0);
    await expect.poll(async () => (await search(client, 'zebras17')).isReading, PATIENCE).toBe(false);
    await expect.poll(() => processesOf(server), PATIENCE).toEqual([]);
    server.kill();
  });

  test('with a server that is killed', async () => {
    const { server } = await reading();
    await expect.poll(() => processesOf(server).length, PATIENCE).toBeGreaterThan(0);
    const reads = processesOf(server);
    server.kill('SIGKILL');
    await expect.poll(() => reads.filter(isThere), PATIENCE).toEqual([]);
  });
});

describe('one process', () => {
  const script = fileURLToPath(new URL('../../../dist/reading.node.js', import.meta.url));
  const unread = (text: string): UnreadText => ({
    ...{ uri: 'file:///a.txt', bytes: encodeUtf8(text), rules: { treatAsReport: [], never: [] } },
    ...{ known: undefined, extent: 'all' },
  });
  /** What it replies with, one after the other, or how it failed. */
  const begun = (of = script): { one: ReadingProcess; next: () => Promise<unknown> } => {
    const events = new EventEmitter();
    const said: unknown[] = [];
    const say = (what: unknown): void => {
      said.push(what);
      events.emit('said');
    };
    const one = readingProcesses(of).start(say, (code) => {
      say(code);
    });
    return {
      one,
      next: async () => {
        if (said.length === 0) await once(events, 'said');
        return said.shift();
      },
    };
  };

  test('answers with what is kept of a report', async () => {
    const { one, next } = begun();
    const size = async (text: string): Promise<number> => {
      one.post(unread(text));
      const reply = (await next()) as ProcessReply;
      return reply.kind === 'read' ? reply.packed.buffer.byteLength : 0;
    };
    expect(await size(REPORT)).toBeGreaterThan(20_000);
    expect(await size('milk, bread')).toBeLessThan(200);
    one.end();
  });

  test('that cannot be started says so', async () => {
    expect(await begun(join(folder, 'nothing.js')).next()).toBe('broken');
  });

  test.runIf(process.platform === 'linux').each([
    ['by V8 or the system', 'SIGABRT', 'too-much-memory'],
    ['by whoever ends programs', 'SIGTERM', 'broken'],
  ] as const)('that is ended %s tells which of both it was', async (_, signal, code) => {
    const before = new Set(processesOf(process));
    const { one, next } = begun();
    one.post(unread('milk, bread'));
    await next();
    for (const pid of processesOf(process)) if (!before.has(pid)) process.kill(pid, signal);
    expect(await next()).toBe(code);
  });
});
