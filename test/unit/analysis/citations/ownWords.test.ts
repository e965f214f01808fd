import { expect, test } from 'vitest';
import { leadsOf } from '../../../families.ts';

/* Words that tell an inquiry's own chapters and paragraphs from the papers before it. */

const report = (words: string): string => `
Chapter 1: The quay

1.1 The quay broke on 3 March, and what those who saw it said is told here from beginning to end.

1.2 Nobody was on it. ${words}

Chapter 2: The boats

2.1 The boats were old and had not been looked at since the year in which the quay was built.

2.2 The owners knew of it, since somebody who sailed on one of them had written to tell them so.
`;

const BOATS = ['Chapter 2: The boats'];

test.each([
  ['Schedule 1 to the Harbours Act is considered in Chapter 2.', { '2': BOATS }],
  ['For the reasons given at 2.1 and 2.2, the quay was old.', { '2.1': ['2.1'], '2.2': ['2.2'] }],
  ['See Chapter 2, ‘The boats’, at paragraph 2.1.', { '2': BOATS, '2.1': ['2.1'] }],
  ['Mast told us so (Mast 2, paragraph 1.1). Sail 1 at paragraph 2.1 differs.', {}],
  ['The prospectus itself (paragraph 2.1) said more.', {}],
  ['It was asked for in resolution 48/218 B (para. 2.1).', {}],
  ['She pointed to her own assessment (paragraph 2.1).', {}],
  ['In its previous report the Board found the quay “old” (paragraph 2.1).', {}],
  ['Our 2017 report (paragraph 2.1) said so.', {}],
  ['The ALRC asked for more (Recommendation 26–1).', {}],
  ['The owners, whose report we considered at paragraph 2.1, are old.', { '2.1': ['2.1'] }],
  ['The Minister accepted the point made in paragraph 2.1 but did nothing.', { '2.1': ['2.1'] }],
  ['The report (A/73/5 (Vol. V), chap. 2, para. 2.1) said more.', {}],
  ['The response to that report accepted the point (paragraph 2.1).', {}],
  ['What Dame Ruth said in the Sound Inquiry: “a list nobody reads” (paragraph 2.1).', {}],
  ['We describe what the 2023 Report recommended in paragraph 2.1.', { '2.1': ['2.1'] }],
  ['The Committee refers to its comments in paragraph 2.1.', { '2.1': ['2.1'] }],
  ['These letters (see 2.1–2 above) are theirs.', { '2.1–2': ['2.1', '2.2'] }],
  ['The conclusions of our First Report on boats (at paragraph 2.1) stand.', {}],
  ['We considered the evidence at 2.1 and 2.2.', { '2.1': ['2.1'], '2.2': ['2.2'] }],
  ['The words at 2.1 and 2.2 below are theirs.', { '2.1': ['2.1'], '2.2': ['2.2'] }],
  ['We do not accept paragraph 2.1 of the majority report.', { '2.1': ['2.1'] }],
  ['The report itself (paragraph 2.1) says more.', { '2.1': ['2.1'] }],
  ['What is said under “The boats” above is no more than that.', { 'The boats': BOATS }],
  ['Under “The boats” the Act has three rules.', {}],
])('“%s”', (words, expected) => {
  expect(leadsOf(report(words))).toEqual(expected);
});

test('a note that says for what to see a chapter means the report’s own', () => {
  const text = `${report('The fire came first.[^1]')}\n[^1]: Mast, paragraph 1.1. For what became of it see Chapter 2.\n`;
  expect(leadsOf(text)).toEqual({ '2': BOATS });
});
