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
  ['That was a breach of Regulation 17.', {}],
  ['That was a breach (Regulation 17).', {}],
  ['See Regulation 17 of the Harbours Order 1964.', {}],
  ['Most harbours do well in key question 2.', {}],
])('“%s”', (words, expected) => {
  expect(leadsOf(report(words))).toEqual(expected);
});
