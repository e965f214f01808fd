import { describe, expect, test } from 'vitest';
import { runCli } from '../../commandLine.ts';
import { reportOf } from '../../shelfFixture.ts';
import { REPORT } from './report.ts';

describe('check', () => {
  const files = { 'report.txt': REPORT };

  test('prints a line for each note, as compilers do, and exits with 1', async () => {
    const { code, printed } = await runCli(['check', 'report.txt'], { files });
    expect(printed).toEqual([
      'report.txt:7:60: information: This report has no paragraph 40; nearest: 6, 5. [citation-without-target]',
      expect.stringMatching(/^report\.txt:11:1: hint: .* \[recommendation-without-evidence\]$/),
    ]);
    expect(code).toBe(1);
  });

  test('counts only the notes of the level that is asked for, and not the checks that are off', async () => {
    const notes = async (...words: string[]): Promise<[number, number]> => {
      const { code, printed } = await runCli(['check', ...words, 'report.txt'], { files });
      return [code, printed.length];
    };
    expect(await notes('--level=information')).toEqual([1, 1]);
    expect(await notes('--off=citations')).toEqual([1, 1]);
    expect(await notes('--level=information', '--off=citations')).toEqual([0, 0]);
    expect(await notes('--off=citations', '--off=recommendations')).toEqual([0, 0]);
    const { printed } = await runCli(['check', '--on=acronymsNotUsedAgain'], {
      input: 'The early help hub (EHH) opened.\n',
    });
    expect(printed.map((line) => line.replace(/.*\[/, '['))).toEqual(['[acronym-not-used-again]']);
  });

  test('something unreadable counts more than something found', async () => {
    expect((await runCli(['check', 'report.txt', 'lost.txt'], { files })).code).toBe(2);
  });

  test('of several reports it also says where they do not agree', async () => {
    const files = {
      'all/a.txt': reportOf({ dates: '4 May 2020' }, 'The town was judged inadequate in July 2019.'),
      'all/b.txt': reportOf({ dates: '4 May 2022' }, 'The town was judged inadequate in August 2019.'),
    };
    const { code, printed } = await runCli(['check', 'all'], { files });
    const about = printed.filter((line) => line.endsWith('[reports-disagree]'));
    expect([code, about.map((line) => line.split(':')[0])]).toEqual([1, ['all/a.txt', 'all/b.txt']]);
    const without = await runCli(['check', '--off=disagreements', 'all'], { files });
    expect(without.printed.filter((line) => line.endsWith('[reports-disagree]'))).toEqual([]);
  });

  test('--format=sarif prints SARIF 2.1.0: each result has a rule, a message, a file and 1-based places', async () => {
    const { code, printed } = await runCli(['check', '--format=sarif', 'report.txt'], { files });
    const log = JSON.parse(printed.join('\n')) as {
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }];
    };
    expect(code).toBe(1);
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ columnKind: 'utf16CodeUnits', tool: { driver: { name: 'Report Lens', version: '9.8.7' } } }],
    });
    const [{ results, tool }] = log.runs;
    expect(results[0]).toMatchObject({
      ruleId: 'citation-without-target',
      level: 'note',
      message: { text: 'This report has no paragraph 40; nearest: 6, 5.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'file:///here/report.txt' },
            region: { startLine: 7, startColumn: 60, endLine: 7, endColumn: 62 },
          },
        },
      ],
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('--format=json prints every file, also those without a note', async () => {
    const quiet = REPORT.replace(' (paragraph 40)', '').replace('procure quaternions', 'write care plans in good time');
    const { code, printed } = await runCli(['check', '--format=json', 'quiet.txt'], { files: { 'quiet.txt': quiet } });
    expect([code, JSON.parse(printed.join('\n'))]).toEqual([0, [{ file: 'quiet.txt', notes: [] }]]);
  });
});
