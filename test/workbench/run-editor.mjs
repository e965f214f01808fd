// @ts-check
/**
 * `npm run test:editor`: runs the editor tests in the desktop VS Code where it can be had, else in the workbench from
 * npm in both of its extension hosts.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { exitCodes } from './editorTests.mjs';
import { projectDir } from './paths.mjs';
import { whatIsMissing } from './run-electron.mjs';

/** @param {string} launcher */
function launch(launcher) {
  const file = join(projectDir, 'test', 'workbench', launcher);
  return spawnSync(process.execPath, [file], { stdio: 'inherit' }).status ?? exitCodes.noResult;
}

function runDesktop() {
  const code = launch('run-electron.mjs');
  if (code === exitCodes.noResult) console.log('The desktop VS Code gave no result; using the workbench from npm.');
  return code;
}

const missing = await whatIsMissing();
if (missing !== undefined) console.log(`Using the VS Code workbench from npm, because ${missing}.`);
const desktop = missing === undefined ? runDesktop() : exitCodes.noResult;
process.exitCode = desktop === exitCodes.noResult ? launch('run-web.mjs') : desktop;
