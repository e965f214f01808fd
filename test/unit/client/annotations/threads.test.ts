import { expect, test, vi } from 'vitest';
import { entryOf } from '../../../../client/src/annotations/entries/annotationEntry.ts';
import type { Annotation } from '../../../../server/src/annotations/annotation.ts';

interface Body {
  readonly value: string;
  readonly isTrusted?: boolean;
  readonly supportHtml?: boolean;
}
interface Thread {
  comments: readonly { readonly body: Body; readonly author: { readonly name: string } }[];
  label?: string;
  isDisposed?: boolean;
}

const threads: Thread[] = [];

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)])),
  },
  CommentMode: { Editing: 0, Preview: 1 },
  CommentThreadState: { Unresolved: 0, Resolved: 1 },
  CommentThreadCollapsibleState: { Collapsed: 0, Expanded: 1 },
  MarkdownString: class {
    value: string;
    constructor(value: string) {
      this.value = value;
    }
  },
  Range: function Range() {
    return {};
  },
  comments: {
    createCommentController: () => ({
      createCommentThread: () => {
        const thread: Thread & { dispose(): void } = {
          comments: [],
          dispose: () => {
            thread.isDisposed = true;
          },
        };
        threads.push(thread);
        return thread;
      },
      dispose: () => undefined,
    }),
  },
}));

const annotation: Annotation = {
  id: 'urn:uuid:a',
  type: 'Annotation',
  motivation: 'questioning',
  created: '2026-11-22T03:00:00Z',
  creator: { type: 'Person', name: 'Mallory' },
  body: [
    { type: 'TextualBody', purpose: 'questioning', value: '<img src=x> [go](command:workbench.action.quit)' },
    { type: 'TextualBody', purpose: 'replying', value: 'Well.', creator: { type: 'Person', name: 'Ben' } },
    { type: 'TextualBody', purpose: 'tagging', value: 'health' },
  ],
  target: { type: 'SpecificResource', source: 'a.txt' },
};
const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };

test('a note of somebody else is shown without HTML and runs no command; its thread says what it is and how sure', async () => {
  const { Threads } = await import('../../../../client/src/annotations/shown/threads.ts');
  const uri = { toString: () => 'file:///a.txt' };
  let entries = [entryOf({ annotation, state: 'likely', score: 0.834, guesses: [], range })];
  let tell: (changed: typeof uri) => void = () => undefined;
  const annotations = {
    of: () => entries,
    onDidChange: (listener: typeof tell) => {
      tell = listener;
      return { dispose: () => undefined };
    },
  };
  new Threads(annotations as never);
  tell(uri);
  const [thread] = threads;
  expect(thread?.label).toBe('Question · #health · likely place, 83 %');
  expect(thread?.comments.map(({ author }) => author.name)).toEqual(['Mallory', 'Ben']);
  expect(thread?.comments.map(({ body }) => [body.isTrusted, body.supportHtml])).toEqual([
    [false, false],
    [false, false],
  ]);
  entries = [];
  tell(uri);
  expect(thread?.isDisposed).toBe(true);
});
