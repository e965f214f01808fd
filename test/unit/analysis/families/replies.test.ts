import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* Replies to committees, decisions of ombudsmen, and reports with letters annexed: whose a number is, and what is a title. */

/** A committee’s report of two chapters; `words` end its second. */
function committee(words: string): string {
  return dedent(`
    Chapter 1: Introduction

    1. We looked at the harbours of the east coast, and at those who work there.

    2. The harbour board gave us a list of its boats and of all who sail them.

    Chapter 2: The boats

    3. The boats are old, and nobody knows how many there are in the harbours.

    4. We heard of this from the harbour board. ${words}

    Chapter 3: The ropes

    5. The ropes are older than the boats, and not much is known of them.

    Appendix 1: The rule on ropes

    Ropes shall be looked at once a year.
  `);
}

test.each([
  ['It is as set out in paragraphs 1 and 3 of this statement.', ['1', '3']],
  ['So says paragraph 3 of these conclusions.', ['3']],
  ['So said paragraph 3 of this Act.', []],
  ['General comment No. 2 (2007) on the use of ropes by harbours, paragraphs 1 to 3, says more.', []],
  ['Chapter 1 sets out who came, Chapter 3 the state of the ropes.', ['1', '3']],
  ['The board’s advice (chapter 3) says more.', []],
  ['The review by the harbour school (chapter 3) says more.', []],
  ['The rule on ropes (see Appendix 1) states what is to be done.', ['1']],
  ['We set out in Appendix 1 a rule that the board gave us.', ['1']],
])('a committee that says “%s” cites %j', (words, cited) => {
  expect(Object.keys(leadsOf(committee(words)))).toEqual(cited);
});

test('“conclusion 1” of a list of conclusions and recommendations is its first', () => {
  const list = dedent(`
    Conclusions and recommendations

    1. We recommend that ropes be looked at twice a year. (Paragraph 5)

    2. We recommend that boats be counted, subject to conclusion 1. (Paragraph 4)
  `);
  const [first] = leadsOf(`${committee('That is all.')}\n${list}`)['1'] ?? [];
  expect(first).toBe('1. We recomm');
});

test('“the committee’s Recommendation 2” is one of a report whose committee speaks of itself so', () => {
  const text = dedent(`
    2.1 The bill was looked at by those who sail, and they had much to say of it.

    Recommendation 1

    2.2 The committee recommends that the bill be amended before the winter.

    Recommendation 2

    2.3 The committee recommends that the bill be passed.

    Additional comments

    Some members do not dissent from the committee’s Recommendation 2.
  `);
  expect(leadsOf(text)).toEqual({ '2': ['Recommendation 2'] });
});

test('a letter annexed to a short report is no reason to take the report for a letter', () => {
  const text = committee('That is all.').replace('Ropes shall', 'Dear Captain,\n\nRopes shall');
  expect(titlesOf(text)).toEqual(titlesOf(committee('That is all.')));
});

test('what a reply answers is a heading with the paragraph of the other report in brackets', () => {
  const text = dedent(`
    Introduction

    The Government is grateful to the Committee. The responses to Recommendations 1 and 2 belong together.

    Recommendation 1 (paragraph 48)

    Ropes should be looked at twice a year by those who know of them.

    Recommendation 2 (paragraphs 61 and 62)

    Boats should be counted once a year by those who sail them.
  `);
  expect(titlesOf(text)).toEqual([
    'Introduction',
    'Recommendation 1 (paragraph 48)',
    'Recommendation 2 (paragraphs 61 and 62)',
  ]);
  const leads = leadsOf(text);
  expect(leads['1']).toEqual(['Recommendation 1 (paragraph 48)']);
  expect(leads['2']).toEqual(['Recommendation 2 (paragraphs 61 and 62)']);
});

test('a foot that counts pages is none of the text where nothing tells the pages', () => {
  const text = dedent(`
    The boats are old, and nobody knows how many of them there are in the harbours.

    Page 12 ABC-07-283 The Harbours

    The ropes are older than the boats, and not much is known of who looks at them.

    Page 13 ABC-07-283 The Harbours

    The harbours are the oldest of all, and those who work there know it well.

    Page 15 ABC-07-283 The Harbours

    Nobody knows when they were built.
  `);
  expect(titlesOf(text)).toEqual([]);
  expect(read(text).report.furniture.filter(({ kind }) => kind === 'running-head')).toHaveLength(3);
});

test('headings that Markdown marks are headings beside an address', () => {
  const text = dedent(`
    ## Appendix II: Contact and staff

    #### Contact

    A. Sailor, 0300 123 1231 or sailor@harbour.example

    #### Staff

    Those who helped are named on the last page of this report, as is usual.
  `);
  expect(titlesOf(text)).toEqual(['Appendix II: Contact and staff', 'Contact', 'Staff']);
});

/** What stands in a report that calls itself “this Report”, with findings and parts that are named in several ways. */
function subcommittee(words: string): string {
  return dedent(`
    I. SUMMARY

    The Subcommittee looked at boats. This Report says what it found. ${words}

    II. FINDINGS

    Findings of Fact

    (1) The agency did not look at its boats before the winter.

    (2) The agency paid twice for the same ropes.

    III. BACKGROUND

    Boats are old, and nobody knows how many there are in the harbours.

    Annexure II

    Who came is listed here by name and by harbour, in the order of the days.
  `);
}

test.each([
  ['See Section III of the Report.', { III: ['III. BACKGROUND'] }],
  ['See Annexure II.', { II: ['Annexure II'] }],
  ['In light of Finding of Fact 2 it should not.', { '2': ['?'] }],
  ['See S. Rep. No. 90-549, at 5, section III, for more.', {}],
])('a report that calls itself “this Report” and says “%s”', (words, leads) => {
  expect(leadsOf(subcommittee(words))).toEqual(leads);
});

test.each([
  ['Please see Para No. 2 above.', { '2': ['2'] }],
  ['Please see Para Nos. 1 and 2.', { '1': ['1'], '2': ['2'] }],
  ['The Financial Memorandum (paragraph 2) says more.', {}],
])('a committee that says “%s”', (words, leads) => {
  const text = `1. Boats are old in most harbours.\n\n2. Ropes are older than boats.\n\n3. That is all. ${words}\n`;
  expect(leadsOf(text)).toEqual(leads);
});

test('a heading with a number that comes again in the next part is one there, too', () => {
  const part = (letter: string, from: number): string =>
    `${letter}.     ${letter === 'A' ? 'Boats' : 'Ropes'} in the harbours\n\n1.     First remarks\n\n${String(from)}.     Nobody knows how many there are.\n\n${String(from + 1)}.     Those who sail were asked, and they did not know.\n\n`;
  const text = `I.     WHAT WAS FOUND\n\n${part('A', 7)}${part('B', 9)}11.     That is all.\n`;
  expect(titlesOf(text).filter((title) => title.endsWith('First remarks'))).toHaveLength(2);
});

/** A review with parts that have Roman numbers and letters, an annex, and paragraphs of chapter 2; `words` end the first part. */
function review(words: string): string {
  return dedent(`
    I. Introduction

    The review covered all harbours. It was asked for in May. ${words}

    II. Boats

    A. What they are

    2.1 Boats are old in most harbours that the inspectors saw.

    2.2 Those who sail them know of it, and have said so.

    2.3 Nobody else knows how many boats there are.

    B. Who uses them

    2.4 Boats are used by those who live near the sea.

    Recommendation 2

    2.5 Boats should be counted before the winter.

    Annex

    Programme of the visits to all harbours, in the order of the days.
  `);
}

test.each([
  ['Sections II.A and II.B apply to ropes, too.', { 'II.A': ['A. What they are'], 'II.B': ['B. Who uses them'] }],
  ['The state described at 2.2 will not last.', { '2.2': ['2.2'] }],
  ['The weight set out in 2.2 million entries is not known.', {}],
  ['The programme is contained in the annex.', { annex: ['Annex'] }],
  ['The programme is a part of the annex.', {}],
  ['Its letter of 2 June is at Annex 1 of the rules.', {}],
  ['An earlier review, the recommendations of which (recommendations 2 and 4) were not kept, said so.', {}],
])('a review that says “%s”', (words, leads) => {
  expect(leadsOf(review(words))).toEqual(leads);
});

test.each([
  ['The minutes of proceedings are at Appendix 1.', ['1']],
  ['Minutes of the Board of Pilots at Appendix 1 say so.', ['1']],
  ['The Keeper of the Pilot Rules (see Appendix 1) had no comment.', ['1']],
  ['Federal Pilot Rule 73, kept by rule of the Harbour Board 73 (Appendix 1), is old.', ['1']],
])('what a committee says is at its appendix: “%s”', (words, cited) => {
  expect(Object.keys(leadsOf(committee(words)))).toEqual(cited);
});

test('a government speaks of its own responses, also where it answers two recommendations together', () => {
  const text = dedent(`
    Recommendation 1: The Department should publish a plan for harbours by June of next year. (Paragraph 21)

    The figures are published with the annual report, as our response to Recommendation 3 says, and as our response to Recommendation 2 says.

    Recommendation 2: Ministers should report to Parliament each year on what they did. (Paragraph 24)

    The Government accepts this recommendation.

    Recommendations 3 and 4: Keepers should be trained. The Department should say how many were. (Paragraphs 26 and 27)

    The Government accepts these recommendations.
  `);
  const leads = leadsOf(text);
  expect(leads['2']).toHaveLength(1);
  expect(leads['3']).toHaveLength(1);
});
