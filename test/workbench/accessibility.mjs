// @ts-check
/**
 * `npm run test:accessibility`: in the real workbench, the main tasks by keyboard alone, and axe on every page of the
 * extension, in all four themes and at 200 %. A new page is a line in webviews.mjs.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '../measure/loadBundled.mjs';
import { buildExtension } from './editorTests.mjs';
import { keyboardTasks } from './keyboardTasks.mjs';
import { openWorkbench } from './look.mjs';
import { projectDir, seedsDir, temporaryFolder } from './paths.mjs';
import { themes } from './workbench.mjs';
import { checkWithAxe, openWebview, sidewaysScrolling, waysOut, webviews } from './webviews.mjs';

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

/**
 * Every page in every theme. At 200 % only in one: nothing but the room is other there.
 * @param {Workbench} workbench
 */
async function axeOnPages(workbench) {
  const { page } = workbench;
  const whole = page.viewportSize() ?? { width: 1200, height: 750 };
  for (const theme of /** @type {Theme[]} */ (Object.keys(themes))) {
    await workbench.theme(theme);
    for (const name of /** @type {WebviewName[]} */ (Object.keys(webviews))) {
      await workbench.openFile(webviews[name].file);
      const frame = await openWebview(workbench, name);
      await frame.waitForFunction((css) => document.body.classList.contains(css), bodyClasses[theme]);
      report(`axe: ${name}, ${themes[theme].label}`, await faultsOf(frame));
      if (theme === 'Default Light Modern') {
        // What is twice as large has half as much room.
        await page.setViewportSize({ width: whole.width / 2, height: whole.height / 2 });
        report(`axe: ${name} at 200 %`, [...(await faultsOf(frame)), ...(await sidewaysScrolling(frame))]);
        await page.setViewportSize(whole);
        report(`no way out: ${name}`, await waysOut(frame));
      }
      await workbench.command('View: Close All Editors');
    }
  }
}

/** @param {import('playwright-core').Frame} frame */
async function faultsOf(frame) {
  const { violations, passes } = await checkWithAxe(frame);
  const unseen = mustPass.filter((rule) => !passes.includes(rule) && !violations.some((one) => one.startsWith(rule)));
  return [...violations, ...unseen.map((rule) => `${rule} saw nothing`)];
}

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

/** @type {typeof import('../pdf.ts')} */
const { makePdf, printed } = await loadBundled('../pdf.ts');
await buildExtension();
const reports = join(temporaryFolder('accessibility'), 'reports');
cpSync(seedsDir, reports, { recursive: true });
writeFileSync(
  join(reports, 'pier-town.pdf'),
  makePdf([
    printed(100, ['57. Managers oversee the work of their teams.']),
    printed(100, ['58. Staff are proud to work here.']),
  ]),
);
const settings = {
  // In the list of files their names stand beside those of reports, and lists move while they are being clicked on.
  'files.exclude': { '**/*.annotations.json': true },
  'reportLens.annotations.author': 'A Reader',
  'workbench.editorAssociations': { '*.pdf': 'reportLens.document' },
};
const workbench = await openWorkbench({ folder: reports, settings });
try {
  await tasksByKeyboard(workbench);
  await workbench.command('View: Close All Editors');
  await workbench.openFile('medway-2015-inspection.txt');
  await axeOnPages(workbench);
} catch (error) {
  await workbench.picture(join(projectDir, '.build', 'accessibility-failed.png'));
  throw error;
} finally {
  await workbench.close();
}
console.log(failures.length === 0 ? 'accessibility: passed' : `accessibility: ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
