import { afterEach, beforeEach, expect, test } from 'vitest';
import { inMemory } from './client.ts';
import type { TestClient } from './client.ts';
import { NONSENSE, REQUESTS } from './requests.ts';

const URI = 'file:///reports/report.txt';
const TEXT = `Inspection report

Summary

1. The authority must review plans (paragraph 3).

2. The Public Law Outline (PLO) is used. The PLO is not always understood.

3. Plans are late.
`;

let client: TestClient;
beforeEach(async () => {
  client = inMemory();
  await client.initialize();
});
afterEach(() => {
  client.connection.dispose();
});

test('the server says what it can do, and counts characters as LSP does', async () => {
  const { capabilities } = await inMemory().initialize();
  expect(capabilities).toMatchObject({ positionEncoding: 'utf-16', textDocumentSync: { change: 2, openClose: true } });
});

test.each(REQUESTS)('$method answers nothing for a document that is not open', async ({ method, rest, nothing }) => {
  expect(await client.request(method, 'file:///nowhere.txt', rest)).toEqual(nothing);
});

test.each(REQUESTS)('$method answers nothing for a document that was closed', async ({ method, rest, nothing }) => {
  await client.open(URI, TEXT);
  await client.close(URI);
  expect(await client.request(method, URI, rest)).toEqual(nothing);
});

test.each(REQUESTS)('$method answers nothing for Markdown that is no report', async ({ method, rest, nothing }) => {
  await client.open(URI, '# Shopping list\n\n1. milk\n2. bread (paragraph 1)\n', 'markdown');
  expect(await client.request(method, URI, rest)).toEqual(nothing);
});

test.each(REQUESTS)('$method survives nonsense in place of any parameter', async ({ method, rest }) => {
  await client.open(URI, TEXT);
  for (const key of Object.keys(rest)) {
    for (const nonsense of NONSENSE) await client.request(method, URI, { ...rest, [key]: nonsense });
  }
  await client.connection.sendRequest(method, { textDocument: { uri: 7 } });
  await client.connection.sendRequest(method, { textDocument: null });
  await client.connection.sendRequest(method, {});
  await expect(client.request('textDocument/foldingRange', URI)).resolves.toBeInstanceOf(Array);
});

test('a position that is none answers nothing, and the log does not fill up', async () => {
  await client.open(URI, TEXT);
  for (const position of NONSENSE) {
    expect(await client.request('textDocument/hover', URI, { position })).toBeNull();
    expect(await client.request('textDocument/definition', URI, { position })).toEqual([]);
  }
  expect(client.logged).toEqual([]);
});

test('a request that fails is logged with its name and document, and answered empty', async () => {
  await client.open(URI, TEXT);
  expect(
    await client.request('textDocument/references', URI, { position: { line: 0, character: 0 }, context: null }),
  ).toEqual([]);
  expect(client.logged).toHaveLength(1);
  expect(client.logged[0]).toMatch(/^references failed on file:\/\/\/reports\/report\.txt after \d+ ms: /);
});

test('a request cancelled before its turn is answered as cancelled', async () => {
  await client.open(URI, TEXT);
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(
    'textDocument/documentSymbol',
    { textDocument: { uri: URI } },
    source.token,
  );
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  await expect(client.request('textDocument/documentSymbol', URI)).resolves.toBeInstanceOf(Array);
});

test('the client’s nulls for settings mean the defaults', async () => {
  const asked: string[] = [];
  const other = inMemory({
    'workspace/configuration': ({ items }: { items: { section: string }[] }) => {
      asked.push(...items.map(({ section }) => section));
      return items.map(() => null);
    },
  });
  await other.initialize({ workspace: { configuration: true } });
  await other.open(URI, TEXT);
  expect(await other.request('textDocument/foldingRange', URI)).toBeInstanceOf(Array);
  expect(asked).toEqual(['reportLens']);
  other.connection.dispose();
});

test('a file that the reader never wants read is left alone once the settings say so', async () => {
  await client.open(URI, TEXT, 'plaintext');
  const never = { reportLens: { files: { never: ['*.txt'] } } };
  const always = { reportLens: { files: { treatAsReport: ['*.txt'] } } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: always });
  expect(await client.request('textDocument/foldingRange', URI)).not.toEqual([]);
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: never });
  expect(await client.request('textDocument/foldingRange', URI)).toEqual([]);
});

test('changes of the text are seen by the next request', async () => {
  await client.open(URI, TEXT);
  const before = await client.request<unknown[]>('textDocument/documentSymbol', URI);
  await client.change(URI, [{ text: '' }]);
  expect(await client.request('textDocument/documentSymbol', URI)).toEqual([]);
  await client.change(URI, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: TEXT },
  ]);
  expect(await client.request('textDocument/documentSymbol', URI)).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
});

test('notifications that make no sense change nothing', async () => {
  await client.open(URI, TEXT);
  const before = await client.request('textDocument/foldingRange', URI);
  for (const method of ['didOpen', 'didChange', 'didClose']) {
    for (const textDocument of [null, 7, {}, { uri: null }, { uri: 'file:///nowhere.txt' }]) {
      await client.connection.sendNotification(`textDocument/${method}`, { textDocument });
    }
  }
  await client.connection.sendNotification('workspace/didChangeConfiguration', null as never);
  await client.change('file:///nowhere.txt', [{ text: 'x' }]);
  for (const contentChanges of [null, [null], [{ range: null, text: 7 }]]) {
    await client.change(URI, contentChanges as unknown[]);
  }
  expect(await client.request('textDocument/foldingRange', URI)).toEqual(before);
});

test('symbols of the workspace are those of the open reports', async () => {
  await client.open(URI, TEXT);
  const symbols = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'plans' });
  expect(symbols.map(({ name }) => name)).toContain('3 Plans are late.');
  for (const query of NONSENSE) await client.connection.sendRequest('workspace/symbol', { query });
});
