import { expect, test } from 'vitest';
import { checkOutline, dedent, read } from '../../fixture.ts';
import { degrade } from '../../measure/degrade.ts';

// A report in our own words as plain extraction gives it: each number at the start of its first line, lines wrapped. The
// tests delete what extraction deleted in the 2015 seed, and look whether the numbers come back.
const CLEAN = dedent(`
  Inspection of Harbour Town

  Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
  spoke with forty people and read the books of the last three years. They came back in the autumn to
  see the boats that had come home, and to speak with those who had been at sea in the summer months.

  Recommendations

  1. Ensure that ropes are looked at each month by somebody who knows how to tell an old rope from
  a new one, and that what is found is written down (paragraphs 5, 6).
  2. Ensure that the dentist comes to the harbour at least twice a year, so that sailors need not wait
  until a tooth has to be pulled (paragraph 9).
  3. Teach all children who sail to swim before they are allowed on a boat, and keep a list of those
  who can (paragraph 11).

  Findings

  Keeping boats afloat

  4. Boats are sound and are looked after by people who know them well. They are painted each spring
  and tried in the water before the first journey. Their pumps are tried each week by two sailors, who
  write down what they find in the harbour book.
  5. Ropes are not looked at often enough. Two of them broke last winter while boats were tied to them
  at night, and nobody noticed until the next morning. The harbour master was told of it a week later
  and bought new ropes, but not enough of them.
  6. The book of ropes has not been kept for three years. Nobody knows how old most ropes are or who
  bought them. In one case, seen by inspectors, a rope was older than the boat that was tied to it.
  7. Visits to the boats are made at night as well as by day. Those who make them are trained for it
  and carry lamps that can be seen from far away.

  Keeping sailors well

  8. Most sailors see a doctor once a year, and the results are kept where they can be found. The
  doctor knows them well and has been with the harbour for twenty years.
  9. The dentist comes to the harbour only once in two years. Sailors who have a toothache must go to
  the next town, which takes half a day, and some of them wait until a tooth has to be pulled.
  10. Food is good and there is enough of it. Sailors say that they are asked what they would like to
  eat, and that what they say makes a difference.
  11. Not all children who sail can swim. The list of those who have been taught was lost when the
  office was painted, and nobody has asked the children since. Two of them told inspectors that they
  are afraid of deep water.
  12. All life jackets were replaced this spring. They are worn by all, at all times, and nobody had to
  be told to wear one while inspectors were there.
`);

const DEGRADED = degrade(CLEAN);

/** Number → a phrase of its paragraph that survives. */
const SAYS: Readonly<Record<string, string>> = {
  '1': 'a new one, and that what is found',
  '2': 'until a tooth has to be pulled (paragraph',
  '3': 'who can (paragraph 11)',
  '4': 'tried in the water before the first journey',
  '5': 'nobody noticed until the next morning',
  '6': 'a rope was older than the boat',
  '7': 'carry lamps that can be seen',
  '8': 'has been with the harbour for twenty years',
  '9': 'which takes half a day',
  '10': 'what they say makes a difference',
  '11': 'are afraid of deep water',
  '12': 'be told to wear one',
};

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
  expect(target.paragraphs.map((index) => report.paragraphs[index]?.number?.label)).toEqual(['9']);
  expect(target.inferred).toMatchObject({ words: expect.arrayContaining([expect.any(String)]) as unknown });
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
