// @ts-check
/** Serves the workbench from npm on 127.0.0.1, to be opened in a browser. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { obtainWorkbench } from './obtain/obtain.mjs';
import { folder, temporaryFolder } from './paths.mjs';

/**
 * Which extension host runs the extension: `node` (package.json `main`, as in desktop VS Code) or `web` (package.json
 * `browser`, a web worker in the page, as on vscode.dev).
 * @typedef {'node' | 'web'} HostKind
 */

/**
 * @typedef {object} Served
 * @property {number} port
 * @property {(page: PageRequest) => string} address the address of a page of the workbench; it carries the secret that the server asks for
 * @property {() => Promise<void>} stop ends the server and its extension hosts
 * @property {Promise<number | null>} ended resolves with the exit code when the server has ended, by itself or by `stop`
 */

/**
 * @typedef {object} PageRequest
 * @property {string} folder the folder to open, an absolute path
 * @property {string} [extension] an extension under development, an absolute path
 * @property {string} [tests] a module that exports `run()`; it must stand inside the extension's folder, which tells VS
 *   Code the extension host to run it in
 * @property {string} [file] a file to open, an absolute path
 */

/** What a reader is not asked or told when this workbench opens. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts the server and waits until it listens.
 * @param {object} options
 * @param {string} options.dataDir where the workbench keeps its settings and state
 * @param {number} [options.port] a free one if none is given
 * @param {Record<string, unknown>} [options.settings] user settings beyond the quiet ones; written if there are none yet
 * @param {(line: string) => void} [options.log] gets each line that the server writes
 * @returns {Promise<Served>}
 */
export async function serveWorkbench({ dataDir, port, settings = {}, log = () => {} }) {
  const dir = await obtainWorkbench();
  const user = folder(join(dataDir, 'data', 'User'));
  if (!existsSync(join(user, 'settings.json'))) {
    writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  }
  const at = await freePort(port);
  if (at === undefined) throw new Error(`Port ${port} is in use by another program.`);
  const secret = randomBytes(16).toString('hex');
  const server = spawn(
    process.execPath,
    [join(dir, 'out', 'server-main.js'), ...serverArguments(at, secret, dataDir)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, VSCODE_LOG_LEVEL: 'warn' },
      detached: process.platform !== 'win32',
    },
  );
  const ended = new Promise((/** @type {(code: number | null) => void} */ resolve) => server.once('exit', resolve));
  endWithUs(server);
  await listening(server, log);
  return {
    port: at,
    ended,
    address: (page) => pageAddress(at, secret, page),
    async stop() {
      endAll(server, 'SIGTERM');
      const patience = setTimeout(() => endAll(server, 'SIGKILL'), 3000);
      await ended;
      clearTimeout(patience);
      endAll(server, 'SIGKILL');
    },
  };
}

/** @typedef {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} Server */

/**
 * Ends the server and the extension hosts that it has started, which outlive it otherwise.
 * @param {Server} server
 * @param {NodeJS.Signals} signal
 */
function endAll(server, signal) {
  if (server.pid === undefined) return;
  try {
    if (process.platform === 'win32')
      spawnSync('taskkill', ['/pid', String(server.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-server.pid, signal);
  } catch {
    // They have ended already.
  }
}

/** @type {Set<Server>} */
const running = new Set();
let watching = false;

/**
 * The server ends when this process does, also when that is by Ctrl+C.
 * @param {Server} server
 */
function endWithUs(server) {
  running.add(server);
  server.once('exit', () => {
    endAll(server, 'SIGKILL');
    running.delete(server);
  });
  if (watching) return;
  watching = true;
  // Before the temporary folders are removed, which the servers use.
  process.prependOnceListener('exit', () => running.forEach((one) => endAll(one, 'SIGKILL')));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
  }
}

/**
 * @param {number} port
 * @param {string} secret
 * @param {string} dataDir
 */
function serverArguments(port, secret, dataDir) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', secret],
    ...['--server-data-dir', dataDir, '--telemetry-level', 'off'],
    ...['--accept-server-license-terms', '--disable-workspace-trust'],
  ];
}

/**
 * @param {Server} server
 * @param {(line: string) => void} log
 * @returns {Promise<void>}
 */
function listening(server, log) {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      clearTimeout(patience);
      const last = said.split('\n').filter((line) => line.trim() !== '' && !line.includes('spdlog'));
      reject(new Error([`The workbench ${why}.`, ...last.slice(-8)].join('\n')));
    };
    const patience = setTimeout(() => fail('did not start within a minute'), 60_000);
    const hear = (/** @type {Buffer} */ data) => {
      said = (said + data.toString()).slice(-10_000);
      data.toString().trimEnd().split('\n').forEach(log);
      if (!said.includes('Extension host agent listening')) return;
      clearTimeout(patience);
      resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => fail(`ended with code ${code}`));
  });
}

/**
 * @param {number} port
 * @param {string} secret
 * @param {PageRequest} page
 */
function pageAddress(port, secret, page) {
  const remote = (/** @type {string} */ path) => new URL(`vscode-remote://127.0.0.1:${port}${asUriPath(path)}`).href;
  const payload = [['skipWelcome', 'true']];
  if (page.extension !== undefined) payload.push(['extensionDevelopmentPath', remote(page.extension)]);
  if (page.tests !== undefined) payload.push(['extensionTestsPath', remote(page.tests)]);
  if (page.file !== undefined) payload.push(['openFile', remote(page.file)]);
  const query = new URLSearchParams({ tkn: secret, folder: asUriPath(page.folder), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** @param {string} path */
function asUriPath(path) {
  return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

/**
 * @param {number} [wanted]
 * @returns {Promise<number | undefined>} the wanted port of 127.0.0.1, or any if none is wanted; undefined if it is in use
 */
export function freePort(wanted = 0) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
    });
  });
}

/**
 * The folder to give to the workbench as the extension: a link to it, because the workbench and its own extensions are
 * kept inside this project, and VS Code would take those for parts of the extension under development. It prefers the
 * Node host for an extension that has both a `main` and a `browser` entry; a web extension is therefore given as a folder
 * of links whose manifest has no `main`.
 * @param {string} extension the extension's folder
 * @param {HostKind} kind
 * @returns {string}
 */
export function extensionFor(extension, kind) {
  const dir = join(temporaryFolder('extension'), 'extension');
  if (kind === 'node') {
    symlinkSync(extension, dir, 'junction');
    return dir;
  }
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  if (typeof manifest.browser !== 'string')
    throw new Error('package.json has no `browser` entry, so there is no web extension');
  delete manifest.main;
  mkdirSync(dir);
  for (const entry of readdirSync(extension).filter(isPartOfExtension))
    linkTo(join(extension, entry), join(dir, entry));
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest));
  return dir;
}

/**
 * @param {string} target
 * @param {string} path
 */
function linkTo(target, path) {
  // On Windows anybody may link folders, but not files.
  if (process.platform === 'win32' && statSync(target).isFile()) copyFileSync(target, path);
  else symlinkSync(target, path, 'junction');
}

/**
 * @param {string} entry a name in the extension's folder
 * @returns {boolean} whether to link it; `.build` holds the editor tests
 */
function isPartOfExtension(entry) {
  return entry === '.build' || !(entry === 'package.json' || entry === 'node_modules' || entry.startsWith('.'));
}
