import { beforeEach, expect, test, vi } from 'vitest';
import { PageLines } from '../../../../client/src/pages/pageLines.ts';

type Listener = (event: unknown) => void;
const shown = vi.hoisted(() => ({ editors: [] as unknown[], listeners: new Map<string, Listener>() }));
const listen = vi.hoisted(() => (event: string) => (listener: Listener) => {
  shown.listeners.set(event, listener);
  return { dispose: () => undefined };
});
vi.mock('vscode', () => ({
  l10n: { t: (sentence: string, page: number) => sentence.replace('{0}', String(page)) },
  Range: function Range(this: object, line: number, from: number, _: number, to: number) {
    Object.assign(this, { line, from, to });
  },
  ThemeColor: function ThemeColor() {
    return {};
  },
  window: {
    createTextEditorDecorationType: ({ opacity, borderWidth }: { opacity?: string; borderWidth?: string }) => ({
      name: opacity === undefined ? (borderWidth?.startsWith('1') ? 'above' : 'below') : 'feed',
      dispose: () => undefined,
    }),
    get visibleTextEditors() {
      return shown.editors;
    },
    onDidChangeVisibleTextEditors: listen('editors'),
  },
  workspace: { onDidOpenTextDocument: listen('open'), onDidChangeTextDocument: listen('change') },
}));
const { PageRules } = await import('../../../../client/src/pages/pageRules.ts');

/** A text in an editor; what is drawn there by kind: "2 at 1" is page 2 at line 1 (from 0), a feed "1:0" line and column. */
function opened(text: string, languageId = 'report') {
  const drawn: Record<string, string[]> = {};
  const document = {
    ...{ languageId, version: 1, text },
    getText: () => document.text,
    positionAt: (offset: number) => ({ line: document.text.slice(0, offset).split('\n').length - 1 }),
    lineAt: (line: number) => ({ text: document.text.split('\n')[line] ?? '' }),
  };
  const setDecorations = vi.fn(({ name }: { name: string }, given: Drawn[]) => {
    drawn[name] = given.map(inWords);
  });
  shown.editors = [{ document, setDecorations }];
  return { document, drawn, setDecorations };
}

interface Place {
  line: number;
  from: number;
}
type Drawn = Place | { range: Place; renderOptions: { after: { contentText: string } } };

function inWords(one: Drawn): string {
  return 'range' in one ? `${one.renderOptions.after.contentText} at ${one.range.line}` : `${one.line}:${one.from}`;
}

beforeEach(() => {
  shown.listeners.clear();
});

test('pages of a text begin with a line above them, those of a PDF with one of their own, and no box is left', () => {
  const { drawn } = opened('Cover\n\fFindings\nmore\n\f\nLast page');
  new PageRules(new PageLines());
  expect(drawn).toEqual({ above: ['Page 2 at 1'], below: ['Page 3 at 3'], feed: ['1:0', '3:0'] });
});

test('typing draws nothing anew until a page comes or goes', () => {
  const { document, drawn, setDecorations } = opened('Cover\n\fFindings');
  new PageRules(new PageLines());
  setDecorations.mockClear();
  Object.assign(document, { text: 'A cover\n\fFindings', version: 2 });
  shown.listeners.get('change')?.({ document });
  expect(setDecorations).not.toHaveBeenCalled();
  Object.assign(document, { text: 'A cover\nFindings', version: 3 });
  shown.listeners.get('change')?.({ document });
  expect(drawn).toEqual({ above: [], below: [], feed: [] });
});

test('what is no report, or none any more, is left alone', () => {
  const { setDecorations } = opened('int main()\n\f{}', 'c');
  new PageRules(new PageLines());
  expect(setDecorations).not.toHaveBeenCalled();
  const { document, drawn } = opened('Cover\n\fFindings');
  shown.listeners.get('editors')?.(shown.editors);
  expect(drawn['above']).toHaveLength(1);
  document.languageId = 'plaintext';
  shown.listeners.get('open')?.(document);
  expect(drawn['above']).toEqual([]);
});
