import { expect, test } from 'vitest';
import { detached } from '../../../server/src/text/detached.ts';
import { remembered } from '../../../server/src/text/stages/remembered.ts';

test('a text that comes again is not looked at again, unless it is long', () => {
  const asked: string[] = [];
  const length = remembered(
    (text) => {
      asked.push(text);
      return text.length;
    },
    10,
    20,
  );
  const long = 'x'.repeat(21);
  expect(['Summary', 'Summary', long, long].map(length)).toEqual([7, 7, 21, 21]);
  expect(asked).toEqual(['Summary', long, long]);
});

test('what is not found is remembered, too', () => {
  let asked = 0;
  const nothing = remembered((text) => {
    asked++;
    return text === '' ? text : undefined;
  });
  expect([nothing('a'), nothing('a')]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});

test('no more is remembered than was said', () => {
  let asked = 0;
  const count = remembered(() => ++asked, 2);
  for (const text of ['a', 'b', 'c', 'c', 'a']) count(text);
  expect(asked).toBe(4);
});

test('a piece in memory of its own has the same characters', () => {
  expect(detached('the plan'.slice(4))).toBe('plan');
  expect(detached('')).toBe('');
});
