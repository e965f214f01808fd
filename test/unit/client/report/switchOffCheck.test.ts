import { expect, test, vi } from 'vitest';

interface Settings {
  workspace: Record<string, string | undefined>;
  chosen: string | undefined;
}
const settings = vi.hoisted((): Settings => ({ workspace: {}, chosen: undefined }));
vi.mock('vscode', () => ({
  commands: { executeCommand: vi.fn() },
  ConfigurationTarget: { Workspace: 2, Global: 1 },
  l10n: { t: (sentence: string) => sentence },
  window: { showInformationMessage: () => Promise.resolve(settings.chosen) },
  workspace: {
    workspaceFolders: ['reports'],
    getConfiguration: () => ({
      inspect: (key: string) => ({ workspaceValue: settings.workspace[key] }),
      update: (key: string, value: string | undefined) => {
        settings.workspace[key] = value;
        return Promise.resolve();
      },
    }),
  },
}));
const { switchOffCheck } = await import('../../../../client/src/report/switchOffCheck.ts');

const CHECK = 'diagnostics.acronymsNeverDefined';

test.each([undefined, 'information'])(
  'a kind of notes that was “%s” is so again after it was switched on again',
  async (before) => {
    Object.assign(settings, { workspace: { [CHECK]: before }, chosen: undefined });
    await switchOffCheck(undefined, [CHECK]);
    expect(settings.workspace[CHECK]).toBe('off');
    Object.assign(settings, { workspace: { [CHECK]: before }, chosen: 'Switch On Again' });
    await switchOffCheck(undefined, [CHECK]);
    await vi.waitFor(() => {
      expect(settings.workspace[CHECK]).toBe(before);
    });
  },
);

test('no other setting can be switched off', async () => {
  Object.assign(settings, { workspace: {}, chosen: undefined });
  await switchOffCheck(undefined, ['glossary.files']);
  expect(settings.workspace).toEqual({});
});
