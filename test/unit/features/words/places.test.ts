import { expect, test } from 'vitest';
import { placeName } from '../../../../server/src/features/words/places.ts';
import { parseFixture, read } from '../../../fixture.ts';

/** What the place at `‸` is called. */
function called(marked: string): string {
  const { text, cursor = 0 } = parseFixture(marked);
  return placeName(read(text), cursor);
}

const harbour = (list: string): string => `
  Inspection of Wexcombe harbour

  Findings

  1. The ropes are old, and two of them broke in the spring of last year.

  2. The gates are new. They were paid for by the county.

  3. The lamps are lit too late in winter.

  ${list}
`;

test('a place is called by its paragraph and, without pages, by its line', () => {
  expect(called(harbour('').replace('paid for', 'pa‸id for'))).toBe('paragraph 2, line 7');
});

test('outside what has numbers it is called by its line', () => {
  expect(called(harbour('').replace('Wexcombe', 'Wex‸combe'))).toBe('line 1');
});

test('a recommendation that is counted for itself is called a recommendation', () => {
  const list = `
  Recommendations

  1. The harbour master should replace the ropes within a month (paragraph 1).

  2. The county sh‸ould have the lamps lit at dusk (paragraph 3).`;
  expect(called(harbour(list))).toBe('recommendation 2, line 16');
});

test('one that is counted on from the paragraphs is called as they are', () => {
  const list = `
  Recommendations

  4. The harbour master should replace the ropes within a month (paragraph 1).

  5. The county sh‸ould have the lamps lit at dusk (paragraph 3).`;
  expect(called(harbour(list))).toBe('paragraph 5, line 16');
});
