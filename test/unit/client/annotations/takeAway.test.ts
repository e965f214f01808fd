import { beforeEach, expect, test, vi } from 'vitest';
import { exportAnnotations } from '../../../../client/src/annotations/commands/takeAway.ts';
import type { SeveralReports } from '../../../../server/src/protocol/exchange.ts';
import { FOLDER_READING_REQUEST } from '../../../../server/src/protocol/shelf.ts';
import { exported } from '../../exchange/exported.ts';

/* Which reports are taken away, and into which file. The editor is a stand-in; reports are named by letters. */

interface FakeUri {
  readonly path: string;
  readonly scheme: string;
  readonly toString: () => string;
}

const editor = vi.hoisted(() => ({
  front: undefined as string | undefined,
  /** What the reader takes from each list, by label. */
  takes: [] as string[],
  /** What each list has offered. */
  offered: [] as string[][],
  /** What stands above each list. */
  asked: [] as string[],
  isReading: false,
  /** A report that is gone. */
  gone: '',
  proposed: '',
  written: [] as string[],
  told: [] as string[],
}));

vi.mock('vscode', () => {
  const parse = (text: string): FakeUri => ({
    path: text.replace('file://', ''),
    scheme: 'file',
    toString: () => text,
  });
  return {
    Uri: {
      parse,
      joinPath: (uri: { path: string }, _: string, name: string) =>
        parse(`file://${uri.path.replace(/[^/]*$/, '')}${name}`),
    },
    env: { uriScheme: 'vscode' },
    l10n: {
      t: (words: string, ...parts: string[]) => words.replace(/\{(\d)\}/g, (_, at: string) => parts[Number(at)] ?? ''),
    },
    window: {
      get activeTextEditor() {
        return editor.front === undefined
          ? undefined
          : { document: { uri: parse(editor.front), languageId: 'report' } };
      },
      showQuickPick: (items: readonly { readonly label: string }[], { placeHolder = '' }: { placeHolder?: string }) => {
        editor.asked.push(placeHolder);
        editor.offered.push(items.map(({ label }) => label));
        const wanted = editor.takes.shift();
        return Promise.resolve(items.find(({ label }) => label === wanted));
      },
      showSaveDialog: ({ defaultUri }: { readonly defaultUri: FakeUri }) => {
        editor.proposed = defaultUri.toString();
        return Promise.resolve(defaultUri);
      },
      showInformationMessage: (words: string) => {
        editor.told.push(words);
        return Promise.resolve(undefined);
      },
      showWarningMessage: (words: string) => editor.told.push(words),
      showErrorMessage: (words: string) => editor.told.push(words),
    },
    workspace: {
      fs: { writeFile: (to: FakeUri) => Promise.resolve(editor.written.push(to.toString())) },
      asRelativePath: String,
      getConfiguration: () => ({ get: () => undefined }),
    },
  };
});

let given: SeveralReports | undefined;

/** Exports where readers have annotated `annotated` and the reader takes `takes` from the lists. */
async function exporting(annotated: readonly string[], front: string | undefined, ...takes: string[]): Promise<void> {
  editor.asked.length = 0;
  editor.front = front;
  editor.takes = takes;
  const entries = [{}];
  const known = annotated.map((uri) => ({ uri, entries }));
  const client = {
    code2ProtocolConverter: { asUri: String },
    sendRequest: (request: string, params?: { readonly textDocument: { readonly uri: string } }): Promise<unknown> =>
      Promise.resolve(
        request === FOLDER_READING_REQUEST
          ? { isReading: editor.isReading }
          : params?.textDocument.uri === editor.gone
            ? null
            : exported({ file: params?.textDocument.uri ?? '' }),
      ),
  };
  await exportAnnotations({
    lazy: { client: Promise.resolve(client) },
    folder: { fresh: () => Promise.resolve(known) },
    exportReports: (reports: SeveralReports) => {
      given = reports;
      return Promise.resolve(new Uint8Array(1));
    },
  } as unknown as Parameters<typeof exportAnnotations>[0]);
}

beforeEach(() => {
  Object.assign(editor, { offered: [], proposed: '', written: [], told: [], isReading: false, gone: '' });
  given = undefined;
});

const [A, B] = ['file:///r/a.txt', 'file:///r/b.txt'];

test('of several annotated reports the reader takes that in front, or all in one file', async () => {
  await exporting([A, B], A, 'All reports with annotations (2)', 'Word');
  expect(editor.offered[0]).toEqual(['The report in front', 'All reports with annotations (2)']);
  expect(given?.map(({ file }) => file)).toEqual([A, B]);
  expect(editor.written).toEqual(['file:///r/reports.annotations.docx']);
  await exporting([A, B], A, 'The report in front', 'Word');
  expect(given?.map(({ file }) => file)).toEqual([A]);
  expect(editor.proposed).toBe('file:///r/a.annotations.docx');
});

test('without a report in front, all are meant; what holds one report only is not offered for them', async () => {
  await exporting([A, B], undefined, 'Markdown');
  expect(given?.map(({ file }) => file)).toEqual([A, B]);
  expect(editor.offered).toHaveLength(1);
  expect(editor.offered[0]).toContain('REFI-QDA project');
  expect(editor.offered[0]).not.toContain('W3C Web Annotations');
  expect(editor.offered[0]).not.toContain('PDF with annotations');
});

test('while the folder is being read, the reader sees that more annotations may come', async () => {
  editor.isReading = true;
  await exporting([A, B], undefined, 'All reports with annotations (2)', 'Word');
  expect(editor.asked[0]).toBe('The folder is still being read; more may come.');
  expect(given).toHaveLength(2);
});

test('where one report is annotated nobody is asked which', async () => {
  await exporting([A], A, 'W3C Web Annotations');
  expect(editor.offered).toHaveLength(1);
  expect(editor.proposed).toBe('file:///r/a.annotations.jsonld');
});

test('where no report is in front and none is annotated, the reader is told what to do', async () => {
  await exporting([], undefined);
  expect(editor.told).toEqual(['Open a report first.']);
});

test('a report that cannot be read is named, and the others are exported', async () => {
  editor.gone = B;
  await exporting([A, B], undefined, 'Markdown');
  expect(given?.map(({ file }) => file)).toEqual([A]);
  expect(editor.told).toContain(`Cannot read ${B}`);
});

test('where none can be read nothing is written', async () => {
  editor.gone = A;
  await exporting([A], A, 'Markdown');
  expect(editor.written).toEqual([]);
  expect(editor.told).toEqual([`The annotations could not be exported: Cannot read ${A}`]);
});
