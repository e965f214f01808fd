import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SourceText } from '../../../server/src/text/sourceText.ts';

const linesOf = (text: string): string[] => {
  const source = new SourceText(text);
  return Array.from({ length: source.lineCount }, (_, line) => source.lineText(line));
};

test('LF, CRLF and a lone CR end a line, as LSP says', () => {
  expect(linesOf('one\ntwo\r\nthree\rfour')).toEqual(['one', 'two', 'three', 'four']);
});

test('an empty text has one empty line, and a line end at the very end opens another', () => {
  expect(linesOf('')).toEqual(['']);
  expect(linesOf('one\n')).toEqual(['one', '']);
  expect(linesOf('\r\r\n\n')).toEqual(['', '', '', '']);
});

test('form feeds and the separators of Unicode are characters of their line', () => {
  expect(linesOf('a\fb\u2028c\u0085d\n')).toEqual(['a\fb\u2028c\u0085d', '']);
});

test('a character beyond the end of a line means its end, a line beyond the last the end of the text', () => {
  const source = new SourceText('one\r\ntwo');
  expect(source.offsetAt({ line: 0, character: 99 })).toBe(3);
  expect(source.offsetAt({ line: 9, character: 0 })).toBe(8);
  expect(source.offsetAt({ line: -1, character: 5 })).toBe(0);
});

test('an offset between CR and LF is the end of its line', () => {
  expect(new SourceText('one\r\ntwo').positionAt(4)).toEqual({ line: 0, character: 3 });
});

const anyText = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', '\f', ' ')).map((parts) => parts.join(''));

test('lines are what lies between line ends, in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(linesOf(text)).toEqual(text.split(/\r\n|\n|\r/));
    }),
  );
});

test('with the help of an earlier version the lines of a text are the same', () => {
  const lines = (source: SourceText): unknown =>
    Array.from({ length: source.lineCount }, (_, line) => [source.lineStart(line), source.lineEnd(line)]);
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat({ max: 6 }), (earlier, put, place, out) => {
      const at = place % (earlier.length + 1);
      const text = earlier.slice(0, at) + put + earlier.slice(at + out);
      expect(lines(new SourceText(text, new SourceText(earlier)))).toEqual(lines(new SourceText(text)));
    }),
    { numRuns: 2000 },
  );
});

test('from an offset to its position and back, in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const source = new SourceText(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const isInsideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(source.offsetAt(source.positionAt(offset))).toBe(isInsideLineEnd ? offset - 1 : offset);
      }
    }),
  );
});

test('what a text shares with an earlier version is told of each version that is asked for', () => {
  const [one, two] = [new SourceText('plans are late'), new SourceText('plans were late')];
  const three = new SourceText('plans are very late', one);
  expect(three.sameAtEnds(one)).toEqual({ start: 10, end: 4 });
  expect(three.sameAtEnds(two)).toEqual({ start: 6, end: 5 });
  expect(three.sameAtEnds(one)).toEqual({ start: 10, end: 4 });
});
