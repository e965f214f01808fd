// @ts-check
/**
 * `npm run test:web`: runs the editor tests in the VS Code workbench from npm, in a real browser; once as a desktop-style
 * extension (Node host) and once as a web extension (worker host).
 *
 *   npm run test:web -- [--host node|web] [--only terms] [--package] [--verbose]
 *
 * `--only terms` runs only the files of test/editor whose names begin so.
 * With `--package` the extension comes out of the file that `npm run package` has made.
 *
 * VS Code calls two functions of the page if they exist: `codeAutomationLog(type, args)` for each line that the extension
 * host logs while tests run, and `codeAutomationExit(code)` when their `run()` has ended.
 */
import { copyFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { obtainBrowser } from './obtain/browser.mjs';
import { buildExtension, bundleTests, close, exitCodes, makeWorkspace, readResult } from './editorTests.mjs';
import { projectDir, temporaryFolder } from './paths.mjs';
import { extensionFor, serveWorkbench } from './serve.mjs';
import { packageFile, unpackExtension } from './obtain/unpack.mjs';

/** @typedef {import('./serve.mjs').HostKind} HostKind */

/** All tests of one host, with the start of the workbench. */
const timeLimit = 900_000;

/**
 * Runs the tests in one kind of extension host.
 * @param {HostKind} kind
 * @param {{ extension: string, tests: string, verbose: boolean }} what
 * @returns {Promise<number>} exit code
 */
export async function runInHost(kind, { extension, tests, verbose }) {
  const workspace = makeWorkspace();
  const program = await obtainBrowser();
  const log = (/** @type {string} */ line) => verbose && console.log(`[server] ${line}`);
  const served = await serveWorkbench({ dataDir: temporaryFolder('data'), log });
  const browser = await chromium.launch(program);
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    if (verbose) page.on('console', (message) => console.log(`[page] ${message.text().slice(0, 300)}`));
    const given = extensionFor(extension, kind);
    const address = served.address({
      folder: workspace,
      extension: given,
      tests: join(given, relative(extension, tests)),
    });
    const code = await testsEnd(page, address, verbose);
    const result = readResult(workspace);
    if (code === undefined) console.log(`The tests did not end within ${timeLimit / 1000} s.`);
    const exitCode = close(`${kind} host`, kind, code === undefined ? undefined : result);
    if (exitCode === exitCodes.passed && code === 0) return exitCode;
    const picture = join(projectDir, '.build', `editor-${kind}-failed.png`);
    await page.screenshot({ path: picture });
    console.log(`The workbench at that moment: ${picture}`);
    return Math.max(exitCode, exitCodes.failed);
  } finally {
    await browser.close();
    await served.stop();
  }
}

/**
 * Opens the workbench with the tests and waits for their end.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {boolean} verbose
 * @returns {Promise<number | undefined>} 0 if `run()` resolved, undefined if it did not end in time
 */
async function testsEnd(page, address, verbose) {
  /** @type {(code: number | undefined) => void} */
  let finish = () => {};
  const ended = new Promise((/** @type {typeof finish} */ resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (verbose || isOfTests(type, line)) console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));
  const limit = setTimeout(() => finish(undefined), timeLimit);
  await page.goto(address);
  const code = await ended;
  clearTimeout(limit);
  return code;
}

/**
 * The lines of the test runner and the errors of extensions, but not the workbench's own.
 * @param {string} type
 * @param {string} line
 */
function isOfTests(type, line) {
  if (/^ {2}(ok|skip|FAIL) /.test(line)) return true;
  return type === 'error' && !/bindings file|build\/Release|open-vsx|vsda|ENOTFOUND|\[Service Worker\]/.test(line);
}

/**
 * @param {{ hosts?: readonly HostKind[], only?: string, isPackaged?: boolean, verbose?: boolean }} [options]
 * @returns {Promise<number>} the worst exit code
 */
export async function runWeb({ hosts = ['node', 'web'], only, isPackaged = false, verbose = false } = {}) {
  const what = isPackaged ? await packagedExtension(only) : await builtExtension(only);
  let worst = 0;
  for (const kind of hosts) {
    worst = Math.max(worst, await runInHost(kind, { ...what, verbose }));
  }
  return worst;
}

/**
 * The project's folder, just built.
 * @param {string | undefined} only
 */
async function builtExtension(only) {
  await buildExtension();
  return { extension: projectDir, tests: await bundleTests(only) };
}

/**
 * What is in the package; the tests are put beside it, because VS Code looks for them in the extension's folder.
 * @param {string | undefined} only
 */
async function packagedExtension(only) {
  const extension = unpackExtension(packageFile());
  const tests = join(extension, 'editor-tests.js');
  copyFileSync(await bundleTests(only), tests);
  return { extension, tests };
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      only: { type: 'string' },
      package: { type: 'boolean' },
      verbose: { type: 'boolean' },
    },
  });
  const hosts = values.host === undefined ? undefined : [/** @type {HostKind} */ (values.host)];
  try {
    process.exitCode = await runWeb({
      ...(hosts && { hosts }),
      ...(values.only !== undefined && { only: values.only }),
      isPackaged: values.package ?? false,
      verbose: values.verbose ?? false,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = exitCodes.noResult;
  }
}
