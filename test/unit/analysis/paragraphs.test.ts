import { expect, test } from 'vitest';
import { dedent, read } from '../../fixture.ts';

const TEXT = dedent(`
  Inspection of Harbour Town

  Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
  spoke with forty people and read the books of the last three years.

  Findings

  1. Boats are sound and well looked after. They are painted each spring and tried in the water before
  the first journey. In June inspectors saw:

  • three boats that were as good as new

  • one that was not.

  2.

  Ropes are old, and two of them broke.

  3. Pumps are tried each week by two sailors.

  Next steps

  The harbour master will answer within a month.
`);

const { report, source } = read(TEXT);
const numbered = report.paragraphs.filter(({ number }) => number !== undefined);

test('a paragraph holds its number, its text and its bullets', () => {
  const [first] = numbered;
  if (first === undefined) throw new Error('no paragraphs found');
  expect(source.slice(first.span)).toMatch(/^1\. Boats[^]*one that was not\.$/);
  expect(source.slice(first.textSpan)).toMatch(/^Boats[^]*one that was not\.$/);
});

test('a paragraph ends before the next number or heading', () => {
  expect(numbered.map(({ span }) => source.slice(span).split('\n').at(-1))).toEqual([
    '• one that was not.',
    'Ropes are old, and two of them broke.',
    '3. Pumps are tried each week by two sailors.',
  ]);
});

test('the text of a paragraph whose number stands alone begins below the number', () => {
  const second = numbered[1];
  if (second === undefined) throw new Error('paragraph 2 not found');
  expect(source.slice(second.span)).toMatch(/^2\.\s+Ropes/);
  expect(source.slice(second.textSpan)).toBe('Ropes are old, and two of them broke.');
});

test('text without numbers is paragraphs too, each in its section', () => {
  const plain = report.paragraphs.filter(({ number }) => number === undefined);
  expect(
    plain.map(({ span, section }) => [source.slice(span).slice(0, 14), report.sections[section ?? -1]?.title.value]),
  ).toEqual([
    ['Inspectors cam', 'Inspection of Harbour Town'],
    ['The harbour ma', 'Next steps'],
  ]);
});

test('numbered paragraphs belong to the innermost section around them', () => {
  expect(numbered.map(({ section }) => report.sections[section ?? -1]?.title.value)).toEqual([
    'Findings',
    'Findings',
    'Findings',
  ]);
});
