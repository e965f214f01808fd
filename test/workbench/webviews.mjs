// @ts-check
/** The pages of the extension: how they are opened, and what axe finds in them. */
import axe from 'axe-core';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */
/** @typedef {import('playwright-core').Frame} Frame */

const inspection = 'medway-2015-inspection.txt';

/** Each page by its name: the report and the command that opens it, and what it has when it is there. */
export const webviews = /** @type {const} */ ({
  'Judgement Timeline': {
    file: inspection,
    command: 'Report Lens: Show Judgement Timeline',
    ready: '#timeline .point',
  },
  'Action Plan': { file: inspection, command: 'Report Lens: Open Action Plan', ready: '#table tbody tr' },
  'Page of a PDF': { file: 'pier-town.pdf', command: 'Report Lens: Show Page', ready: '.sheet canvas' },
});

/** @typedef {keyof typeof webviews} WebviewName */

/** Which rules of axe: WCAG 2.2, levels A and AA. */
const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * Opens one of the pages for the report that is open.
 * @param {Workbench} workbench
 * @param {WebviewName} name
 * @returns {Promise<Frame>} the page, when it shows its data
 */
export async function openWebview(workbench, name) {
  await workbench.command(webviews[name].command);
  return webviewFrame(workbench, name);
}

/**
 * The document of a page that is open: two iframes deep, as VS Code isolates it.
 * @param {Workbench} workbench
 * @param {WebviewName} name
 * @returns {Promise<Frame>} when it shows its data
 */
export async function webviewFrame({ page }, name) {
  const inner = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const shown = inner.locator(webviews[name].ready).first();
  await shown.waitFor();
  const element = await shown.elementHandle();
  const frame = await element?.ownerFrame();
  if (frame === null || frame === undefined) throw new Error(`the ${name} has no frame`);
  return frame;
}

/**
 * Runs axe on a page.
 * @param {Frame} frame
 * @returns {Promise<{ violations: string[], passes: string[] }>} each violation with the elements it is about; the rules
 *   that had something to look at and found no fault
 */
export async function checkWithAxe(frame) {
  await frame.evaluate(axe.source);
  const results = await frame.evaluate(
    (values) =>
      /** @type {typeof axe} */ (Reflect.get(window, 'axe')).run(document, { runOnly: { type: 'tag', values } }),
    wcag22AA,
  );
  return {
    violations: results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n    ${html}\n    ${failureSummary ?? ''}`),
    ),
    passes: results.passes.map(({ id }) => id),
  };
}

/**
 * What a page must not do at any size: make its readers scroll sideways (WCAG 2.2, 1.4.10).
 * @param {Frame} frame
 * @returns {Promise<string[]>}
 */
export async function sidewaysScrolling(frame) {
  const [wanted, given] = await frame.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return Number(wanted) <= Number(given) + 1 ? [] : [`the page is ${wanted} pixels wide, where ${given} are seen`];
}

/**
 * Tries to get out of a page; its policy must refuse, whatever the network would do.
 * @param {Frame} frame
 * @returns {Promise<string[]>} what was not refused
 */
export async function waysOut(frame) {
  const tried = await frame.evaluate(async () => {
    const refused = /** @type {Set<string>} */ (new Set());
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.add(effectiveDirective));
    await fetch('https://example.org/').catch(() => undefined);
    const picture = new Image();
    const ended = new Promise((resolve) => (picture.onerror = picture.onload = resolve));
    picture.src = 'https://example.org/picture.png';
    await ended;
    const script = document.createElement('script');
    const over = new Promise((resolve) => (script.onerror = script.onload = resolve));
    script.src = 'https://example.org/script.js';
    document.head.append(script);
    await over;
    return [...refused];
  });
  const ways = ['connect-src', 'img-src', 'script-src-elem'];
  return ways.filter((way) => !tried.includes(way)).map((way) => `${way} is not refused`);
}
