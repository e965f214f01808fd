import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWhite, oneLine } from '../../../server/src/text/letters/whiteSpace.ts';

test('each run of white space is one blank, whatever it is made of', () => {
  expect(foldWhite(' a  b\t\tc \r\n d\u00a0e ')).toBe(' a b c d e ');
  expect(oneLine('\n a b ')).toBe('a b');
  const signs = fc.constantFrom(' ', '  ', '\t', '\n', '\r\n', '\f', '\u00a0', '\u2003', '\ufeff', 'a', '-', '𝒜');
  fc.assert(
    fc.property(fc.array(signs), (parts) => {
      const text = parts.join('');
      expect(foldWhite(text)).toBe(text.split(/\s+/).join(' '));
    }),
  );
});
