import { expect, test, vi } from 'vitest';

type Listener = (event: unknown) => void;
const shown = vi.hoisted(() => ({ editors: [] as unknown[], listeners: new Map<string, Listener>() }));
const listen = vi.hoisted(() => (event: string) => (listener: Listener) => {
  shown.listeners.set(event, listener);
  return { dispose: () => undefined };
});
vi.mock('vscode', () => ({
  Range: function Range(this: object, line: number, from: number) {
    Object.assign(this, { at: `${line}:${from}` });
  },
  ThemeColor: function ThemeColor() {
    return {};
  },
  window: {
    createTextEditorDecorationType: ({ before }: { before: { contentText: string } }) => ({
      sign: before.contentText,
      dispose: () => undefined,
    }),
    get visibleTextEditors() {
      return shown.editors;
    },
    onDidChangeVisibleTextEditors: listen('editors'),
    onDidChangeTextEditorVisibleRanges: listen('scrolled'),
  },
  workspace: { onDidChangeTextDocument: listen('change') },
}));
const { SymbolSigns } = await import('../../../../client/src/report/symbolSigns.ts');

/** An editor that shows lines of a text; which sign is drawn where, as line and column from 0. */
function opened(lines: string[], languageId = 'report') {
  const drawn: Record<string, string[]> = {};
  const editor = {
    document: { languageId, lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) },
    visibleRanges: [{ start: { line: 0 }, end: { line: 2 } }],
    setDecorations: ({ sign }: { sign: string }, ranges: { at: string }[]) => {
      drawn[sign] = ranges.map(({ at }) => at);
    },
  };
  shown.editors = [editor];
  new SymbolSigns();
  return { drawn, editor };
}

test('signs of lists that editors show as boxes are shown as they were printed', () => {
  const { drawn } = opened(['\uf06e Boats', '   \uf02d old', '\uf0a7\ttested', '\uf0b7']);
  expect(drawn).toEqual({ '•': ['0:0', '3:0'], '–': ['1:3'], '▪': ['2:0'] });
});

test('other signs, and such signs amid the words, are left alone', () => {
  const { drawn } = opened(['• Boats', 'a \uf06e b', '\uf06eBoats', '\ue000 Boats']);
  expect(drawn).toEqual({ '•': [], '–': [], '▪': [] });
});

test('of a long report only what is seen and a little more is looked at, further lines when they come', () => {
  const { drawn, editor } = opened(Array.from({ length: 1000 }, () => '\uf06e Boats'));
  expect(drawn['•']).toHaveLength(63);
  editor.visibleRanges = [{ start: { line: 900 }, end: { line: 902 } }];
  shown.listeners.get('scrolled')?.({ textEditor: editor });
  expect(drawn['•']?.[0]).toBe('840:0');
});

test('texts that are no reports are left alone', () => {
  expect(opened(['\uf06e Boats'], 'plaintext').drawn).toEqual({});
});
