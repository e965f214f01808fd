import { expect, test } from 'vitest';
import { dedent } from '../../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../../families.ts';
import { LONG } from '../harbour.ts';

/* What stands on a line by itself in the narrative of inquiries, and is a title or only looks like one. */

test('a sentence that goes on about what somebody told is none, though its line begins with a name', () => {
  const text = dedent(`
    1.1 The harbour is watched at all hours of the day by two men in boats of their own, as all know
    of harbours of this kind and of all others, and nobody at all had to tell
    General Mast that the boats were old but that he and Brigadier
    Pilot had agreed to count them before the next storm came, and that all were to be there.
    1.2 The harbour is watched at all hours of the day by two men in boats of their own, as all know
    of harbours of this kind, ${LONG}
  `);
  expect(titlesOf(text)).toEqual([]);
});

test('the last sentence of a paragraph may announce a quotation on a line of its own', () => {
  const text = dedent(`
    1.1 The harbour is watched at all hours of the day by two men in boats of their own, as all know
    of harbours of this kind. The gym was cleared by half past three.
    Sailors and officers of the harbour came to the gym in numbers, and carried ropes:
    There was nobody to tell us what to do with all the ropes that lay there, and so we left them to
    those who came behind us, and they did the same.
    1.2 The harbour is watched at all hours of the day by two men in boats of their own, as all know
    of harbours of this kind, ${LONG}
  `);
  expect(titlesOf(text)).toEqual([]);
});

test('the date at the end of a title may go on in the next line', () => {
  const text = dedent(`
    1.1 The harbour is watched at all hours, ${LONG}

    The meeting between General Mast and Brigadier Pilot on 26th
    January 1972

    1.2 The harbour is watched at all hours, ${LONG}
  `);
  expect(titlesOf(text)).toEqual(['The meeting between General Mast and Brigadier Pilot on 26th January 1972']);
});

test('the last line of a paragraph stands nearer to that than to what comes behind', () => {
  const text = dedent(`
    1.1     The contents of the form raise a number of issues for the first time. Was the career of
            the pilot in the harbour genuine, as he said, and did he work there as others had done?
            Did he have reasons for going there in the winter?

    1.2     The board has two boats:

            a.  The first was to sail on the next day, the second of December, as all had been told.
                That sailing, however, was cancelled

    Some seven years later the board made a disclosure of documents to the inquiry, as it had to.

    1.3     The harbour is watched at all hours, ${LONG}
  `);
  expect(titlesOf(text)).toEqual([]);
});

test('an item of a quoted list may end with the quotation and the mark of its note', () => {
  const text = dedent(`
    4.1 The terms of the board are:

    “1. The board helps to count boats.

    2. It tells the keeper how ropes are to be looked at.

    3. It looks at no single boats.”239

    4.2 The harbour is watched at all hours, ${LONG}

    4.3 The harbour is watched at all hours, ${LONG}
  `);
  expect(titlesOf(text)).toEqual([]);
});

/** A report to Congress: parts with letters and numbers, text without any. `words` end its first part. */
function toCongress(words: string): string {
  const part = (title: string): string => `${title}\n\nThe harbour is watched at all hours, ${LONG}`;
  return [
    'VI. MATTERS OF THE HARBOUR\n',
    part('A. BOATS'),
    part('(1) Harbour Lending: Case Study of a Boat'),
    `The ropes are dealt with in ${words}`,
    part('(2) Regulatory Failure: Case Study of a Harbour'),
    'B. ROPES',
    part('1. Old Ropes'),
    part('2. New Ropes'),
    part('VII. WHAT SHOULD BE DONE'),
  ].join('\n\n');
}

test('numbers in brackets stand before titles of unnumbered text, in capitals', () => {
  expect(titlesOf(toCongress('the next part.'))).toEqual([
    'VI. MATTERS OF THE HARBOUR',
    'A. BOATS',
    '(1) Harbour Lending: Case Study of a Boat',
    '(2) Regulatory Failure: Case Study of a Harbour',
    'B. ROPES',
    '1. Old Ropes',
    '2. New Ropes',
    'VII. WHAT SHOULD BE DONE',
  ]);
});

test.each([
  ['section VI. B. 2. of this report.', { 'VI. B. 2.': ['2. New Ropes'] }],
  ['section VI. B. of this report.', { 'VI. B.': ['B. ROPES'] }],
  ['section VI. B. 3. a. of this report.', { 'VI. B. 3. a.': ['B. ROPES'] }],
])('a report to Congress cites “%s”', (words, expected) => {
  expect(leadsOf(toCongress(words))).toEqual(expected);
});
