import { expect, test } from 'vitest';
import { findUnexplained } from '../../../../server/src/analysis/terms/unexplained.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';
import { read } from '../../../fixture.ts';

function unexplainedIn(text: string): string[] {
  const source = new SourceText(text);
  return findUnexplained(source, read('').report).map(({ short }) => short);
}

test.each([
  ['in small letters', 'The NARRATIVE is long. Its narrative voice is clear.'],
  ['as a name', 'A NARRATIVE is long. Its Narrative voice is clear.'],
])('a word in capitals that stands elsewhere %s is no short form', (_, text) => {
  expect(unexplainedIn(text)).toEqual([]);
});

test.each([
  'Between: ALAN WEIR & OTHERS Claimants',
  'ADRIAN OAKES Appellant, who was there when the boat left the harbour',
  'the UNIVERSITY OF NORTHBURY Respondent, whose papers were late again',
  'It was printed as HC 433 in March, and HL Paper 12 in May.',
])('a name in capitals, or the number of a paper, is no short form: %s', (text) => {
  expect(unexplainedIn(text)).toEqual([]);
});

test('a short form beside another, or without a number, is one', () => {
  expect(unexplainedIn('They ask the QZTA of the HC about it, and the QZTA BDF about others.')).toEqual([
    'QZTA',
    'HC',
    'BDF',
  ]);
});

test('letters that are part of longer words elsewhere are a short form', () => {
  expect(unexplainedIn('They ask the QZTA about qztas, subqzta and a “qzta”.')).toEqual(['QZTA']);
});

test('thousands of different short forms take time that grows with the text', () => {
  const letter = (n: number, place: number): string => 'BDFGHJKPQSTWZ'.charAt(Math.floor(n / 13 ** place) % 13);
  const forms = Array.from({ length: 8000 }, (_, n) => `Q${letter(n, 0)}${letter(n, 1)}${letter(n, 2)}${letter(n, 3)}`);
  const text = forms
    .map((form) => `Ask the ${form} what is to be done about boats that nobody has looked at.\n`)
    .join('');
  const taken = cpuTimeOf(() => {
    expect(unexplainedIn(text)).toHaveLength(forms.length);
  });
  expect(taken).toBeLessThan(1500);
});
