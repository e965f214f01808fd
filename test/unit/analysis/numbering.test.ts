import { expect, test } from 'vitest';
import { checkOutline, dedent, read } from '../../fixture.ts';
import { degrade } from '../../measure/degrade.ts';

// A report in our own words as plain extraction gives it: each number at the start of its first line, lines wrapped. The
// tests delete what extraction deleted in the 2015 seed, and look whether the numbers come back.

/** What recommendations ask for, each with the numbers that it cites. */
const ASKED: readonly string[] = [
  `Ensure that somebody who knows how to tell an old rope from a new one looks at all ropes each month, and that what is
  found is written down in the book of ropes (paragraphs 6, 7).`,
  `Ensure that the dentist comes to the harbour at least twice a year, so that sailors who have a toothache need not go to
  the next town and wait until a tooth has to be pulled (paragraph 10).`,
  `Teach all children who sail to swim before they are allowed on a boat, and keep a list of those children who can swim
  and of those who are afraid of deep water (paragraph 12).`,
  `Mend the roof of the net store before the winter, and keep the nets dry until it is mended (paragraph 18).`,
];

const FOUND: Readonly<Record<string, readonly string[]>> = {
  'Keeping boats afloat': [
    `Boats are sound and are looked after by people who know them well. They are painted each spring and tried in the water
    before the first journey. Their pumps are tried each week by two sailors, who write down what they find in a book.`,
    `Ropes are not looked at often enough. Two of them broke last winter while boats were tied to them at night, and nobody
    noticed until the next morning. The harbour master was told of it a week later and bought new ropes, but too few.`,
    `The book of ropes has not been kept for three years. Nobody knows how old most ropes are or who bought them. In one
    case, seen by inspectors, a rope was older than the boat that was tied to it.`,
    `Visits to the boats are made at night as well as by day. Those who make them are trained for it and carry lamps that
    can be seen from far away. They come at least once in three hours and write down what they saw and when.`,
  ],
  'Keeping sailors well': [
    `Most sailors see a doctor once a year, and the results are kept where they can be found. The doctor knows them well
    and has been with the harbour for twenty years. Sailors say that they trust her and go to her in good time.`,
    `The dentist comes to the harbour only once in two years. Sailors who have a toothache must go to the next town, which
    takes half a day, and some of them wait until a tooth has to be pulled.`,
    `Food is good and there is enough of it. Sailors say that they are asked what they would like to eat, and that what
    they say makes a difference. Those who do not eat fish are given something else that they like.`,
    `Not all children who sail can swim. The list of those who have been taught was lost when the office was painted, and
    nobody has asked the children since. Two of them told inspectors that they are afraid of deep water.`,
    `All life jackets were replaced this spring. They are worn by all, at all times, and nobody had to be told to wear one
    while inspectors were there. Jackets for children are of a bright colour that can be seen from far away.`,
  ],
  'Looking after the harbour': [
    `The harbour wall was built eighty years ago and has been mended many times since. Its last repair was paid for by the
    council, which has promised to look at the wall again in two years and to tell the harbour master what it finds.`,
    `The harbour master meets the council four times a year. Notes of these meetings are short but clear, and what was
    agreed is done. Sailors are told about it on the board beside the office, where most of them read it.`,
    `Plans for storms are good. They were tried in the autumn together with the fire service and the hospital, and what was
    learned from it has been written into them. All sailors whom inspectors asked knew where to go in a storm.`,
    `There is enough money for the daily work of the harbour but not for repairs. The accounts are in good order. They are
    read by an auditor each year, who has found nothing to complain about in the last ten years.`,
    `Rain comes through the roof of the net store. Nets that were wet for a whole winter had to be thrown away in spring,
    and those that replaced them are kept in the same place. A repair was planned for the summer but was not made.`,
    `Visitors are welcome and are told what they may do and what they may not. Most of them keep to it. Complaints are
    answered within a week, and two visitors said that they had been surprised by how friendly the answer was.`,
  ],
};

const WIDTH = 98;

/** Words filled into lines, as a typesetter does. */
function wrap(text: string): string {
  return text.split(/\s+/).reduce((sofar, word) => {
    const line = sofar.slice(sofar.lastIndexOf('\n') + 1);
    return line === '' ? word : `${sofar}${line.length + 1 + word.length > WIDTH ? '\n' : ' '}${word}`;
  }, '');
}

function printed(asked: readonly string[]): string {
  let number = 0;
  const numbered = (paragraphs: readonly string[]): string =>
    paragraphs.map((text) => wrap(`${++number}. ${text}`)).join('\n');
  const opening = `Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
    spoke with forty people and read the books of the last three years.`;
  const parts = [`Inspection of Harbour Town\n\n${wrap(opening)}`, `Recommendations\n\n${numbered(asked)}`];
  for (const [title, paragraphs] of Object.entries(FOUND)) parts.push(`${title}\n\n${numbered(paragraphs)}`);
  return `${parts.join('\n\n')}\n`;
}

const CLEAN = printed(ASKED);
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
  const { report } = read(CLEAN);
  expect(report.paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number.label]))).toEqual(
    Object.keys(SAYS),
  );
  expect(report.paragraphs.every(({ number }) => number?.source !== 'recovered')).toBe(true);
});

test('a text that lost every line with a number at its start gets the numbers back', () => {
  const { report, source } = read(DEGRADED);
  const found = Object.entries(SAYS).map(([label, words]) => {
    const at = DEGRADED.indexOf(words);
    const paragraph = report.paragraphs.find(({ span }) => span.start <= at && at < span.end);
    return [label, paragraph?.number?.label, source.slice(paragraph?.span ?? { start: 0, end: 0 }).includes(words)];
  });
  expect(found).toEqual(Object.keys(SAYS).map((label) => [label, label, true]));
});

test('recovered numbers are shown as such, each with its confidence and its evidence', () => {
  const { report } = read(DEGRADED);
  const numbers = report.paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number]));
  expect(numbers).toHaveLength(12);
  for (const number of numbers) {
    if (number.source !== 'recovered') throw new Error(`${number.label} is said to be printed`);
    expect(number.confidence).toBeGreaterThan(0);
    expect(number.confidence).toBeLessThanOrEqual(1);
    expect(number.evidence).not.toEqual([]);
  }
});

test('the outline marks recovered numbers', () => {
  checkOutline(
    DEGRADED,
    `
    Inspection of Harbour Town
    Recommendations
      1 ~ a new one, and that what is found is written down …
      2 ~ until a tooth has to be pulled (paragraph 9).
      3 ~ who can (paragraph 11).
    Findings
      Keeping boats afloat
        4 ~ and tried in the water before the first journey. Their …
        5 ~ at night, and nobody noticed until the next morning. The …
        6 ~ bought them. In one case, seen by inspectors, a rope was …
        7 ~ and carry lamps that can be seen from far away.
      Keeping sailors well
        8 ~ doctor knows them well and has been with the harbour for …
        9 ~ the next town, which takes half a day, and some of them …
        10 ~ eat, and that what they say makes a difference.
        11 ~ office was painted, and nobody has asked the children …
        12 ~ be told to wear one while inspectors were there.
    `,
  );
});

test('citations of lost numbers lead to their paragraphs', () => {
  const { report } = read(DEGRADED);
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(
    targets.map(({ first, paragraphs }) => [first, ...paragraphs.map((index) => report.paragraphs[index]?.number?.label)]),
  ).toEqual([
    ['5', '5'],
    ['6', '6'],
    ['9', '9'],
    ['11', '11'],
  ]);
});

test('a citation whose number went with its line is found by what the recommendation says', () => {
  const lost = degrade(CLEAN.replace('pulled (paragraph 9).', 'pulled (paragraph\n9).'));
  const { report, source } = read(lost);
  const target = report.citations.flatMap(({ targets }) => targets).find(({ first }) => first === undefined);
  if (target === undefined) throw new Error('the citation was not found');
  expect(source.slice(target.span)).toBe('paragraph');
  const [finding] = target.paragraphs.map((index) => source.slice(report.paragraphs[index]?.span ?? target.span));
  expect(finding).toContain('which takes half a day, and some of them wait until a tooth has to be pulled.');
  expect(target.inferred).toMatchObject({ words: expect.arrayContaining(['tooth']) as unknown });
});

test('a printed number is never altered, whatever was lost around it', () => {
  // One paragraph keeps its number because a letter stands before it.
  const kept = CLEAN.split('\n')
    .filter((line) => !/^\d/.test(line) || line.startsWith('7.'))
    .join('\n');
  const { report, source } = read(kept);
  const printed = report.paragraphs.flatMap(({ number }) => (number?.source === 'printed' ? [number] : []));
  for (const number of printed) expect(source.slice(number.span)).toBe(number.label);
});

test('a text without lost numbers gets none', () => {
  const plain = CLEAN.replace(/^\d+\. /gm, '').replace(/ \(paragraphs? [\d, ]+\)/g, '');
  const { report } = read(plain);
  expect(report.paragraphs.filter(({ number, lost }) => number !== undefined || lost !== undefined)).toEqual([]);
});
