import { expect, test, vi } from 'vitest';
import type { FoundReport, SearchAnswer } from '../../../../server/src/protocol/search.ts';

vi.mock('vscode', () => ({
  l10n: {
    t: (sentence: string, ...given: unknown[]) =>
      sentence.replaceAll(/\{(\d)\}/g, (_, at: string) => String(given[Number(at)])),
  },
  window: {},
}));
const { searchMessage } = await import('../../../../client/src/search/searchMessage.ts');

function report(passages: number): FoundReport {
  const place = { line: 0, character: 0 };
  const passage = { range: { start: place, end: place }, words: 'plans', matches: [] };
  return { uri: 'file:///a.txt', name: 'A', passages: Array.from({ length: passages }, () => passage) };
}

function said(query: string, answer: Partial<SearchAnswer>): string {
  return searchMessage(query, { reports: [], total: 0, left: 0, isReading: false, unknownFilters: [], ...answer });
}

test('above the results stands what was looked for, how many passages there are, and how many have all of the words', () => {
  expect(said('IRO', { reports: [report(1)], total: 1 })).toBe('“IRO”: 1 passage.');
  expect(said('care plans', { reports: [report(2), report(3)], total: 5, withAll: 2 })).toBe(
    '“care plans”: 5 passages. With all of the words: 2.',
  );
  expect(said('care plans', { reports: [report(2)], total: 2, withAll: 2 })).toBe('“care plans”: 2 passages.');
});

test('of more passages than are shown it says so; of reports alone no passages are counted', () => {
  expect(said('plans', { reports: [report(2)], total: 9 })).toBe(
    '“plans”: 9 passages. The best 2 are shown. Add words or filters to narrow it.',
  );
  expect(said('authority:medway', { reports: [report(0)], total: 0 })).toBe('“authority:medway”.');
});

test('what is not understood, and what is not read, is named', () => {
  expect(said('mood:sad', { unknownFilters: ['mood:sad'] })).toBe(
    'Not understood, and left out: mood:sad. Nothing was found.',
  );
  expect(said('plans', { isReading: true, left: 3 })).toBe('The folder is still being read; more may come.');
  expect(said('plans', { left: 3 })).toBe(
    '3 files were not read, because reading was stopped. Run “Read All Reports of the Folder”.',
  );
});
