import { expect, test, vi } from 'vitest';
import type { ReadingSummary } from '../../../../server/src/protocol/reading.ts';

vi.mock('vscode', () => ({
  l10n: {
    t: (sentence: string, ...given: unknown[]) =>
      sentence.replaceAll(/\{(\d)\}/g, (_, at: string) => String(given[Number(at)])),
  },
}));
const { readingInFull, readingInShort } = await import('../../../../client/src/report/readingWords.ts');

const nothing: ReadingSummary = {
  paragraphs: { printed: 0, recovered: 0, lost: 0 },
  recommendations: 0,
  citations: 0,
  acronyms: 0,
  judgements: 0,
  isTooLarge: false,
};

test.each<[string, Partial<ReadingSummary>]>([
  ['Report', {}],
  ['Report: 4 recommendations', { recommendations: 4 }],
  ['Report: 126 paragraphs', { paragraphs: { printed: 126, recovered: 0, lost: 0 }, recommendations: 4 }],
  ['Report: 25 of 126 lost numbers recovered', { paragraphs: { printed: 10, recovered: 25, lost: 101 } }],
  ['Report: too large to read', { isTooLarge: true }],
])('the status bar says “%s”', (words, found) => {
  expect(readingInShort({ ...nothing, ...found })).toBe(words);
});

test('in full, lost and recovered numbers are told apart', () => {
  expect(readingInFull({ ...nothing, paragraphs: { printed: 10, recovered: 25, lost: 101 } })).toContain(
    '126 paragraphs that lost their number: 25 recovered, 101 not',
  );
  expect(readingInFull(nothing)[0]).toBe('No numbered paragraphs');
  expect(readingInFull({ ...nothing, isTooLarge: true })).toHaveLength(1);
});
