// node test/measure/identity.mjs [CORPUS]
// How often authority and dates are read right, wrong or not at all: in the reports of the development corpus (its
// index.json tells both), over its three forms of text. A wrong answer is worse than none. Prints what is wrong.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBundled } from './loadBundled.mjs';

const corpus = process.argv[2] ?? fileURLToPath(new URL('../../../shared/corpus/reports', import.meta.url));
if (!existsSync(join(corpus, 'index.json'))) {
  console.error(`No corpus at ${corpus}: name its folder.`);
  process.exit(2);
}

/** @type {typeof import('./identityReading.ts')} */
const { IdentityMeasurement } = await loadBundled('identityReading.ts');
const index = JSON.parse(await readFile(join(corpus, 'index.json'), 'utf8'));
for (const variant of ['layout', 'raw', 'degraded']) {
  const measurement = new IdentityMeasurement();
  for (const [name, expected] of Object.entries(index))
    measurement.add(name, await readFile(join(corpus, 'text', variant, `${name}.txt`), 'utf8'), expected);
  console.log(`\n${variant}\n${measurement.table()}`);
}
