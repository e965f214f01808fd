import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { StreamMessageReader } from 'vscode-languageserver/node';
import type { Message } from 'vscode-languageserver/node';
import { keep } from '../../../server/src/features/keptAnswers.ts';
import { WholeMessages } from '../../../server/src/node/wholeMessages.ts';

/** What a reader of the protocol's own library makes of the messages, and how many pieces came. */
async function sent(messages: readonly object[]): Promise<{ read: Message[]; pieces: number }> {
  const stream = new PassThrough();
  let pieces = 0;
  stream.on('data', () => pieces++);
  const read: Message[] = [];
  new StreamMessageReader(stream).listen((message) => read.push(message));
  const writer = new WholeMessages(stream);
  for (const message of messages) await writer.write(message as Message);
  await new Promise(setImmediate);
  return { read, pieces };
}

test('a message arrives as it was sent, each in one piece, whatever its letters', async () => {
  const messages = [
    { jsonrpc: '2.0', method: 'window/logMessage', params: { type: 3, message: '“¶ 57” – 𝒜' } },
    { jsonrpc: '2.0', id: 1, result: null },
    { jsonrpc: '2.0', id: 'two', result: [{ name: 'Llŷn' }] },
    { jsonrpc: '2.0', id: 3, error: { code: -32800, message: 'cancelled' } },
  ];
  expect(await sent(messages)).toEqual({ read: messages, pieces: messages.length });
});

test('an answer that is kept arrives whole however often it is given, each time for its own question', async () => {
  const result = keep([{ name: '1 “Plans”', range: { start: 0, end: 4 } }]);
  const messages = [1, 2, 3].map((id) => ({ jsonrpc: '2.0', id, result }));
  expect(await sent(messages)).toEqual({ read: messages, pieces: 3 });
});

test('a kept answer is made into JSON once, any other each time', async () => {
  let asked = 0;
  const counted = (): { toJSON: () => string } => ({
    toJSON: () => {
      asked++;
      return 'plans';
    },
  });
  const [kept, other] = [keep(counted()), counted()];
  await sent([kept, kept, kept].map((result, id) => ({ jsonrpc: '2.0', id, result })));
  expect(asked).toBe(1);
  await sent([other, other].map((result, id) => ({ jsonrpc: '2.0', id, result })));
  expect(asked).toBe(3);
});

test('what cannot be written is told to whoever wrote it and to those who listen', async () => {
  const stream = new Writable({
    write: (_chunk, _encoding, done) => {
      done(new Error('the reader is gone'));
    },
  });
  const writer = new WholeMessages(stream);
  const told: string[] = [];
  writer.onError(([error]) => told.push(error.message));
  let isClosed = false;
  writer.onClose(() => {
    isClosed = true;
  });
  const closed = once(stream, 'close').catch(() => undefined);
  await expect(writer.write({ jsonrpc: '2.0' })).rejects.toThrow('the reader is gone');
  await closed;
  await new Promise(setImmediate);
  expect([told, isClosed]).toEqual([['the reader is gone'], true]);
});
