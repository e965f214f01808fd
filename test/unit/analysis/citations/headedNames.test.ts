import { expect, test } from 'vitest';
import { leadsOf } from '../../../families.ts';

/* Inspectorates name their parts as they like: "Key question 2", "Regulation 17: …", "Term of reference 3". */

const report = (words: string): string => `
Key question 1: How good is the harbour?

The harbour is good at most of what it does, and those who sail from it say so. ${words}

Key question 2: How well is the harbour led?

Leaders know the harbour well and have told those who work in it what they want to do.

Regulation 17: Good governance

The Board meets each month and looks at what went wrong since it met the last time.

Regulation 18: Staffing

There are enough pilots at night, and all of them have sailed for more than ten years.
`;

test.each([
  ['See Key question 2.', { '2': ['Key question 2: How well is the harbour led?'] }],
  ['This is reported further under Key question 2.', { '2': ['Key question 2: How well is the harbour led?'] }],
  ['The Board knows it (key question 2).', { '2': ['Key question 2: How well is the harbour led?'] }],
  ['This is discussed under Regulation 17.', { '17': ['Regulation 17: Good governance'] }],
  ['The Board failed to see it, see Regulation 17 below.', { '17': ['Regulation 17: Good governance'] }],
  ['See Regulations 17 and 18 below.', { '17': ['Regulation 17: Good governance'], '18': ['Regulation 18: Staffing'] }],
  ['An action was required under Regulation 17.', { '17': ['Regulation 17: Good governance'] }],
  ['That was a breach of Regulation 17.', {}],
  ['That was a breach (Regulation 17).', {}],
  ['See Regulation 17 of the Harbours Order 1964.', {}],
  ['Most harbours do well in key question 2.', {}],
  ['What was found is in Key question 2.', { '2': ['Key question 2: How well is the harbour led?'] }],
  ['Key question 2 of their framework asks more.', {}],
])('“%s”', (words, expected) => {
  expect(leadsOf(report(words))).toEqual(expected);
});

test('of two headings with one name the one on the side that the words say is meant', () => {
  const text = `
Part One

Scenario 1: A fire at the quay

The boats left the quay in nine minutes, and nobody of those who were on them was hurt.

Scenario 2: A flood at the quay

The boats stayed where they were, as those who sail them had been told. See Scenario 1 above.

Part Two

Scenario 1: A fire at sea

The boats came back within the hour. What is said in Scenario 2 above holds here as well.
`;
  expect(leadsOf(text)).toEqual({ '1': ['Scenario 1: A fire at the quay'], '2': ['Scenario 2: A flood at the quay'] });
});
