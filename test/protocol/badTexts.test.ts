import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { inMemory } from './client.ts';
import { REQUESTS } from './requests.ts';

const REPORT = `Inspection report

1. The authority must review plans (paragraph 2).

2. Plans are late.
`;

/** Few line ends, so that a text of the most characters does not have too many lines. */
const LONG_LINES = REPORT.replace('Plans are late.', `Plans are late. ${'Visits to children are rare. '.repeat(40)}`);

const random = randomBytes(300_000);

/** Texts that are no reports, or hardly: what people open by mistake. */
const TEXTS: Readonly<Record<string, string>> = {
  'no text': '',
  'white space': ' \n\t\n\f\r\n   ',
  'a binary file read as UTF-8': random.toString('utf8'),
  'a binary file read as Latin-1': random.toString('latin1'),
  'a UTF-16 file read as UTF-8': Buffer.from(REPORT.repeat(50), 'utf16le').toString('utf8'),
  'CRLF line ends': REPORT.repeat(50).replaceAll('\n', '\r\n'),
  'lone CR line ends': REPORT.repeat(50).replaceAll('\n', '\r'),
  'form feeds': REPORT.repeat(50).replaceAll('\n\n', '\n\f\n'),
  'halves of surrogate pairs': `${REPORT}\ud83d \udc00 \ud83d\ud83d ${'😀'.repeat(5000)}\udc00`,
  'one line of 5 MB': 'Plans are late (paragraph 2). '.repeat(170_000),
  'one word of 5 MB': 'x'.repeat(5_000_000),
  'five million brackets': '('.repeat(5_000_000),
  'as many numbered lines as are read': '1. x\n'.repeat(290_000),
  'a report of nearly 20 MB': LONG_LINES.repeat(Math.floor(19_900_000 / LONG_LINES.length)),
  'as many blank lines as are read': '\n'.repeat(290_000),
};

/** No request may take more seconds of processor time than this. */
const MOST_SECONDS = 10;

test.each(Object.keys(TEXTS))('%s: every request is answered in time', async (name) => {
  const client = inMemory();
  await client.initialize();
  const uri = 'file:///bad.txt';
  await client.open(uri, TEXTS[name] ?? '');
  for (const { method, rest } of REQUESTS) {
    const before = process.cpuUsage();
    await client.request(method, uri, rest);
    expect(process.cpuUsage(before).user / 1e6, method).toBeLessThan(MOST_SECONDS);
  }
  expect(client.logged).toEqual([]);
  client.connection.dispose();
});

test('a text that is too large is not read, and one message says so', async () => {
  const client = inMemory();
  await client.initialize();
  const uri = 'file:///large.txt';
  await client.open(uri, REPORT.repeat(250_000));
  expect(await client.request('textDocument/documentSymbol', uri)).toEqual([]);
  const { items } = await client.request<{ items: { message: string; severity: number }[] }>(
    'textDocument/diagnostic',
    uri,
  );
  expect(items).toHaveLength(1);
  expect(items[0]?.severity).toBe(3);
  expect(items[0]?.message).toContain('too large');
  client.connection.dispose();
});

test.each(['', 'no uri', 'file:////server/share//a.txt'])(
  'a document that an editor names %j stops nothing that is asked of others',
  async (odd) => {
    const client = inMemory();
    await client.initialize();
    const uri = 'file:///good.txt';
    await client.open(odd, REPORT);
    await client.open(uri, REPORT);
    for (const { method, rest } of REQUESTS) await client.request(method, uri, rest);
    await client.connection.sendRequest('workspace/symbol', { query: 'a' });
    await client.connection.sendRequest('report/actionPlans', {});
    expect(client.logged).toEqual([]);
    client.connection.dispose();
  },
);
