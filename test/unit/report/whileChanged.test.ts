import { expect, test } from 'vitest';
import { whileChanged } from '../../../server/src/report/lines/whileChanged.ts';

const others = new Map([[1, 'B']]);

test('members of a list are others while something is done, and no longer', () => {
  const list = ['a', 'b', 'c'];
  expect(whileChanged(list, others, () => list.join(''))).toBe('aBc');
  expect(list).toEqual(['a', 'b', 'c']);
});

test('what was there is put back where something fails', () => {
  const list = ['a', 'b'];
  const fail = (): never => {
    throw new Error('failed');
  };
  expect(() => whileChanged(list, others, fail)).toThrow('failed');
  expect(list).toEqual(['a', 'b']);
});
