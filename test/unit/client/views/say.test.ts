import { beforeEach, expect, test, vi } from 'vitest';
import { say } from '../../../../client/src/views/say.ts';

const told: unknown[][] = [];
vi.mock('vscode', () => ({
  l10n: { t: (words: string) => words },
  window: {
    showInformationMessage: (...words: unknown[]) => told.push(['Information', ...words]),
    showErrorMessage: (...words: unknown[]) => told.push(['Error', ...words]),
  },
}));

beforeEach(() => {
  told.length = 0;
});

test('what fits into one line goes away by itself', () => {
  say('Open a report first.');
  expect(told).toEqual([['Information', 'Open a report first.']]);
});

test('longer words have a button, as VS Code cuts them off otherwise', () => {
  const words = 'There is no timeline: no report of the open folders says which authority it is about.';
  say(words, 'Error');
  expect(told).toEqual([['Error', words, 'OK']]);
});
