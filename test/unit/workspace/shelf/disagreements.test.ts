import { expect, test } from 'vitest';
import { shelfList } from '../../../../server/src/features/views/shelfList.ts';
import { disagreements } from '../../../../server/src/workspace/shelf/disagreements.ts';
import { byAuthority } from '../../../../server/src/workspace/shelf/shelf.ts';
import { reportOf, shelfOf } from '../../../shelfFixture.ts';

const kinds = (texts: Record<string, string>): string[] =>
  disagreements(shelfOf(texts).reports).map(({ kind, report, other }) =>
    [kind, report.uri.slice(-5), other.uri.slice(-5)].join(' '),
  );
const saying = (dates: string, words: string): string => reportOf({ dates }, words);

test('two dates for one judgement are told once, at the later report', () => {
  expect(
    kinds({
      'a.txt': saying('4 May 2020', 'The town was judged inadequate in July 2019.'),
      'b.txt': saying(
        '4 May 2022',
        'The town was judged inadequate in August 2019. It was judged inadequate in August 2019.',
      ),
    }),
  ).toEqual(['date b.txt a.txt']);
});

test.each([
  ['the same date', 'The town was judged inadequate in July 2019.'],
  ['a year alone', 'The town was judged inadequate in 2019.'],
  ['another grade', 'The town was judged good in August 2019.'],
  ['a date long after', 'The town was judged inadequate in March 2021.'],
])('%s does not disagree', (_what, words) => {
  expect(
    kinds({
      'a.txt': saying('4 May 2020', 'The town was judged inadequate in July 2019.'),
      'b.txt': saying('4 May 2022', words),
    }),
  ).toEqual([]);
});

test('dates of the visit and of the report of one inspection do not disagree', () => {
  const inspection = (published: string): string =>
    reportOf(
      { dates: '15 to 26 July 2019' },
      `${published}\n\nOverall effectiveness\n\nInadequate\n\nMuch is still to be done here, and those who lead know it well.`,
    );
  const letters = {
    'b.txt': saying('4 May 2020', 'The town was judged inadequate in July 2019.'),
    'c.txt': saying('4 May 2022', 'The town was judged inadequate in August 2019.'),
  };
  expect(kinds({ 'a.txt': inspection('Report published: 27 August 2019'), ...letters })).toEqual([]);
  expect(kinds({ 'a.txt': inspection(''), ...letters })).toEqual([]);
  expect(kinds(letters)).toEqual(['date c.txt b.txt']);
});

test('a grade that the report itself does not give is told', () => {
  const judging = saying(
    '6 to 30 July 2015',
    'Children’s services in Harbour Town are good\n\nThose who lead them know that much is still to be done here, and they go about it well.',
  );
  expect(
    kinds({ 'a.txt': judging, 'b.txt': saying('4 May 2022', 'The town was judged inadequate in July 2015.') }),
  ).toEqual(['grade b.txt a.txt']);
  expect(kinds({ 'a.txt': judging, 'b.txt': saying('4 May 2022', 'The town was judged good in July 2015.') })).toEqual(
    [],
  );
});

test('reports stand by authority and date, those without either at the end', () => {
  const { reports } = shelfOf({
    '1.txt': reportOf({ dates: '4 May 2022', authority: 'Hill Town Council' }),
    '2.txt': reportOf({ dates: '4 May 2020' }),
    '3.txt': 'Report of the committee\n\nSummary\n\nTides cost much, and the committee wants to know why.\n',
    '4.txt': reportOf({ dates: '4 May 2018' }),
  });
  expect(byAuthority(reports).map(({ name, reports: own }) => [name, ...own.map(({ uri }) => uri.slice(-5))])).toEqual([
    ['Harbour Town', '4.txt', '2.txt'],
    ['Hill Town', '1.txt'],
    ['', '3.txt'],
  ]);
});

test('a folder that gives one authority to thousands of reports is listed at once, without their words about each other', () => {
  const { reports } = shelfOf({ 'a.txt': saying('4 May 2020', 'The town was judged inadequate in July 2019.') });
  const [one] = reports;
  if (one === undefined) throw new Error('the shelf is empty');
  const many = Array.from({ length: 5000 }, (_, at) => ({ ...one, uri: `file:///reports/${at}.txt` }));
  const started = process.cpuUsage().user;
  const [group] = shelfList(many);
  expect(process.cpuUsage().user - started).toBeLessThan(3_000_000);
  expect(group?.reports).toHaveLength(5000);
  expect(group?.mentions).toEqual([]);
});
