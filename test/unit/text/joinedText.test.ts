import { expect, test } from 'vitest';
import { joinText } from '../../../server/src/text/joinedText.ts';
import { parseFixture } from '../../fixture.ts';

// Two lines of a sentence with a running head between them.
const { text: SOURCE, ranges: PIECES } = parseFixture('  ⟦Look (paragraph⟧  \n\n  Harbour report  \n\n⟦12) now.⟧');
const joined = joinText(SOURCE, PIECES);

test('pieces are joined with line ends, what lies between is left out', () => {
  expect(joined.text).toBe('Look (paragraph\n12) now.');
});

test('what is found in the joined text is shown at its place in the source', () => {
  const start = joined.text.indexOf('12');
  const span = joined.spanInSource({ start, end: start + 2 });
  expect(SOURCE.slice(span.start, span.end)).toBe('12');
});

test('a stretch over two pieces covers what lies between them in the source', () => {
  const start = joined.text.indexOf('(');
  const span = joined.spanInSource({ start, end: joined.text.indexOf(')') + 1 });
  expect(SOURCE.slice(span.start, span.end)).toBe('(paragraph  \n\n  Harbour report  \n\n12)');
});

test('every character finds its way to the source and back', () => {
  for (let offset = 0; offset < joined.text.length; offset++) {
    if (joined.text[offset] !== '\n') expect(SOURCE[joined.toSource(offset)]).toBe(joined.text[offset]);
    if (joined.text[offset] !== '\n') expect(joined.fromSource(joined.toSource(offset))).toBe(offset);
  }
});

test('no pieces make an empty text', () => {
  const nothing = joinText(SOURCE, []);
  expect([nothing.text, nothing.toSource(5), nothing.fromSource(5)]).toEqual(['', 0, 0]);
});
