// @ts-check
/**
 * `node test/workbench/pictures.mjs`: takes the README's pictures into client/media/pictures/, in the real workbench on the five reports.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './editorTests.mjs';
import { openWorkbench } from './look.mjs';
import { projectDir, seedsDir, temporaryFolder } from './paths.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const images = join(projectDir, 'client', 'media', 'pictures');

/** Each picture by its file name. @type {Record<string, (workbench: Workbench) => Promise<void>>} */
const pictures = {
  async 'outline-and-hover.png'(workbench) {
    await workbench.openFile('medway-2015-inspection.txt');
    await showOutline(workbench);
    await workbench.goTo(432, 1);
    await workbench.hover('CADS');
  },
  async 'peek-a-citation.png'(workbench) {
    await workbench.openFile('medway-2015-inspection.txt');
    await showOutline(workbench);
    await workbench.goTo(257, 1);
    await workbench.click('43');
    await workbench.peek();
  },
  async 'recommendations-view.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('medway-2015-inspection.txt');
    await workbench.goTo(257, 1);
    await page.locator('.codelens-decoration', { hasText: 'likely' }).first().waitFor();
    await page.locator('.activitybar [aria-label^="Report Lens"]').first().click();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: 'the timely completion' }).first();
    await row.locator('.monaco-tl-twistie').click();
    await page.locator('.sidebar .monaco-list-row', { hasText: /^43/ }).first().waitFor();
  },
  async 'terms-view.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('medway-2015-inspection.txt');
    await page.locator('.activitybar [aria-label^="Report Lens"]').first().click();
    await page.locator('.sidebar .monaco-list-row', { hasText: /^MIB/ }).first().waitFor();
    for (const other of ['Recommendations', 'Search']) {
      await page.locator('.sidebar .pane-header', { hasText: other }).first().click();
    }
    // The view follows the cursor.
    await workbench.goTo(432, 43);
    const row = page.locator('.sidebar .monaco-list-row', { hasText: /^CADS/ }).first();
    await row.locator('.monaco-tl-twistie').click();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'First used in' }).first().waitFor();
  },
  async 'timeline.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('medway-2020-monitoring-visit.txt');
    await page.locator('.activitybar [aria-label^="Report Lens"]').first().click();
    await page.locator('.sidebar .monaco-list-row', { hasText: '5 reports' }).first().waitFor();
    await workbench.command('Report Lens: Show Judgement Timeline');
    const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await frame.locator('.point').first().waitFor();
  },
  async 'outline-2006.png'(workbench) {
    await workbench.openFile('medway-2006-joint-area-review.txt');
    await showOutline(workbench);
    await workbench.goTo(120, 1);
  },
  async 'grades-2013.png'(workbench) {
    await workbench.openFile('medway-2013-summary-for-children.txt');
    await showOutline(workbench);
    await workbench.hover('inadequate');
  },
  async 'letter-2022.png'(workbench) {
    await workbench.openFile('medway-2022-monitoring-visit.txt');
    await showOutline(workbench);
  },
};

/**
 * Gives the whole side bar to the outline.
 * @param {Workbench} workbench
 */
async function showOutline(workbench) {
  await workbench.outline();
  await workbench.page.locator('.explorer-viewlet .pane-header', { hasText: 'reports' }).click();
  await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ state: 'hidden' });
}

// A copy, so that no picture shows where the project lies on somebody's machine.
const reports = join(temporaryFolder('pictures'), 'reports');
cpSync(seedsDir, reports, { recursive: true });

const [only] = process.argv.slice(2);
await buildExtension();
for (const [name, show] of Object.entries(pictures)) {
  if (only !== undefined && !name.startsWith(only)) continue;
  const workbench = await openWorkbench({ folder: reports });
  try {
    await show(workbench);
    await workbench.picture(join(images, name));
  } finally {
    await workbench.close();
  }
}
