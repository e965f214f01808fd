import { expect, test } from 'vitest';
import { dedent, printOutline, read } from '../../../fixture.ts';
import { ASKED, FOUND, harbourReport, wrap } from '../../../harbourReport.ts';
import { degrade } from '../../../measure/degrade.ts';

// The tests delete what extraction deleted in the 2015 seed, and look whether the numbers come back.

const CLEAN = harbourReport(ASKED);
const DEGRADED = degrade(CLEAN);

/** The last words of each paragraph, which survive, by its number. */
const LAST_WORDS = [...ASKED, ...Object.values(FOUND).flat()].map((text, index) => ({
  label: String(index + 1),
  words: wrap(text).replace(/\s+/g, ' ').slice(-40),
}));
const LABELS = LAST_WORDS.map(({ label }) => label);

/** For each paragraph, told by its last words, the number that the report is found to give it. */
function labelsByWords(text: string): (string | undefined)[] {
  const { report, source } = read(text);
  return LAST_WORDS.map(
    ({ words }) =>
      report.paragraphs.find(({ span }) => source.slice(span).replace(/\s+/g, ' ').includes(words))?.number?.label,
  );
}

test('the clean report has all its numbers, as printed', () => {
  expect(labelsByWords(CLEAN)).toEqual(LABELS);
  expect(read(CLEAN).report.paragraphs.every(({ number }) => number?.source !== 'recovered')).toBe(true);
});

test('a text that lost every line with a number at its start gets the numbers back', () => {
  expect(DEGRADED).not.toMatch(/^\d/m);
  expect(labelsByWords(DEGRADED)).toEqual(LABELS);
});

test('where the rows of the page were kept, no number is sure enough to be shown, and each is told as a guess', () => {
  const rows = degrade(CLEAN.replace(/\n(?=\d)/g, '\n\n'));
  expect(labelsByWords(rows).every((label) => label === undefined)).toBe(true);
  const guesses = read(rows).report.paragraphs.flatMap(({ lost }) => (lost === undefined ? [] : [lost]));
  expect(guesses.length).toBeGreaterThan(LABELS.length / 2);
  for (const { confidence } of guesses) expect(confidence).toBeLessThanOrEqual(0.7);
});

test('recovered numbers are shown as such, each with its confidence and its evidence', () => {
  const { report } = read(DEGRADED);
  const numbers = report.paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number]));
  expect(numbers).toHaveLength(LABELS.length);
  for (const number of numbers) {
    if (number.source !== 'recovered') throw new Error(`${number.label} is said to be printed`);
    expect(number.confidence).toBeGreaterThan(0);
    expect(number.confidence).toBeLessThanOrEqual(1);
    expect(number.evidence).not.toEqual([]);
  }
});

test('the outline marks recovered numbers', () => {
  const outline = printOutline(read(DEGRADED)).split('\n');
  const from = outline.indexOf('Keeping sailors well');
  expect(outline.slice(from, from + 3)).toEqual([
    'Keeping sailors well',
    '  9 ~ doctor knows them well and has been with the harbour for …',
    '  10 ~ to the next town, which takes half a day, and some of them …',
  ]);
});

test('citations of lost numbers lead to their paragraphs', () => {
  const { report } = read(DEGRADED);
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(
    targets.map(({ first, paragraphs }) => [first, paragraphs.map((index) => report.paragraphs[index]?.number?.label)]),
  ).toEqual([
    ['6', ['6']],
    ['7', ['7']],
    ['10', ['10']],
    ['12', ['12']],
    ['18', ['18']],
  ]);
});

test('a citation whose number went with its line is found by what the recommendation says', () => {
  const lost = degrade(CLEAN.replace('(paragraph 10)', '(paragraph\n10)'));
  const { report, source } = read(lost);
  const target = report.citations.flatMap(({ targets }) => targets).find(({ first }) => first === undefined);
  if (target === undefined) throw new Error('the citation was not found');
  expect(source.slice(target.span)).toBe('paragraph');
  const [finding] = target.paragraphs.map((index) => source.slice(report.paragraphs[index]?.span ?? target.span));
  expect(finding).toContain('takes half a day');
  expect(target.inferred?.words).toContain('next town');
});

test('two cited numbers whose dash was deleted lead to their range', () => {
  const { report } = read(degrade(CLEAN.replace('(paragraph 18)', '(paragraphs 14–18)')));
  const target = report.citations.flatMap(({ targets }) => targets).find(({ last }) => last === '18');
  const labels = target?.paragraphs.map((index) => report.paragraphs[index]?.number?.label);
  expect(labels).toEqual(['14', '15', '16', '17', '18']);
  expect(target?.first).toBe('14');
  expect(target?.inferred?.confidence).toBeGreaterThan(0);
});

test('a printed number is never altered, whatever is lost around it', () => {
  // Every fourth paragraph loses its number.
  const some = CLEAN.split('\n').filter((line) => Number(/^\d+/.exec(line)?.[0] ?? 1) % 4 !== 0);
  const { report, source } = read(some.join('\n'));
  const kept = report.paragraphs.flatMap(({ number }) => (number?.source === 'printed' ? [number] : []));
  expect(kept.map(({ label }) => label)).toEqual(LABELS.filter((label) => Number(label) % 4 !== 0));
  expect(kept.map(({ span }) => source.slice(span))).toEqual(kept.map(({ label }) => label));
});

test('the text below a number that is left on a line of its own is that paragraph, and not the start of the next', () => {
  const apart = CLEAN.replace(/^(\d)[. ]+/gm, '$1.\n\n');
  const someLost = apart.replace(/^\d\d.*\n/gm, '');
  expect(someLost).toMatch(/^9\.\n\n\w/m);
  const { report, source } = read(someLost);
  const below = report.paragraphs.filter(({ span }) =>
    /^\d\.\n\n$/.test(source.text.slice(span.start - 4, span.start)),
  );
  expect(below).toEqual([]);
  expect(labelsByWords(someLost)).toEqual(LABELS);
});

/** A text in which numbers of something else stand behind lines that end in the middle of sentences. */
function withNumbersInside(text: string): string {
  let number = 20;
  return text.replace(/ (?:the|of|and|they|who)\n/g, (words) => `${words}${String(--number)}. \n`);
}

test.each([
  ['begins another column', DEGRADED.replace(/\.$/m, '.     12. Nobody can swim.'), ['12']],
  ['is out of order', withNumbersInside(CLEAN), LABELS],
])('a number that stands printed where it %s is recovered for no other words', (_, text, inPrint) => {
  const recovered = read(text).report.paragraphs.filter(({ number }) => number?.source === 'recovered');
  expect(recovered.filter(({ number }) => inPrint.includes(number?.label ?? ''))).toEqual([]);
});

test('a line without a word, such as the number of a page, starts no paragraph', () => {
  const { report, source } = read(DEGRADED.replaceAll('\n\n', '\n\n(22)\n\n'));
  const numbered = report.paragraphs.filter(({ number, lost }) => number !== undefined || lost !== undefined);
  expect(numbered.length).toBeGreaterThan(LABELS.length / 2);
  expect(numbered.filter(({ span }) => source.slice(span).startsWith('(22)'))).toEqual([]);
});

test('a text that never had numbers gets none', () => {
  const plain = harbourReport(ASKED.map((text) => text.replace(/ \(paragraphs? [^)]*\)/, ''))).replace(/^\d+\. /gm, '');
  const { report } = read(plain);
  expect(report.paragraphs.filter(({ number, lost }) => number !== undefined || lost !== undefined)).toEqual([]);
});

test('a report that lost nothing gets no numbers, though it has lettered items', () => {
  const { report } = read(
    dedent(`
      Inspection of Harbour Town

      Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
      spoke with forty people and read the books of the last three years. They came back in the autumn to
      see the boats that had come home, and to speak with those who had been at sea in the summer months.

      Findings

      1. Boats are sound and well looked after, and the people who look after them like them.
      (a) Rowing boats are best.
      (b) Sailing boats are good.
      (c) Ferries are not.

      2. Ropes are old, and two of them broke last winter while boats were tied to them at night.

      3. Pumps are tried each week by two sailors, who write down what they find in the book.
    `),
  );
  const labels = report.paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number.label]));
  expect(labels).toEqual(['1', '2', '3']);
});

test('words that say there is nothing to recommend bear no number', () => {
  const clean = CLEAN.replace(
    'Recommendations\n\n',
    'Priority and immediate action\n\nThe inspection did not find any areas for priority and immediate action.\n\nRecommendations\n\n',
  );
  expect(labelsByWords(degrade(clean))).toEqual(LABELS);
});

test('a line that stands alone above a lost beginning is a title, and bears no number', () => {
  const lost = DEGRADED.replace('Keeping sailors well\n\n', 'Keeping sailors well\n\n\nDoctor and dentist\n');
  const { report, source } = read(lost);
  const title = source.text.indexOf('Doctor and dentist');
  expect(report.paragraphs.some(({ span, number }) => span.start === title && number !== undefined)).toBe(false);
});

test('where authors cite every finding by the number behind it, no number is pulled to it', () => {
  const clean = harbourReport(
    ASKED.map((text) => text.replace(/\d+(?=[,)])/g, (number) => String(Number(number) + 1))),
  );
  const labels = labelsByWords(degrade(clean));
  expect(labels.filter((label, at) => label !== undefined && label !== LABELS[at])).toEqual([]);
});
