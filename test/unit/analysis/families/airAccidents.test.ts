import { expect, test } from 'vitest';
import { dedent } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* Who investigates aircraft numbers the parts of a report 1.1, 1.18.2, cites them so, and names manuals and laws with theirs. */

const air = (words: string): string =>
  dedent(`
    Safety summary

    What happened

    An aircraft took off from Roma on a hot day in May and did not climb. ${words}

    Context

    Aircraft information

    Loading

    The load was over the limit, which nobody had told the pilot before he took off that day.

    Safety issues and actions

    Weighing of passengers

    Safety issue number: AO-2018-030-SI-01

    The operator did not weigh those who flew with it, and used the weights of the year 1990.

    Recommendations

    Safety Recommendation M-20-4: The operator should weigh those who fly with it, and their bags.

    About the Audit

    This was written in Canberra by those who had been to Roma in the month of May and June.
  `);

test.each([
  ['See the section titled Loading.', { Loading: ['Loading'] }],
  ['See “Loading” above.', { Loading: ['Loading'] }],
  ['Our method is in About the Audit at the end of this report.', { 'About the Audit': ['About the Audit'] }],
  ['See “Loading” in the handbook of the operator.', {}],
  ['It was loaded in Roma, as Loading tells.', {}],
  ['This is safety issue AO-2018-030-SI-01.', { 'AO-2018-030-SI-01': ['?'] }],
  ['Safety recommendation M-20-4 was made.', { 'M-20-4': ['?'] }],
  ['Safety recommendation M-11-1 was made.', {}],
])('titles without numbers, and numbers of investigators: “%s”', (words, expected) => {
  expect(leadsOf(air(words))).toEqual(expected);
});

test('one word above a paragraph, below another heading, is a heading; so is “Part 1. What harbours are for”', () => {
  expect(titlesOf(air(''))).toContain('Loading');
  const titles = titlesOf(
    dedent(`
      About the audit

      1. We reported on ferries in the year 2017, and on harbours in 2012.

      Part 1. What harbours are for

      Key messages

      • Harbours are for boats.

      2. Harbours are used by boats of all sorts, and by those who sail them.

      Appendix A: Members and Declarations of Interest

      Lord Wick

      Professor Anne Beacon
    `),
  );
  expect(titles).toEqual([
    'About the audit',
    'Part 1. What harbours are for',
    'Key messages',
    'Appendix A: Members and Declarations of Interest',
  ]);
});
