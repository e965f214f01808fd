import { describe, expect, test } from 'vitest';
import { runCli } from '../../commandLine.ts';
import { dedent } from '../../fixture.ts';
import { REPORT } from './report.ts';

describe('outline', () => {
  test('prints lines and nesting, grades in brackets', async () => {
    const { printed } = await runCli(['outline', 'report.txt'], { files: { 'report.txt': REPORT } });
    expect(printed.join('\n')).toBe(
      dedent(`
      report.txt
       1  Inspection of children's services in Harbour Town
       5  Recommendations
       7    1 The local authority should review care plans (paragraph 40).
       9    2 The local authority should visit children who return home …
      11    3 The local authority should procure quaternions.
      13  Inspection findings
      15    4 Care plans are written in good time but seldom reviewed.
      17    5 Children who return home after being missing wait too long …
      19    6 Inspectors judged leadership to require improvement.
    `),
    );
  });

  test('--json prints the same as data', async () => {
    const { printed } = await runCli(['outline', '--json', 'report.txt'], { files: { 'report.txt': REPORT } });
    const [file] = JSON.parse(printed.join('\n')) as [{ file: string; outline: { name: string }[] }];
    expect(file.outline[1]).toMatchObject({
      kind: 'section',
      name: 'Recommendations',
      line: 5,
      children: [{ kind: 'paragraph', line: 7 }, {}, {}],
    });
  });
});
