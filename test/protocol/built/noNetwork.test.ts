import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { makePdf, printed } from '../../pdf.ts';
import { note } from '../../unit/annotations/sample.ts';
import { TestClient } from '../client.ts';
import { REQUESTS } from '../requests.ts';

/* Nothing leaves the machine: the built programs run with every way out forbidden, and their bundles know none. */

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));
const FORBID = fileURLToPath(new URL('forbidNetwork.cjs', import.meta.url));
const REPORT = readFileSync(join(SEEDS, 'medway-2015-inspection.txt'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-lens-network-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const log = (): string => join(folder, 'network.log');
/** What was tried; empty if nothing was. */
const tried = (): string => (existsSync(log()) ? readFileSync(log(), 'utf8') : '');
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, NETWORK_LOG: log() });

test('a program that does connect is found out', () => {
  const code = "fetch('https://example.org').catch(() => undefined)";
  spawnSync(process.execPath, ['--require', FORBID, '-e', `try { ${code} } catch {}`], { env: environment() });
  expect(tried()).toBe('fetch https://example.org\n');
});

test('the server answers every request without the network', async () => {
  const server = spawn(process.execPath, ['--require', FORBID, join(DIST, 'server.node.js'), '--stdio'], {
    env: environment(),
  });
  const client = new TestClient(
    createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)),
  );
  await client.initialize();
  await client.open('file:///report.txt', REPORT);
  for (const { method, rest } of REQUESTS) await client.request(method, 'file:///report.txt', rest);
  const hover = await client.request('textDocument/documentSymbol', 'file:///report.txt');
  server.kill();
  expect(hover).not.toEqual([]);
  expect(tried()).toBe('');
});

test.each([
  ['outline', SEEDS],
  ['terms', SEEDS],
  ['links', SEEDS],
  ['check', SEEDS],
  ['export', 'report.txt'],
  ['convert', 'report.pdf'],
])('report-lens %s works without the network', (command, named) => {
  writeFileSync(join(folder, 'report.txt'), REPORT);
  writeFileSync(
    join(folder, 'report.txt.annotations.json'),
    printSidecar({ annotations: [note(1)], kept: [], rest: {} }, 'report.txt'),
  );
  // A font that is not in the file would have to be fetched from somewhere.
  writeFileSync(join(folder, 'report.pdf'), makePdf([printed(100, ['57. Managers oversee the work of their teams.'])]));
  const words = ['--require', FORBID, join(DIST, 'cli.js'), command, named];
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: folder, env: environment(), encoding: 'utf8' });
  expect([status === 2, stdout.length > 40]).toEqual([false, true]);
  expect(tried()).toBe('');
});

/** Ways out of the machine by name. `net` is not among them: the server may be reached by a local socket, as LSP says. */
const WAYS_OUT =
  /\brequire\("(?:node:)?(?:https?|http2|tls|dns|dgram|undici)"\)|(?<!#)\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\(/g;
/**
 * What a library can do if it is told to, and is not: @vscode/l10n reads bundles by URL, and we give it their text; pdf.js
 * reads documents, fonts and decoders by URL, and we give it bytes (the test of `convert` above shows that it asks for
 * nothing else). The page of a PDF fetches our own worker from the extension; its policy refuses any other address, which
 * `npm run test:accessibility` tries.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'fetch(': ['common.js', 'documents.node.js', 'documents.browser.js', 'pdfPage.js'],
  'XMLHttpRequest(': ['documents.node.js', 'documents.browser.js', 'pdfPage.js'],
};
const BUNDLES = readdirSync(DIST).filter((name) => name.endsWith('.js'));

test.each(BUNDLES)('%s holds no way out of the machine', (bundle) => {
  // Examples in the comments of libraries are no code.
  const code = readFileSync(join(DIST, bundle), 'utf8').replace(/^ *\* .*$/gm, '');
  const found = [...new Set(code.match(WAYS_OUT) ?? [])];
  expect(found.filter((way) => !(KNOWN[way] ?? []).includes(bundle))).toEqual([]);
});

test('the bundles of every part are among those that were looked at: client, server, command line, assistants, pages', () => {
  expect(BUNDLES).toEqual(
    expect.arrayContaining(['extension.node.js', 'extension.browser.js', 'server.node.js', 'server.browser.js']),
  );
  expect(BUNDLES).toEqual(expect.arrayContaining(['cli.js', 'mcp.js', 'timeline.js', 'actionPlan.js']));
});

test('what the server shows is never fetched: its l10n gets texts, no addresses', () => {
  const sources = fileURLToPath(new URL('../../../server/src', import.meta.url));
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const configured = files.flatMap(
    (name) => readFileSync(join(sources, name), 'utf8').match(/l10n\.config\(.*\)/g) ?? [],
  );
  expect(configured).toEqual(['l10n.config({ contents: Object.fromEntries(entries) })']);
});
