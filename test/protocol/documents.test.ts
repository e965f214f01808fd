import { expect, test } from 'vitest';
import type { DocumentSymbol, Range } from 'vscode-languageserver/node';
import { answerRequest } from '../../server/src/documents/answerRequest.ts';
import type { StartWorker } from '../../server/src/documents/documentWorker.ts';
import { DOCUMENT_PROGRESS, READ_DOCUMENT_REQUEST } from '../../server/src/protocol/documents.ts';
import type { DocumentAnswer, DocumentProgress } from '../../server/src/protocol/documents.ts';
import { toBase64 } from '../../server/src/text/bytes/base64.ts';
import { makePdf, printed } from '../pdf.ts';
import { PRINTED_AT_REQUEST, PRINTED_PASSAGES_REQUEST } from '../../server/src/protocol/pages.ts';
import type { PrintedPassages } from '../../server/src/protocol/pages.ts';
import type { TestClient } from './client.ts';
import { inMemory } from './client.ts';

const URI = 'report-lens-document://file/reports/report.pdf';

/** Reads in this thread. */
const here: StartWorker = (onReply) => ({
  post: (request) => void answerRequest(request, onReply),
  end: () => undefined,
});

/** Never answers. */
const never: StartWorker = () => ({ post: () => undefined, end: () => undefined });

async function started(worker: StartWorker | undefined): Promise<TestClient> {
  const client = inMemory({}, undefined, { documentWorker: () => worker });
  await client.initialize();
  return client;
}

const REPORT = makePdf([
  [
    {
      text: 'What children told us about the people who care for them when they are away from home',
      y: 80,
      bold: true,
    },
    ...printed(110, ['57. Managers oversee the work of their teams.']),
  ],
  printed(110, ['58. Staff are proud to work here, as told in paragraph 57.']),
]);

function readPdf(client: TestClient, format: 'text' | 'markdown', bytes = REPORT): Promise<DocumentAnswer> {
  return client.connection.sendRequest(READ_DOCUMENT_REQUEST, { uri: URI, base64: toBase64(bytes), format });
}

test('a PDF is read as text or Markdown, and each page is told', async () => {
  const client = await started(here);
  const told: DocumentProgress[] = [];
  client.connection.onNotification(DOCUMENT_PROGRESS, (progress: DocumentProgress) => void told.push(progress));
  const text = await readPdf(client, 'text');
  expect(text).toMatchObject({ text: expect.stringContaining('\n\f\n58. Staff') as string, notes: [] });
  expect(await readPdf(client, 'markdown')).toMatchObject({
    text: expect.stringContaining('<!-- page 2 -->') as string,
  });
  expect(told.slice(0, 2)).toEqual([
    { uri: URI, done: 1, all: 2 },
    { uri: URI, done: 2, all: 2 },
  ]);
});

test('the outline of a PDF has the headings that only their look tells', async () => {
  const client = await started(here);
  const answer = await readPdf(client, 'text');
  await client.open(URI, 'text' in answer ? answer.text : '');
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', URI);
  expect(symbols.map(({ name }) => name)[0]).toMatch(/^What children told us/);
});

test('it is told where a passage is printed, and which words are printed at a place', async () => {
  const client = await started(here);
  const textDocument = { uri: URI };
  const at = (line: number, character: number): Range => ({
    start: { line, character },
    end: { line, character },
  });
  const ask = (ranges: readonly Range[]): Promise<PrintedPassages | null> =>
    client.connection.sendRequest(PRINTED_PASSAGES_REQUEST, { textDocument, ranges });
  const answer = await readPdf(client, 'text');
  const text = 'text' in answer ? answer.text : '';
  await client.open(URI, text);
  const line = text.split('\n').findIndex((each) => each.startsWith('58.'));
  const told = await ask([
    at(line, 5),
    { start: { line, character: 4 }, end: { line, character: 9 } },
    at(text.split('\n').length - 1, 0),
  ]);
  expect(told?.pageCount).toBe(2);
  expect(told?.passages.map(({ page }) => page)).toEqual([1, 1, 1]);
  const [whole, word, behind] = told?.passages.map(({ places }) => places) ?? [];
  expect(whole?.[0]?.boxes[0]).toMatchObject({ x0: 72 });
  expect(behind).toEqual([]);
  const box = word?.[0]?.boxes[0];
  if (box === undefined) throw new Error('the word has no place');
  const from = { page: 1, x: box.x0 + 3, y: box.y1 - 3 };
  const to = { ...from, x: box.x1 + 8 };
  expect(await client.connection.sendRequest(PRINTED_AT_REQUEST, { textDocument, from })).toEqual(at(line, 4));
  // Whole words: "Staff are".
  expect(await client.connection.sendRequest(PRINTED_AT_REQUEST, { textDocument, from, to })).toEqual({
    start: { line, character: 4 },
    end: { line, character: 13 },
  });
  expect(
    await client.connection.sendRequest(PRINTED_AT_REQUEST, { textDocument, from: { page: 1, x: 300, y: 700 } }),
  ).toBeNull();
});

test('of a text that is no PDF no place is told, nor of one that was closed', async () => {
  const client = await started(here);
  const answer = await readPdf(client, 'text');
  const params = { textDocument: { uri: URI }, ranges: [] };
  await client.open(URI, 'text' in answer ? answer.text : '');
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
  await client.open(URI, 'text' in answer ? answer.text : '');
  expect(await client.connection.sendRequest(PRINTED_PASSAGES_REQUEST, params)).toBeNull();
});

test('why there is no text comes in words for the reader', async () => {
  const client = await started(here);
  expect(await readPdf(client, 'text', makePdf([[]]))).toEqual({
    problem: expect.stringContaining('text recognition') as string,
    isCancelled: false,
  });
  expect(await readPdf(await started(undefined), 'text')).toMatchObject({ isCancelled: false });
});

test('a reader who cancels gets an answer at once', async () => {
  const client = await started(never);
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const params = { uri: URI, base64: toBase64(REPORT), format: 'text' };
  const answer = client.connection.sendRequest(READ_DOCUMENT_REQUEST, params, source.token);
  source.cancel();
  expect(await answer).toMatchObject({ isCancelled: true });
});
