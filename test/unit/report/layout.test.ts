import { expect, test } from 'vitest';
import { dedent, printOutline, read } from '../../fixture.ts';
import { seed, seedNames } from '../../seeds.ts';

test('an empty text is a report without anything', () => {
  const { report } = read('');
  expect([report.sections, report.paragraphs, report.citations, report.problems, report.pages]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});

test.each(['\n\n\n', '\f\f', '   ', '.', '1.', '\ufeff', 'one line without an end'])('nothing breaks on %j', (text) => {
  const { report } = read(text);
  expect(report.paragraphs.every(({ number }) => number === undefined)).toBe(true);
});

test.each(seedNames)('%s reads the same with CRLF line ends', (name) => {
  const text = seed(name);
  expect(printOutline(read(text.replaceAll('\n', '\r\n')))).toBe(printOutline(read(text)));
});

test.each(seedNames)('%s reads the same with lone CR line ends', (name) => {
  const text = seed(name);
  expect(printOutline(read(text.replaceAll('\n', '\r')))).toBe(printOutline(read(text)));
});

test.each(seedNames)('%s has the same sections with a form feed before each of its main headings', (name) => {
  const text = seed(name);
  const before = read(text).report.sections;
  const starts = new Set(before.filter(({ parent }) => parent === undefined).map(({ span }) => span.start));
  const paged = text.replace(/./g, (sign, at: number) => (starts.has(at) ? `\f${sign}` : sign));
  const titles = read(paged).report.sections.map(({ title }) => title.value);
  expect(titles).toEqual(before.map(({ title }) => title.value));
});

test.each(seedNames)('%s reads the same with blanks at line ends', (name) => {
  const text = seed(name);
  expect(printOutline(read(text.replaceAll('\n', '  \n')))).toBe(printOutline(read(text)));
});

test.each(seedNames.filter((name) => !name.includes('2015')))('%s reads the same with a byte order mark', (name) => {
  const text = seed(name);
  expect(printOutline(read(`\ufeff${text}`))).toBe(printOutline(read(text)));
});

test('a report that lost its bullet signs reads the same with a byte order mark', () => {
  const text = seed('medway-2015-inspection.txt');
  expect(printOutline(read(`\ufeff${text}`))).toBe(printOutline(read(text)));
});

test('the imprint at the end is not read', () => {
  const { report } = read(
    dedent(`
      Findings

      1. Boats are sound and well looked after.

      2. Ropes are old, and two of them broke.

      3. Pumps are tried each week by two sailors.


      The Coastal Safety Board looks at harbours and at those who live in them.

      If you would like a copy of this document in a different format, please ask.

      Coastal Safety Board
      1 Quay Street
      Harbour Town HT1 2AB

      © Crown copyright 2019
    `),
  );
  expect(report.sections.map(({ title }) => title.value)).toEqual(['Findings']);
});
