// @ts-check
/** `node test/workbench/icon.mjs`: makes client/media/icon.png, which galleries show, from the drawing beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { obtainBrowser } from './obtain/browser.mjs';
import { projectDir } from './paths.mjs';

/** What the galleries ask for, in pixels. */
const size = 128;
const media = join(projectDir, 'client', 'media');

const browser = await chromium.launch(await obtainBrowser());
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(join(media, 'icon.svg'), 'utf8')}`);
  writeFileSync(join(media, 'icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
