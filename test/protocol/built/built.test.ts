import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { SERVER_PARTS } from '../../../server/src/protocol/parts.ts';
import { makePdf, printed } from '../../pdf.ts';
import { spawned } from '../client.ts';
import { REQUESTS } from '../requests.ts';

const URI = 'file:///reports/report.txt';
const TEXT =
  'Inspection report\n\n1. Plans must be reviewed (paragraph 2).\n\n2. Plans are late.\n\nRecommendations\n\n3. Review plans in time.\n';

test('the built server answers on stdio and ends when it is told to', async () => {
  const { client, server } = spawned();
  await client.initialize();
  await client.open(URI, TEXT);
  for (const { method, rest } of REQUESTS) await client.request(method, URI, rest);
  await client.connection.sendRequest('shutdown');
  const ended = once(server, 'exit');
  await client.connection.sendNotification('exit');
  expect(await ended).toEqual([0, null]);
  expect(client.logged).toEqual([]);
});

test('the built server outlives a message that is no JSON', async () => {
  const { client, server } = spawned();
  await client.initialize();
  server.stdin.write('Content-Length: 9\r\n\r\n{"a": {{{');
  await client.open(URI, TEXT);
  expect(await client.request('textDocument/foldingRange', URI)).toBeInstanceOf(Array);
  server.kill();
});

test('the built server for the browser needs nothing that a web worker lacks', async () => {
  const received: { id?: number; method?: string; result?: unknown }[] = [];
  const worker = {
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    addEventListener: () => undefined,
    postMessage: (message: { id?: number }) => received.push(message),
  };
  const scripts: string[] = [];
  const run = (script: string): void => {
    scripts.push(basename(script));
    vm.runInContext(readFileSync(new URL(script), 'utf8'), context);
  };
  const scope = Object.assign(worker, {
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    URL,
    console,
    queueMicrotask,
    location: { href: new URL('../../../dist/server.browser.js', import.meta.url).href },
    importScripts: run,
  });
  const context = vm.createContext(scope);
  Object.assign(scope, { self: scope });
  run(scope.location.href);
  const send = (message: object): void => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: URI, languageId: 'report', version: 1, text: TEXT } },
  });
  REQUESTS.forEach(({ method, rest }, index) => {
    send({ id: index + 2, method, params: { textDocument: { uri: URI }, ...rest } });
  });
  await expect.poll(() => received.filter(({ id }) => id !== undefined).length).toBe(REQUESTS.length + 1);
  expect(received.filter((message) => 'error' in message || message.method === 'window/logMessage')).toEqual([]);
  // Each part once.
  expect(scripts[0]).toBe('server.browser.js');
  expect(new Set(scripts).size).toBe(scripts.length);
  expect(SERVER_PARTS).toEqual(expect.arrayContaining(scripts.slice(1)));
});

test('clients in a browser are told of all parts that the server may load there, and of no others', () => {
  const made = readdirSync(new URL('../../../dist/', import.meta.url));
  const parts = made.filter((name) =>
    /^(?:server(?:-(?!nodeServer\.)\w+)?|reading|common|later|glossary|relatedWords)\.js$/.test(name),
  );
  expect([...SERVER_PARTS].sort()).toEqual(parts.sort());
});

/** Runs the built command line and gives what it printed. */
async function runBuilt(...args: string[]): Promise<{ code: number; printed: string; complaints: string }> {
  const cli = spawn(process.execPath, [fileURLToPath(new URL('../../../dist/cli.js', import.meta.url)), ...args]);
  let printed = '';
  let complaints = '';
  cli.stdout.on('data', (data: Buffer) => void (printed += data.toString()));
  cli.stderr.on('data', (data: Buffer) => void (complaints += data.toString()));
  const [code] = (await once(cli, 'close')) as [number];
  return { code, printed, complaints };
}

test('the built command line reads a PDF in a thread of its own, and says why it cannot read a damaged one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-lens-'));
  try {
    const whole = makePdf([printed(100, ['57. Managers oversee the work of their teams.'])]);
    await writeFile(join(folder, 'report.pdf'), whole);
    await writeFile(join(folder, 'half.pdf'), whole.subarray(0, 40));
    expect(await runBuilt('convert', join(folder, 'report.pdf'))).toEqual({
      code: 0,
      printed: '57. Managers oversee the work of their teams.\n',
      complaints: '',
    });
    const half = await runBuilt('convert', join(folder, 'half.pdf'));
    expect(half).toMatchObject({ code: 2, printed: '' });
    expect(half.complaints).toMatch(/half\.pdf: This file is damaged or incomplete/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the built reader of documents for the browser needs nothing that a web worker lacks', async () => {
  const replies: { kind: string }[] = [];
  const scope: Record<string, unknown> = {};
  const answered = new Promise((resolve) => {
    scope['postMessage'] = (reply: { kind: string }): void => {
      replies.push(structuredClone(reply));
      if (reply.kind !== 'page') resolve(undefined);
    };
  });
  // What Node has besides the language is, but for these, what a worker has, too.
  const own = new Set(['process', 'Buffer', 'global', 'globalThis', 'setImmediate', 'clearImmediate', 'navigator']);
  const bare = new Set(vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]);
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (!own.has(name) && !bare.has(name)) scope[name] = globalThis[name as keyof typeof globalThis];
  Object.assign(scope, { self: scope, navigator: { userAgent: '', platform: '' } });
  vm.runInContext(
    readFileSync(new URL('../../../dist/documents.browser.js', import.meta.url), 'utf8'),
    vm.createContext(scope),
  );
  const listen = scope['onmessage'] as (event: { data: unknown }) => void;
  listen({ data: { bytes: makePdf([printed(100, ['57. Managers oversee the work.'])]), limits: DOCUMENT_LIMITS } });
  await answered;
  expect(replies).toMatchObject([
    { kind: 'page', done: 1, all: 1 },
    {
      kind: 'content',
      content: { pages: [{ blocks: [{ kind: 'paragraph', text: '57. Managers oversee the work.' }] }] },
    },
  ]);
});
