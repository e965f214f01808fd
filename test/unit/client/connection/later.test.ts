import { expect, test, vi } from 'vitest';

const editor = vi.hoisted(() => ({ providers: [] as { getChildren: (node?: unknown) => Promise<unknown> }[] }));
vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly #listeners: (() => void)[] = [];
    readonly event = (listener: () => void) => this.#listeners.push(listener);
    fire(): void {
      for (const listener of this.#listeners) listener();
    }
    dispose(): void {
      this.#listeners.length = 0;
    }
  },
  l10n: { t: (words: string) => words },
  window: {
    createTreeView: (_: string, { treeDataProvider }: { treeDataProvider: (typeof editor.providers)[number] }) => {
      editor.providers.push(treeDataProvider);
      return { dispose: () => undefined, message: '' };
    },
  },
}));
const { Later, LaterView } = await import('../../../../client/src/connection/later.ts');

test('what is made later is made when it is first asked for, once, and put away only where it was made', async () => {
  const happened: string[] = [];
  const make = (name: string) => () => {
    happened.push(`${name} made`);
    return Promise.resolve({ dispose: () => happened.push(`${name} put away`) });
  };
  const [asked, never] = [new Later(make('one')), new Later(make('other'))];
  expect([await asked.get(), happened]).toEqual([await asked.get(), ['one made']]);
  asked.dispose();
  never.dispose();
  await asked.get();
  expect(happened).toEqual(['one made', 'one put away']);
});

test('what could not be made is tried again', async () => {
  let tries = 0;
  const later = new Later(() => (++tries === 1 ? Promise.reject(new Error('not there')) : Promise.resolve(tries)));
  await expect(later.get()).rejects.toThrow('not there');
  expect(await later.get()).toBe(2);
});

test('a view is there at once; its lines are made when the editor asks for them, and again when they change', async () => {
  const made: (() => void)[] = [];
  const view = new LaterView<string, InstanceType<typeof Lines>>('reports', (shown) => {
    expect(shown).toBe(view.view);
    return Promise.resolve(new Lines((listener) => made.push(listener)));
  });
  const [provider] = editor.providers;
  let changes = 0;
  view.onDidChangeTreeData(() => changes++);
  expect(made).toHaveLength(0);
  expect(await provider?.getChildren()).toEqual(['Medway']);
  expect(await view.getTreeItem('Medway')).toEqual({ label: 'Medway' });
  expect(await view.getParent('Medway')).toBeUndefined();
  made[0]?.();
  expect(changes).toBe(1);
});

test('until its first lines are there a view says that they are coming, then what is said above them', async () => {
  vi.useFakeTimers();
  const lines = Object.assign(new Lines(() => undefined), { message: '1 of 3' });
  const later = new LaterView<string, InstanceType<typeof Lines>>('terms', () => Promise.resolve(lines));
  expect(later.view.message).toBe('');
  later.expectLines();
  expect(later.view.message).toBe('Loading…');
  expect(await later.getChildren()).toEqual(['Medway']);
  // The editor has the lines first: VS Code would show the welcome text of an empty view meanwhile, and lose the focus.
  expect(later.view.message).toBe('Loading…');
  vi.runAllTimers();
  expect(later.view.message).toBe('1 of 3');
  later.expectLines();
  expect(later.view.message).toBe('1 of 3');
  vi.useRealTimers();
});

class Lines {
  readonly onDidChangeTreeData;
  constructor(listen: (listener: () => void) => unknown) {
    this.onDidChangeTreeData = (listener: () => void) => {
      listen(listener);
      return { dispose: () => undefined };
    };
  }
  getChildren(): string[] {
    return ['Medway'];
  }
  getTreeItem(label: string): { label: string } {
    return { label };
  }
  getParent(): undefined {
    return undefined;
  }
  dispose(): void {
    // Nothing to put away.
  }
}
