import { expect, test } from 'vitest';
import { isSameData } from '../../../server/src/text/stages/sameData.ts';

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
  [new Set([1]), new Set([1])],
  [new Map([[1, [2]]]), new Map([[1, [2]]])],
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
  [new Set([1]), new Set([2])],
  [new Map([[1, [2]]]), new Map([[1, [3]]])],
  [new Map(), new Set()],
  // What is no plain data is not looked into.
  [new Date(0), new Date(0)],
])('%j is not the same as %j', (one, other) => {
  expect(isSameData(one, other)).toBe(false);
});
