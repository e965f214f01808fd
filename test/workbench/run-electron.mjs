// @ts-check
/**
 * `npm run test:electron`: runs the editor tests in the desktop VS Code that `@vscode/test-electron` downloads (once).
 * Where there is no display it is run under xvfb.
 */
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, bundleTests, close, exitCodes, makeWorkspace, readResult } from './editorTests.mjs';
import { cacheDir, folder, inPath, projectDir, temporaryFolder } from './paths.mjs';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * Why the desktop VS Code cannot be had or shown on this machine.
 * @returns {Promise<string | undefined>} one line; undefined if it can
 */
export async function whatIsMissing() {
  if (!hasDisplay() && inPath('xvfb-run') === undefined) return 'there is no display, and no xvfb-run (package xvfb)';
  if (isDownloaded()) return undefined;
  const reached = await fetch(releases, { signal: AbortSignal.timeout(4000) }).then(
    (response) => response.ok,
    () => false,
  );
  return reached ? undefined : `${new URL(releases).host} is not within reach, so VS Code cannot be downloaded`;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function isDownloaded() {
  if (!existsSync(cacheDir)) return false;
  return readdirSync(cacheDir).some(
    (entry) => entry.startsWith('vscode-') && existsSync(join(cacheDir, entry, 'is-complete')),
  );
}

/**
 * Runs the tests; asks for a display to be there.
 * @returns {Promise<number>} exit code
 */
async function runElectron() {
  await buildExtension();
  const tests = await bundleTests();
  const workspace = makeWorkspace();
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ version: 'stable', cachePath: folder(cacheDir) });
  const data = temporaryFolder('vscode');
  const code = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: projectDir,
    extensionTestsPath: tests,
    launchArgs: [
      workspace,
      ...['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')],
      '--disable-telemetry',
    ],
  }).catch(() => 1);
  const exitCode = close('desktop', 'node', readResult(workspace));
  return exitCode === exitCodes.passed && code !== 0 ? exitCodes.failed : exitCode;
}

async function main() {
  const missing = await whatIsMissing();
  if (missing !== undefined) {
    console.error(`The desktop VS Code cannot be tested here: ${missing}.`);
    return exitCodes.noResult;
  }
  if (hasDisplay()) return runElectron();
  const again = spawnSync('xvfb-run', ['-a', process.execPath, fileURLToPath(import.meta.url)], { stdio: 'inherit' });
  return again.status ?? exitCodes.noResult;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = exitCodes.noResult;
  }
}
