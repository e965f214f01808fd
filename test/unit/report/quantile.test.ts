import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Quantile } from '../../../server/src/report/lines/quantile.ts';

test('a quantile is the value below which its share lies', () => {
  expect(new Quantile([5, 1, 4, 2, 3, 10, 7, 8, 6, 9], 0.9).value).toBe(10);
  expect(new Quantile([3, 1, 2], 0).value).toBe(1);
  expect(new Quantile([], 0.9).value).toBe(0);
});

test('with some values changed it is that of the changed values', () => {
  const value = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(fc.array(fc.record({ before: value, after: fc.option(value) }), { minLength: 1 }), (all) => {
      const changes = all.flatMap(({ before, after }) => (after === null ? [] : [{ before, after }]));
      const before = new Quantile(
        all.map((one) => one.before),
        0.9,
      );
      const after = new Quantile(
        all.map((one) => one.after ?? one.before),
        0.9,
      );
      expect(before.with(changes)).toBe(after.value);
    }),
  );
});

test('a value lies between two if it is above the one and at most the other', () => {
  const three = new Quantile([1, 5, 9], 0.9);
  expect([three.between(4, 5), three.between(5, 4), three.between(5, 8), three.between(2, 4)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
