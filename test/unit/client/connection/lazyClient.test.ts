import type { BaseLanguageClient } from 'vscode-languageclient';
import { expect, test, vi } from 'vitest';

const editor = vi.hoisted((): { told: string[]; chosen: string | undefined; run: string[] } => ({
  told: [],
  chosen: undefined,
  run: [],
}));
vi.mock('vscode', () => ({
  commands: {
    executeCommand: (command: string) => {
      editor.run.push(command);
      return Promise.resolve();
    },
  },
  EventEmitter: class {
    readonly event = (): void => undefined;
  },
  l10n: { bundle: undefined, t: (sentence: string, ...values: string[]) => sentence.replace('{0}', values[0] ?? '') },
  window: {
    showErrorMessage: (...words: string[]) => {
      editor.told.push(...words);
      return Promise.resolve(editor.chosen);
    },
  },
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

test.each([
  ['Reload Window', ['workbench.action.reloadWindow']],
  [undefined, []],
])('where the server does not start the reader is told why and what to do (%s)', async (chosen, run) => {
  Object.assign(editor, { told: [], chosen, run: [] });
  const lazy = new LazyClient(() => Promise.reject(new Error('no memory')), { toString: () => '' } as never);
  lazy.start();
  await vi.waitFor(() => {
    expect(editor.told).toEqual([
      'Report Lens could not start. Your files are as they were. Reload the window to try again. (no memory)',
      'Reload Window',
    ]);
  });
  expect(editor.run).toEqual(run);
});
