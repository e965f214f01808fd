import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallHierarchyItem, CodeLens } from 'vscode-languageserver-types';
import { inMemory } from './client.ts';
import type { TestClient } from './client.ts';
import { TEXT } from './reportText.ts';
import { NONSENSE } from './requests.ts';

/* Requests in two steps: the second one is about what the first one answered with. */

const URI = 'file:///reports/report.txt';

let client: TestClient;
beforeEach(async () => {
  client = inMemory();
  await client.initialize();
  await client.open(URI, TEXT);
});
afterEach(() => {
  client.connection.dispose();
});

test('a lens is counted in the second step', async () => {
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', URI);
  const open = lenses.find(({ command }) => command === undefined);
  const resolved = await client.connection.sendRequest<CodeLens>('codeLens/resolve', open);
  expect(resolved.command).toMatchObject({ title: expect.stringMatching(/^1 cited/) as string, command: '' });
});

test('a lens of a document that was closed, or of none, stays as it is', async () => {
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
  for (const data of [{ uri: 'file:///nowhere.txt' }, { uri: 7 }, 'x', null]) {
    expect(await client.connection.sendRequest('codeLens/resolve', { range, data })).toEqual({ range, data });
  }
  expect(await client.connection.sendRequest('codeLens/resolve', { range: null, data: { uri: URI } })).toMatchObject({
    data: { uri: URI },
  });
});

test('clients that name their commands get them in lenses', async () => {
  const other = inMemory();
  await other.connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { commands: ['reportLens.showPlaces', 7] },
  });
  await other.open(URI, TEXT);
  const lenses = await other.request<CodeLens[]>('textDocument/codeLens', URI);
  expect(lenses.map(({ command }) => command?.command)).toEqual([undefined, undefined, 'reportLens.showPlaces']);
  other.connection.dispose();
});

test('from a recommendation to its finding and back, by the tree of calls', async () => {
  const position = { line: 4, character: 10 };
  const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', URI, { position });
  const [out] = await client.connection.sendRequest<{ to: CallHierarchyItem }[]>('callHierarchy/outgoingCalls', {
    item,
  });
  expect(out?.to.name).toBe('paragraph 3');
  const back = await client.connection.sendRequest('callHierarchy/incomingCalls', { item: out?.to });
  expect(back).toMatchObject([{ from: { name: 'recommendation 1' } }]);
});

test('a tree whose item makes no sense has no branches', async () => {
  for (const item of [...NONSENSE, { uri: URI }, { uri: 'file:///nowhere.txt' }]) {
    for (const way of ['incomingCalls', 'outgoingCalls']) {
      expect(await client.connection.sendRequest(`callHierarchy/${way}`, { item: item ?? null })).toEqual([]);
    }
  }
});

test('the tree of calls is offered only to clients that have one', async () => {
  const offered = async (capabilities: object): Promise<unknown> => {
    const other = inMemory();
    const result = await other.initialize(capabilities);
    other.connection.dispose();
    return result.capabilities.callHierarchyProvider;
  };
  expect(await offered({ textDocument: { callHierarchy: {} } })).toBe(true);
  expect(await offered({})).toBeUndefined();
});

test('a client whose lenses changed by a setting is asked to fetch them again', async () => {
  let asked = 0;
  const other = inMemory({ 'workspace/codeLens/refresh': () => (asked++, null) });
  await other.initialize({ workspace: { codeLens: { refreshSupport: true } } });
  await other.open(URI, TEXT);
  const settings = { reportLens: { codeLens: { paragraphs: false } } };
  await other.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const lenses = await other.request<CodeLens[]>('textDocument/codeLens', URI);
  expect(lenses.map(({ range }) => range.start.line)).toEqual([4, 6]);
  await expect.poll(() => asked).toBe(1);
  other.connection.dispose();
});
