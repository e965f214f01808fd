/** The entry that VS Code calls in its extension host: runs all editor tests and leaves the result in the workspace. */
import type Mocha from 'mocha';
import { Uri, workspace } from 'vscode';
import { mocha } from './driver/mocha.ts';

/** Read by the launchers: test/workbench/editorTests.mjs. */
const resultFile = 'editor-tests-result.json';

/** Rejects if a test fails or if there is none; VS Code makes that the exit code. */
export async function run(): Promise<void> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined) throw new Error('no folder is open');
  const { passed, failed } = await runAll();
  const text = JSON.stringify({ host: host(), passed, failed });
  await workspace.fs.writeFile(Uri.joinPath(root, resultFile), new TextEncoder().encode(text));
  if (failed > 0 || passed === 0) throw new Error(`${passed} passed, ${failed} failed`);
}

/** The kind of extension host that this runs in. */
function host(): 'node' | 'web' {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node === undefined ? 'web' : 'node';
}

/** Counts a skipped test as failed: a test of the editor has no reason to be skipped. */
function runAll(): Promise<{ passed: number; failed: number }> {
  mocha.reporter(reportLines as unknown as Mocha.ReporterConstructor);
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures + pending });
    });
  });
}

/** Prints a line for each test as it ends, which VS Code hands on to the launcher. mocha calls it as a constructor. */
function reportLines(runner: Mocha.Runner): void {
  runner.on('pass', (test) => {
    console.log(`  ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    console.log(`  skip  ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error: Error) => {
    const trace = (error.stack ?? error.message).split('\n').slice(0, 3);
    console.log(`  FAIL  ${test.fullTitle()}\n        ${trace.join('\n        ')}`);
  });
}
