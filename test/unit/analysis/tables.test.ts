import { expect, test } from 'vitest';
import { dedent, read } from '../../fixture.ts';

/** The titles of the tables of a report, with the section that holds each. */
function tables(marked: string): [string, string | undefined][] {
  const { report } = read(dedent(marked));
  return report.tables.map(({ title, section }) => [title.value, report.sections[section ?? -1]?.title.value]);
}

test('a table is told by its rows, and named by the words that announce it', () => {
  expect(
    tables(`
      Inspection of Harbour Town

      Findings

      Boats are sound and well looked after. Boats of each kind, by the year in which they came:

      Kind\t2010\t2015
      Rowing boats\t12\t14
      Sailing boats\t3\t2

      Nobody was hurt in the last three years.
    `),
  ).toEqual([
    ['Boats are sound and well looked after. Boats of each kind, by the year in which they came:', 'Findings'],
  ]);
});

test('wide blanks part the cells where tabs are lost', () => {
  const found = tables(`
      Inspection of Harbour Town

      Findings

      Boats of each kind, by the year in which they came to the harbour for the first time ever:

      Kind                   2010        2015
      Rowing boats           12          14
      Sailing boats          3           2

      Nobody was hurt in the last three years.
  `);
  expect(found.map(([, section]) => section)).toEqual(['Findings']);
});

test('two lines with a gap in them are no table', () => {
  expect(
    tables(`
      Inspection of Harbour Town

      Harbour master            Ann Sailor
      Council                   Bob Clerk

      Nobody was hurt in the last three years.
    `),
  ).toEqual([]);
});

test('a title that stands like a heading names the table; the heads of its columns are no heading', () => {
  expect(
    tables(`
      Inspection of Harbour Town

      Inspectors came to Harbour Town in June to see how well those who live there are looked
      after. They spoke with forty people and read the books of the last three years. They came
      back in the autumn to see the boats that had come home.

      Grades awarded (4: excellent/outstanding; 3: good; 2: adequate; 1: inadequate):

      \tLocal services overall\tCouncil services
      Boats\t2\t2
      People\t3\t2
    `).map(([title]) => title),
  ).toEqual(['Grades awarded (4: excellent/outstanding; 3: good; 2: adequate; 1: inadequate):']);
});
