import { expect, test } from 'vitest';
import { colorsWithNewName, lookOf } from '../../../server/src/annotations/tagLooks.ts';

test('a tag has the colour that was chosen for it, else always the same one', () => {
  expect(lookOf('delay', { delay: 'red' }).name).toBe('red');
  expect(lookOf('delay', { delay: 'no colour' })).toBe(lookOf('delay'));
  expect(lookOf('constructor', {})).toBe(lookOf('constructor'));
});

test('the chosen colour goes with a new name, and stays with the old one for whoever takes the change back', () => {
  const colors = colorsWithNewName({ delay: 'red', voice: 'blue' }, 'delay', 'lateness');
  expect(colors).toEqual({ delay: 'red', voice: 'blue', lateness: 'red' });
});

test('where no colour was chosen for a tag, its new name gets none', () => {
  expect(colorsWithNewName({ voice: 'blue' }, 'delay', 'lateness')).toBeUndefined();
  expect(colorsWithNewName({}, 'constructor', 'lateness')).toBeUndefined();
});
