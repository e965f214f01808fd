import { expect, test } from 'vitest';
import { asCsv, asMarkdown, searchNodes } from '../../../../client/src/search/searchTree.ts';
import type { SearchAnswer } from '../../../../server/src/protocol/search.ts';

const at = { start: { line: 6, character: 0 }, end: { line: 7, character: 5 } };

const ANSWER: SearchAnswer = {
  reports: [
    {
      uri: 'file:///reports/medway.txt',
      name: 'Medway 2015',
      passages: [
        {
          range: at,
          number: '57',
          isNumberRecovered: true,
          section: 'Care *leavers*',
          words: 'Plans, "late"',
          matches: [],
        },
        { range: at, words: '=SUM(A1) [x](http://x)', matches: [] },
      ],
    },
    { uri: 'file:///reports/kent.txt', name: 'Kent 2013', passages: [] },
  ],
  total: 2,
  left: 0,
  isReading: false,
  unknownFilters: [],
};

test('two reports of one name are told apart by their files', () => {
  const [medway, kent] = ANSWER.reports;
  const another = { uri: 'file:///reports/medway%20%282%29.txt', name: 'Medway 2015', passages: [] };
  const reports = [medway, kent, another].filter((report) => report !== undefined);
  expect(searchNodes({ ...ANSWER, reports }).map(({ file }) => file)).toEqual([
    'medway.txt',
    undefined,
    'medway (2).txt',
  ]);
});

test('found passages stand below their reports', () => {
  const [medway, kent] = searchNodes(ANSWER);
  expect(medway?.passages.map(({ passage, around }) => [passage.number, around.report.name])).toEqual([
    ['57', 'Medway 2015'],
    [undefined, 'Medway 2015'],
  ]);
  expect(kent?.passages).toEqual([]);
});

test('exported Markdown says where each passage stands; text of reports is no markup', () => {
  expect(asMarkdown('late plans', ANSWER)).toBe(`# late plans

## Medway 2015

<file:///reports/medway.txt>

- ¶57? Plans, "late" (Care \\*leavers\\*)
- =SUM(A1) \\[x\\](http://x)

## Kent 2013

<file:///reports/kent.txt>

`);
});

test('an exported table is quoted, and nothing in it is a formula', () => {
  expect(asCsv(ANSWER, ['Report', 'File', 'Line', 'Paragraph', 'Section', 'Words found'])).toBe(
    [
      '"Report","File","Line","Paragraph","Section","Words found"',
      '"Medway 2015","file:///reports/medway.txt","7","57?","Care *leavers*","Plans, ""late"""',
      '"Medway 2015","file:///reports/medway.txt","7","","","\'=SUM(A1) [x](http://x)"',
      '',
    ].join('\r\n'),
  );
});
