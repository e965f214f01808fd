import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOf, readLetters } from '../../../server/src/text/letters/letters.ts';
import { normalise } from '../../../server/src/text/letters/normalText.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';

test.each([
  ['line ends of every kind', 'a\r\nb\rc\nd', 'a b c d'],
  ['a byte order mark', '\uFEFFa b', 'a b'],
  ['no-break spaces, tabs and form feeds', 'a\u00a0\u202fb\tc\fd', 'a b c d'],
  ['blanks at the ends', '\n  a \n', 'a'],
  ['a soft hyphen in a word', 'in\u00adspection', 'inspection'],
  ['a soft hyphen at the end of a line', 'in\u00ad\r\n   spection', 'inspection'],
])('positions are the same with and without %s', (_name, source, expected) => {
  expect(normalise(source).text).toBe(expected);
});

test('what is left out of the running text counts as a blank', () => {
  expect(normalise('one\nHead 7\ntwo', [{ start: 4, end: 10 }]).text).toBe('one two');
});

test('positions count characters as people do, not halves of them', () => {
  const text = normalise('a😀b');
  expect([0, 1, 3, 4].map((offset) => text.codePointsBefore(offset))).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3, 9].map((count) => text.offsetOfCodePoint(count))).toEqual([0, 1, 3, 4, 4]);
});

test('letters are what is left when a text is set anew', () => {
  expect(lettersOf('“Multi-\nagency” ﬁrst — 2014–15 É')).toBe('multiagencyfirst201415e');
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', ' ', '\r', '\n', '\u00ad', '\uFEFF', '\u00a0', 'ﬁ', '–'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

test('every character of a normalised text finds its way to the source and back', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const normal = normalise(source);
      expect(normalise(normal.text).text).toBe(normal.text);
      for (let offset = 0; offset < normal.text.length; offset++) {
        expect(normal.fromSource(normal.toSource(offset))).toBe(offset);
        if (normal.text[offset] !== ' ') expect(source[normal.toSource(offset)]).toBe(normal.text[offset]);
        expect(normal.offsetOfCodePoint(normal.codePointsBefore(offset))).toBeLessThanOrEqual(offset + 1);
      }
    }),
  );
});

test('every letter knows where in the source it stood', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const letters = finish(readLetters(source));
      for (let at = 0; at < letters.text.length; at++) {
        const { start, end } = letters.spanInSource({ start: at, end: at + 1 });
        expect(lettersOf(source.slice(start, end))).toContain(letters.text[at]);
        expect(letters.fromSource(start)).toBeLessThanOrEqual(at);
      }
    }),
  );
});
