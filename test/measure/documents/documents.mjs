// npm run measure:documents -- FOLDER [ONLY]
// How faithfully PDFs are read, against a folder of reports with ground truth: pdf/, text/layout/ (pdftotext -layout) and
// gold/, as ../shared/corpus/reports has them. One line for each report, then the sums. Nothing is written or sent.
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forPdfjs } from '../../../server/documentsBundle.mjs';
import { loadBundled } from '../loadBundled.mjs';

const [folder, only = ''] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run measure:documents -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./documentReading.ts')} */
const { DocumentMeasurement } = await loadBundled('documents/documentReading.ts', {
  ...forPdfjs,
  mainFields: undefined,
});
const names = (await readdir(join(folder, 'pdf')))
  .filter((name) => name.endsWith('.pdf') && name.includes(only))
  .sort();
const measurement = new DocumentMeasurement();
for (const name of names) {
  const id = name.replace(/\.pdf$/, '');
  const [bytes, layout, gold] = await Promise.all([
    readFile(join(folder, 'pdf', name)),
    readFile(join(folder, 'text', 'layout', `${id}.txt`), 'utf8'),
    readFile(join(folder, 'gold', `${id}.json`), 'utf8').then(JSON.parse),
  ]);
  console.log(await measurement.add(id, new Uint8Array(bytes), layout, gold));
}
console.log(`\n${measurement.sums()}`);
console.log(`memory at its peak: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
console.log(besidePdftotext(names, measurement.pages));

/** What the usual tool needs for the same pages, in time of its process. */
function besidePdftotext(files, pages) {
  let milliseconds = 0;
  for (const name of files) {
    const before = performance.now();
    const { error } = spawnSync('pdftotext', ['-layout', join(folder, 'pdf', name), '-'], { maxBuffer: 1e9 });
    if (error !== undefined) return 'pdftotext: not on this machine';
    milliseconds += performance.now() - before;
  }
  return `pdftotext -layout: ${(milliseconds / pages).toFixed(1)} ms a page`;
}
