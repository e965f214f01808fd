import { afterEach, beforeEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { inMemory } from './client.ts';
import type { TestClient } from './client.ts';
import { REQUESTS } from './requests.ts';

/* Long reports are read in slices, between which other requests are answered. */

const LONG = 'file:///reports/long.txt';
const SHORT = 'file:///reports/short.txt';

const REPORT = `Inspection report

1. The authority must review plans (paragraph 3).

2. Visits are rare.

3. Plans are late.
`;

/** Some 5 MB of numbered paragraphs below a title. */
function longReport(title: string): string {
  const paragraph = 'Plans for children are late, and visits are rare. '.repeat(10);
  const paragraphs = Array.from({ length: 10_000 }, (_, index) => `${index + 1}. ${paragraph}\n`);
  return `Inspection report\n\n${title}\n\n${paragraphs.join('\n')}`;
}

const TEXT = longReport('Summary');

const MODIFIED = -32801;
const CANCELLED = -32800;

const atCitation = { position: { line: 2, character: 45 } };

let client: TestClient;
beforeEach(async () => {
  client = inMemory();
  await client.initialize();
});
afterEach(() => {
  client.connection.dispose();
});

/** The names of all sections. */
async function outline(uri: string): Promise<string[]> {
  const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', uri);
  return symbols.map(({ name }) => name);
}

test('while a long report is read, another one is answered first', async () => {
  await client.open(LONG, TEXT);
  await client.open(SHORT, REPORT);
  const order: string[] = [];
  const long = outline(LONG).then((names) => {
    order.push('long');
    return names;
  });
  const hover = client.request('textDocument/hover', SHORT, atCitation).then((found) => {
    order.push('short');
    return found;
  });
  expect(JSON.stringify(await hover)).toContain('Plans are late.');
  expect((await long).join()).toContain('Summary');
  expect(order).toEqual(['short', 'long']);
});

test('a change while a long report is read drops what was begun, and the next request sees the new text', async () => {
  // What answers it is loaded with the first one, which takes a while where nothing is built.
  await client.request('textDocument/codeLens', SHORT);
  await client.open(LONG, TEXT);
  const first = expect(outline(LONG)).rejects.toMatchObject({ code: MODIFIED });
  const lenses = expect(client.request('textDocument/codeLens', LONG)).rejects.toMatchObject({ code: MODIFIED });
  await client.change(LONG, [
    { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } }, text: 'Findings' },
  ]);
  const names = await outline(LONG);
  expect(names.join()).toContain('Findings');
  expect(names.join()).not.toContain('Summary');
  await first;
  await lenses;
});

test('a request about a long report that is cancelled is answered at once; others still get theirs', async () => {
  await client.open(LONG, TEXT);
  const source = new CancellationTokenSource();
  const order: string[] = [];
  const cancelled = client.connection
    .sendRequest('textDocument/foldingRange', { textDocument: { uri: LONG } }, source.token)
    .catch((error: unknown) => {
      order.push('cancelled');
      return error;
    });
  const other = outline(LONG).then((names) => {
    order.push('answered');
    return names;
  });
  // The server has begun when it answers something else.
  await client.request('textDocument/hover', SHORT, atCitation);
  source.cancel();
  expect(await cancelled).toMatchObject({ code: CANCELLED });
  expect((await other).length).toBeGreaterThan(0);
  expect(order).toEqual(['cancelled', 'answered']);
});

test('a long report that is closed while it is read needs no answer', async () => {
  await client.open(LONG, TEXT);
  const answer = expect(outline(LONG)).rejects.toMatchObject({ code: MODIFIED });
  await client.close(LONG);
  await answer;
  expect(await outline(LONG)).toEqual([]);
});

test('every request about a long report is answered', async () => {
  await client.open(LONG, TEXT);
  const answers = REQUESTS.map(({ method, rest }) => client.request(method, LONG, rest));
  for (const { status } of await Promise.allSettled(answers)) expect(status).toBe('fulfilled');
  expect(client.logged).toEqual([]);
});

test('a long reading is shown as progress to clients that can show it, and ends', async () => {
  const asked: unknown[] = [];
  const other = inMemory({
    'window/workDoneProgress/create': ({ token }: { token: unknown }) => {
      asked.push(token);
      return null;
    },
  });
  const kinds: unknown[] = [];
  other.connection.onNotification(
    '$/progress',
    ({ token, value }: { token: unknown; value: { kind: string; title?: string } }) => {
      if (asked.includes(token)) kinds.push(value.title ?? value.kind);
    },
  );
  await other.initialize({ window: { workDoneProgress: true } });
  // Longer than the moment after which readers are told.
  await other.open(LONG, TEXT.repeat(3));
  await other.request('textDocument/codeLens', LONG);
  await expect.poll(() => kinds).toEqual(['Reading a long report', 'end']);
  other.connection.dispose();
});

test('a search for symbols waits for a long report that is open, and a search for words says that it is being read', async () => {
  // What answers it is loaded with the first one, which takes a while where nothing is built.
  await client.connection.sendRequest('report/search', { query: '' });
  await client.open(LONG, TEXT);
  const found = client.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'summary' });
  const early = await client.connection.sendRequest<{ isReading: boolean }>('report/search', { query: 'visits' });
  expect(early).toMatchObject({ reports: [], isReading: true });
  expect((await found).map(({ name }) => name)).toContain('Summary');
  const late = await client.connection.sendRequest<{ isReading: boolean }>('report/search', { query: 'visits' });
  expect(late).toMatchObject({ reports: [{ uri: LONG }], isReading: false });
});
