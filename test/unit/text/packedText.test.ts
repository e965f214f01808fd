import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedText } from '../../../server/src/text/bytes/packedText.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { encodeUtf8 } from '../../../server/src/text/bytes/utf8.ts';

const packedOf = (whole: string): PackedText => new PackedText(encodeUtf8(whole));

const piece = fc.constantFrom(
  'care ',
  '“leavers” ',
  '\n',
  '\r\n',
  '\r',
  '😀',
  'é',
  '\ufeff',
  'x'.repeat(500),
  '–'.repeat(300),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('a packed text has the same words at the same places as the text itself', () => {
  fc.assert(
    fc.property(text, fc.nat(8000), fc.nat(3000), (whole, start, length) => {
      const packed = packedOf(whole);
      const source = new SourceText(whole);
      expect(packed.length).toBe(whole.length);
      const span = { start: Math.min(start, whole.length), end: Math.min(start + length, whole.length) };
      fc.pre(!isSplit(whole, span.start) && !isSplit(whole, span.end));
      expect(packed.slice(span)).toBe(source.slice(span));
      expect(packed.positionAt(span.start)).toEqual(source.positionAt(span.start));
      expect(packed.positionAt(span.end)).toEqual(source.positionAt(span.end));
    }),
    { numRuns: 2000 },
  );
});

test('places outside of it are moved to its nearest end', () => {
  const packed = packedOf('one\ntwo');
  expect(packed.positionAt(-5)).toEqual({ line: 0, character: 0 });
  expect(packed.positionAt(99)).toEqual({ line: 1, character: 3 });
  expect(packedOf('').positionAt(0)).toEqual({ line: 0, character: 0 });
  expect(packedOf('').slice({ start: 0, end: 4 })).toBe('');
});

/** True between the halves of a surrogate pair. */
function isSplit(whole: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(whole.slice(at)) && at > 0;
}
