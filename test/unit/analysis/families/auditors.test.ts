import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* Auditors number a summary beside the chapters, cite figures and parts, and name recommendations in several ways. */

test('paragraphs printed 01 to 09 are cited with and without their nought', () => {
  const paragraphs = Array.from({ length: 12 }, (_, at) => {
    const label = String(at + 1).padStart(2, '0');
    return `${label} ${at === 11 ? 'Lamps are late, see paragraphs 03, 4 and 10 to 11.' : 'The Commission paid for lamps in all harbours it knew of.'}`;
  });
  expect(leadsOf(`Observations\n\n${paragraphs.join('\n\n')}\n`)).toEqual({
    '03': ['03'],
    '4': ['04'],
    '10 to 11': ['10', '11'],
  });
});

test('numbers of pages above what the pages begin with number no titles', () => {
  const pages = ['Introduction', 'Audit scope', 'What we observed', 'Conclusions'].map((title, page) => {
    const paragraphs = Array.from({ length: 4 }, (_, at) => {
      const label = String(page * 4 + at + 1).padStart(2, '0');
      return `${label} The Commission paid for lamps in all harbours that it knew of.`;
    });
    return `${page * page + 4}\n\n${title}\n${paragraphs.join('\n\n')}\n`;
  });
  expect(titlesOf(pages.join('\n'))).toEqual(['Introduction', 'Audit scope', 'What we observed', 'Conclusions']);
});

test('a summary with bare numbers is read where a paragraph begins with a year, and one ends with a colon', () => {
  const { report } = read(
    dedent(`
      Summary

      1   The Department is responsible for the lamps of all harbours in England.

      2   In 2015 we reported that nobody could say where lamps were needed most.

      3   This report looks at whether that has changed (see paragraph 6).

      4   Since 2016 the Department has paid for 300 lamps in 40 harbours.

      5   The Agency has met its target. It lit 301 lamps by March of this year.

      6   The Agency does not know how old its lamps are, or who looks after them.

      7   We recommend that:

      a   the Department should count its lamps; and

      b   the Agency should light them.

      Part One

      1.1   This part covers what the Department wanted.

      1.2   The Department set its objectives in 2016 and told the Agency so.

      1.3   They do not name ropes, as paragraph 4 says.
    `),
  );
  const labels = report.paragraphs.flatMap(({ number }) => number?.label ?? []);
  expect(labels).toEqual(['1', '2', '3', '4', '5', '6', '7', '1.1', '1.2', '1.3']);
});

test('“Recommendation no. 2” leads to the heading of that name', () => {
  const text = dedent(`
    Recommendations

    Recommendation no. 1
    The agency counts its lamps and says how many there are.

    Recommendation no. 2
    The agency lights its lamps when the sun has gone.

    Conclusion

    The agency agreed to both, and what it says of Recommendation no. 2 is what we expected to hear.
  `);
  expect(leadsOf(text)).toEqual({ '2': ['Recommendation no. 2'] });
});

test('a number behind a recommendation is its name, and appendixes may be several', () => {
  const text = dedent(`
    Recommendations for Executive Action

    We are making the following two recommendations:

    The Secretary should ensure that lamps are lit when the sun has gone. (Recommendation 1)

    Ropes should be looked at each spring by the Secretary. (Recommendation 2)

    Agency Comments

    In its comments, reproduced in appendix III, the agency agreed with recommendation 2. See appendixes I and II.

    Appendix I Objectives

    We looked at lamps and at ropes in four harbours of two countries.

    Appendix II Harbours

    The harbours are small ones, and boats come to them at night.

    Appendix III Comments

    The agency thanks the auditors for what they found.
  `);
  expect(leadsOf(text)).toEqual({
    '2': ['Ropes should'],
    I: ['Appendix I Objectives'],
    II: ['Appendix II Harbours'],
    III: ['Appendix III Comments'],
  });
  expect(read(text).report.problems.map(({ code }) => code)).not.toContain('recommendation-not-found');
});

test('bullets that end with a number each are a recommendation each', () => {
  const text = dedent(`
    Recommendations for Executive Action

    We are making the following two recommendations:

    - Lamps should be lit when the sun has gone. (Recommendation 1)

    - Ropes should be looked at each spring. (Recommendation 2)

    Agency Comments

    The agency concurred with recommendations 1 and 2.
  `);
  expect(read(text).report.recommendations).toHaveLength(2);
  expect(leadsOf(text)).toEqual({ '1': ['Lamps should'], '2': ['Ropes should'] });
});

test('what internal auditors recommend in brackets behind a finding is a recommendation of that number', () => {
  const text = dedent(`
    A. Lamps

    5. Nobody looked at the lamps of the northern harbours in the last two years.

    (1) The Mission should look at its lamps each month.

    The Mission accepted recommendation 1 and stated that this had begun.

    B. Ropes

    6. Nobody looked at the ropes either, although the Fuel Manual (chapter 5, para. 5) asks for that.

    (2) The Mission should look at its ropes each spring.

    The Mission accepted recommendation 2.

    7. Lists of other things have numbers too: (1) boats, (2) oil, and (3) oars.
  `);
  const leads = leadsOf(text);
  expect(Object.keys(leads)).toEqual(['1', '2']);
  expect(read(text).report.recommendations).toHaveLength(2);
});

test('an annex of chapter 17 is “Annex 17A”, whatever room stands behind that', () => {
  const text = dedent(`
    Introduction

    17.1 Dues were looked at (see Annex 17A), as the Strategy for Harbours, section 17, asks.

    17.2 Forty claims were read by those who know how such claims are made.

    17.3 Ten of them had not been checked by anybody before they were paid.

    Annex 17A   Claims that were read

    The claims are those of boats that come from the north and stay for a night.
  `);
  expect(leadsOf(text)).toEqual({ '17A': ['Annex 17A Claims that were read'] });
});

test('a report by number and years is another’s, whatever its paragraph', () => {
  const text = dedent(`
    Background

    1. The agency was last looked at in 2014. Auditor-General Report No. 14 of 2014–15, paragraph 2, found no plans.

    2. The agency has lamps in forty harbours and boats that bring oil to them.

    3. It pays those who keep them, as paragraph 2 says.
  `);
  expect(leadsOf(text)).toEqual({ '2': ['2'] });
});

test('“our first recommendation” leads to it, not to the answer in an annexed letter, nor that of a year', () => {
  const text = dedent(`
    Recommendations for Executive Action

    We are making the following two recommendations:

    • The Commandant should count all lamps. (Recommendation 1)

    • Officers should light them each year. (Recommendation 2)

    Agency Comments and Our Evaluation

    With respect to our first recommendation, the department said that it would begin. Regarding recommendation 2, it
    said that lamps are lit. In 2013 our second recommendation was met.

    Appendix I: Comments from the Department of Harbours

    Recommendation 1: Concur. Lamps are being counted.
  `);
  expect(leadsOf(text)).toEqual({ 'first recommendation': ['The Commanda'], 2: ['Officers sho'] });
});

test('a list of recommendations names its paragraphs in brackets beside the answers', () => {
  const text = dedent(`
    Lamps

    5.4 We found that lamps were not counted in any of the harbours that we saw.

    5.5 This matters because ships need them.

    5.6 Recommendation. The Agency should count its lamps in every harbour.

    List of recommendations

    The Agency should count its lamps. (5.4–5.6) Agreed. Lamps will be counted.
  `);
  expect(leadsOf(text)).toEqual({ '5.4–5.6': ['5.4', '5.5', '5.6'] });
});

test('an annex named behind a law and a semicolon is the report’s', () => {
  const text = dedent(`
    Introduction

    01 Article 17 of that Regulation set priorities; Annex II shows them by country for the years that were audited.

    02 Article 18 of the Regulation and Annex I set how much is paid to each of them.

    03 The Commission paid for lamps in all harbours that it knew of.

    Annex I – Harbours

    Hull and Goole.

    Annex II – Priorities

    Spain and Italy.
  `);
  expect(Object.keys(leadsOf(text))).toEqual(['II']);
});

test('where headings bear the numbers, also with four parts, paragraphs cited lead to them', () => {
  const text = dedent(`
    2.1 Functioning of harbours

    2.1.1 Introduction

    Harbours are run by the Board, and funds were not used (refer paragraph 2.1.2.2).

    2.1.2 Works

    2.1.2.1 Delay in works

    Eleven works were late in the years that were looked at by those who audit.

    2.1.2.2 Funds not used

    As discussed in Para 2.1.2.1, works were late, and funds for them were not used.
  `);
  expect(leadsOf(text)).toEqual({ '2.1.2.2': ['2.1.2.2 Funds not used'], '2.1.2.1': ['2.1.2.1 Delay in works'] });
});

test('paragraphs from one heading to another lead to both, and “our 2014 report (see Part 3)” to the part', () => {
  const text = dedent(`
    Part 1 Dredging

    2.1 Objectives

    We looked at what is said in Paragraphs 2.2 to 2.4. Little has changed since our 2014 report (see Part 3).

    2.2 Plans

    There was no plan, and nobody had asked for one.

    2.3 Surveys

    There was no survey, and nobody had asked for one.

    2.4 Dues

    Dues were not paid, and nobody had asked for them.

    Part 3 What has changed

    Nothing has changed.
  `);
  expect(leadsOf(text)).toEqual({ '2.2 to 2.4': ['2.2 Plans', '2.4 Dues'], '3': ['Part 3 What has changed'] });
});
