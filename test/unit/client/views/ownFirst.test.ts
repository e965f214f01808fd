import { expect, test } from 'vitest';
import { ownFirst } from '../../../../client/src/views/ownFirst.ts';

test('what is of the report in front comes first, all else stays as it was', () => {
  expect(ownFirst(['Croydon', 'Medway', 'Torbay'], (name) => name === 'Medway')).toEqual([
    'Medway',
    'Croydon',
    'Torbay',
  ]);
  expect(ownFirst(['Croydon', 'Torbay'], () => false)).toEqual(['Croydon', 'Torbay']);
});
