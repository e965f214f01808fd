import { expect, test } from 'vitest';
import { dedent, read } from '../../fixture.ts';

const START = `
  Inspection of Harbour Town

  Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
  spoke with forty people and read the books of the last three years. They came back in the autumn to
  see the boats that had come home, and to speak with those who had been at sea in the summer months.
`;

/** Area and grade of each judgement of a report with `words` at its end. */
function judged(words: string): [string, string][] {
  const { report, source } = read(dedent(START) + '\n' + dedent(words));
  return report.judgements.map(({ area, grade }) => {
    // A grade that is wrapped beside its area has the place of its first line.
    expect(grade.value.startsWith(source.slice(grade.span))).toBe(true);
    return [area, grade.value];
  });
}

test('a grade under a heading judges its section', () => {
  expect(judged('\nKeeping boats afloat\n\nRequires improvement\n\nRopes are old, and two of them broke.\n')).toEqual([
    ['Keeping boats afloat', 'Requires improvement'],
  ]);
});

test('rows of a table are judgements: an area and its grade side by side', () => {
  expect(
    judged(`
      Judgement                                              Grade

      Boats                                                  Requires improvement
      People                                                 Good
      Leadership                                             Inadequate
    `),
  ).toEqual([
    ['Boats', 'Requires improvement'],
    ['People', 'Good'],
    ['Leadership', 'Inadequate'],
  ]);
});

const NUMBERED_ROWS = `
      1. Boats                                               Requires improvement
      2. People                                              Good
      2.1 Sailors                                            Good
      3. Leadership                                          Inadequate
`;

test('the numbers of the rows are no part of the area', () => {
  expect(judged(NUMBERED_ROWS).slice(1)).toEqual([
    ['People', 'Good'],
    ['Sailors', 'Good'],
    ['Leadership', 'Inadequate'],
  ]);
});

test('the first row of a table of judgements is a row as the others', () => {
  expect(judged(NUMBERED_ROWS)[0]).toEqual(['Boats', 'Requires improvement']);
});

test('areas and grades of a table may be wrapped, and a grade stand beside any line of its area', () => {
  expect(
    judged(`
      Judgement                                              Grade

      The impact of those who lead on boats                  Requires improvement
      and those who keep them                                to be good

      The experiences of sailors who need help and
                                                             Inadequate
      protection

                                                             Requires
      1. Ropes                                               improvement

      Overall effectiveness                                  Inadequate
    `),
  ).toEqual([
    ['The impact of those who lead on boats and those who keep them', 'Requires improvement to be good'],
    ['The experiences of sailors who need help and protection', 'Inadequate'],
    ['Ropes', 'Requires improvement'],
    ['Overall effectiveness', 'Inadequate'],
  ]);
});

test('where the areas of a table were lost, its grades judge nothing', () => {
  expect(
    judged(`
      Boats in Harbour Town require improvement to be good

      permanence

      Good

      Requires improvement

      Inadequate
    `),
  ).toEqual([['Boats in Harbour Town', 'require improvement to be good']]);
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

test('short rows of two cells are rows', () => {
  expect(judged('\nGrades (4: outstanding; 3: good; 2: adequate; 1: inadequate):\n\nBoats\t2\nPeople\t3\n')).toEqual([
    ['Boats', '2'],
    ['People', '3'],
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

test('areas set below grades are judged so: words go on in small letters, and a grade may go on below', () => {
  expect(
    judged(`
      Outstanding     Good             Adequate            Requires          Inadequate
                                                           improvement

                      Keeping          Care of the         Mending           Answering
                      watch            crew                ropes             calls

                      Good use         Making a            Helping those
                      of sails         happy               in need,
                                       harbour             day and night

                                       Good order

      We also looked at how well the harbour serves those who lost a boat. We give no grade for it.

      Important changes
    `),
  ).toEqual([
    ['Keeping watch', 'Good'],
    ['Care of the crew', 'Adequate'],
    ['Mending ropes', 'Requires improvement'],
    ['Answering calls', 'Inadequate'],
    ['Good use of sails', 'Good'],
    ['Making a happy harbour', 'Adequate'],
    ['Helping those in need, day and night', 'Requires improvement'],
    ['Good order', 'Adequate'],
  ]);
});

test('the same out of a document, with tabs between the fields', () => {
  expect(
    judged(`
      Outstanding\tGood\tAdequate\tRequires improvement\tInadequate
      \tKeeping watch\tCare of the crew\tMending ropes\tAnswering calls
      \tGood use of sails\t\tHelping those in need
    `),
  ).toEqual([
    ['Keeping watch', 'Good'],
    ['Care of the crew', 'Adequate'],
    ['Mending ropes', 'Requires improvement'],
    ['Answering calls', 'Inadequate'],
    ['Good use of sails', 'Good'],
    ['Helping those in need', 'Requires improvement'],
  ]);
});

test('grades side by side that nothing stands below judge nothing', () => {
  expect(
    judged(`
      Outstanding     Good     Requires improvement     Inadequate

      These are the four grades that inspectors can give to a harbour and those who keep it.
    `),
  ).toEqual([]);
});

test('what an inspection before found is no judgement of this one, in a row or a column of its own', () => {
  expect(
    judged(`
      Overall effectiveness        Previous inspection:    Inadequate      4
                                   This inspection:        Good            2
      Boats                                                Good            2
      Previous inspection grade                            Inadequate
    `),
  ).toEqual([
    ['Overall effectiveness', 'Good'],
    ['Boats', 'Good'],
  ]);
  expect(
    judged(`
      Question                              This inspection      2018/19

      Boats                                 Good                 Requires
                                                                 improvement
      Ropes and nets                        Requires             Good
                                            improvement
    `),
  ).toEqual([
    ['Boats', 'Good'],
    ['Ropes and nets', 'Requires improvement'],
  ]);
});

test('two pairs of areas and grades side by side are two tables', () => {
  expect(
    judged(`
      Overall effectiveness                                      Requires improvement
      Effectiveness of leadership       Requires    Adult learning                Good
      and management                 improvement    programmes
      Upkeep of boats and ropes             Good    Apprenticeships               Requires
                                                                               improvement
      Outcomes for sailors              Requires
                                     improvement
    `),
  ).toEqual([
    ['Overall effectiveness', 'Requires improvement'],
    ['Effectiveness of leadership and management', 'Requires improvement'],
    ['Adult learning programmes', 'Good'],
    ['Upkeep of boats and ropes', 'Good'],
    ['Apprenticeships', 'Requires improvement'],
    ['Outcomes for sailors', 'Requires improvement'],
  ]);
});

test('of several grades in a row each is told with the head of its column; without heads nobody knows what they judge', () => {
  const rows = `
      Mooring              Good         Inadequate     Good
      Rescue               Good         Good           Outstanding
  `;
  expect(judged(`\n      Service              Safe         Effective      Overall\n${rows}`)).toEqual([
    ['Mooring: Safe', 'Good'],
    ['Mooring: Effective', 'Inadequate'],
    ['Mooring', 'Good'],
    ['Rescue: Safe', 'Good'],
    ['Rescue: Effective', 'Good'],
    ['Rescue', 'Outstanding'],
  ]);
  expect(judged(rows)).toEqual([]);
});

test('questions are areas, also where the grade stands on a line of its own below', () => {
  expect(judged(`\n${['Are services safe?', 'Inadequate', 'Are services effective?', 'Requires improvement', 'Are services caring?', 'Good'].join('\n\n')}\n`)).toEqual([
    ['Are services safe?', 'Inadequate'],
    ['Are services effective?', 'Requires improvement'],
    ['Are services caring?', 'Good'],
  ]);
}); // prettier-ignore

test('columns that were torn apart name nothing: half a grade is no area', () => {
  expect(judged(`\n${['Outstanding', 'Good', 'Adequate', 'Requires', 'Inadequate', 'improvement', 'Mending', 'Watch', 'ropes'].join('\n')}\n`)).toEqual([]);
}); // prettier-ignore
