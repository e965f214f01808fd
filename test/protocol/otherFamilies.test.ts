import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, DocumentDiagnosticReport, Hover, Location } from 'vscode-languageserver/node';
import { inMemory } from './client.ts';
import type { TestClient } from './client.ts';

/* Over the protocol: an inquiry with footnotes, recommendations in boxes, and a recommendation that it does not have. */

const URI = 'file:///reports/report.txt';
const TEXT = `The Pier Inquiry

1. The pier was watched at all hours, and nobody was hurt in the last three years.1

2. Its lamps were old. Half of them were not lit on the night of the storm in March.

Recommendation 1: The owner of the pier should have all lamps tried each week of the year.

3. The crews were told too late what had happened (see Recommendation 9, and 2.4 above).

1 See paragraph 3 below. Oar WS1, paragraph 2.
\f4. The bells were sound, as the judge held at paragraph 2, and they were heard (Recommendation 1).

5. Nobody had looked at the pier since the spring, and nobody had asked why that was so.
`;

let client: TestClient;
beforeAll(async () => {
  client = inMemory();
  const capabilities = {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  };
  await client.connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions: { commands: ['reportLens.goToPlace'] },
  });
  await client.connection.sendNotification('initialized', {});
  await client.open(URI, TEXT);
});
afterAll(() => {
  client.connection.dispose();
});

function placeOf(words: string, within = 0): { line: number; character: number } {
  const before = TEXT.slice(0, TEXT.indexOf(words) + within).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The lines that the words lead to. */
async function leads(words: string, within: number): Promise<string[]> {
  const found = await client.request<Location[]>('textDocument/definition', URI, { position: placeOf(words, within) });
  const lines = TEXT.split('\n');
  return found.map(({ range }) => (lines[range.start.line] ?? '').replace('\f', '').slice(0, 16));
}

test('a footnote leads to the paragraph that it names, and not to that of a witness statement', async () => {
  expect(await leads('See paragraph 3', 15)).toEqual(['3. The crews wer']);
  expect(await leads('WS1, paragraph 2', 16)).toEqual([]);
  expect(await leads('held at paragraph 2', 19)).toEqual([]);
});

test('a recommendation in a box is one jump away', async () => {
  expect(await leads('(Recommendation 1)', 17)).toEqual(['Recommendation 1']);
});

test('a recommendation that is not there is a diagnostic with the nearest, one quick fix away', async () => {
  expect(await leads('see Recommendation 9', 20)).toEqual([]);
  const text = TEXT.replace('(see Recommendation 9, and 2.4 above)', '(see Recommendation 9)');
  await client.change(URI, [{ text }] as never);
  const { items } = await client.request<Extract<DocumentDiagnosticReport, { kind: 'full' }>>(
    'textDocument/diagnostic',
    URI,
  );
  const found = items.find(({ code }) => code === 'recommendation-not-found');
  expect(found?.message).toBe('This report has no recommendation 9; nearest: 1.');
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, {
    range: found?.range,
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toContain('Go to recommendation 1');
});

test('hovering over a paragraph’s own number tells where it is', async () => {
  const { contents } = await client.request<Hover>('textDocument/hover', URI, { position: { line: 2, character: 0 } });
  expect((contents as { value: string }).value).toContain('paragraph 1 · The Pier Inquiry, page 1');
});
