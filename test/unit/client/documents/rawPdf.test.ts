import { beforeEach, expect, test, vi } from 'vitest';

interface Editor {
  open: unknown[];
  offered: string[];
  chosen: string | undefined;
  run: unknown[][];
}
const editor = vi.hoisted((): Editor => ({ open: [], offered: [], chosen: undefined, run: [] }));
vi.mock('vscode', () => ({
  commands: {
    executeCommand: (...words: unknown[]) => {
      editor.run.push(words);
      return Promise.resolve();
    },
  },
  l10n: { t: (sentence: string) => sentence },
  languages: { setTextDocumentLanguage: vi.fn() },
  window: {
    showInformationMessage: (words: string) => {
      editor.offered.push(words);
      return Promise.resolve(editor.chosen);
    },
  },
  workspace: {
    textDocuments: editor.open,
    fs: { isWritableFileSystem: () => true },
    getConfiguration: () => ({ get: () => undefined }),
    onDidOpenTextDocument: () => ({ dispose: vi.fn() }),
    onDidChangeConfiguration: () => ({ dispose: vi.fn() }),
  },
}));
const { watchDocuments } = await import('../../../../client/src/report/recognition.ts');

/** What the editor has open in front of the reader when the extension starts. */
function look(path: string, languageId: string): unknown {
  const uri = { scheme: 'file', path, toString: () => `file://${path}` };
  const text = { text: '%PDF-1.7' };
  editor.open.splice(0, Infinity, { uri, languageId, lineCount: 1, lineAt: () => text });
  watchDocuments(vi.fn());
  return uri;
}

beforeEach(() => {
  Object.assign(editor, { offered: [], chosen: undefined, run: [] });
});

test('whoever sees the bytes of a PDF is offered the report', async () => {
  editor.chosen = 'Open as Report';
  const uri = look('/reports/harbour.pdf', 'plaintext');
  await vi.waitFor(() => {
    expect(editor.run).toEqual([['reportLens.openAsReport', uri]]);
  });
  expect(editor.offered).toEqual(['This is what a PDF looks like inside. Report Lens can show it as a report.']);
});

test('nothing is opened that the reader did not choose', async () => {
  look('/reports/harbour.pdf', 'plaintext');
  await vi.waitFor(() => {
    expect(editor.offered).toHaveLength(1);
  });
  expect(editor.run).toEqual([]);
});

test('it is offered whatever letters the file’s ending has', async () => {
  look('/reports/HARBOUR.PDF', 'plaintext');
  await vi.waitFor(() => {
    expect(editor.offered).toHaveLength(1);
  });
});

test('a text, and a PDF that is shown as a report, are left alone', async () => {
  look('/reports/harbour.txt', 'plaintext');
  look('/reports/harbour.pdf', 'report');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(editor.offered).toEqual([]);
});
