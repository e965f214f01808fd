import { expect, test } from 'vitest';
import { filteredShelf, gradeCounts, rootsOfShelf } from '../../../../client/src/reports/reportTree.ts';
import type { ReportNode } from '../../../../client/src/reports/reportTree.ts';
import { shelfList } from '../../../../server/src/features/views/shelfList.ts';
import { seed, seedNames } from '../../../seeds.ts';
import { shelfOf } from '../../../shelfFixture.ts';

const groups = shelfList(shelfOf(Object.fromEntries(seedNames.map((name) => [name, seed(name)]))).reports);

function line(node: ReportNode): string {
  switch (node.kind) {
    case 'authority':
      return node.group.name;
    case 'report':
      return node.entry.dateInWords ?? '';
    case 'mention':
      return `(${node.mention.dateInWords})`;
    case 'judgement':
      return `${node.judgement.area}: ${node.judgement.grade}`;
    case 'mentions':
      return `${node.children.length} mentions`;
    case 'mentionedIn':
      return `in ${node.place.title}`;
    case 'disagreement':
      return '!';
  }
}

const below = (node: ReportNode | undefined): string[] =>
  node !== undefined && 'children' in node ? node.children.map(line) : [];

test('reports and mentioned inspections stand by date, the latest first, what they do not agree on below', () => {
  const [medway] = rootsOfShelf(groups);
  expect(below(medway)).toEqual([
    '11 to 12 May 2022',
    '20 August 2020',
    '(August 2019)',
    '(July 2019)',
    '14 September to 8 October 2015',
    '(July 2013)',
    '7 to 16 January 2013',
    '14 August 2006',
    '!',
  ]);
});

test('a report holds its judgements, and where others mention it', () => {
  const january = rootsOfShelf(groups)[0]?.children.find((node) => line(node) === '7 to 16 January 2013');
  expect(below(january)[0]).toBe('How effective child protection services are: inadequate');
  const mentions = january !== undefined && 'children' in january ? january.children.at(-1) : undefined;
  expect(below(mentions)).toContain('in Single inspection, 14 September to 8 October 2015');
  expect(below(january)).toContain(`${below(mentions).length} mentions`);
});

test.each([
  ['monitoring 2020', ['20 August 2020']],
  ['joint area', ['14 August 2006']],
  ['nowhere', []],
])('the filter “%s” keeps the reports that have all its words', (filter, dates) => {
  const reports = filteredShelf(groups, filter).flatMap((group) => group.reports);
  expect(reports.map(({ dateInWords }) => dateInWords)).toEqual(dates);
});

test('a filter that is the name of an authority keeps all its reports', () => {
  expect(filteredShelf(groups, 'medway')[0]?.reports).toHaveLength(5);
});

test('where no grade of the whole is stated, areas are counted by their grades, the best first', () => {
  const [medway] = groups;
  const counts = (date: string): string[] =>
    (medway?.reports ?? [])
      .filter(({ dateInWords }) => dateInWords === date)
      .flatMap((entry) => gradeCounts(entry).map(({ grade, count }) => `${count} ${grade}`));
  expect(counts('14 August 2006')).toEqual(['5 good', '4 adequate', '2 inadequate']);
  expect(counts('14 September to 8 October 2015')).toEqual([]);
});

test('two reports of one day and kind are told apart by their files, others need none', () => {
  const name = 'medway-2013-summary-for-children.txt';
  const twice = {
    [name]: seed(name),
    'medway copy.txt': seed(name),
    'medway-2020-monitoring-visit.txt': seed('medway-2020-monitoring-visit.txt'),
  };
  const [medway] = rootsOfShelf(shelfList(shelfOf(twice).reports));
  const files = medway?.children.flatMap((node) => (node.kind === 'report' ? [node.file] : []));
  expect(files).toEqual([undefined, 'medway copy.txt', name]);
});

test.each([
  ['only their endings', ['long-name-of-a-report.pdf', 'long-name-of-a-report.txt'], ['PDF', 'TXT']],
  [
    'the ends of long names',
    ['inspection-medway-final.txt', 'inspection-medway-draft.txt'],
    ['…draft.txt', '…final.txt'],
  ],
  ['their folders', ['new/report.txt', 'old/report.txt'], ['new/report.txt', 'old/report.txt']],
])('reports of one day and kind are told apart by %s', (_, names, told) => {
  const text = seed('medway-2013-summary-for-children.txt');
  const [medway] = rootsOfShelf(shelfList(shelfOf(Object.fromEntries(names.map((name) => [name, text]))).reports));
  const files = medway?.children.flatMap((node) => (node.kind === 'report' ? [node.file] : []));
  expect(files?.sort()).toEqual(told);
});

test('a PDF, which is shown under an address of its own, and its text are told apart by their endings', () => {
  const text = seed('medway-2013-summary-for-children.txt');
  const [medway] = shelfList(shelfOf({ 'a report.pdf': text, 'a report.txt': text }).reports);
  if (medway === undefined) throw new Error('no authority');
  const reports = medway.reports.map((entry) => ({
    ...entry,
    uri: entry.uri.replace(/^file:\/\/(.+pdf)$/, 'report-lens-document:$1'),
  }));
  const [root] = rootsOfShelf([{ ...medway, reports }]);
  expect(root?.children.flatMap((node) => (node.kind === 'report' ? [node.file] : []))).toEqual(['PDF', 'TXT']);
});
