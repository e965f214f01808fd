// @ts-check
/**
 * Looks at the product as a person does: opens the workbench from npm in a browser, points, presses keys, takes pictures.
 *
 *   node test/workbench/look.mjs SCRIPT.mjs [--web] [--folder DIR] [--theme NAME] [--zoom 2]
 *
 * The script exports `look(workbench)`, which is called with the opened `Workbench`. Everything waits for what it is
 * about to use, never for a time.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { obtainBrowser } from './obtain/browser.mjs';
import { buildExtension } from './editorTests.mjs';
import { projectDir, seedsDir, temporaryFolder } from './paths.mjs';
import { extensionFor, serveWorkbench } from './serve.mjs';
import { themes, Workbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Theme} Theme */

/** When a wait is given up, in milliseconds; each ends when what it waits for is there, however slow the machine. */
const patience = 45_000;

/** Pictures show the work, not the frame, and nothing half faded in. */
const pictureSettings = {
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
  'workbench.reduceMotion': 'on',
};

/**
 * @typedef {object} Wishes
 * @property {string} [folder] the folder to open; the five reports
 * @property {string} [extension] the extension's folder; this project
 * @property {import('./serve.mjs').HostKind} [kind] which extension host; `node`
 * @property {Theme} [theme] `Default Light Modern`
 * @property {number} [zoom] as a browser's zoom: 2 is 200 %
 * @property {number} [width] of the window in pixels; 1200
 * @property {number} [height] 750
 * @property {Record<string, unknown>} [settings] user settings
 */

/**
 * Opens the workbench on a folder with the extension running.
 * @param {Wishes} [wishes]
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(wishes = {}) {
  const {
    folder: reports = seedsDir,
    extension = projectDir,
    kind = 'node',
    theme = 'Default Light Modern',
    zoom = 1,
  } = wishes;
  const settings = { ...pictureSettings, 'workbench.colorTheme': theme, ...wishes.settings };
  const viewport = {
    width: Math.round((wishes.width ?? 1200) / zoom),
    height: Math.round((wishes.height ?? 750) / zoom),
  };
  const program = await obtainBrowser();
  const served = await serveWorkbench({ dataDir: temporaryFolder('data'), settings });
  const browser = await chromium.launch(program);
  const close = async () => {
    await browser.close();
    await served.stop();
  };
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor: zoom, reducedMotion: 'reduce' });
    page.setDefaultTimeout(patience);
    await page.goto(served.address({ folder: reports, extension: extensionFor(extension, kind) }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await page.locator(`.monaco-workbench.file-icons-enabled.${themes[theme].css}[class*="vscode-theme-"]`).waitFor();
    return new Workbench(page, close);
  } catch (error) {
    await close();
    throw error;
  }
}

const usage = 'node test/workbench/look.mjs SCRIPT.mjs [--web] [--folder DIR] [--theme NAME] [--zoom 2]';

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      web: { type: 'boolean' },
      folder: { type: 'string' },
      extension: { type: 'string' },
      theme: { type: 'string' },
      zoom: { type: 'string' },
    },
  });
  const [script] = positionals;
  if (script === undefined) throw new Error(`Usage: ${usage}`);
  const { look } = await import(pathToFileURL(resolve(script)).href);
  if (values.extension === undefined) await buildExtension();
  const workbench = await openWorkbench({
    kind: values.web ? 'web' : 'node',
    zoom: Number(values.zoom ?? 1),
    ...(values.folder !== undefined && { folder: resolve(values.folder) }),
    ...(values.extension !== undefined && { extension: resolve(values.extension) }),
    ...(values.theme !== undefined && { theme: /** @type {Theme} */ (values.theme) }),
  });
  try {
    await look(workbench);
  } catch (error) {
    await workbench.picture(join(projectDir, '.build', 'look-failed.png'));
    throw error;
  } finally {
    await workbench.close();
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main();
}
