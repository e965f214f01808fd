import { expect, test, vi } from 'vitest';
import type { Annotation } from '../../../../server/src/annotations/annotation.ts';

vi.mock('vscode', () => ({
  l10n: { t: (sentence: string, ...given: unknown[]) => sentence.replace('{0}', String(given[0])) },
}));
const { importInWords, notHereYet } = await import('../../../../client/src/annotations/commands/importOutcome.ts');

function note(id: string, created: string, modified?: string): Annotation {
  return {
    ...{ id, type: 'Annotation', motivation: 'commenting', body: [], created },
    ...(modified === undefined ? {} : { modified }),
    target: { type: 'SpecificResource', source: 'report.txt' },
  };
}

test('a file that is imported twice changes nothing the second time, whatever was written here since', () => {
  const given = [note('a', '2024-01-02T10:00:00Z'), note('b', '2024-01-02T11:00:00Z')];
  const answered = { annotation: note('a', '2024-01-02T10:00:00Z', '2024-03-01T09:00:00Z') };
  expect(notHereYet(given, [answered, { annotation: note('b', '2024-01-02T11:00:00.000Z') }])).toEqual([]);
});

test('an annotation that was changed elsewhere since comes in its new form, a new one comes too', () => {
  const newer = note('a', '2024-01-02T10:00:00Z', '2024-05-01T10:00:00+02:00');
  const other = note('c', '2024-01-02T10:00:00Z');
  const known = [{ annotation: note('a', '2024-01-02T10:00:00Z', '2024-05-01T07:59:00Z') }];
  expect(notHereYet([newer, other], known)).toEqual([newer, other]);
});

test('an annotation that does not say when it was made comes once', () => {
  const undated = note('a', 'long ago');
  expect(notHereYet([undated], [])).toEqual([undated]);
  expect(notHereYet([undated], [{ annotation: undated }])).toEqual([]);
});

test.each([
  [{ imported: 2, here: 0, unplaced: 0, skipped: 0 }, 'Annotations imported: 2.'],
  [
    { imported: 2, here: 0, unplaced: 1, skipped: 0 },
    'Annotations imported: 2. Passages that were not found in this report, listed under “Unplaced”: 1.',
  ],
  [
    { imported: 1, here: 3, unplaced: 0, skipped: 2 },
    'Annotations imported: 1. Here already: 3. Entries that were not understood and left out: 2.',
  ],
  [
    { imported: 0, here: 4, unplaced: 0, skipped: 0 },
    'Nothing new: all annotations of this file are here already (4).',
  ],
])('what became of a file is told with all numbers that matter: %j', (outcome, told) => {
  expect(importInWords(outcome)).toBe(told);
});
