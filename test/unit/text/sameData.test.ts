import { expect, test } from 'vitest';
import { isSameData } from '../../../server/src/text/sameData.ts';

test.each([
  [undefined, undefined],
  ['one', 'one'],
  [NaN, NaN],
  [
    [1, [2]],
    [1, [2]],
  ],
  [
    { a: 1, b: undefined },
    { b: undefined, a: 1 },
  ],
])('%j is the same as %j', (one, other) => {
  expect(isSameData(one, other)).toBe(true);
});

test.each([
  [1, '1'],
  [null, {}],
  [[1], [1, 2]],
  [[], {}],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: 1 }, { b: 1 }],
  // What is no plain data is not looked into.
  [new Set([1]), new Set([1])],
])('%j is not the same as %j', (one, other) => {
  expect(isSameData(one, other)).toBe(false);
});
