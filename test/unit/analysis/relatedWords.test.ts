import { expect, test } from 'vitest';
import { MatterReader } from '../../../server/src/analysis/matter/matter.ts';
import { product, RelatedWords, relatedWords } from '../../../server/src/analysis/matter/relatedWords.ts';
import { wordTable } from '../../measure/fitting/wordTable.ts';

const reader = new MatterReader();

function cosine(table: RelatedWords, asked: string, said: string): number {
  return product(table.directionOf(reader.read(asked), true), table.directionOf(reader.read(said)));
}

/** Reports that say the same things in turn with different words. */
const REPORTS = [
  ['Sailors mend ropes, and the crew coils them.', 'The dentist looks at teeth; toothache is rare.', 'Tea at noon.'],
  ['The crew mends cables and ropes.', 'Teeth are looked at by the dentist.', 'Tea is late.'],
  ['Sailors coil cables with the crew.', 'Toothache needs a dentist, and teeth need care.', 'Noon is for tea.'],
].map((passages) => passages.map((passage) => reader.read(passage).stems));

test('a table made from reports knows which words are found together', () => {
  const table = new RelatedWords(wordTable(REPORTS, 3));
  expect(cosine(table, 'the sailors', 'cables')).toBeGreaterThan(0.8);
  expect(cosine(table, 'the sailors', 'toothache')).toBeLessThan(0.2);
});

test('a name that stands in few reports is not in the table', () => {
  const seldom = Array.from({ length: 10 }, (_, nth) => [
    reader.read(nth < 2 ? 'Ropes of Harbour Town' : 'Ropes and cables').stems,
  ]);
  expect(wordTable(seldom).map((row) => row.split(' ')[0])).toEqual(['cabl', 'rope']);
});

test('what the table does not know stands nowhere', () => {
  const table = relatedWords();
  expect(table.has('workforc')).toBe(true);
  expect(table.has('locomot')).toBe(false);
  expect(cosine(table, 'locomotives', 'axle boxes')).toBe(0);
});

test('of two passages without a word in common with what is asked, the one on the same matter is nearer', () => {
  const table = relatedWords();
  const asked = 'Reduce turnover in the workforce.';
  expect(cosine(table, asked, 'Many staff are newly qualified, and caseloads are high.')).toBeGreaterThan(
    cosine(table, asked, 'Foster carers are prepared for their first placement.') + 0.3,
  );
});

test('the pair of words that is told is one of each side, and no form of the same word', () => {
  const pair = (asked: string, said: string): readonly [string, string] | undefined =>
    relatedWords().tellingPair(reader.read(asked), reader.read(said), () => false);
  expect(pair('Strengthen the workforce.', 'Staff change often.')).toEqual(['workforc', 'staff']);
  expect(pair('Strengthen the workforce.', 'The workforce changes often.')).toBeUndefined();
  expect(pair('Be clear.', 'Records clearly say so.')).toBeUndefined();
});
