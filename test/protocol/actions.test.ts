import { afterEach, expect, test } from 'vitest';
import type { CodeAction, Command, InitializeResult, ShowDocumentParams } from 'vscode-languageserver/node';
import { inMemory } from './client.ts';
import type { TestClient } from './client.ts';

const URI = 'file:///reports/report.txt';
const TEXT = `Inspection report

Recommendations

1. The authority must review plans (paragraph 30).

Findings

2. Plans are late.

3. Children are listened to, and their wishes are written down.
`;
const range = { start: { line: 4, character: 47 }, end: { line: 4, character: 47 } };
const context = { diagnostics: [] };
const literals = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };

let client: TestClient;
afterEach(() => {
  client.connection.dispose();
});

async function initialize(
  params: object,
  answers: Record<string, (params: never) => unknown> = {},
): Promise<InitializeResult> {
  client = inMemory(answers);
  const whole = { processId: null, rootUri: null, ...params };
  const result = await client.connection.sendRequest<InitializeResult>('initialize', whole);
  await client.connection.sendNotification('initialized', {});
  await client.open(URI, TEXT);
  return result;
}

test('where a citation leads nowhere, a client with the commands of VS Code is offered what they can do', async () => {
  const { capabilities } = await initialize({
    capabilities: { textDocument: literals, window: { showDocument: { support: true } } },
    initializationOptions: { commands: ['reportLens.goToPlace', 'reportLens.switchOffCheck'] },
  });
  expect(capabilities).toMatchObject({
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.addToGlossary'] },
  });
  expect(capabilities.executeCommandProvider).toBeUndefined();
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, { range, context });
  expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
    ['Go to paragraph 3', 'quickfix'],
    ['Go to paragraph 2', 'quickfix'],
    ['Switch notes of this kind off', 'quickfix'],
  ]);
  expect(actions[0]?.diagnostics).toMatchObject([{ code: 'citation-without-target' }]);
});

test('for an editor without them the server goes there itself, if the editor can show documents', async () => {
  const shown: ShowDocumentParams[] = [];
  const { capabilities } = await initialize(
    { capabilities: { window: { showDocument: { support: true } } } },
    { 'window/showDocument': (params: ShowDocumentParams) => (shown.push(params), { success: true }) },
  );
  expect(capabilities.executeCommandProvider).toEqual({ commands: ['reportLens.goToPlace'] });
  const [command] = await client.request<Command[]>('textDocument/codeAction', URI, { range, context });
  expect(command?.title).toBe('Go to paragraph 3');
  await client.connection.sendRequest('workspace/executeCommand', command);
  expect(shown).toMatchObject([{ uri: URI, selection: { start: { line: 10, character: 0 } }, takeFocus: true }]);
});

test('an editor that can do neither is offered nothing, and a command that makes no sense does nothing', async () => {
  const { capabilities } = await initialize({ capabilities: { textDocument: literals } });
  expect(capabilities.executeCommandProvider).toBeUndefined();
  expect(await client.request('textDocument/codeAction', URI, { range, context })).toEqual([]);
  for (const given of [undefined, null, 7, [], [7, range], [URI], [URI, 'x']]) {
    const params = { command: 'reportLens.goToPlace', arguments: given };
    expect(await client.connection.sendRequest('workspace/executeCommand', params)).toBeNull();
  }
  expect(client.logged).toEqual([]);
});

test('likely findings come as hints once the reader wants them, and the client is asked to fetch them', async () => {
  let asked = 0;
  await initialize(
    { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } },
    { 'workspace/inlayHint/refresh': () => (asked++, null) },
  );
  await client.change(URI, [{ text: TEXT.replace(' (paragraph 30)', '') }]);
  const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  expect(await client.request('textDocument/inlayHint', URI, { range: all })).toEqual([]);
  const settings = { reportLens: { inlayHints: { likelyFindings: true } } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  expect(await client.request('textDocument/inlayHint', URI, { range: all })).toMatchObject([
    { position: { line: 4 }, label: [{ value: '→ ¶ 2, likely' }] },
  ]);
  await expect.poll(() => asked).toBe(1);
});
