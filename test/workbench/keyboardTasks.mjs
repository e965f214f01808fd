// @ts-check
/**
 * The main tasks by keyboard alone: nothing here points or clicks, and nothing but keys goes to the workbench. Run by
 * accessibility.mjs, one after the other in one workbench.
 */
import { webviewFrame } from './webviews.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const report = 'medway-2015-inspection.txt';

/** Each task by what a reader does. They fail by throwing. @type {Record<string, (workbench: Workbench) => Promise<void>>} */
export const keyboardTasks = {
  async 'open a report'(workbench) {
    await open(workbench, report);
    await workbench.page.locator('.statusbar-item', { hasText: /Report: / }).waitFor();
  },

  async 'hover a term'(workbench) {
    await goTo(workbench, 432, 39);
    const hover = workbench.page.locator('.monaco-hover:not(.hidden)', { hasText: /advice and duty service/i }).first();
    // A hover goes when a code lens that has just come moves the line: a reader asks again.
    for (let tries = 5; ; tries--) {
      await workbench.press('Control+K');
      await workbench.press('Control+I');
      try {
        await hover.waitFor({ timeout: 3_000 });
        break;
      } catch (error) {
        if (tries === 0) throw error;
      }
    }
    await workbench.press('Escape');
  },

  async 'jump from a recommendation to a finding'(workbench) {
    await goTo(workbench, 257, 2);
    await workbench.press('Control+F12');
    // Several findings open in a peek, with the focus on the list of them: the next one, and Enter goes there.
    const list = workbench.page.locator('.peekview-widget .ref-tree .monaco-list:focus');
    await list.waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln (?!257,)\d+, Col \d+/ }).waitFor();
    // The recommendation cites paragraphs 43 and 106, whose numbers are recovered and stand before their first words.
    await workbench.page
      .locator('.editor-instance .view-line', { hasText: /^\s*(43|106)\?/ })
      .first()
      .waitFor();
    await workbench.press('Escape');
  },

  async 'annotate a passage'(workbench) {
    await goTo(workbench, 430, 1);
    await workbench.press('Shift+End');
    await workbench.press('Control+Alt+M');
    const widget = workbench.page.locator('.review-widget');
    await widget.locator('.monaco-editor.focused').waitFor();
    await workbench.page.keyboard.type('Written by keyboard');
    await workbench.press('Control+Enter');
    await widget.locator('.comment-body', { hasText: 'Written by keyboard' }).waitFor();
    await workbench.press('Escape');
  },

  async 'see the timeline, and open a report from it'(workbench) {
    const { page } = workbench;
    await command(workbench, 'Report Lens: Show Judgement Timeline');
    const frame = await webviewFrame(workbench, 'Judgement Timeline');
    await workbench.press('Tab');
    const first = await pointInFocus(frame, '');
    await workbench.press('ArrowRight');
    const second = await pointInFocus(frame, first);
    await workbench.press('Home');
    const again = await pointInFocus(frame, second);
    if (again !== first) throw new Error(`Home leads to “${again}”, not to “${first}”`);
    await workbench.press('Enter');
    await page.locator('.tab.active[data-resource-name^="medway-"]').waitFor();
  },

  async 'turn a page of a PDF and enlarge it before it is drawn'(workbench) {
    await open(workbench, 'pier-town.pdf');
    await workbench.page.locator('.statusbar-item', { hasText: 'Page 1 of 2' }).waitFor();
    await command(workbench, 'Report Lens: Show Page');
    const frame = await webviewFrame(workbench, 'Page of a PDF');
    const title = workbench.page.locator('.tab', { hasText: 'pier-town.pdf, page 2' });
    // Both keys in one step of the page, so that the second always comes while the first is at work.
    await frame.evaluate(() => {
      for (const key of ['ArrowRight', '+']) document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    });
    await title.waitFor();
    await frame.locator('.textLayer', { hasText: 'Staff are proud' }).waitFor();
  },

  async 'judge a likely finding in its view, and go to it'(workbench) {
    const { page } = workbench;
    await open(workbench, report);
    await goTo(workbench, 268, 1);
    await page.locator('.codelens-decoration', { hasText: 'likely' }).first().waitFor();
    await command(workbench, 'Report Lens: Focus on Recommendations View');
    const row = (/** @type {string} */ label) => page.locator('.sidebar .monaco-list-row.focused', { hasText: label });
    // The view follows the cursor. A view that is seen for the first time takes the focus only once it shows something.
    await page.locator('.sidebar .monaco-list-row.selected', { hasText: 'When cases are stepped' }).waitFor();
    await command(workbench, 'Report Lens: Focus on Recommendations View');
    await focused(workbench, '.sidebar .monaco-list');
    await workbench.press('Home');
    await row('The local authority').waitFor();
    // As a person does, who looks where the line is before the next key.
    for (const next of ['Ensure that all managers', 'Ensure that strategy', 'When cases are stepped']) {
      await workbench.press('ArrowDown');
      await row(next).waitFor();
    }
    await workbench.press('ArrowRight');
    await page
      .locator('.sidebar .monaco-list-row', { hasText: /likely · / })
      .first()
      .waitFor();
    await workbench.press('ArrowDown');
    await row('likely · ').waitFor();
    await workbench.press('y');
    await row('accepted').waitFor();
    await workbench.press('u');
    await row('likely · ').waitFor();
    const judged = (await row('likely · ').getAttribute('aria-label')) ?? '';
    await workbench.press('n');
    // The line is hidden, and the keys go on from the next.
    await page
      .locator('.sidebar .monaco-list-row', { hasText: /likely · / })
      .and(page.getByLabel(judged))
      .waitFor({ state: 'detached' });
    await row('likely · ').waitFor();
    await workbench.press('Enter');
    await focused(workbench, '.editor-instance .monaco-editor');
    await page.locator('.statusbar-item', { hasText: /^Ln (?!268,)\d+, Col \d+/ }).waitFor();
  },

  async 'find a timeline, an action plan and a page again when the window is reloaded'(workbench) {
    const { page } = workbench;
    await command(workbench, 'View: Close All Editors');
    await open(workbench, report);
    await command(workbench, 'Report Lens: Show Judgement Timeline');
    await webviewFrame(workbench, 'Judgement Timeline');
    await reload(workbench);
    await webviewFrame(workbench, 'Judgement Timeline');
    await command(workbench, 'View: Close All Editors');
    await open(workbench, report);
    await page.locator('.statusbar-item', { hasText: /Report: / }).waitFor();
    await command(workbench, 'Report Lens: Open Action Plan');
    await webviewFrame(workbench, 'Action Plan');
    await reload(workbench);
    await webviewFrame(workbench, 'Action Plan');
    await command(workbench, 'View: Close All Editors');
    await open(workbench, 'pier-town.pdf');
    await page.locator('.statusbar-item', { hasText: 'Page 1 of 2' }).waitFor();
    await goTo(workbench, 3, 1);
    await command(workbench, 'Report Lens: Show Page');
    const title = page.locator('.tab', { hasText: 'pier-town.pdf, page 2' });
    await title.waitFor();
    await reload(workbench);
    const frame = await webviewFrame(workbench, 'Page of a PDF');
    await frame.locator('.textLayer', { hasText: 'Staff are proud' }).waitFor();
    await frame.locator('.marks .passage').first().waitFor();
  },
};

/**
 * Reloads the window; what was open is there again, or will be.
 * @param {Workbench} workbench
 */
async function reload(workbench) {
  const { page } = workbench;
  await page.evaluate(() => Reflect.set(window, 'isOld', true));
  await command(workbench, 'Developer: Reload Window').catch((/** @type {unknown} */ error) => {
    // The list may go with the window before it is seen to close.
    if (!/navigat|destroyed|closed/i.test(String(error))) throw error;
  });
  await page.waitForFunction(() => !Reflect.has(window, 'isOld'));
  await page.locator('.tab.active').first().waitFor();
}

/**
 * Waits until something in the page has the focus, as keys go where it is.
 * @param {Workbench} workbench
 * @param {string} selector
 */
async function focused({ page }, selector) {
  await page.locator(selector).and(page.locator(':focus, :focus-within')).first().waitFor();
}

/**
 * @param {Workbench} workbench
 * @param {string} name of a file
 */
async function open(workbench, name) {
  await workbench.press('Control+P');
  await typeInList(workbench, name, name);
  await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/**
 * @param {Workbench} workbench
 * @param {string} title as the palette shows it
 */
async function command(workbench, title) {
  await workbench.press('F1');
  await typeInList(workbench, title, title);
}

/**
 * Types into the list that is open, and takes its first entry when that is the one meant.
 * @param {Workbench} workbench
 * @param {string} typed
 * @param {string} label
 */
async function typeInList({ page }, typed, label) {
  const input = page.locator('.quick-input-widget .quick-input-box input:focus');
  await input.waitFor();
  await page.keyboard.type(typed);
  await page.locator('.quick-input-list .monaco-list-row.focused').getByText(label, { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/**
 * @param {Workbench} workbench
 * @param {number} line
 * @param {number} column
 */
async function goTo({ page }, line, column) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget .quick-input-box input:focus');
  await input.waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/**
 * Waits until a point of the timeline has the focus.
 * @param {import('playwright-core').Frame} frame
 * @param {string} before the name of the one that had it
 * @returns {Promise<string>} its name, as a screen reader says it
 */
async function pointInFocus(frame, before) {
  const handle = await frame.waitForFunction((name) => {
    const focused = document.activeElement;
    const label = focused?.classList.contains('point') === true ? focused.getAttribute('aria-label') : null;
    return label !== name && label;
  }, before);
  return String(await handle.jsonValue());
}
