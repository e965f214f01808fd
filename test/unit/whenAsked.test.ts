import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { whenAsked } from '../../server/src/requests/whenAsked.ts';

type Handler = (...given: unknown[]) => unknown;

/** A connection that keeps what answers its requests. */
function connectionOf(): { connection: Connection; ask: (method: string, ...given: unknown[]) => unknown } {
  const handlers = new Map<string, Handler>();
  const onRequest = (method: string, handler: Handler): void => void handlers.set(method, handler);
  return {
    connection: { onRequest } as unknown as Connection,
    ask: (method, ...given) => handlers.get(method)?.(...given),
  };
}

test('what answers is loaded with the first request, once for all of them, and gets what the request came with', async () => {
  const { connection, ask } = connectionOf();
  let loads = 0;
  whenAsked(connection, ['report/one', 'report/other'], () => {
    loads++;
    return Promise.resolve((later) => {
      later.onRequest('report/one', (...given: unknown[]) => ['one', ...given]);
      later.onRequest('report/other', (...given: unknown[]) => ['other', ...given]);
    });
  });
  expect(loads).toBe(0);
  const answers = [ask('report/one', { at: 1 }, 'token'), ask('report/other', 'token'), ask('report/one', {}, 'token')];
  expect(await Promise.all(answers)).toEqual([
    ['one', { at: 1 }, 'token'],
    ['other', 'token'],
    ['one', {}, 'token'],
  ]);
  expect(loads).toBe(1);
});

test('where it cannot be loaded the request fails, and the next one tries again', async () => {
  const { connection, ask } = connectionOf();
  let loads = 0;
  whenAsked(connection, ['report/one'], () => {
    if (++loads === 1) return Promise.reject(new Error('the disk is gone'));
    return Promise.resolve((later) => later.onRequest('report/one', () => 'here'));
  });
  await expect(ask('report/one')).rejects.toThrow('the disk is gone');
  expect(await ask('report/one')).toBe('here');
});

test('a request that was promised and is not answered, or one that nobody promised, is refused', async () => {
  for (const answered of [[], ['report/one', 'report/other']]) {
    const { connection, ask } = connectionOf();
    whenAsked(connection, ['report/one'], () =>
      Promise.resolve((later) => {
        for (const method of answered) later.onRequest(method, () => null);
      }),
    );
    await expect(ask('report/one')).rejects.toThrow('answered when asked');
  }
});
