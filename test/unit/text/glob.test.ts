import { expect, test } from 'vitest';
import { globForPath, matchesGlob } from '../../../server/src/text/glob.ts';
import { cpuTimeOf } from '../../cpuTime.ts';

const FILE = 'file:///home/me/council%20reports/2015/medway.txt';

test.each([
  ['*.txt', true],
  ['*.md', false],
  ['2015/*.txt', true],
  ['council reports/**', true],
  ['council reports/*.txt', false],
  ['**/2015/*', true],
  ['/home/me/council reports/2015/medway.txt', true],
  ['/council reports/2015/medway.txt', false],
  ['me?way.txt', true],
  ['*.{md,txt}', true],
  ['{2014,2015}/{a,medway}.txt', true],
  ['', false],
])('%s matches a file in council reports/2015: %s', (glob, isMatch) => {
  expect(matchesGlob(glob, FILE)).toBe(isMatch);
});

test('a file’s own path matches it whatever signs are in it', () => {
  expect(matchesGlob(globForPath('notes {old}*.txt'), 'untitled:notes%20%7Bold%7D*.txt')).toBe(true);
});

test('a hostile glob takes no time', () => {
  const taken = cpuTimeOf(() => {
    expect(matchesGlob(`${'*a'.repeat(200)}b`, `file:///${'a'.repeat(2000)}`)).toBe(false);
    expect(matchesGlob(`${'**/a/'.repeat(100)}b`, `file:///${'a/'.repeat(500)}c`)).toBe(false);
    expect(matchesGlob('{a,b}'.repeat(30), 'file:///c')).toBe(false);
  });
  expect(taken).toBeLessThan(1000);
});
