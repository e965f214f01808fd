import { describe, expect, test } from 'vitest';
import { runCli } from '../../commandLine.ts';
import { seed } from '../../seeds.ts';
import { REPORT } from './report.ts';

describe('links', () => {
  test('prints behind each recommendation what it cites, and what is likely as likely, with the reason', async () => {
    const { printed } = await runCli(['links', 'report.txt'], { files: { 'report.txt': REPORT } });
    expect(printed).toContain(
      '  2 The local authority should visit children who return home from being missing (paragraph 5). (line 9)',
    );
    expect(printed).toContain(
      '      cited   ¶ 5, line 17: Children who return home after being missing wait too long for a visit.',
    );
    expect(printed).toContainEqual(
      expect.stringMatching(/^ {6}likely {2}¶ 4, line 15: Care plans are .* \[Both speak of .*\]$/),
    );
  });

  test('--likely says how many likely findings are shown', async () => {
    const at = async (most: number): Promise<number> => {
      const { printed } = await runCli(['links', `--likely=${most}`, 'r.txt'], {
        files: { 'r.txt': seed('medway-2006-joint-area-review.txt') },
      });
      return printed.filter((line) => line.includes('likely  ¶')).length;
    };
    const [none, one, two] = [await at(0), await at(1), await at(2)];
    expect([none, two > one && one > 0]).toEqual([0, true]);
  });

  test('--json gives kind, number, line and reason of each finding', async () => {
    const { printed } = await runCli(['links', '--json', '--likely=0', 'report.txt'], {
      files: { 'report.txt': REPORT },
    });
    expect(JSON.parse(printed.join('\n'))).toMatchObject([
      {
        file: 'report.txt',
        recommendations: [
          { kind: 'recommendation', number: '1', line: 7, findings: [] },
          { number: '2', line: 9, findings: [{ kind: 'cited', number: '5', line: 17 }] },
          { number: '3', findings: [] },
        ],
      },
    ]);
  });
});
