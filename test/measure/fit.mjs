// npm run fit -- FOLDER
// Fits the weights of server/src/analysis/likelyFindings.ts on the reports (.txt) of a folder that cite or mark their
// findings, and prints how well each report is ranked by weights that were fitted on the others. Nothing is written.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBundled } from './loadBundled.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run fit -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./fitting.ts')} */
const { fit, lessonOf, rank } = await loadBundled('fitting.ts');
const lessons = [];
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.txt')).sort()) {
  const lesson = lessonOf(name, await readFile(join(folder, name), 'utf8'));
  if (lesson !== undefined) lessons.push(lesson);
}
if (lessons.length < 3) {
  console.error(`Fewer than three reports in ${folder} cite or mark their findings; that is too little to fit on.`);
  process.exit(1);
}

const weights = fit(lessons);
const sums = { cited: [0, 0, 0, 0, 0], marked: [0, 0, 0, 0, 0] };
const shown = [];
console.log('asked  held out: first, in three  fitted: first, in three');
for (const lesson of lessons) {
  const others = rank(lesson, fit(lessons.filter((each) => each !== lesson)));
  const own = rank(lesson, weights);
  const row = [others.asked, others.first, others.firstThree, own.first, own.firstThree];
  const sum = lesson.isCited ? sums.cited : sums.marked;
  row.forEach((count, at) => (sum[at] += count));
  if (lesson.isCited) shown.push(...others.shown);
  console.log(`${row.map((count) => String(count).padStart(5)).join(' ')}  ${lesson.name}`);
}
for (const [kind, [asked, ...counts]] of Object.entries(sums)) {
  if (asked > 0)
    console.log(
      `${kind}: ${asked} asked; ${counts.map((count) => `${((100 * count) / asked).toFixed(1)} %`).join(', ')}`,
    );
}
console.log('held out, cited: shown as  right');
for (let least = 0; least < 1; least += 0.2) {
  const band = shown.filter(({ share }) => share >= least && (share < least + 0.2 || least >= 0.8));
  const right = band.filter(({ isRight }) => isRight).length;
  if (band.length > 0)
    console.log(`${Math.round(least * 100)}–${Math.round(least * 100 + 20)} %: ${right} of ${band.length}`);
}
console.log(weights);
