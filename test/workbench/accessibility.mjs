// @ts-check
/**
 * `npm run test:accessibility`: in the real workbench, axe on every page of the extension in all four themes, and the
 * five main tasks by keyboard alone.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './editorTests.mjs';
import { keyboardTasks } from './keyboardTasks.mjs';
import { openWorkbench } from './look.mjs';
import { projectDir, seedsDir, temporaryFolder } from './paths.mjs';
import { themes } from './workbench.mjs';
import { checkWithAxe, openWebview, webviews } from './webviews.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */
/** @typedef {import('./workbench.mjs').Theme} Theme */
/** @typedef {import('./webviews.mjs').WebviewName} WebviewName */

/** Rules that always have something to look at; if one did not run, axe has not seen the page. */
const mustPass = ['color-contrast', 'button-name', 'document-title', 'html-has-lang'];

/** @type {string[]} */
const failures = [];

/**
 * Prints one result, and remembers it if it is a fault.
 * @param {string} what
 * @param {readonly string[]} faults
 */
function report(what, faults) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${what}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) failures.push(what);
}

/** @param {Workbench} workbench */
async function axeInAllThemes(workbench) {
  for (const theme of /** @type {Theme[]} */ (Object.keys(themes))) {
    await workbench.theme(theme);
    for (const name of /** @type {WebviewName[]} */ (Object.keys(webviews))) {
      await workbench.openFile('medway-2015-inspection.txt');
      const frame = await openWebview(workbench, name);
      await frame.waitForFunction((css) => document.body.classList.contains(css), bodyClasses[theme]);
      const { violations, passes } = await checkWithAxe(frame);
      const unseen = mustPass.filter((rule) => !passes.includes(rule) && !violations.some((one) => one.startsWith(rule)));
      report(`axe: ${name}, ${themes[theme].label}`, [...violations, ...unseen.map((rule) => `${rule} saw nothing`)]);
      await workbench.command('View: Close All Editors');
    }
  }
} // prettier-ignore

/** The class that VS Code gives to the body of a page, by theme. @type {Record<Theme, string>} */
const bodyClasses = {
  'Default Light Modern': 'vscode-light',
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

/** @param {Workbench} workbench */
async function tasksByKeyboard(workbench) {
  for (const [task, run] of Object.entries(keyboardTasks)) {
    try {
      await run(workbench);
      report(`by keyboard: ${task}`, []);
    } catch (error) {
      await workbench.picture(join(projectDir, '.build', `keyboard-${task.replaceAll(' ', '-')}.png`));
      report(`by keyboard: ${task}`, [error instanceof Error ? error.message : String(error)]);
    }
  }
}

await buildExtension();
for (const part of [tasksByKeyboard, axeInAllThemes]) {
  const reports = join(temporaryFolder('accessibility'), 'reports');
  cpSync(seedsDir, reports, { recursive: true });
  const settings = { 'reportLens.annotations.author': 'A Reader' };
  const workbench = await openWorkbench({ folder: reports, settings });
  try {
    await part(workbench);
  } finally {
    await workbench.close();
  }
}
console.log(failures.length === 0 ? 'accessibility: passed' : `accessibility: ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
