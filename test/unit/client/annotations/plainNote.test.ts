import { expect, test } from 'vitest';
import { plainNote } from '../../../../client/src/annotations/shown/plainNote.ts';
import { plainMarkdown } from '../../../../server/src/text/letters/plainMarkdown.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';

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

test.each(['**a', '[a', '_a ', ' _a', '`a', '![', '~~a', '[a](b', '> #'])(
  'a hostile note of many %j takes no time, also whole in an export',
  (piece) => {
    expect(cpuTimeOf(() => plainNote(piece.repeat(100_000)))).toBeLessThan(500);
    expect(cpuTimeOf(() => plainMarkdown(piece.repeat(50_000)))).toBeLessThan(500);
  },
);

test('an export keeps the lines of a note and the marks of its lists', () => {
  expect(plainMarkdown('# Later\n\n- **one**\n- two\n> quoted')).toBe('Later\n\n- one\n- two\nquoted');
});
