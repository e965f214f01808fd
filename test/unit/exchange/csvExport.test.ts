import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsToCsv, planToCsv } from '../../../server/src/exchange/csvExport.ts';
import { annotation, exported } from './exported.ts';

/** RFC 4180, the shortest that will do: rows of cells. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

test('a row holds the quote, the paragraph number, the page, the tags and a link back', () => {
  const [head = [], row = []] = readCsv(annotationsToCsv(exported()));
  const cells = Object.fromEntries(head.map((name, index) => [name, row[index]]));
  expect(cells).toMatchObject({
    report: 'harbour town.txt',
    section: 'Findings',
    paragraph: '1',
    page: '1',
    line: '3',
    quote: 'Ropes are 😀 old.',
    tags: 'safety',
    replies: 'Ben: Asked.',
    link: 'vscode://file/reports/harbour.txt:3:1',
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '＝1', ' ＝1'])(
  'a note that begins like the formula %j is text in a spreadsheet',
  (note) => {
    const tagged = { ...annotation, note, author: note, quote: note, tags: [{ name: note, color: '#000000' }] };
    const [, row = []] = readCsv(annotationsToCsv(exported({ annotations: [tagged] })));
    expect(row.filter((cell) => cell === `'${note}`)).toHaveLength(4);
  },
);

test('no cell of any export begins like a formula, whatever was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', '"', ',', ';') }),
      (note) => {
        const annotations = [{ ...annotation, note, author: note, quote: note }];
        const plan = exported().plan.map((row) => ({ ...row, owner: note, notes: note, text: note }));
        for (const csv of [annotationsToCsv(exported({ annotations })), planToCsv(exported({ plan }))]) {
          for (const cell of readCsv(csv).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      },
    ),
  );
});

test('each row says which report it quotes, and from when that is', () => {
  const title = 'Inspection of Harbour Town · Monitoring visit, 20 August 2026';
  for (const [, row] of [readCsv(annotationsToCsv(exported())), readCsv(planToCsv(exported()))])
    expect(row?.slice(0, 2)).toEqual(['harbour town.txt', title]);
});

test('the action plan has a row for each recommendation, with evidence', () => {
  const [head, row] = readCsv(planToCsv(exported()));
  expect(head?.slice(2, 9)).toEqual(['recommendation', 'quote', 'status', 'owner', 'due', 'evidence', 'notes']);
  expect(row?.slice(2, 9)).toEqual([
    '1',
    'Replace old ropes.',
    'In progress',
    'Harbour board',
    '2027-03-12',
    'ropes.txt (file:///reports/ropes.txt)',
    'Half | done',
  ]);
});
