import { expect, test } from 'vitest';
import { dedent, mark, parseFixture, read } from '../fixture.ts';

test('marks are taken out of the text and their places kept', () => {
  const { text, cursor, ranges } = parseFixture(`
    ⟦19⟧. Pl‸ans
      are ⟦late⟧.
  `);
  expect(text).toBe('19. Plans\n  are late.\n');
  expect(cursor).toBe(6);
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['19', 'late']);
});

test('putting ranges into the text again gives the marked text', () => {
  const marked = '⟦1. One\n⟦two⟧⟧ and ⟦three⟧⟦four⟧';
  const { text, ranges } = parseFixture(marked);
  const document = read(text);
  const toPosition = (offset: number) => document.source.positionAt(offset);
  expect(
    mark(
      document,
      ranges.map(({ start, end }) => ({ start: toPosition(start), end: toPosition(end) })),
    ),
  ).toBe(marked);
});

test('blank lines keep no indentation and do not count for it', () => {
  expect(dedent('\n    a\n\n      b\n    ')).toBe('a\n\n  b\n');
});
