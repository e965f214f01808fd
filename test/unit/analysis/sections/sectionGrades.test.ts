import { expect, test } from 'vitest';
import { checkOutline, read } from '../../../fixture.ts';

/* Grades under, beside and behind the headings that they judge. */

const PARAGRAPHS = `
    1. Boats are sound and are looked after by people who know them well and like them.

    2. The pumps are tried every week, and what is found is written down in the harbour book.

    3. Ropes are old. Two of them broke last winter while boats were tied to them at night.
`;

function graded(heading: string): string {
  return `
    Harbour inspection

    The boats of the harbour town are looked after by the harbour master and nine people, who
    live there all the year. They were visited in June, when most of their boats were out at
    sea. Inspectors read the books of the last three years, and came back in September to see
    the boats that had come home.

${heading}
${PARAGRAPHS}`;
}

test.each([
  ['under the heading', '    Keeping boats safe\n\n    Requires improvement\n', 'Requires improvement'],
  ['right below the heading', '    Keeping boats safe\n    Good\n', 'Good'],
  [
    'beside the heading in a second column',
    '    Keeping boats safe                                        Good\n',
    'Good',
  ],
])('a judged section shows its grade: printed %s', (_, heading, grade) => {
  checkOutline(
    graded(heading),
    `
    Harbour inspection
    Keeping boats safe [${grade}]
      1 Boats are sound and are looked after by people who know …
      2 The pumps are tried every week, and what is found is …
      3 Ropes are old. Two of them broke last winter while boats …
    `,
  );
});

test('a grade half-way down a wrapped title in the second column belongs to the title', () => {
  const { report } = read(
    graded(
      '    The experiences and progress of\n' +
        '                                                          Inadequate\n' +
        '    boats that leave the harbour\n',
    ).replace(/^ {4}/gm, ''),
  );
  const section = report.sections.find(({ grade }) => grade !== undefined);
  expect(section?.title.value).toBe('The experiences and progress of boats that leave the harbour');
  expect(section?.grade?.value).toBe('Inadequate');
});

test('a grade behind a colon is a judgement of its section', () => {
  const { report } = read(graded('    Keeping boats safe: requires improvement\n').replace(/^ {4}/gm, ''));
  expect(report.judgements.map(({ area, grade }) => [area, grade.value])).toEqual([
    ['Keeping boats safe', 'requires improvement'],
  ]);
});
