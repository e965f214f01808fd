// npm run measure:anchors -- FOLDER [--wrong]
// How surely annotations are found again. FOLDER has folders layout, raw and degraded with the same reports in other
// forms of text, and may have the reports themselves in ../pdf. Random passages of one form are looked for in the others and after random edits; which letters are the
// same is known from a diff, or from the edits. Nothing is written or sent anywhere. --wrong lists what was shown wrong.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forPdfjs } from '../../../server/documentsBundle.mjs';
import { loadBundled } from '../loadBundled.mjs';
import { randomFrom } from '../../random.mjs';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run measure:anchors -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./anchorReading.ts')} */
const { AnchoringMeasurement, readForm, time } = await loadBundled('anchors/anchorReading.ts');
/** @type {typeof import('../pdfReading.ts')} */
const { textOfPdf } = await loadBundled('pdfReading.ts', forPdfjs);
const names = (await readdir(join(folder, 'layout'))).filter((name) => name.endsWith('.txt')).sort();
const limit = options.find((option) => option.startsWith('--limit='))?.slice(8);
const measurement = new AnchoringMeasurement();
let largest = { size: 0, name: '' };
for (const [at, name] of names.slice(0, limit === undefined ? undefined : Number(limit)).entries()) {
  const read = async (form) => readForm(await readFile(join(folder, form, name), 'utf8'));
  const [layout, raw, degraded] = [await read('layout'), await read('raw'), await read('degraded')];
  const random = randomFrom(at + 1);
  measurement.compare('layout → raw', name, layout, raw, random);
  measurement.compare('raw → layout', name, raw, layout, random);
  measurement.compare('raw → degraded', name, raw, degraded, random);
  measurement.compare('layout → degraded', name, layout, degraded, random);
  measurement.compare('degraded → layout', name, degraded, layout, random);
  const pdf = join(folder, '..', 'pdf', name.replace(/txt$/, 'pdf'));
  if (existsSync(pdf)) {
    const printed = readForm(await textOfPdf(new Uint8Array(await readFile(pdf))));
    measurement.compare('degraded → PDF', name, degraded, printed, random);
    measurement.compare('layout → PDF', name, layout, printed, random);
    measurement.compare('PDF → degraded', name, printed, degraded, random);
  }
  measurement.edit('edited, 1 in 100', name, layout, random, 100);
  measurement.edit('edited, 1 in 20', name, layout, random, 20);
  if (layout.text.source.length > largest.size) largest = { size: layout.text.source.length, name };
}
for (const line of measurement.table()) console.log(line);
if (options.includes('--wrong')) for (const line of measurement.wrong) console.log(line);
const before = readForm(await readFile(join(folder, 'layout', largest.name), 'utf8'));
for (const form of ['raw', 'degraded']) {
  const source = await readFile(join(folder, form, largest.name), 'utf8');
  const { total, longest } = time(before, source, 500);
  console.log(
    `500 passages of ${largest.size} characters, layout → ${form}: ${total.toFixed(0)} ms, longest step ${longest.toFixed(1)} ms`,
  );
}
