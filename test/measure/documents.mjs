// npm run measure:documents -- FOLDER [ONLY]
// How faithfully PDFs are read, against a folder of reports with ground truth: pdf/, text/layout/ (pdftotext -layout) and
// gold/, as ../shared/corpus/reports has them. One line for each report, then the sums. Nothing is written or sent.
import { readdir, readFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { forPdfjs } from '../../server/documentsBundle.mjs';
import { glossaryForEsbuild } from '../../server/glossary/plugin.mjs';

const [folder, only = ''] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run measure:documents -- FOLDER');
  process.exit(2);
}

/** @returns {Promise<typeof import('./documentReading.ts')>} */
async function loadReading() {
  const work = await mkdtemp(join(tmpdir(), 'report-lens-measure-'));
  const outfile = join(work, 'documentReading.cjs');
  try {
    await build({
      ...forPdfjs,
      entryPoints: [fileURLToPath(new URL('documentReading.ts', import.meta.url))],
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

const { DocumentMeasurement } = await loadReading();
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
