import { expect, test, vi } from 'vitest';
import type { LazyClient } from '../../../../client/src/connection/lazyClient.ts';

const place = (line: number) => ({
  start: { line, compareTo: (other: { line: number }) => line - other.line },
});
const FIRST = { message: 'The first.', range: place(0) };
const SECOND = { message: 'The second.', range: place(2) };

interface Line {
  readonly label: string;
  readonly detail?: string;
}
const shown = vi.hoisted(() => ({
  told: [] as string[],
  revealed: [] as unknown[],
  ran: [] as string[],
  off: [] as string[],
  list: undefined as QuickList | undefined,
}));

/** The editor's list: what it was told to show, and what the reader does with it. */
class QuickList {
  title = '';
  placeholder = '';
  busy = false;
  items: Line[] = [];
  selectedItems: Line[] = [];
  #heard: Partial<Record<'active' | 'accept' | 'hide', (given?: unknown) => void>> = {};
  onDidChangeActive = (listener: () => void): unknown => (this.#heard.active = listener);
  onDidAccept = (listener: () => void): unknown => (this.#heard.accept = listener);
  onDidHide = (listener: () => void): unknown => (this.#heard.hide = listener);
  show = (): unknown => (shown.list = this);
  hide = (): void => this.#heard.hide?.();
  dispose = vi.fn();

  look(at: number): void {
    this.#heard.active?.([this.items[at]]);
  }

  choose(at: number): void {
    this.selectedItems = this.items.slice(at, at + 1);
    this.#heard.accept?.();
  }
}
const document = { uri: 'file:///report.txt', lineAt: (line: number) => ({ text: `  words  of line ${line}` }) };
vi.mock('vscode', () => ({
  commands: {
    executeCommand: (...all: string[]) => {
      shown.ran.push(all.join(' '));
    },
  },
  l10n: {
    t: (sentence: string, ...given: unknown[]) =>
      sentence.replaceAll(/\{(\d)\}/g, (_, at: string) => String(given[Number(at)])),
  },
  Range: function Range(this: { start: unknown }, start: unknown) {
    this.start = start;
  },
  TextEditorRevealType: { AtTop: 3, InCenterIfOutsideViewport: 2 },
  workspace: {
    getConfiguration: () => ({ get: (check: string) => (shown.off.includes(check) ? 'off' : 'hint') }),
  },
  window: {
    activeTextEditor: {
      document,
      visibleRanges: ['where the reader was'],
      revealRange: (range: unknown) => shown.revealed.push(range),
    },
    createQuickPick: () => new QuickList(),
    showInformationMessage: (...words: string[]) => {
      shown.told.push(words.join(' | '));
    },
  },
}));
const gone = vi.hoisted(() => ({ to: [] as unknown[] }));
vi.mock('../../../../client/src/navigation/showInReport.ts', () => ({
  showInReport: (uri: unknown, { start }: { start: { line: number } }) => gone.to.push([uri, start.line]),
}));
const { showDoubts } = await import('../../../../client/src/report/doubts.ts');

/** A server that has these notes on the report once it is read. */
function lens(notes: unknown[] | Promise<unknown[]>, isReading = false): LazyClient {
  Object.assign(shown, { told: [], revealed: [], ran: [], off: [], list: undefined });
  gone.to.length = 0;
  const client = {
    code2ProtocolConverter: { asTextDocumentIdentifier: () => ({}) },
    protocol2CodeConverter: { asDiagnostics: (items: unknown) => Promise.resolve(items) },
    sendRequest: async (method: string) =>
      method === 'textDocument/diagnostic' ? { kind: 'full', items: await notes } : { isReading, left: 0 },
  };
  return { client: Promise.resolve(client) } as unknown as LazyClient;
}

async function list(): Promise<QuickList> {
  await vi.waitFor(() => {
    expect(shown.list?.busy).toBe(false);
  });
  return shown.list as QuickList;
}

test('all that is doubtful is listed in the order of the text, hints too, with the words in question', async () => {
  const done = showDoubts(lens([SECOND, FIRST]));
  const { title, items } = await list();
  expect(title).toBe('What is doubtful in this report: 2');
  expect(items.map(({ label, detail }) => [label, detail])).toEqual([
    ['The first.', 'Line 1: words of line 0'],
    ['The second.', 'Line 3: words of line 2'],
  ]);
  shown.list?.choose(1);
  await done;
  expect(gone.to).toEqual([['file:///report.txt', 2]]);
  expect(shown.ran).toEqual(['editor.action.showHover']);
});

test('the text follows the list, and Escape brings back what the reader saw', async () => {
  const done = showDoubts(lens([FIRST, SECOND]));
  const open = await list();
  open.look(1);
  open.look(0);
  open.hide();
  await done;
  expect(shown.revealed).toEqual([SECOND.range, FIRST.range, 'where the reader was']);
  expect(gone.to).toEqual([]);
});

test('the list says that a long report is still being read, and Escape ends the waiting', async () => {
  const done = showDoubts(lens(new Promise(() => undefined)));
  expect([shown.list?.busy, shown.list?.placeholder]).toEqual([true, 'The report is being read…']);
  shown.list?.hide();
  await done;
  expect(shown.told).toEqual([]);
});

test('the list says how many checks are switched off, and leads to their settings', async () => {
  const done = showDoubts(lens([FIRST]));
  shown.off = ['citations', 'numbering'];
  const open = await list();
  expect(open.items.at(-1)?.label).toBe('$(settings-gear) Checks that are switched off: 2 of 9.');
  open.look(1);
  open.choose(1);
  await done;
  expect(shown.ran).toEqual(['workbench.action.openSettings reportLens.diagnostics']);
  expect([shown.revealed, gone.to]).toEqual([[], []]);
});

test('that nothing is noted is told with what was not looked for', async () => {
  await showDoubts(lens([]));
  expect(shown.told).toEqual(['Nothing has been noted about this report.']);
  const done = showDoubts(lens([], true));
  shown.off = ['citations'];
  await done;
  expect(shown.told).toEqual([
    'Nothing has been noted about this report. Checks that are switched off: 1 of 9. Other reports of the folder are still being read. | Show Checks',
  ]);
});

test('a report that was not read is not called free of doubt', async () => {
  await showDoubts(lens(Promise.reject(new Error('content modified'))));
  expect(shown.told).toEqual(['The report is not read yet, or has changed meanwhile. Try again. | OK']);
});
