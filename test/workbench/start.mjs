// @ts-check
/**
 * `npm start`: builds the extension and opens a real VS Code on the five reports with the extension running.
 *
 *   npm start -- [--folder DIR] [--web] [--port N] [--no-open]
 *
 * Desktop VS Code is used if `code` is in PATH; otherwise, or with one of `--web`, `--port` and `--no-open`, the
 * workbench from npm is served on 127.0.0.1 and opened in the browser. `--web` runs the web extension there.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './obtain/packages.mjs';
import { cacheDir, folder, inPath, projectDir, seedsDir } from './paths.mjs';
import { extensionFor, freePort, serveWorkbench } from './serve.mjs';

const usage = 'Usage: npm start -- [--folder DIR] [--web] [--port N] [--no-open]';

/** A browser keeps what a reader has set up (open files, layout) by address, so the port is the same each time. */
const usualPort = 8410;

/** @typedef {{ folder: string, web: boolean, port: number | undefined, open: boolean }} Wishes */

function parseArguments() {
  try {
    return parseArgs({
      options: {
        folder: { type: 'string' },
        port: { type: 'string' },
        web: { type: 'boolean' },
        'no-open': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** @returns {Wishes} */
function readArguments() {
  const { values } = parseArguments();
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    throw new Error(`--port ${values.port}: not a port`);
  const wanted = resolve(values.folder ?? seedsDir);
  if (!existsSync(wanted)) throw new Error(`--folder ${wanted}: there is no such folder`);
  return { folder: wanted, web: values.web ?? false, port, open: values['no-open'] !== true };
}

/** @param {Wishes} wishes */
async function start(wishes) {
  console.log('Building Report Lens ...');
  await run(process.execPath, ['esbuild.mjs'], { cwd: projectDir });
  const served = wishes.web || wishes.port !== undefined || !wishes.open;
  if (!served && (await openDesktop(wishes.folder))) return;
  await serve(wishes);
}

/**
 * Opens the desktop VS Code, if there is one that is new enough.
 * @param {string} reports the folder to open
 * @returns {Promise<boolean>}
 */
async function openDesktop(reports) {
  const code = inPath('code');
  if (code === undefined) return false;
  const shell = process.platform === 'win32';
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  try {
    const version = (await run(quoted(code), ['--version'], { shell })).split('\n')[0]?.trim() ?? '';
    if (!isNewEnough(version)) {
      console.log(
        `The VS Code that is installed is ${version || 'of an unknown version'}; Report Lens needs ${neededVersion()} or newer.`,
      );
      return false;
    }
    const development = `--extensionDevelopmentPath=${projectDir}`;
    await run(quoted(code), ['--new-window', '--disable-workspace-trust', quoted(development), quoted(reports)], {
      shell,
    });
    console.log(`VS Code ${version} opens ${reports} with Report Lens. Close its window to stop.`);
    return true;
  } catch (error) {
    console.log(
      `The VS Code that is installed did not start: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
    return false;
  }
}

/** @returns {string} the oldest VS Code that the manifest allows */
function neededVersion() {
  const manifest = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  return String(manifest.engines.vscode).replace(/^\^/, '');
}

/** @param {string} version such as "1.100.3" */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = neededVersion().split('.').map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** @param {Wishes} wishes */
async function serve(wishes) {
  const port = wishes.port ?? (await freePort(usualPort)) ?? 0;
  const served = await serveWorkbench({ dataDir: folder(join(cacheDir, 'start')), port });
  const address = served.address({
    folder: wishes.folder,
    extension: extensionFor(projectDir, wishes.web ? 'web' : 'node'),
  });
  console.log(`VS Code with Report Lens is open at\n\n  ${address}\n\nPress Ctrl+C here to stop it.`);
  if (wishes.open) openInBrowser(address);
  const code = await served.ended;
  throw new Error(`The workbench has ended (code ${code}).`);
}

/**
 * Shows an address in the user's browser; does nothing if there is none.
 * @param {string} address
 */
function openInBrowser(address) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : ['xdg-open', [address]];
  const opener = spawn(/** @type {string} */ (command), /** @type {string[]} */ (args), {
    stdio: 'ignore',
    detached: true,
  });
  opener.on('error', () => {});
  opener.unref();
}

try {
  await start(readArguments());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
