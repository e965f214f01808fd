import { expect, test } from 'vitest';
import { runCli } from '../../commandLine.ts';

const report = 'The early help hub (EHH) opened.\nThe EHH is good.\nAn SGO was made.\n';

test('a report’s terms are printed as a table with places', async () => {
  const { code, printed } = await runCli(['terms', 'report.txt'], { files: { 'report.txt': report } });
  expect(code).toBe(0);
  expect(printed).toEqual([
    'report.txt',
    'TERM  USES  LINE  MEANING',
    'EHH   2     1     early help hub (line 1)',
    'SGO   1     3     not explained here; usually special guardianship order (Children Act 1989, section 14A)',
    '',
  ]);
});

test('--json prints the same as data', async () => {
  const { printed } = await runCli(['terms', '--json', 'report.txt'], { files: { 'report.txt': report } });
  expect(JSON.parse(printed.join('\n'))).toMatchObject([
    {
      file: 'report.txt',
      terms: [
        { short: 'EHH', uses: 2, firstLine: 1, meanings: [{ long: 'early help hub', how: 'bracket', line: 1 }] },
        { short: 'SGO', uses: 1, firstLine: 3, meanings: [], glossary: { source: 'Children Act 1989' } },
      ],
    },
  ]);
});

test('--jsonl answers each line of its input, and says which lines it cannot read', async () => {
  const passages = [JSON.stringify({ id: 7, text: 'Personal\nadvisers (PAs) help.' }), '', '{"id":8}', 'no JSON'];
  const { code, printed, complaints } = await runCli(['terms', '--jsonl'], { input: passages.join('\n') });
  expect(printed).toEqual(['{"id":7,"pairs":[{"short":"PAs","long":"Personal advisers"}]}']);
  expect(complaints.map((line) => line.slice(0, 6))).toEqual(['line 3', 'line 4']);
  expect(code).toBe(1);
});

test('a file that cannot be read is named, the others are still printed', async () => {
  const { code, printed, complaints } = await runCli(['terms', 'lost.txt', 'report.txt'], {
    files: { 'report.txt': report },
  });
  expect(code).toBe(2);
  expect(complaints).toEqual(['lost.txt: there is no such file or folder']);
  expect(printed[0]).toBe('report.txt');
});

test.each([[[]], [['--jsonl', 'report.txt']], [['--wrong', 'report.txt']]])(
  'wrong arguments show the usage: %j',
  async (args) => {
    const { code, complaints } = await runCli(['terms', ...args]);
    expect(code).toBe(2);
    expect(complaints[1]).toMatch(/^usage: report-lens terms/);
  },
);

test('a glossary of one’s own counts more than the built-in one, and is named', async () => {
  const files = { 'report.txt': report, 'ours.yaml': '- short: SGO\n  long: senior gardening officer\n' };
  const { code, printed } = await runCli(['terms', '--glossary', 'ours.yaml', 'report.txt'], { files });
  expect(code).toBe(0);
  expect(printed[3]).toBe('SGO   1     3     not explained here; usually senior gardening officer (ours.yaml)');
  const { printed: json } = await runCli(['terms', '--json', '--glossary', 'ours.yaml', 'report.txt'], { files });
  expect(JSON.parse(json.join('\n'))).toMatchObject([{ terms: [{}, { short: 'SGO', glossaryFile: 'ours.yaml' }] }]);
});

test('a mistake in a glossary is told with its place and the rest is used; one that is missing makes the code 2', async () => {
  const files = { 'report.txt': report, 'ours.yaml': '- oops\n- short: SGO\n  long: senior gardening officer\n' };
  const { code, printed, complaints } = await runCli(['terms', '--glossary', 'ours.yaml', 'report.txt'], { files });
  expect([code, printed[3]]).toEqual([0, expect.stringContaining('senior gardening officer')]);
  expect(complaints).toEqual([expect.stringMatching(/^ours\.yaml:1:3: A term has fields/)]);
  expect((await runCli(['terms', '--glossary', 'none.yaml', 'report.txt'], { files })).code).toBe(2);
  expect((await runCli(['terms', 'report.txt', '--glossary'], { files })).code).toBe(2);
});
