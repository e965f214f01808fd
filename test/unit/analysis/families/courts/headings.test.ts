import { expect, test } from 'vitest';
import { titlesOf } from '../../../../families.ts';
import { dedent } from '../../../../fixture.ts';

/* What is a heading in a judgment, and what only looks like one. */

test('what stands alone on its line before a quotation, or in one, is no heading', () => {
  expect(
    titlesOf(
      dedent(`
        The law

        [1] The material provisions are these, and nobody says that there are others.

        Para 10 provides

        "18. In the application of this Part to harbours –

        (a) a quay is a wall."

        The letter that the board wrote in June went on as follows:

        For your kind consideration, the boats that were moored

        Harbour –> Quay –> Boat

        [2] The board says that these provisions do not apply to the old quay.

        The facts

        [3] The boat was moored to the old quay in June and sank in July.
      `),
    ),
  ).toEqual(['The law', 'The facts']);
});

test('a long question in italic type is a heading', () => {
  const question =
    'Can a term be implied that would let the board take the boats in case the sailors do not pay for the quay, so that the lease and the letter of June agree?';
  const text =
    `[1] The board says that there is such a term in the lease that was signed in June.\n\n_${question}_\n\n` +
    `[2] There is no such term, for the reasons that the board gave itself in its letter.\n\n[3] The appeal is dismissed, with costs.\n`;
  expect(titlesOf(text)).toEqual([question]);
});

test('counsel and those who sign are no headings; titles that end with “Sched. 11” and stacked ones are', () => {
  const paragraph = (number: number): string =>
    `${number}. The harbour board knew of the state of the quay for more than a year, and did nothing about it.`;
  const text = [
    'Mast v Harbour Board',
    'Mr Oar KC and Ms Sail (instructed by Mast & Co) for the appellant',
    'Ms Rope appeared in person',
    'Introduction',
    ...[1, 2].map(paragraph),
    'The terms of Sched. 11',
    ...[3, 4].map(paragraph),
    'Chronology',
    'Overview',
    ...[5, 6].map(paragraph),
    'ANNE QUAY',
    'TRIBUNAL JUDGE',
    'Release date: 24 August 2022',
  ].join('\n\n');
  const titles = ['Mast v Harbour Board', 'Introduction', 'The terms of Sched. 11', 'Chronology', 'Overview'];
  expect(titlesOf(`${text}\n`)).toEqual(titles);
});

test('a lettered title without gaps around it is a heading; the last item of a list is none', () => {
  const words = 'The harbour board knew of the state of the quay for more than a year, and did nothing about it.';
  const text = `Introduction\n1. ${words}\n2. ${words}\n(b) Modern cases\n3. ${words}\nTwo things matter:\n(a) the age of the quay; and\n(b) Any other matter\n4. ${words}\n5. ${words}\n`;
  expect(titlesOf(text)).toEqual(['Introduction', '(b) Modern cases']);
});

test('what is counted before a colon names nobody behind it', () => {
  const words = 'The harbour board knew of the state of the quay for more than a year, and did nothing about it.';
  const text = `Chair of the board: Anne Mast\n1. ${words}\n2. ${words}\nIssue 1: Repair of the Quay\n3. ${words}\n4. ${words}\n`;
  expect(titlesOf(text)).toEqual(['Issue 1: Repair of the Quay']);
});

test('titles in a quoted law are no headings', () => {
  const paragraph = (number: number): string =>
    `${number}. The harbour board knew of the state of the quay for more than a year, and did nothing about it.`;
  const text = [
    'Introduction',
    ...[1, 2].map(paragraph),
    '3. The directive contains the following:',
    '“(3) ‘quay’ means a wall to which boats may be moored;',
    'Article 3',
    'Lawful use of quays',
    '1. The use of a quay is lawful where the board allows it.',
    '…”',
    'The regulations',
    ...[4, 5].map(paragraph),
  ].join('\n\n');
  expect(titlesOf(`${text}\n`)).toEqual(['Introduction', 'The regulations']);
});

test('titles with capital letters in brackets, over the text or over another title, are headings', () => {
  const words = 'The harbour board knew of the state of the quay for more than a year, and did nothing about it.';
  const text = [
    'a) The procedural history',
    `1. ${words}`,
    '(B) The facts',
    `2. ${words}`,
    '(C) The submissions of the parties',
    'The claimant',
    `3. ${words}`,
    '(a) The age of the quay; and',
    `4. ${words}`,
  ].join('\n\n');
  expect(titlesOf(`${text}\n`)).toEqual([
    'a) The procedural history',
    '(B) The facts',
    '(C) The submissions of the parties',
    'The claimant',
  ]);
});

test('a list of parts with their paragraphs, keywords, and lines that hold a citation are no headings', () => {
  const words = 'The harbour board knew of the state of the quay for more than a year, and did nothing about it';
  const text = [
    'Mast v Harbour Board',
    'Royal Courts of Justice',
    'Harbour Law – Mooring – Damages',
    'Approved Judgment',
    'This judgment is in 2 parts as follows:',
    'I. Overview - paras. [1]-[2]',
    'II. The Facts - paras. [3]-[4]',
    'I. Overview',
    `1. ${words} (see Keel v. Mast, 26 May`,
    '1994, § 49, Series A no. 290; and',
    'Oakum v. Sail, no. 71678/01, § 38, 17 October',
    '2006).',
    `2. ${words}, as the court said in Oar v.`,
    'Rope ([GC], no. 10593/08, § 167), in the',
    'following terms.',
    'II. THE USE OF THE QUAY UNDER ARTICLE 8',
    'IN RESPECT OF APPLICATION No. 41/04',
    `3. ${words}.`,
    `4. ${words}.`,
  ].join('\n');
  expect(titlesOf(`${text}\n`)).toEqual([
    'Mast v Harbour Board',
    'I. Overview',
    'II. THE USE OF THE QUAY UNDER ARTICLE 8 IN RESPECT OF APPLICATION No. 41/04',
  ]);
});

test('the number of a case may begin a heading', () => {
  const words = 'The harbour board knew of the state of the quay for more than a year, and did nothing about it.';
  const title = 'SUM 15/2016: The owner’s application to admit fresh evidence';
  const text = ['The facts', `1 ${words}`, `2 ${words}`, title, `3 ${words}`, 'Conclusion', `4 ${words}`];
  expect(titlesOf(`Mast v Harbour Board\n\n${text.join('\n\n')}\n`)).toContain(title);
});

test('a heading that ends in “Pass-on” is not left open', () => {
  const words = 'The harbour board knew of the state of the quay for more than a year, and did nothing about it.';
  const text = [
    'E. Damages',
    '(1) Overcharge',
    `1. ${words}`,
    '(2) Pass-on',
    `2. ${words}`,
    '(3) Interest',
    `3. ${words}`,
  ];
  expect(titlesOf(`Mast v Harbour Board\n\n${text.join('\n\n')}\n`)).toContain('(2) Pass-on');
});
