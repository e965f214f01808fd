import { expect, test } from 'vitest';
import { sameMatterList } from '../../../../server/src/features/views/sameMatterList.ts';
import type { SameMatterEntry } from '../../../../server/src/protocol/shelf.ts';
import { seed, seedNames } from '../../../seeds.ts';
import { reportOf, shelfOf } from '../../../shelfFixture.ts';
import type { TestShelf } from '../../../shelfFixture.ts';

/** What other reports of the shelf say of the matter at `words` of a file. */
function found(shelf: TestShelf, file: string, words: string, length = 0): SameMatterEntry[] {
  const document = shelf.documents[file];
  const self = shelf.reports.find(({ uri }) => uri === document?.uri);
  const at = document?.source.text.indexOf(words) ?? -1;
  if (document === undefined || self === undefined || at < 0) throw new Error(`“${words}” does not stand in ${file}`);
  const others = Object.values(shelf.documents).flatMap((other) => {
    const report = shelf.reports.find(({ uri }) => uri === other.uri);
    return other === document || report === undefined ? [] : [{ report, document: other }];
  });
  const range = { start: document.source.positionAt(at), end: document.source.positionAt(at + length) };
  return sameMatterList(document, range, self, others);
}

const PARAGRAPHS = `1. Boats are painted each spring, and the harbour master looks at every rope before they go to sea.

2. Dentists see too few sailors: only half have had a dental check within a year of coming ashore.

3. The school is proud of its garden, in which the youngest pupils grow beans and other vegetables.`;
const LATER = `1. Sailors who come ashore wait too long for a dental check, although the dentists have more time now.

2. Visits to families are made in time, and those who make them write down what they have seen there.

3. Lamps along the quay are lit each evening, and nobody has fallen into the water in the last three years.`;

const shelf = shelfOf({
  'a.txt': reportOf({ dates: '6 to 30 July 2015' }, PARAGRAPHS),
  'b.txt': reportOf({ dates: '3 to 7 May 2019' }, LATER),
});

test('a paragraph finds the passage of an earlier report on the same matter, with the words that both share', () => {
  const [first] = found(shelf, 'b.txt', 'wait too long');
  expect(first).toMatchObject({ number: '2', time: 'before', uri: 'file:///reports/a.txt' });
  expect(first?.label).toMatch(/^Dentists see too few/);
  expect(first?.reason).toMatch(/^Both speak of .*dental check/);
});

test('the other way it finds a later one', () => {
  expect(found(shelf, 'a.txt', 'too few sailors')[0]).toMatchObject({ number: '1', time: 'after' });
});

test('where nobody else speaks of a matter, nothing is offered', () => {
  expect(found(shelf, 'a.txt', 'proud of its garden')).toEqual([]);
});

test('what a report prints twice is offered once, without the sign of its bullet', () => {
  const twice = '• Sailors who come ashore wait too long for a dental check, and dentists know it well.';
  const own = shelfOf({
    'a.txt': reportOf({ dates: '6 to 30 July 2015' }, PARAGRAPHS),
    'c.txt': reportOf(
      { dates: '3 to 7 May 2020' },
      `${twice}\n\nThe nursery is open each day but Sunday, and nobody waits for a place.\n\n${twice}`,
    ),
  });
  const labels = found(own, 'a.txt', 'too few sailors').map(({ label }) => label);
  expect(labels.filter((label) => label.startsWith('Sailors who come ashore'))).toHaveLength(1);
});

test('selected words are the matter that is asked for', () => {
  const [first] = found(shelf, 'a.txt', 'dental check', 'dental check'.length);
  expect(first?.number).toBe('1');
});

test('an acronym is found where another report writes it out', () => {
  const own = shelfOf({
    'a.txt': reportOf(
      { dates: '6 to 30 July 2015' },
      '1. The harbour rescue and aid team (HRAT) is quick. Storms keep it busy through all of the dark winter.\n\n2. Staff of the HRAT are trained each year, but few of them train with the crews of other towns.',
    ),
    'b.txt': reportOf(
      { dates: '3 to 7 May 2019' },
      '1. The harbour rescue and aid team has new boats now, and those who train there say so with pride.',
    ),
  });
  expect(found(own, 'a.txt', 'Staff of the HRAT')[0]?.label).toContain('rescue and aid team');
});

test('the seeds: dental checks and health assessments of looked after children in 2015 lead to those of 2006', () => {
  const seeds = shelfOf(Object.fromEntries(seedNames.map((name) => [name, seed(name)])));
  const entries = found(seeds, 'medway-2015-inspection.txt', 'become looked after have an initial');
  const earlier = entries.filter(({ time }) => time === 'before');
  expect(earlier[0]).toMatchObject({ number: '33' });
  expect(earlier[0]?.uri).toContain('medway-2006');
});

test('a broken range finds nothing', () => {
  const document = shelf.documents['a.txt'];
  const self = shelf.reports[0];
  if (document === undefined || self === undefined) throw new Error('the shelf is empty');
  expect(sameMatterList(document, { start: 'here' }, self, [])).toEqual([]);
});
