// npm run measure -- FOLDER
// What the extension reads in your own reports: every .txt and .md file of the folder, one line each, and how sure
// recovered paragraph numbers are, measured on your own well-numbered reports. Nothing is written or sent anywhere.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { glossaryForEsbuild } from '../../server/glossary/plugin.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run measure -- FOLDER');
  process.exit(2);
}

/** @returns {Promise<typeof import('./reading.ts')>} */
async function loadReading() {
  const work = await mkdtemp(join(tmpdir(), 'report-lens-measure-'));
  const outfile = join(work, 'reading.cjs');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('reading.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'warning',
      plugins: [glossaryForEsbuild()],
    });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    await rm(work, { recursive: true });
  }
}

const { Measurement, heading } = await loadReading();
const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:txt|md)$/i.test(name)).sort();
if (names.length === 0) {
  console.error(`No .txt or .md files in ${folder}`);
  process.exit(1);
}
const measurement = new Measurement();
console.log(heading);
for (const name of names) console.log(measurement.add(name, await readFile(join(folder, name), 'utf8')));
console.log(`\n${measurement.calibration()}`);
