// npm run measure -- FOLDER
// What the extension reads in your own reports: every .txt and .md file of the folder, one line each, and how sure
// recovered paragraph numbers are, measured on your own well-numbered reports. Nothing is written or sent anywhere.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBundled } from './loadBundled.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run measure -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./reading.ts')} */
const { Measurement, heading } = await loadBundled('reading.ts');
const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:txt|md)$/i.test(name)).sort();
if (names.length === 0) {
  console.error(`No .txt or .md files in ${folder}`);
  process.exit(1);
}
const measurement = new Measurement();
console.log(heading);
for (const name of names) console.log(measurement.add(name, await readFile(join(folder, name), 'utf8')));
console.log(`\n${measurement.calibration()}`);
