import { expect, test } from 'vitest';
import { plainNote } from '../../../client/src/annotations/plainNote.ts';
import { cpuTimeOf } from '../../cpuTime.ts';

test.each([
  ['Ask **why** and _how_.', 'Ask why and how.'],
  ['# Later\n\n- [the plan](plan.md)\n- ~~no~~', 'Later the plan no'],
  ['> quoted\n> words', 'quoted words'],
  ['`code` and ![a picture](x.png)', 'code and a picture'],
  ['1\\. not a list', '1. not a list'],
])('lists tell a note without the signs of Markdown: %j', (markdown, plain) => {
  expect(plainNote(markdown)).toBe(plain);
});

test.each(['2 * 3 * 4', 'file_name_of_it', 'paragraph 3 [sic]', 'a_b and c_d', '5 < 6 > 4'])(
  'what only looks like Markdown stays as it is: %s',
  (words) => {
    expect(plainNote(words)).toBe(words);
  },
);

test.each(['**a', '[a', '_a ', '`a', '![', '~~a'])('a hostile note of many %j takes no time', (piece) => {
  const take = cpuTimeOf(() => plainNote(piece.repeat(100_000)));
  expect(take).toBeLessThan(500);
});
