// npm run fit:words -- FOLDER
// Makes the table of words that go together (server/relatedWords/table.mjs) from the paragraphs of the reports (.txt) of a
// folder. It holds no text of theirs: only words that stand in at least three of ten reports, each with forty numbers.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBundled } from '../loadBundled.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run fit:words -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./fitting.ts')} */
const { readReport, tableOf } = await loadBundled('fitting/fitting.ts');
const readings = [];
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.txt')).sort())
  readings.push(readReport(name, await readFile(join(folder, name), 'utf8')));
const rows = tableOf(readings);
await writeFile(
  new URL('../../../server/relatedWords/table.mjs', import.meta.url),
  `// Made by npm run fit:words; see server/src/analysis/matter/relatedWords.ts.
const ROWS = [
${rows.map((row) => `  '${row}',`).join('\n')}
];

export const readRows = () => ROWS;
`,
);
console.log(`${rows.length} words from ${readings.length} reports`);
