import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* The many ways in which auditors, investigators and ombudsmen name the parts of their own reports, and those of others. */

/** An audit whose chapters have Roman numbers behind a dash. */
const audit = (words: string): string =>
  dedent(`
    Chapter-I Introduction

    1.1 Background

    The harbours were built in 1999, and nobody has looked at them since that year. ${words}

    Chapter-II Management

    2.1 Planning

    2.1.1 Delays

    Eleven plans were approved late, and three of them were never carried out at all.

    2.1.2 Funds

    Half of the money was not spent, and it was not given back to those who had lent it.

    Chapter-III Ropes

    3.1 Stores

    The ropes were left in the rain for two years, as those who keep them told us.

    Case Study 2: A rope from Hull

    It broke.

    Appendix 3: Methods (Paragraph 3.1)

    We read the files that were kept at the harbours, and asked those who keep them.
  `);

test.each([
  ['See Chapter - III of this report.', { III: ['Chapter-III Ropes'] }],
  ['It is told in Chapter II.', { II: ['Chapter-II Management'] }],
  ['Para 2.1.2 of Chapter II tells why.', { '2.1.2': ['2.1.2 Funds'], II: ['Chapter-II Management'] }],
  ['(Paras 2.1.1, 2.1.2 & 3.1)', { '2.1.1': ['2.1.1 Delays'], '2.1.2': ['2.1.2 Funds'], '3.1': ['3.1 Stores'] }],
  ['One rope is told of in case study 2.', { '2': [] }],
  ['How that was seen is told in Appendix 3.', { '3': ['Appendix 3: Methods (Paragraph 3.1)'] }],
  ['The plans were late (see also 2.1.1).', { '2.1.1': ['2.1.1 Delays'] }],
  ['That follows from the findings in 2.1.1 and 3.1.', { '2.1.1': ['2.1.1 Delays'], '3.1': ['3.1 Stores'] }],
  ['The lessons of § 2.1.2 are known.', { '2.1.2': ['2.1.2 Funds'] }],
  ['That is told in the Funds section of this report.', { Funds: ['2.1.2 Funds'] }],
  ['We describe at 2.1.2 what was left.', { '2.1.2': ['2.1.2 Funds'] }],
  ['The ropes weigh what is listed in 2.1 kg.', {}],
  ['Our report of 2015 on the harbours (paragraph 2.1) said so.', {}],
  ['The Manual on Ropes, Chapter 2, paragraph 2.1 asks for it.', {}],
  ['NEP 2020 (Paragraph 2.1) asks for it, and 15 U.S.C. § 3.1(a), too.', {}],
])('an audit says “%s”', (words, expected) => {
  expect(leadsOf(audit(words))).toMatchObject(expected);
  if (Object.keys(expected).length === 0) expect(leadsOf(audit(words))).toEqual(leadsOf(audit('')));
});

test('“Exhibit 2 shows” at the start of a line behind a sentence is no caption', () => {
  const text = dedent(`
    Half of the boats were not counted in the year in which we looked at them.
    Exhibit 2 shows which they were.

    Exhibit 2: Boats that were not counted

    Seven boats.
  `);
  expect(read(text).report.citations).toMatchObject([{ targets: [{ lines: [{ end: 147 }] }] }]);
});

/** Sections numbered 1.0, 2.0 that mostly have no parts, and annexes numbered A1, A2. */
const care = (words: string): string =>
  dedent(`
    1.0 Service information

    The home is registered for forty persons, and thirty-eight of them lived there in May.

    2.0 What people told us

    Twelve of those whom we asked said that they were happy there, and none was not.

    3.0 The inspection

    3.1 Staff

    There were enough of them on the day on which we came, as the rota had foreseen. ${words}

    3.2 Records

    Two of the records that we read were not signed by those who had written them.

    4.0 Areas for improvement

    The registered person shall ensure that doors are locked at night and in the day.

    Ref: 3.1

    A1. Glossary

    The words that we use here are those that the regulations of this year have.

    A2. Legal framework

    The regulations are those that were made in the year 2005 and amended in 2009.
  `);

test('sections numbered 1.0, 2.0, 3.0 are headings, with and without parts, and “Ref: 3.1” is none', () => {
  expect(titlesOf(care(''))).toEqual([
    '1.0 Service information',
    '2.0 What people told us',
    '3.0 The inspection',
    '3.1 Staff',
    '3.2 Records',
    '4.0 Areas for improvement',
    'A1. Glossary',
    'A2. Legal framework',
  ]);
});

test.each([
  ['See Section 4.0 of this report.', { '3.1': ['3.1 Staff'], '4.0': ['4.0 Areas for improvement'] }],
  ['The law is in Annex 2.', { '3.1': ['3.1 Staff'], '2': ['A2. Legal framework'] }],
  [
    'It follows from the matters in section 2 that they are.',
    { '3.1': ['3.1 Staff'], '2': ['2.0 What people told us'] },
  ],
  ['One had been detained under Section 2. He had left.', { '3.1': ['3.1 Staff'] }],
  ['I accept that evidence, for the reasons in section 2.', { '3.1': ['3.1 Staff'], '2': ['2.0 What people told us'] }],
])('an inspector of homes says “%s”', (words, expected) => {
  expect(leadsOf(care(words))).toEqual(expected);
});

/** Ships: chapters 1.0 and 2.0 over 1.1 and 2.1, findings counted anew in each section. */
const ship = (words: string): string =>
  dedent(`
    1.0 Factual information

    1.1 Description of the vessel

    The vessel was built in 2010 in a yard on the Clyde, and had been in dock in May.

    1.2 History of the voyage

    The pilot boarded at 2130, and did not say how fast he would come to the berth.

    2.0 Analysis

    2.1 Speed

    The vessel came to the berth at 4 knots, which is more than pilots hold for safe. ${words}

    3.0 Findings

    3.1 Findings as to causes

    1. The vessel approached the berth at 4 knots.

    2. The pilot and the master did not speak of that.

    3.2 Findings as to risk

    1. If plans are not shared, vessels strike berths.
  `);

test('chapters numbered 1.0, 2.0 and 3.0 are headings over 1.1, 2.1 and 3.1', () => {
  expect(titlesOf(ship(''))).toEqual([
    '1.0 Factual information',
    '1.1 Description of the vessel',
    '1.2 History of the voyage',
    '2.0 Analysis',
    '2.1 Speed',
    '3.0 Findings',
    '3.1 Findings as to causes',
    '3.2 Findings as to risk',
  ]);
});

test.each([
  ['See section 1 for what she was.', { '1': ['1.0 Factual information'] }],
  ['What was seen (subsection 1.2) was not noted.', { '1.2': ['1.2 History of the voyage'] }],
  ['That was said in its report 21/2013. Recommendation 1 was implemented.', {}],
  ['In 2009 the last report made two recommendations. Recommendation 1 has been met.', {}],
])('an investigator says “%s”', (words, expected) => {
  expect(leadsOf(ship(words))).toMatchObject(expected);
  if (Object.keys(expected).length === 0) expect(leadsOf(ship(words))).toEqual({});
});

test.each([
  ['We come back to finding 2 in section 3.1 there.', '2. The pilot'],
  ['The owner has written of conclusion 3.1.1.', '1. The vessel'],
  ['The owner has written of finding 1 of section 3.2.', '1. If plans'],
])('findings that each section counts anew are told apart by it: “%s”', (words, opening) => {
  const { report, source } = read(ship(words));
  const paragraph = report.paragraphs[report.citations[0]?.targets[0]?.paragraphs[0] ?? -1];
  expect(paragraph && source.slice(paragraph.span)).toMatch(opening);
});

/** A report whose sections hold numbered paragraphs, as extraction leaves it. */
const health = (words: string): string =>
  dedent(`
    4 Analysis

    4.1 The alert

    4.1.1 The alert went to an inbox that nobody had been told to look at each day.

    4.1.2 Nobody owned the inbox, and those who might have said that it was not theirs.

    4.1.3 A study found that alerts are missed in all hospitals that it looked at. ${words}

    5 Recommendations

    5.1 Standards

    5.1.1 The Branch makes these recommendations to those who can act on them.

    Safety recommendation R/2021/139:
    The Branch recommends that a standard for alerts is written this year.

    Safety recommendation R/2021/140:
    The Branch recommends that the guidance is written anew by those who gave it.
  `);

test.each([
  ['That is discussed in section 4.1.2.', { '4.1.2': ['4.1.2'] }],
  ['See paragraph 4.1. 2 for the reasons.', { '4.1. 2': ['4.1.2'] }],
  ['The reasons are known (see paragraph 4. 1.2).', { '4. 1.2': ['4.1.2'] }],
  ['It led to safety recommendation R/2021/140.', { 'R/2021/140': ['Safety recommendation R/2021/140:'] }],
])('a report on health says “%s”', (words, expected) => {
  expect(leadsOf(health(words))).toMatchObject(expected);
});
