// npm run fit -- FOLDER
// Fits the weights of server/src/analysis/findings/findingWeights.ts on the reports (.txt) of a folder that cite or mark their
// findings, and prints how well each report is ranked by weights and a table of related words that were made without the
// reports of its authority. Nothing is written.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBundled } from '../loadBundled.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run fit -- FOLDER');
  process.exit(2);
}

/** @type {typeof import('./fitting.ts')} */
const { fit, lessonOf, rank, readReport, relatedIn, teaches } = await loadBundled('fitting/fitting.ts');
const readings = [];
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.txt')).sort())
  readings.push(readReport(name, await readFile(join(folder, name), 'utf8')));
const teaching = readings.filter(teaches);
const authorities = [...new Set(teaching.map(({ authority }) => authority))];
if (authorities.length < 3) {
  console.error(
    `In ${folder} the reports of fewer than three authorities cite or mark their findings; too little to fit on.`,
  );
  process.exit(1);
}

const weights = fit(teaching.map((each) => lessonOf(each)));
const sums = { cited: [0, 0, 0, 0, 0], marked: [0, 0, 0, 0, 0] };
const withoutTable = [0, 0];
const shown = [];
console.log('asked  held out: first, in three  fitted: first, in three');
for (const authority of authorities) {
  const isOther = (each) => each.authority !== authority;
  const related = relatedIn(readings.filter(isOther));
  const held = fit(teaching.filter(isOther).map((each) => lessonOf(each, related)));
  for (const reading of teaching.filter((each) => !isOther(each))) {
    const others = rank(lessonOf(reading, related), held);
    const own = rank(lessonOf(reading), weights);
    const row = [others.asked, others.first, others.firstThree, own.first, own.firstThree];
    const sum = reading.isCited ? sums.cited : sums.marked;
    row.forEach((count, at) => (sum[at] += count));
    if (reading.isCited) {
      shown.push(...others.shown);
      const alone = rank(lessonOf(reading, relatedIn([])), held);
      withoutTable[0] += alone.first;
      withoutTable[1] += alone.firstThree;
    }
    console.log(`${row.map((count) => String(count).padStart(5)).join(' ')}  ${reading.name}`);
  }
}
for (const [kind, [asked, ...counts]] of Object.entries(sums)) {
  if (asked > 0)
    console.log(
      `${kind}: ${asked} asked; ${counts.map((count) => `${((100 * count) / asked).toFixed(1)} %`).join(', ')}`,
    );
}
const ofCited = (count) => `${((100 * count) / sums.cited[0]).toFixed(1)} %`;
console.log(
  `cited, held out, as if no word were in the table of related words: ${withoutTable.map(ofCited).join(', ')}`,
);
console.log('held out, cited: shown as  right');
for (let least = 0; least < 1; least += 0.2) {
  const band = shown.filter(({ share }) => share >= least && (share < least + 0.2 || least >= 0.8));
  const right = band.filter(({ isRight }) => isRight).length;
  if (band.length > 0)
    console.log(`${Math.round(least * 100)}–${Math.round(least * 100 + 20)} %: ${right} of ${band.length}`);
}
console.log(weights);
