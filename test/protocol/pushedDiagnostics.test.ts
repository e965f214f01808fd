import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { FULL_CAPABILITIES, inMemory } from './client.ts';
import type { TestClient } from './client.ts';

/* Editors that do not declare `textDocument.diagnostic` never ask what is doubtful about a report: they are told. */

interface Told {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

const URI = 'file:///reports/harbour.txt';
const TEXT = `Inspection findings

1. The harbour office lost the list of boats (see paragraph 40).

2. The lights are dark.

3. The ropes are new.
`;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** All that the client said has been read by the server, and then a minute goes by without a change. */
async function pause(client: TestClient): Promise<void> {
  await client.request('textDocument/diagnostic', URI);
  vi.advanceTimersByTime(60_000);
}

const { diagnostic, ...withoutPull } = FULL_CAPABILITIES.textDocument ?? {};

/** What the server tells of its own accord, one after the other; `next` waits for the next of them. */
function listen(client: TestClient): { readonly all: Told[]; readonly next: () => Promise<Told> } {
  const all: Told[] = [];
  const waiting: ((told: Told) => void)[] = [];
  let given = 0;
  client.connection.onNotification('textDocument/publishDiagnostics', (told: Told) => {
    all.push(told);
    while (given < all.length && waiting.length > 0) waiting.shift()?.(all[given++] ?? told);
  });
  const next = (): Promise<Told> =>
    new Promise((resolve) => {
      const ready = all[given];
      if (ready === undefined) waiting.push(resolve);
      else {
        given++;
        resolve(ready);
      }
    });
  return { all, next };
}

test('they are sent what others get when they ask, with the version that it is about', async () => {
  expect(diagnostic).toBeDefined();
  const client = inMemory();
  await client.initialize({ textDocument: withoutPull });
  const { next } = listen(client);
  await client.open(URI, TEXT);
  await pause(client);
  const told = await next();
  expect(told).toMatchObject({ uri: URI, version: 1 });
  expect(told.diagnostics).toMatchObject([{ code: 'citation-without-target' }]);
  const asked = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', URI);
  expect(told.diagnostics).toEqual(asked.items);
});

test('of several changes in a row only the last is told; mending takes the note away, and so does closing', async () => {
  const client = inMemory();
  await client.initialize({ textDocument: withoutPull });
  const { all, next } = listen(client);
  await client.open(URI, TEXT);
  await client.change(URI, [{ text: TEXT.replace('40', '41') }]);
  await client.change(URI, [{ text: TEXT.replace('40', '2') }]);
  await pause(client);
  expect(await next()).toMatchObject({ uri: URI, version: 3, diagnostics: [] });
  await client.change(URI, [{ text: TEXT.replace('40', '50') }]);
  await pause(client);
  expect((await next()).diagnostics).toHaveLength(1);
  await client.close(URI);
  expect(await next()).toMatchObject({ uri: URI, diagnostics: [] });
  expect(all).toHaveLength(3);
});

test('of a text that is no report nothing is told, before or after it is closed', async () => {
  const client = inMemory();
  await client.initialize({ textDocument: withoutPull });
  const { next } = listen(client);
  await client.open('file:///notes/shopping.txt', 'Milk, bread and paragraph 40.\n', 'plaintext');
  await client.open(URI, TEXT);
  await pause(client);
  expect(await next()).toMatchObject({ uri: URI });
  await client.close('file:///notes/shopping.txt');
  await client.close(URI);
  expect(await next()).toMatchObject({ uri: URI, diagnostics: [] });
});

test('an editor that asks is not told as well', async () => {
  const client = inMemory();
  await client.initialize();
  const { all } = listen(client);
  await client.open(URI, TEXT);
  await pause(client);
  // Whatever was sent before the answer to a request has come by then.
  const asked = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', URI);
  expect(asked.items).toHaveLength(1);
  expect(all).toEqual([]);
});
