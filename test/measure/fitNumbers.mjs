// npm run fit:numbers -- FOLDER > server/src/analysis/numbering/startWeights.ts
// Fits what signs of lines tell of lost paragraph numbers, on the well-numbered reports (.txt) of a folder, which it damages
// first. Prints the weights as the source file that holds them, and beside it, on standard error, how well the numbers of
// each authority's reports are recovered with weights that were fitted on those of the others.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { loadBundled } from './loadBundled.mjs';

const FOLDS = 5;
const BANDS = [0.97, 0.9, 0.8, 0.7, 0.6, 0];
const MOST_WRONG = 0.03;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run fit:numbers -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./numberFitting.ts')} */
const { fitNumbers, numberLessonOf, recoverWith } = await loadBundled('numberFitting.ts');
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

const found = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeldOut = ({ authority }) => authorities.indexOf(authority) % FOLDS === fold;
  const weights = fitNumbers(lessons.filter((lesson) => !isHeldOut(lesson)));
  for (const lesson of lessons.filter(isHeldOut)) found.push(...recoverWith(lesson, weights));
}
const all = lessons.reduce((sum, { starts }) => sum + starts.size, 0);
console.error(
  `${lessons.length} reports, ${all} paragraphs of which something is left; held out by authority, no citations:`,
);
console.error('confidence   right   wrong  right %');
BANDS.forEach((least, at) => {
  const band = found.filter(({ confidence }) => confidence >= least && confidence < (BANDS[at - 1] ?? Infinity));
  const right = band.filter(({ isRight }) => isRight).length;
  const cells = [least.toFixed(2), right, band.length - right, ((100 * right) / Math.max(1, band.length)).toFixed(1)];
  console.error(cells.map((cell) => String(cell).padStart(8)).join(''));
});
found.sort((a, b) => b.confidence - a.confidence);
let right = 0;
let best = { shown: 0, right: 0, confidence: 1 };
found.forEach(({ confidence, isRight }, at) => {
  if (isRight) right++;
  if (1 - right / (at + 1) <= MOST_WRONG) best = { shown: at + 1, right, confidence };
});
console.error(
  `Up to ${100 * MOST_WRONG} % wrong: shown from ${best.confidence.toFixed(2)} on, ${((100 * best.right) / all).toFixed(1)} % of all right.`,
);

const source = `import type { StartWeights } from './startOdds.ts';

/** Fitted by \`npm run fit:numbers\`, which prints this file. */
export const startWeights: StartWeights = ${JSON.stringify(fitNumbers(lessons))};
`;
process.stdout.write(await format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 }));
