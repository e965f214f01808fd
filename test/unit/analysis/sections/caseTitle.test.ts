import { expect, test } from 'vitest';
import { read } from '../../../fixture.ts';

/* The cover of a judgment begins with numbers and courts; people know a case by its parties and citation. */

const paragraphs = [1, 2, 3]
  .map((number) => `${number}. The harbour board knew of the state of the quay for more than a year, and did nothing.`)
  .join('\n\n');

const titleOf = (...cover: readonly string[]): string | undefined =>
  read(`${cover.join('\n')}\n\nIntroduction\n\n${paragraphs}\n`).report.identity.title?.value;

test('a judgment is called by its parties and its neutral citation', () => {
  const title = titleOf(
    'Case No: HQ17X01234',
    'Neutral Citation Number: [2020] EWHC 3341 (QB)',
    'IN THE HIGH COURT OF JUSTICE',
    '                               Date: 3 December 2020',
    'Before :',
    'MR JUSTICE KEEL',
    '- - - - - - - - - - - -',
    'Between :',
    '              ANNE MAST                      Claimant',
    '               - and -',
    '            HARBOUR BOARD                    Defendant',
    '- - - - - - - - - - - -',
    'Mr Oar QC (instructed by Sail & Co) for the Claimant',
  );
  expect(title).toBe('ANNE MAST v HARBOUR BOARD [2020] EWHC 3341 (QB)');
});

test('of several parties the first on either side is named; what they are may stand below them', () => {
  const title = titleOf(
    'Neutral Citation Number: [2016] EWHC 2916 (QB)',
    'IN THE HIGH COURT OF JUSTICE',
    'B e t w e e n:',
    'Anne Mast',
    'Claimant',
    '- and -',
    'Secretary of State',
    'for Harbours',
    'Defendant 1',
    'The Rope Surgeries Ltd',
    'Defendant 2',
    '____________________',
    'Giles Oar (instructed by Sail LLP) for the Claimant',
  );
  expect(title).toBe('Anne Mast v Secretary of State for Harbours [2016] EWHC 2916 (QB)');
});

test.each([
  [
    [
      'SECOND DIVISION, COURT OF SESSION',
      '[2018] CSIH 21',
      'in the reclaiming motion by',
      'MAST COUNCIL',
      'Pursuers and Reclaimers',
      'against',
      'OAR ARCHITECTS',
      'First Defenders and Respondents',
    ],
    'MAST COUNCIL v OAR ARCHITECTS [2018] CSIH 21',
  ],
  [
    [
      '[2021] UKFTT 132 (TC)',
      'FIRST-TIER TRIBUNAL',
      'MAST GROUP LIMITED  Appellant',
      '-and-',
      'HARBOUR DUES AND CUSTOMS  Respondents',
    ],
    'MAST GROUP LIMITED v HARBOUR DUES AND CUSTOMS [2021] UKFTT 132 (TC)',
  ],
  [
    ['IN THE COURT OF APPEAL', 'THE QUEEN', 'v', 'ANNE MAST', 'Hearing: 31 July 2006', 'Court: Keel, Oar and Sail JJ'],
    'THE QUEEN v ANNE MAST',
  ],
  [
    [
      '[2018] EWHC 985 (Comm)',
      'COMMERCIAL COURT (QBD)',
      'Between :',
      'MAST S.A.  Claimant',
      '- and -',
      'OAR LTD  Defendant',
    ],
    'MAST S.A. v OAR LTD [2018] EWHC 985 (Comm)',
  ],
  [
    ['[2021] UKSC 50', 'JUDGMENT', 'Mast (Respondent) v Rope LLC (Appellant)', 'before', 'Lord Keel'],
    'Mast v Rope LLC [2021] UKSC 50',
  ],
  [['FIFTH SECTION OF THE COURT', 'CASE OF MAST v. LATVIA', '(Application no. 47938/07)', 'JUDGMENT'], 'MAST v LATVIA'],
  [
    [
      'Upper Tribunal',
      'THE IMMIGRATION ACTS',
      'Between',
      'SECRETARY OF STATE',
      'Appellant',
      'and',
      'R A (IRAQ)',
      '(ANONYMITY DIRECTION MADE)',
      'Respondent',
    ],
    'SECRETARY OF STATE v R A (IRAQ)',
  ],
  [
    ['Case No: CR-2021-002', '[2022] EWHC 12 (Ch)', 'BUSINESS AND PROPERTY COURTS', 'Date: 4 May 2022'],
    '[2022] EWHC 12 (Ch)',
  ],
])('the cover %j is called “%s”', (cover, title) => {
  expect(titleOf(...cover)).toBe(title);
});

test('the outline begins with that name: what the cover says before it is no heading', () => {
  const text = [
    'Case No: 4/2021',
    'THE HARBOUR TRIBUNAL',
    'Heard on 31 October 2022',
    'Between',
    'ANNE MAST',
    'Appellant',
    'and',
    'HARBOUR BOARD',
    'Respondent',
    'DECISION AND REASONS',
  ].join('\n\n');
  const { report, source } = read(`${text}\n\n${paragraphs}\n`);
  expect(report.sections.map(({ title }) => title.value)).toEqual([
    'ANNE MAST v HARBOUR BOARD',
    'DECISION AND REASONS',
  ]);
  const { start, end } = report.identity.title?.span ?? { start: 0, end: 0 };
  expect(source.text.slice(start, end)).toMatch(/^ANNE MAST[^]*HARBOUR BOARD$/);
});

test('a report that is no court’s keeps its title, whoever it is between', () => {
  expect(titleOf('An agreement about quays', 'Between', 'Anne Mast', 'and', 'Harbour Board')).toBe(
    'An agreement about quays',
  );
  expect(titleOf('Arsenal v Chelsea', 'What we found at the harbour')).toBe('Arsenal v Chelsea');
});

test('a case that the text or the head of a page names is not the one that is decided', () => {
  const running = 'See R (Hull) v Keel [2005] UKHL 19, [2005] 1 WLR 1063, at [66], or where the court says so.';
  expect(titleOf('Country guidance of the Tribunal', running)).toBe('Country guidance of the Tribunal');
  const head = 'Judgment approved by the court                  v Harbour University';
  const pages = [1, 2, 3, 4].map((page) => `${page}\n\f${head}\n\n${paragraphs}`);
  expect(read(`The judgment below\n\n${pages.join('\n\n')}\n`).report.identity.title?.value ?? '').not.toMatch(/ v /);
});

test('courts and parties on the cover of a judgment are no headings', () => {
  const { report } = read(
    `[2021] UKFTT 132 (TC)\n\nFIRST-TIER TRIBUNAL\n\nTAX CHAMBER\n\nMAST LIMITED  Appellant\n\n-and-\n\nHARBOUR DUES  Respondents\n\nTAX CHAMBER DIVISION\n\nIntroduction\n\n${paragraphs}\n`,
  );
  expect(report.sections.map(({ title }) => title.value)).toEqual([
    'MAST LIMITED v HARBOUR DUES [2021] UKFTT 132 (TC)',
    'Introduction',
  ]);
});
