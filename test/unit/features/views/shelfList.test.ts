import { expect, test } from 'vitest';
import { shelfList } from '../../../../server/src/features/views/shelfList.ts';
import { seed, seedNames } from '../../../seeds.ts';
import { reportOf, shelfOf } from '../../../shelfFixture.ts';

const seeds = Object.fromEntries(seedNames.map((name) => [name, seed(name)]));

test('the seeds are one authority with five reports from 2006 to 2022', () => {
  const groups = shelfList(shelfOf(seeds).reports);
  expect(groups.map(({ name }) => name)).toEqual(['Medway']);
  expect(groups[0]?.reports.map(({ dateInWords, kind }) => `${dateInWords ?? ''}: ${kind ?? ''}`)).toEqual([
    '14 August 2006: Joint area review',
    '7 to 16 January 2013: Inspection of child protection',
    '14 September to 8 October 2015: Single inspection',
    '20 August 2020: Monitoring visit',
    '11 to 12 May 2022: Monitoring visit',
  ]);
});

test('judgements that later reports mention are told as mentioned, where their report is not in the folder', () => {
  const mentions = shelfList(shelfOf(seeds).reports)[0]?.mentions ?? [];
  expect(mentions.map(({ dateInWords, grade, title }) => [dateInWords, grade, title])).toEqual([
    ['July 2013', 'inadequate', 'Single inspection, 14 September to 8 October 2015'],
    ['July 2019', 'inadequate', 'Monitoring visit, 20 August 2020'],
    ['August 2019', 'inadequate', 'Monitoring visit, 11 to 12 May 2022'],
  ]);
});

test('a report of which only the first pages were read is listed by authority and date, and as such', () => {
  const { reports } = shelfOf(seeds, ['medway-2006-joint-area-review.txt', 'medway-2020-monitoring-visit.txt']);
  const group = shelfList(reports)[0];
  expect(
    group?.reports.map(({ date, kind, judgements, isFirstLook }) => [
      date?.start,
      kind,
      isFirstLook === true ? 'not read yet' : judgements.length > 0,
    ]),
  ).toEqual([
    ['2006-08-14', 'Joint area review', 'not read yet'],
    ['2013-01-07', 'Inspection of child protection', true],
    ['2015-09-14', 'Single inspection', true],
    ['2020-08-20', 'Monitoring visit', 'not read yet'],
    ['2022-05-11', 'Monitoring visit', false],
  ]);
  // Of another inspection only those tell that are read.
  expect(group?.mentions.map(({ title }) => title)).not.toContain('Monitoring visit, 20 August 2020');
});

test('grades that a report prints as figures are told in words', () => {
  const review = shelfList(shelfOf(seeds).reports)[0]?.reports[0];
  expect(review?.judgements.slice(0, 3).map(({ area, grade }) => [area, grade])).toEqual([
    ['Being healthy', 'Good'],
    ['Staying safe', 'Inadequate'],
    ['Enjoying and achieving', 'Good'],
  ]);
});

test('a judgement on the cover and beside its section is told once, with the place of its section', () => {
  const { reports } = shelfOf({
    'a.txt': reportOf(
      { dates: '6 to 30 July 2015' },
      `Judgement                                          Grade

Children who need help and protection              Requires improvement
Overall effectiveness                              Good

Those who lead them know that much is still to be done here, and they go about it with good will.

The experiences and progress of children who need help and protection: requires improvement to be good

Those who help them know that much is still to be done here, and they go about it with good will.`,
    ),
  });
  const judgements = shelfList(reports)[0]?.reports[0]?.judgements ?? [];
  expect(judgements.map(({ area, grade, isOverall }) => [area, grade, isOverall])).toEqual([
    ['Children who need help and protection', 'Requires improvement', undefined],
    ['Overall effectiveness', 'Good', true],
  ]);
  expect(judgements[0]?.range.start.line).toBeGreaterThan(judgements[1]?.range.start.line ?? 0);
});

test('what reports do not agree on is told with a place', () => {
  const [disagreement] = shelfList(shelfOf(seeds).reports)[0]?.disagreements ?? [];
  expect(disagreement?.words).toContain('Two dates for the judgement “inadequate”');
  expect(disagreement?.uri).toMatch(/medway-2022/);
});
