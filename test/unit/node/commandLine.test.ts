import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../server/src/node/commands/commands.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { runCli } from '../../commandLine.ts';
import { makePdf, printed } from '../../pdf.ts';
import { note } from '../annotations/sample.ts';
import { REPORT } from './report.ts';

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
