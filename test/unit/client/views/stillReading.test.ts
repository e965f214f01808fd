import { beforeEach, expect, test, vi } from 'vitest';

const editor = vi.hoisted(() => ({ told: [] as string[] }));
vi.mock('vscode', () => ({
  l10n: { t: (sentence: string) => sentence },
  window: { showInformationMessage: (words: string) => editor.told.push(words) },
}));
const { askedOf, tellNothing } = await import('../../../../client/src/views/stillReading.ts');

beforeEach(() => {
  editor.told.length = 0;
});

test('a list of reports to choose from says that it may lack some while the folder is being read', () => {
  expect(askedOf('Which authority?', true)).toBe('Which authority? The folder is still being read; more may come.');
  expect(askedOf('Which authority?', false)).toBe('Which authority?');
});

test('that there is nothing to choose from is told only of a folder that has been read', () => {
  tellNothing('There are no two reports.', true);
  tellNothing('There are no two reports.', false);
  expect(editor.told).toEqual(['The folder is still being read; more may come.', 'There are no two reports.']);
});
