import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { leadsOf } from '../../../families.ts';

/* Reviewers and boards put the numbers of their paragraphs in brackets with no word before them. */

const review = (words: string): string =>
  dedent(`
    1. What happened

    1.1 The first months

    1.1.1 The mother booked late, and nobody asked her why that was.

    1.1.2 An assessment was begun in July and closed in August.

    1.2 The last months

    1.2.1 The nursery saw bruises in June, and again in September.

    1.2.2 A neighbour called the police, who did not tell anybody.

    2. Analysis

    2.1 What was known

    2.1.1 ${words}

    2.1.2 Nobody asked who lived in the home, and so nobody knew.
  `);

test.each([
  ['It was known, but not used (1.1.1, 1.1.2).', { '1.1.1': ['1.1.1'], '1.1.2': ['1.1.2'] }],
  ['It was said by the nursery (1.2.1 and 1.2.2), and lost.', { '1.2.1': ['1.2.1'], '1.2.2': ['1.2.2'] }],
  ['The view that is quoted at 1.1.2 is not shared.', { '1.1.2': ['1.1.2'] }],
  ['The conclusion in 1.1.2 could have been drawn then.', { '1.1.2': ['1.1.2'] }],
  ['Four weeks were looked at; see 1.1.2, 1.2.1.', { '1.1.2': ['1.1.2'], '1.2.1': ['1.2.1'] }],
  ['See 1.2 for those who were asked.', { '1.2': ['1.2 The last months'] }],
  ['It is told in the "What happened" section of this review.', { 'What happened': ['1. What happened'] }],
  ['As we found at 1.1, it was late.', { '1.1': ['1.1 The first months'] }],
  // Those of others, and what counts something.
  ['The conclusion in 1.1.2 of the Bruising Protocol was not drawn.', {}],
  ['The protocol (1.1.2) says so.', {}],
  ['The mean was low (1.2), and fell by half (0.6) in a year.', {}],
])('“%s”', (words, expected) => {
  expect(leadsOf(review(words))).toEqual(expected);
});

test('numbers of two parts that fill brackets are citations where nearly all that do lead somewhere', () => {
  const words = 'It was known (1.1). It was told (1.2) late. That was seen (2.1), too.';
  expect(leadsOf(review(words))).toEqual({
    '1.1': ['1.1 The first months'],
    '1.2': ['1.2 The last months'],
    '2.1': ['2.1 What was known'],
  });
  expect(leadsOf(review(`${words} The rate rose (7.4).`))).toEqual({});
});

const restarted = (words: string): string =>
  dedent(`
    Summary

    1. The harbour was closed for a week.

    2. Nobody had asked the pilots, who knew.

    3. Boats waited outside for nine days.

    Our approach

    1. We looked at records of the harbour.

    2. We used the criteria ${words}.

    3. We drew them from our guidance on harbours.
  `);

test.each([
  ['set out in paragraph 3 below', 'We drew them'],
  ['that led to paragraph 3 above', 'Boats waited'],
])('of several paragraphs with one number that on the side is meant which the words name: “%s”', (words, opening) => {
  const { report, source } = read(restarted(words));
  const paragraph = report.paragraphs[report.citations[0]?.targets[0]?.paragraphs[0] ?? -1];
  expect(source.slice(paragraph?.textSpan ?? { start: 0, end: 0 })).toContain(opening);
});

const listed = (table: string): string => `${dedent(`
  Summary
`)}
${table}

${dedent(`
  1. Costs

  1.1 Costs have risen by half, and nobody has said why.

  1.2 Costs are not published, as they were until 2016.

  2. Management

  2.1 There is nobody who is responsible for the whole of it.

  2.2 No review has been held since the second was put off.
`)}`;

test.each([
  [
    'beside one another',
    'Recommendation                               Paragraph\n\nPublish costs each year.                     1.2\n\nAppoint somebody who is responsible.         2.1',
  ],
  ['on lines of their own', 'Recommendation\nParagraph\nPublish costs each year.\n1.2\nAppoint somebody.\n2.1\nAgreed'],
])('numbers in a column “Paragraph” lead to the paragraphs, with cells %s', (_, table) => {
  expect(leadsOf(listed(table))).toEqual({ '1.2': ['1.2'], '2.1': ['2.1'] });
});

test('numbers in a column “Cost” count something', () => {
  expect(leadsOf(listed('Item                 Cost\n\nQuays                1.2\n\nRopes                2.1'))).toEqual(
    {},
  );
});
