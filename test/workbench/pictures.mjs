// @ts-check
/**
 * `node test/workbench/pictures.mjs`: takes the README's pictures into client/media/pictures/, in the real workbench on the five reports.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '../measure/loadBundled.mjs';
import { buildExtension } from './editorTests.mjs';
import { openWorkbench } from './look.mjs';
import { projectDir, seedsDir, temporaryFolder } from './paths.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const images = join(projectDir, 'client', 'media', 'pictures');

/** The window without its title, which would say that the extension is being developed. */
const WORK = { x: 0, y: 30, width: 1200, height: 720 };

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
    await page.locator('.sidebar .pane-header', { hasText: 'Reports' }).first().click();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: 'the timely completion' }).first();
    await row.locator('.monaco-tl-twistie').click();
    await page.locator('.sidebar .monaco-list-row', { hasText: /^43/ }).first().waitFor();
  },
  async 'terms-view.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('medway-2015-inspection.txt');
    await page.locator('.activitybar [aria-label^="Report Lens"]').first().click();
    for (const view of ['Terms', 'Recommendations', 'Reports']) {
      await page.locator('.sidebar .pane-header', { hasText: view }).first().click();
    }
    await page.locator('.sidebar .monaco-list-row', { hasText: /^MIB/ }).first().waitFor();
    // The view follows the cursor.
    await workbench.goTo(432, 43);
    const row = page.locator('.sidebar .monaco-list-row', { hasText: /^CADS/ }).first();
    await row.locator('.monaco-tl-twistie').click();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'First used in' }).first().waitFor();
  },
  async 'annotate.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('medway-2015-inspection.txt');
    await workbench.goTo(254, 2);
    await page.locator('.codelens-decoration', { hasText: 'likely' }).first().waitFor();
    await workbench.press('Shift+End');
    await workbench.press('Control+Alt+T');
    await page.locator('.quick-input-widget .quick-input-box input:focus').waitFor();
    await page.keyboard.type('core groups');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'new tag' }).waitFor();
    await workbench.press('Enter');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'annotations.json' }).waitFor();
    await workbench.goTo(257, 1);
    await workbench.press('Shift+End');
    await workbench.press('Control+Alt+M');
    const box = page.locator('.review-widget');
    await box.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type('Was this done by the next inspection?');
    await workbench.press('Control+Enter');
    await box.locator('.comment-body', { hasText: 'next inspection' }).waitFor();
    await page.locator('.activitybar [aria-label^="Report Lens"]').first().click();
    for (const view of ['Annotations', 'Recommendations', 'Reports'])
      await page.locator('.sidebar .pane-header', { hasText: view }).first().click();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Was this done' }).waitFor();
  },
  async 'timeline.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('medway-2020-monitoring-visit.txt');
    await page.locator('.activitybar [aria-label^="Report Lens"]').first().click();
    await page.locator('.sidebar .pane-header', { hasText: 'Recommendations' }).first().click();
    await page.locator('.sidebar .monaco-list-row', { hasText: '5 reports' }).first().waitFor();
    await workbench.command('Report Lens: Show Judgement Timeline');
    const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await frame.locator('.point').first().waitFor();
  },
  async 'search.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('medway-2015-inspection.txt');
    await page.locator('.activitybar [aria-label^="Report Lens"]').first().click();
    await page.locator('.sidebar .monaco-list-row', { hasText: '5 reports' }).first().waitFor();
    await workbench.press('F1');
    const input = page.locator('.quick-input-widget .quick-input-box input');
    await input.fill('>Report Lens: Search Reports…');
    await page.locator('.quick-input-list .monaco-list-row').first().click();
    await page.locator('.quick-input-widget .quick-input-title', { hasText: 'Search Reports' }).waitFor();
    await input.fill('"core groups"');
    await input.press('Enter');
    await page.locator('.panel .monaco-list-row', { hasText: 'core group' }).first().waitFor();
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
  async 'recovered-numbers.png'(workbench) {
    await workbench.openFile('medway-2015-inspection.txt');
    await showOutline(workbench);
    await workbench.goTo(724, 1);
    await workbench.page.locator('.codelens-decoration:visible', { hasText: 'cited by' }).first().waitFor();
    await workbench.hover('43?');
  },
  async 'show-page.png'(workbench) {
    const { page } = workbench;
    await workbench.openFile('pier-town-2019.pdf');
    await workbench.goTo(17, 1);
    await workbench.press('Shift+End');
    await workbench.press('Control+Alt+H');
    await page.locator('.monaco-list-row', { hasText: 'pier-town-2019.pdf.annotations.json' }).first().waitFor();
    await workbench.goTo(19, 1);
    await workbench.command('Report Lens: Show Page');
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('.marks .passage').first().waitFor();
    await page.mouse.move(600, 600);
    await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
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

/** A PDF of a report that nobody wrote, so that a picture of it may stand anywhere. */
async function inventedReport() {
  /** @type {typeof import('../pdf.ts')} */
  const { makePdf, printed } = await loadBundled('../pdf.ts');
  const title = { size: 20, bold: true };
  const heading = { size: 14, bold: true };
  const numbered = (/** @type {number} */ y, /** @type {number} */ number, /** @type {string[]} */ lines) => [
    ...printed(y, [`${number}.`]),
    ...printed(y, lines, { x: 100 }),
  ];
  return makePdf([
    [
      ...printed(90, ['Inspection of children’s services', 'in Pier Town'], { ...title, leading: 26 }),
      ...printed(160, ['Inspection dates: 4 to 15 March 2019', 'Report published: 7 May 2019']),
      ...printed(220, ['Recommendations'], heading),
      ...numbered(246, 1, ['Review the care plans of all children looked after (paragraph 4).']),
      ...numbered(272, 2, ['Visit children who return home from being missing within 72 hours', '(paragraph 5).']),
      ...numbered(312, 3, ['Listen to care leavers, and act on what they say (paragraph 6).']),
      ...printed(360, ['Findings'], heading),
      ...numbered(386, 4, [
        'Care plans are not always reviewed in time. Of those that inspectors read, a',
        'third were out of date, and some named a school that the child had left.',
      ]),
      ...numbered(426, 5, [
        'Children who return home after being missing wait too long for a visit. Few',
        'interviews take place within 72 hours, and what children say in them is',
        'seldom recorded.',
      ]),
      ...numbered(480, 6, [
        'Care leavers say that they are seldom asked for their views, and that little',
        'changes when they are.',
      ]),
    ],
    [...printed(90, ['Leadership'], heading), ...numbered(116, 7, ['Managers know their services and act on audits.'])],
  ]);
}

// A copy, so that no picture shows where the project lies on somebody's machine.
const reports = join(temporaryFolder('pictures'), 'reports');
cpSync(seedsDir, reports, { recursive: true });
const settings = {
  'reportLens.annotations.author': 'A Reader',
  'workbench.editorAssociations': { '*.pdf': 'reportLens.document' },
};

const [only] = process.argv.slice(2);
await buildExtension();
for (const [name, show] of Object.entries(pictures)) {
  if (only !== undefined && !name.startsWith(only)) continue;
  if (name === 'show-page.png') writeFileSync(join(reports, 'pier-town-2019.pdf'), await inventedReport());
  const workbench = await openWorkbench({ folder: reports, settings });
  try {
    await show(workbench);
    await workbench.page.locator('.statusbar-item', { hasText: 'Reading reports' }).waitFor({ state: 'hidden' });
    await workbench.picture(join(images, name), WORK);
  } finally {
    await workbench.close();
  }
}
