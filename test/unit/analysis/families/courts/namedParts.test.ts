import { expect, test } from 'vitest';
import { leadsOf } from '../../../../families.ts';

/* Issues and appendices that are cited by their names. */

test('an appendix “hereto” is one of the text', () => {
  const text =
    `1. The clauses are set out in Appendix 1 hereto, where the words of the policy are given in full.\n\n` +
    `2. Nobody says that there are others, and the board agrees with that.\n\n3. The claim is dismissed, with costs.\n\n` +
    `Appendix 1\n\nThe policy covers quays and what is moored to them, in all weathers.\n`;
  expect(leadsOf(text)).toEqual({ '1': ['Appendix 1'] });
});

/** A judgment that cites cases, with two issues, each under a heading of its own; `words` stand under the first. */
const withIssues = (words: string): string =>
  [
    'Introduction',
    '1. The quay fell in 2016. Mast v Oar [2010] UKSC 1, Sail v Rope [2011] UKSC 2 and Hull v Keel [2012] UKSC 3 apply.',
    'Issue 1 – the state of the quay',
    `2. The harbour board knew of the state of the quay for more than a year. ${words}`,
    'Issue 2 – the loss of the boat',
    '3. The boat was worth what was asked for it, as the evidence of those who had looked at it shows.',
    '4. The harbour board has not shown that anybody else would have paid less for it than the claimant did.',
  ].join('\n\n') + '\n';

test.each([
  ['This bears on Issue 2 below.', { '2': ['Issue 2 – the loss of the boat'] }],
  [
    'That goes to Issues (1) and (2).',
    { '(1)': ['Issue 1 – the state of the quay'], '(2)': ['Issue 2 – the loss of the boat'] },
  ],
  ['That is Issue Two.', { Two: ['Issue 2 – the loss of the boat'] }],
  ['That was issue 2 of his list.', {}],
  ['There was no issue 2 years ago.', {}],
])('what headings number by a word of their own is found by it: “%s”', (words, leads) => {
  expect(leadsOf(withIssues(words))).toEqual(leads);
});

test.each(['F.1 Issue', 'IV. Issue', '(B) Issue', '12. Issue'])(
  'headings such as “%s 1” are found by their name',
  (printed) => {
    const text = withIssues('This bears on Issue 2 below.').replace(/^Issue/gmu, printed);
    expect(leadsOf(text)).toEqual({ '2': [`${printed} 2 – the loss of the boat`] });
  },
);

test('articles of laws over which a judgment puts headings are no parts of it', () => {
  const text = withIssues('That is asked under Article 2.').replace(/^Issue/gmu, 'Article');
  expect(leadsOf(text)).toEqual({});
});
