import type { ExtensionContext } from 'vscode';
import { expect, test, vi } from 'vitest';

interface Seen {
  commandsAreLoaded: boolean;
  reportIsShown: () => void;
  active: { document: unknown };
}
const seen = vi.hoisted((): Seen => ({
  commandsAreLoaded: false,
  reportIsShown: () => undefined,
  active: { document: undefined },
}));
const disposable = vi.hoisted(() => ({ dispose: () => undefined }));
const Empty = vi.hoisted(
  () =>
    class {
      dispose = () => undefined;
      expectLines = () => undefined;
      get = () => Promise.resolve(undefined);
      onStart = () => undefined;
      register = () => [];
    },
);
vi.mock('vscode', () => ({
  commands: { registerCommand: () => disposable },
  window: { registerWebviewPanelSerializer: () => disposable },
  workspace: { workspaceFolders: undefined },
}));
vi.mock('../../../client/src/report/activeReport.ts', () => ({
  ActiveReport: class extends Empty {
    onDidChange = (listener: () => void) => {
      seen.reportIsShown = listener;
      return disposable;
    };
    look = () => undefined;
    get document() {
      return seen.active.document;
    }
  },
}));
vi.mock('../../../client/src/annotations/start.ts', () => ({
  startAnnotations: () => ({
    ...disposable,
    annotations: {},
    folder: { onDidChange: () => disposable, known: [] },
    planView: new Empty(),
  }),
}));
vi.mock('../../../client/src/commands.ts', () => {
  seen.commandsAreLoaded = true;
  return { ALL_COMMANDS: {} };
});
vi.mock('../../../client/src/connection/later.ts', () => ({ Later: Empty, LaterView: Empty }));
vi.mock('../../../client/src/connection/lazyClient.ts', () => ({ LazyClient: Empty }));
vi.mock('../../../client/src/documents/register.ts', () => ({ Documents: Empty }));
vi.mock('../../../client/src/reports/comparisonTexts.ts', () => ({ ComparisonTexts: Empty }));
vi.mock('../../../client/src/report/readingStatus.ts', () => ({ ReadingStatus: Empty }));
vi.mock('../../../client/src/terms/firstUsesLater.ts', () => ({ FirstUsesLater: Empty }));
vi.mock('../../../client/src/terms/watchGlossaries.ts', () => ({ watchGlossaries: () => disposable }));
vi.mock('../../../client/src/languageModelTools.ts', () => ({ registerTools: () => [] }));
vi.mock('../../../client/src/report/recognition.ts', () => ({ watchDocuments: () => [] }));
const { activateWith } = await import('../../../client/src/extension.ts');

test('commands are there before the first key is pressed in a report, so that they find the selection as it was then', async () => {
  const context = { subscriptions: [], extension: { packageJSON: { contributes: { commands: [] } } } };
  activateWith(context as unknown as ExtensionContext, vi.fn(), vi.fn());
  seen.reportIsShown();
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen.commandsAreLoaded, 'without a report').toBe(false);
  seen.active.document = {};
  seen.reportIsShown();
  await vi.waitFor(() => {
    expect(seen.commandsAreLoaded).toBe(true);
  });
});
