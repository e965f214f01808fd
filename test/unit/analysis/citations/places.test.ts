import { expect, test } from 'vitest';
import { labelsOf } from '../../../../server/src/analysis/citations/targets/places.ts';

const span = { start: 0, end: 1 };

test.each([
  ['section 2', '2', undefined, ['2']],
  ['sections 2 to 4', '2', '4', ['2', '3', '4']],
  ['sections 2.3 to 2.5', '2.3', '2.5', ['2.3', '2.4', '2.5']],
  ['findings F8–10', 'F8', '10', ['F8', 'F9', 'F10']],
  ['recommendations 1 to 41', '1', '41', Array.from({ length: 41 }, (_, index) => String(index + 1))],
])('“%s” names each of them', (_words, first, last, labels) => {
  expect(labelsOf({ span, first, last })).toEqual(labels);
});

test.each([
  ['annexes A to C', 'A', 'C'],
  ['sections A to 5', 'A', '5'],
  ['sections 5 to B', '5', 'B'],
  ['sections 2.3 to 3.1', '2.3', '3.1'],
  ['sections 5 to 2', '5', '2'],
  ['recommendations 1 to 42', '1', '42'],
])('what lies between the ends of “%s” cannot be counted', (_words, first, last) => {
  expect(labelsOf({ span, first, last })).toEqual([first, last]);
});

test('“the recommendation”, without a number, names none', () => {
  expect(labelsOf({ span, first: undefined, last: undefined })).toEqual([]);
});
