import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TestClient } from '../protocol/client.ts';

/* What `npm pack` makes of the same files: the programs for other editors, builds and assistants, as npx runs them. */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = join(PROJECT, 'seeds', 'medway-2015-inspection.txt');

let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-lens-npm-'));
  mkdirSync(join(folder, 'elsewhere'));
  // `npm run package` has filled dist/ with what goes into both packages.
  const words = ['pack', '--ignore-scripts', '--pack-destination', folder];
  expect(spawnSync('npm', words, { cwd: PROJECT, shell: process.platform === 'win32' }).status).toBe(0);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** How npx runs a program of the package in a folder that knows nothing of it; offline, so nothing else can be needed. */
const npx = (...words: string[]): [string, string[]] => [
  'npx',
  ['--yes', '--offline', `--package=${tarball}`, ...words],
];
const around = (): object => ({
  cwd: join(folder, 'elsewhere'),
  env: { ...process.env, npm_config_cache: join(folder, 'cache') },
  shell: process.platform === 'win32',
});

function run(...words: string[]): { status: number | null; stdout: string } {
  const [command, given] = npx(...words);
  return spawnSync(command, given, { ...around(), encoding: 'utf8' });
}

test('the package needs no other package, and its programs run with npx wherever one is', { timeout: 60_000 }, () => {
  expect(run('report-lens', 'outline', SEED)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Recommendations') as string,
  });
  expect(run('report-lens-mcp', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('usage: report-lens-mcp') as string,
  });
});

test('npx starts the language server', { timeout: 60_000 }, async () => {
  const [command, given] = npx('report-lens-server', '--stdio');
  const server = spawn(command, given, around());
  const client = new TestClient(
    createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)),
  );
  try {
    const { serverInfo, capabilities } = await client.initialize();
    expect([serverInfo?.name, capabilities.documentSymbolProvider !== undefined]).toEqual(['Report Lens', true]);
  } finally {
    // npx hands the end of the input on to the program that it runs.
    server.stdin.end();
  }
});
