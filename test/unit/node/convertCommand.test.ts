import { expect, test } from 'vitest';
import { runCli } from '../../commandLine.ts';
import { makePdf, printed as words } from '../../pdf.ts';

const REPORT = makePdf([
  [{ text: 'Findings', y: 80, size: 16, bold: true }, ...words(110, ['57. Managers oversee the work of their teams.'])],
  words(110, ['58. Staff are proud to work here.']),
]);
const SCAN = makePdf([[], []]);

test('one file goes to the terminal, a form feed before its second page', async () => {
  const { code, printed } = await runCli(['convert', 'report.pdf'], { files: { 'report.pdf': REPORT } });
  expect(code).toBe(0);
  expect(printed).toEqual([
    'Findings',
    '',
    '57. Managers oversee the work of their teams.',
    '\f',
    '58. Staff are proud to work here.',
  ]);
});

test('files go into a folder by their names, and a file that cannot be read does not keep the others', async () => {
  const { code, complaints, fileAt } = await runCli(
    ['convert', '--to', 'markdown', '--out', 'texts', 'a/scan.pdf', 'b/report.PDF'],
    { files: { 'a/scan.pdf': SCAN, 'b/report.PDF': REPORT } },
  );
  expect(code).toBe(2);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/^a\/scan\.pdf: This PDF holds pictures of its pages/);
  expect(await fileAt('texts/report.md')).toMatch(/^<!-- page 1 -->\n\n# Findings\n\n57\. /);
});

test('what was left out is told beside the text', async () => {
  const withPicture = makePdf([words(110, ['A page with words enough to be taken for a report.']), []]);
  const { code, complaints } = await runCli(['convert', 'report.pdf'], { files: { 'report.pdf': withPicture } });
  expect(code).toBe(0);
  expect(complaints).toEqual(['report.pdf: These pages hold no text (empty, or pictures): 2.']);
});

test('a text that is there already is replaced only when asked for', async () => {
  const files = { 'report.pdf': REPORT, 'texts/report.txt': 'mine' };
  const refused = await runCli(['convert', '--out', 'texts', 'report.pdf'], { files });
  expect(refused).toMatchObject({
    code: 2,
    complaints: ['report.pdf: its text is there already; --force replaces it'],
  });
  expect(await refused.fileAt('texts/report.txt')).toBe('mine');
  const forced = await runCli(['convert', '--force', '--out', 'texts', 'report.pdf'], { files });
  expect(forced.code).toBe(0);
  expect(await forced.fileAt('texts/report.txt')).toMatch(/^Findings\n/);
});

test.each([[[]], [['report.pdf', '--to', 'html']], [['one.pdf', 'two.pdf']]])(
  'wrong arguments show the usage: %j',
  async (args) => {
    const { code, complaints } = await runCli(['convert', ...args]);
    expect(code).toBe(2);
    expect(complaints[1]).toMatch(/^usage: report-lens convert/);
  },
);

test('other commands read PDFs, too, also those of a folder', async () => {
  const files = { 'reports/report.pdf': REPORT };
  const named = await runCli(['outline', 'reports/report.pdf'], { files });
  expect(named).toMatchObject({ code: 0, complaints: [] });
  expect(named.printed[0]).toBe('reports/report.pdf');
  expect(named.printed[1]).toMatch(/Findings/);
  const scan = await runCli(['outline', 'scan.pdf'], { files: { 'scan.pdf': SCAN } });
  expect(scan.code).toBe(2);
  expect(scan.complaints[0]).toMatch(/^scan\.pdf: This PDF holds pictures of its pages/);
});
