import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../server/src/node/commands/commands.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { runCli } from '../../commandLine.ts';
import { makePdf, printed } from '../../pdf.ts';
import { dedent } from '../../fixture.ts';
import { seed } from '../../seeds.ts';
import { reportOf } from '../../shelfFixture.ts';
import { note } from '../annotations/sample.ts';

const REPORT = dedent(`
  Inspection of children's services in Harbour Town

  Inspection dates: 4 to 15 March 2019

  Recommendations

  1. The local authority should review care plans (paragraph 40).

  2. The local authority should visit children who return home from being missing (paragraph 5).

  3. The local authority should procure quaternions.

  Inspection findings

  4. Care plans are written in good time but seldom reviewed.

  5. Children who return home after being missing wait too long for a visit.

  6. Inspectors judged leadership to require improvement.
`);
const NOTES = 'Monday\nring the council\nbuy milk\n';

const SIDECAR = printSidecar({ annotations: [note(1)], kept: [], rest: {} }, 'report.txt');
const PDF = makePdf([printed(100, ['57. Managers oversee the work of their teams.'])]);

/** What the examples of the help find. */
const EXAMPLE_FILES = {
  'report.txt': REPORT,
  'report.txt.annotations.json': SIDECAR,
  'reports/a.txt': REPORT,
  'reports/a.txt.annotations.json': SIDECAR,
  'notes.json': SIDECAR,
  'report.pdf': PDF,
  'report.pdf.annotations.json': SIDECAR,
  'a.pdf': PDF,
  'b.pdf': PDF,
};

describe('help', () => {
  test('without a command, or with one that is none, all commands are listed, as bad usage', async () => {
    for (const words of [[], ['chek']]) {
      const { code, complaints, printed } = await runCli(words);
      expect([code, printed]).toEqual([2, []]);
      for (const [name, { summary }] of Object.entries(COMMANDS)) {
        expect(complaints).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${name} +`)));
        expect(complaints.join('\n')).toContain(summary);
      }
    }
  });

  test.each(Object.keys(COMMANDS))(
    '%s explains itself: forms, options, exit codes and examples that it understands',
    async (name) => {
      const command = COMMANDS[name];
      const [asked, other] = [await runCli(['help', name]), await runCli([name, 'x.txt', '--help'])];
      expect(asked.printed).toEqual(other.printed);
      expect(asked.code).toBe(0);
      const titles = asked.printed.filter((line) => /^[A-Z]/.test(line));
      expect(titles).toEqual(['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT STATUS', 'EXAMPLES']);
      expect(asked.printed.every((line) => line.length <= 100)).toBe(true);
      for (const option of Object.keys(command?.options ?? {}))
        expect(asked.printed.join('\n')).toContain(`--${option}`);
      expect(command?.examples.length).toBeGreaterThan(0);
      for (const { line } of command?.examples ?? []) {
        const words = /report-lens (.*?)(?: [|<>&].*)?$/.exec(line)?.[1]?.split(' ') ?? [];
        const { complaints } = await runCli(words, { input: REPORT, files: EXAMPLE_FILES });
        expect(complaints, line).toEqual([]);
      }
    },
  );

  test('--version prints the version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, printed: ['9.8.7'] });
  });

  test('an option that a command does not know, or a value that it does not take, is bad usage and says so', async () => {
    const unknown = await runCli(['outline', '--jsn', 'report.txt'], { files: { 'report.txt': REPORT } });
    expect([unknown.code, unknown.complaints[0]]).toEqual([2, expect.stringContaining("Unknown option '--jsn'")]);
    const value = await runCli(['check', '--format=xml', 'report.txt'], { files: { 'report.txt': REPORT } });
    expect(value.complaints[0]).toBe('report-lens check: --format is one of text, json, sarif, not “xml”');
    expect((await runCli(['links', '--likely=many', 'report.txt'])).code).toBe(2);
    expect((await runCli(['check', '--off=everything', 'report.txt'])).code).toBe(2);
  });

  test('nothing named and nobody but a person at the keyboard to read from is bad usage', async () => {
    const { code, complaints } = await runCli(['outline']);
    expect([code, complaints[0]]).toEqual([2, 'report-lens outline: name a file or a folder']);
  });
});

describe('what is read', () => {
  test('folders with the folders in them, reports only; what is left out is said', async () => {
    const files = {
      'all/b/x.txt': REPORT,
      'all/a.md': REPORT,
      'all/notes.txt': NOTES,
      'all/.git/y.txt': REPORT,
      'all/z.pdf': '%PDF',
    };
    const { code, printed, complaints, progress } = await runCli(['outline', 'all'], { files });
    expect(printed.filter((line) => line.startsWith('all/'))).toEqual(['all/a.md', 'all/b/x.txt']);
    expect(complaints).toEqual([
      'all/notes.txt: left out, it does not look like a report',
      'all/z.pdf: left out. This is neither a PDF nor a Word document (.docx), whatever its name says.',
    ]);
    expect(progress).toEqual([
      'reading 1 of 4: all/a.md',
      'reading 2 of 4: all/notes.txt',
      'reading 3 of 4: all/z.pdf',
      'reading 4 of 4: all/b/x.txt',
    ]);
    expect(code).toBe(0);
  });

  test('a file that is named is read as a report whatever it looks like', async () => {
    const { printed, complaints } = await runCli(['outline', 'notes.txt'], { files: { 'notes.txt': NOTES } });
    expect([printed[0], complaints]).toEqual(['notes.txt', []]);
  });

  test('the standard input, without a name or as -', async () => {
    for (const words of [['outline'], ['outline', '-']]) {
      const { printed } = await runCli(words, { input: REPORT });
      expect(printed.slice(0, 2)).toEqual(['standard input', " 1  Inspection of children's services in Harbour Town"]);
    }
  });

  test('UTF-16 and Windows-1252, as old reports are', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(REPORT, 'utf16le')]);
    const western = Uint8Array.from(Buffer.from(REPORT.replace("children's", 'children\u0092s'), 'latin1'));
    const { printed } = await runCli(['outline', 'a.txt', 'b.txt'], { files: { 'a.txt': utf16, 'b.txt': western } });
    expect(printed.filter((line) => line.startsWith(' 1  '))).toEqual([
      " 1  Inspection of children's services in Harbour Town",
      ' 1  Inspection of children’s services in Harbour Town',
    ]);
  });

  test('what cannot be read is named and makes the exit code 2; the rest is still printed', async () => {
    const files = { 'report.txt': REPORT, 'picture.txt': new Uint8Array([1, 0, 2]) };
    const { code, printed, complaints } = await runCli(['outline', 'lost.txt', 'picture.txt', 'report.txt'], { files });
    expect(complaints).toEqual([
      'lost.txt: there is no such file or folder',
      'picture.txt: this is no text but a binary file',
    ]);
    expect([code, printed[0]]).toEqual([2, 'report.txt']);
    expect(await runCli(['check', 'empty'], { files: { 'empty/x.png': '' } })).toMatchObject({
      code: 2,
      complaints: ['empty: no texts in this folder'],
    });
  });
});

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
