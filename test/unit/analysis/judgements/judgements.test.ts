import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { judged, START } from './judged.ts';

/* Judgements of sections, in words and in lists, and the scale that they are on. */

test('a grade under a heading judges its section', () => {
  expect(judged('\nKeeping boats afloat\n\nRequires improvement\n\nRopes are old, and two of them broke.\n')).toEqual([
    ['Keeping boats afloat', 'Requires improvement'],
  ]);
});

test.each([
  'Four homes were judged to be good in June, and one was judged inadequate.',
  'The previous inspection was in July 2013. The council was judged to be inadequate.',
])('“%s” is no judgement of this inspection', (words) => {
  expect(judged(`\n${words}\n`)).toEqual([]);
});

test('a judgement in words', () => {
  expect(judged('\nOverall we rated the harbour as inadequate for the upkeep of ropes.\n')).toEqual([
    ['The upkeep of ropes', 'inadequate'],
  ]);
});

test('grade words in running text are no judgements', () => {
  expect(judged('\nSailors have a good view of the sea, and food is good. The pumps were adequate in June.\n')).toEqual(
    [],
  );
});

/** Grades of the scale, with figures where it has some. */
function scale(words: string): { source: string; grades: string[] } | undefined {
  const { identity } = read(dedent(START) + '\n' + dedent(words)).report;
  if (identity.scale === undefined) return undefined;
  const { source, grades } = identity.scale;
  return { source, grades: grades.map(({ figure, grade }) => (figure === undefined ? grade : `${figure} ${grade}`)) };
}

test('a scale that the report prints in brackets', () => {
  expect(
    scale(`
      Grades awarded (4: excellent/outstanding; 3: good; 2: adequate; 1: inadequate):

      Boats\t2
      People\t3
      Leadership\t1
    `),
  ).toEqual({ source: 'printed', grades: ['4 Excellent/outstanding', '3 Good', '2 Adequate', '1 Inadequate'] });
});

test('a scale that the report prints as a table, with the meanings in its own words', () => {
  const words = `
      Our grades are explained in the table below:

      Outstanding\tA harbour that is much better than it must be
      Good\tA harbour that is better than it must be
      Adequate\tA harbour that is as good as it must be
      Inadequate\tA harbour that is not as good as it must be
  `;
  expect(scale(words)).toEqual({ source: 'printed', grades: ['Outstanding', 'Good', 'Adequate', 'Inadequate'] });
  const { identity } = read(dedent(START) + '\n' + dedent(words)).report;
  expect(identity.scale?.grades.map(({ meaning }) => meaning)).toContain('A harbour that is as good as it must be');
});

test('figures of a printed scale are grades of its table', () => {
  expect(
    judged(`
      Grades awarded (4: excellent/outstanding; 3: good; 2: adequate; 1: inadequate):

      \tAll services\tCouncil services
      Boats\t2\t3
      People\t3\t3
      Ropes and nets\t1\t2
      Leadership\t3\t3
      Capacity to improve\t2\t2
    `).filter(([area]) => area !== 'People' && area !== 'Leadership'),
  ).toEqual([
    ['Boats', '2'],
    ['Boats', '3'],
    ['Ropes and nets', '1'],
    ['Ropes and nets', '2'],
    ['Capacity to improve', '2'],
    ['Capacity to improve', '2'],
  ]);
});

test('a report that prints no scale has the usual one that holds all its grades', () => {
  const words = `
      Boats                                                  Requires improvement
      People                                                 Good
      Leadership                                             Inadequate
  `;
  expect(scale(words)).toEqual({
    source: 'known',
    grades: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
  });
  expect(scale(words.replace('Requires improvement', 'Adequate'))?.grades).toEqual([
    'Outstanding',
    'Good',
    'Adequate',
    'Inadequate',
  ]);
});

test('a report without grades has no scale', () => {
  expect(scale('\nNobody was hurt in the last three years.\n')).toBeUndefined();
});

test('outcomes in a list are judgements of what stands behind each grade', () => {
  expect(
    judged(`
      At this inspection of Harbour Prison, we found that outcomes for prisoners were:

      • not sufficiently good for safety
      • poor for purposeful activity
      • reasonably good for rehabilitation and
        release planning.

      They had been good in 2016.
    `),
  ).toEqual([
    ['Safety', 'not sufficiently good'],
    ['Purposeful activity', 'poor'],
    ['Rehabilitation and release planning', 'reasonably good'],
  ]);
});

test('outcomes found at this inspection judge the section that tells of them, those of the last one do not', () => {
  expect(
    judged(`
      Safety

      At the last inspection of Harbour Prison we found that outcomes for prisoners against this healthy
      prison test were reasonably good. At this inspection we found that outcomes for prisoners were now
      not sufficiently good.
    `),
  ).toEqual([['Safety', 'not sufficiently good']]);
});

test('grades side by side that nothing stands below judge nothing', () => {
  expect(
    judged(`
      Outstanding     Good     Requires improvement     Inadequate

      These are the four grades that inspectors can give to a harbour and those who keep it.
    `),
  ).toEqual([]);
});
