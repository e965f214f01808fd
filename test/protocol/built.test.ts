import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { spawned } from './client.ts';
import { REQUESTS } from './requests.ts';

const URI = 'file:///reports/report.txt';
const TEXT = 'Inspection report\n\n1. Plans must be reviewed (paragraph 2).\n\n2. Plans are late.\n';

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
  const received: { id?: number; result?: unknown }[] = [];
  const worker = {
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    addEventListener: () => undefined,
    postMessage: (message: { id?: number }) => received.push(message),
  };
  const context = vm.createContext({
    self: worker,
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    console,
    queueMicrotask,
  });
  vm.runInContext(readFileSync(new URL('../../dist/server.browser.js', import.meta.url), 'utf8'), context);
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
  expect(received.filter((message) => 'error' in message)).toEqual([]);
});
