// npm run fit:numbers -- [--oracles] FOLDER > server/src/analysis/numbering/startWeights.ts
// Fits what signs of lines tell of lost paragraph numbers, on the well-numbered reports (.txt) of a folder, which it damages
// first. Prints the weights as the source file that holds them, and beside it, on standard error, how well the numbers of
// each authority's reports are recovered with weights that were fitted on those of the others, and whether confidence means
// what it says. With --oracles it also tells there what would be had if some of the evidence were perfect.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { loadBundled } from '../loadBundled.mjs';

const FOLDS = 5;

const asksOracles = process.argv.includes('--oracles');
const [folder] = process.argv.slice(2).filter((each) => each !== '--oracles');
if (folder === undefined) {
  console.error('Say which folder: npm run fit:numbers -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./heldOutNumbers.ts')} */
const { HeldOutNumbers, fitNumbers, numberLessonOf, oracles } = await loadBundled('fitting/heldOutNumbers.ts');
const lessons = [];
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.txt')).sort()) {
  const lesson = numberLessonOf(name, await readFile(join(folder, name), 'utf8'));
  if (lesson !== undefined) lessons.push(lesson);
}
const authorities = [...new Set(lessons.map(({ authority }) => authority))];
if (authorities.length < FOLDS) {
  console.error(
    `Fewer than ${FOLDS} authorities in ${folder} have well-numbered reports; that is too little to fit on.`,
  );
  process.exit(1);
}

const measured = [new HeldOutNumbers(false), new HeldOutNumbers(true)];
const supposed = asksOracles ? oracles.map((oracle) => new HeldOutNumbers(true, oracle)) : [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeldOut = ({ authority }) => authorities.indexOf(authority) % FOLDS === fold;
  const weights = fitNumbers(lessons.filter((lesson) => !isHeldOut(lesson)));
  for (const lesson of lessons.filter(isHeldOut))
    for (const each of [...measured, ...supposed]) each.add(lesson, weights);
}
const all = lessons.reduce((sum, { starts }) => sum + starts.size, 0);
console.error(`${lessons.length} reports, ${all} paragraphs of which something is left; held out by authority.`);
for (const each of measured) console.error(`\n${each.report()}`);
if (asksOracles) console.error(`\n${supposed.map((each) => each.summary()).join('\n')}`);

const source = `import type { StartWeights } from './startOdds.ts';

/** Fitted by \`npm run fit:numbers\`, which prints this file. */
export const startWeights: StartWeights = ${JSON.stringify(fitNumbers(lessons)).replaceAll(/(?:,0)+\]/g, ']')};
`;
process.stdout.write(await format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 }));
