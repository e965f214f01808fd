import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { answerRequest } from '../../server/src/documents/answerRequest.ts';
import type { StartWorker } from '../../server/src/documents/documentWorker.ts';
import { DOCUMENT_PROGRESS, READ_DOCUMENT_REQUEST } from '../../server/src/protocol/documents.ts';
import type { DocumentAnswer, DocumentProgress } from '../../server/src/protocol/documents.ts';
import { toBase64 } from '../../server/src/text/base64.ts';
import { makePdf, printed } from '../pdf.ts';
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
  expect(text).toMatchObject({ text: expect.stringContaining('\n\f58. Staff') as string, notes: [] });
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
