import type { BaseLanguageClient } from 'vscode-languageclient';
import { expect, test, vi } from 'vitest';

vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly event = (): void => undefined;
  },
  l10n: { bundle: undefined },
}));
const { LazyClient } = await import('../../../../client/src/connection/lazyClient.ts');

/** A language client that tells of a notification as the real one does: only the last who asked. */
class Client {
  readonly #handlers = new Map<string, (params: unknown) => void>();
  onRequest = (): void => undefined;
  start = (): Promise<void> => Promise.resolve();
  onNotification(kind: string, handler: (params: unknown) => void): void {
    this.#handlers.set(kind, handler);
  }
  tell(kind: string, params: unknown): void {
    this.#handlers.get(kind)?.(params);
  }
}

test('everybody who asked hears a notification, before the server has started or after', async () => {
  const client = new Client();
  const storage = { toString: () => 'file:///storage' } as never;
  const lazy = new LazyClient(() => Promise.resolve(client as unknown as BaseLanguageClient), storage);
  const heard: string[] = [];
  const listen = (name: string, kind: string): void => {
    lazy.onNotification(kind, (params) => heard.push(`${name} hears ${String(params)}`));
  };
  listen('the text', 'notes');
  listen('the view', 'notes');
  lazy.start();
  await lazy.client;
  listen('the timeline', 'notes');
  listen('the shelf', 'reports');
  client.tell('notes', 'a note');
  client.tell('reports', 'a report');
  expect(heard).toEqual([
    'the text hears a note',
    'the view hears a note',
    'the timeline hears a note',
    'the shelf hears a report',
  ]);
});
