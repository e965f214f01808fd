// @ts-check
/** What both launchers of the editor tests share: the bundle, the workspace and the result. */
import { build } from 'esbuild';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './obtain/packages.mjs';
import { projectDir, seedsDir, temporaryFolder } from './paths.mjs';

const testsDir = join(projectDir, 'test', 'editor');
const bundleFile = join(projectDir, '.build', 'editor-tests.js');

/** Exit codes of the launchers. */
export const exitCodes = /** @type {const} */ ({ passed: 0, failed: 1, noResult: 3 });

/** @typedef {{ host: import('./serve.mjs').HostKind, passed: number, failed: number }} Result */

/** Builds the extension as `npm run build` does. */
export async function buildExtension() {
  await run(process.execPath, ['esbuild.mjs'], { cwd: projectDir });
}

/**
 * Bundles test/editor/*.test.ts into one module that runs in either extension host.
 * @param {string} [only] what the names of the files to run begin with, such as "terms"; all of them if it is not given
 * @returns {Promise<string>} the module's path; it exports `run()`
 */
export async function bundleTests(only = '') {
  const tests = readdirSync(testsDir).filter((name) => name.startsWith(only) && name.endsWith('.test.ts'));
  if (tests.length === 0) throw new Error(`test/editor has no ${only}*.test.ts`);
  const imports = tests.map((name) => `import './${name}';`).join('\n');
  await build({
    stdin: {
      contents: `${imports}\nexport { run } from './run.ts';\n`,
      resolveDir: testsDir,
      sourcefile: 'all-tests.ts',
      loader: 'ts',
    },
    bundle: true,
    outfile: bundleFile,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // mocha.js looks for a CommonJS module to be; here it is to be a global, whatever module it is bundled into.
    define: { module: 'undefined' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return bundleFile;
}

/**
 * A new folder with a copy of the reports and of the files of test/editor/samples, removed when this process ends.
 * @returns {string}
 */
export function makeWorkspace() {
  const dir = join(temporaryFolder('editor-tests'), 'reports');
  const isReport = (/** @type {string} */ from) => from === seedsDir || from.endsWith('.txt');
  cpSync(seedsDir, dir, { recursive: true, filter: isReport });
  cpSync(join(testsDir, 'samples'), dir, { recursive: true });
  return dir;
}

/**
 * What the tests have left in the workspace (test/editor/run.ts writes it).
 * @param {string} workspace
 * @returns {Result | undefined} undefined if they did not come to their end
 */
export function readResult(workspace) {
  const file = join(workspace, 'editor-tests-result.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Prints the closing line of a run.
 * @param {string} where such as "node host"
 * @param {import('./serve.mjs').HostKind} kind the extension host that was meant to run the tests
 * @param {Result | undefined} result
 * @returns {number} the exit code: anything but passed tests in the right host is a failure
 */
export function close(where, kind, result) {
  if (result === undefined) {
    console.log(`editor (${where}): no result`);
    return exitCodes.noResult;
  }
  const strayed = result.host === kind ? '' : `, but they ran in the ${result.host} host`;
  console.log(`editor (${where}): ${result.passed} passed, ${result.failed} failed${strayed}`);
  return result.failed === 0 && result.passed > 0 && strayed === '' ? exitCodes.passed : exitCodes.failed;
}
