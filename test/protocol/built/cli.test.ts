import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { note } from '../../unit/annotations/sample.ts';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));

/** Runs the built command line in a process of its own. */
function run(words: readonly string[], input = ''): { code: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { input, encoding: 'utf8' });
  return { code: status, out: stdout, errors: stderr };
}

test('the built command line reads a folder and prints nothing but the answer on the standard output', () => {
  const { code, out, errors } = run(['outline', '--json', SEEDS]);
  expect([code, errors]).toEqual([0, '']);
  const files = (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
  expect(files).toHaveLength(5);
  expect(files.every((file) => file.startsWith(SEEDS))).toBe(true);
});

test('the built command line reads the standard input, and tells a build by its exit code', () => {
  const text = readFileSync(fileURLToPath(new URL('../../editor/samples/harbour-town.txt', import.meta.url)), 'utf8');
  expect(run(['check'], text)).toMatchObject({ code: 1, errors: '' });
  expect(run(['check', '--off=citations', '--off=recommendations'], text)).toEqual({ code: 0, out: '', errors: '' });
  expect(run(['check', 'nowhere.txt'])).toMatchObject({ code: 2, out: '' });
  expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('paths with blanks and signs are read and printed as they are given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report lens #1 %20'));
  try {
    const file = join(folder, 'Bericht ü 100%.txt');
    writeFileSync(file, readFileSync(join(SEEDS, 'medway-2020-monitoring-visit.txt')));
    for (const named of [file, folder]) expect(run(['outline', named]).out.split('\n')[0]).toBe(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the built command line loads what makes Word files when it is asked for one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-lens-export-'));
  try {
    const report = join(folder, 'visit.txt');
    writeFileSync(report, readFileSync(join(SEEDS, 'medway-2020-monitoring-visit.txt')));
    const notes = printSidecar({ annotations: [note(1)], kept: [], rest: {} }, 'visit.txt');
    writeFileSync(`${report}.annotations.json`, notes);
    expect(run(['export', '--to=word', `--out=${folder}`, folder])).toEqual({ code: 0, out: '', errors: '' });
    expect(readFileSync(join(folder, 'visit.annotations.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(run(['export', '--to=json-ld', report])).toMatchObject({ code: 0, out: notes, errors: '' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
