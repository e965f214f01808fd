import { expect, test } from 'vitest';
import { judged } from './judged.ts';

/* Judgements in tables. */

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

test('short rows of two cells are rows', () => {
  expect(judged('\nGrades (4: outstanding; 3: good; 2: adequate; 1: inadequate):\n\nBoats\t2\nPeople\t3\n')).toEqual([
    ['Boats', '2'],
    ['People', '3'],
  ]);
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
  expect(
    judged(
      `\n${['Are services safe?', 'Inadequate', 'Are services effective?', 'Requires improvement', 'Are services caring?', 'Good'].join('\n\n')}\n`,
    ),
  ).toEqual([
    ['Are services safe?', 'Inadequate'],
    ['Are services effective?', 'Requires improvement'],
    ['Are services caring?', 'Good'],
  ]);
});

test('columns that were torn apart name nothing: half a grade is no area', () => {
  expect(
    judged(
      `\n${['Outstanding', 'Good', 'Adequate', 'Requires', 'Inadequate', 'improvement', 'Mending', 'Watch', 'ropes'].join('\n')}\n`,
    ),
  ).toEqual([]);
});
