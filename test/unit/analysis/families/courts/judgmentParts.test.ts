import { expect, test } from 'vitest';
import { leadsOf, titlesOf } from '../../../../families.ts';
import { judgment, placesOf, text } from './partedJudgment.ts';

/* How courts and tribunals part their judgments, and how they send the reader from one part to another. */

const lettered = ['A. INTRODUCTION', 'B. THE BACKGROUND', '(a) The quay', '(b) The boat', 'C. THE LAW', 'D. RESULT'];

test.each([
  ['I have told it in Section B and in Section C the rest.', ['Section B: B. THE BACKGROUND', 'Section C: C. THE LAW']],
  ['In Section B(b) we found that the boat sank.', ['Section B(b): (b) The boat']],
  ['In Section A(2) we said so.', ['Section A(2): A. INTRODUCTION']],
  ['In section B, I have told of the quay.', ['section B: B. THE BACKGROUND']],
])('sections with letters, and what is counted in them: %s', (words, leads) => {
  expect(placesOf(judgment(lettered, words))).toEqual(leads);
});

test.each([
  ['as explained in Part II.B(2)', 'Part II.B(2): (2) The boat'],
  ['as explained in Part II.B', 'Part II.B: B. The facts'],
])('parts of parts by their Roman numbers and letters: “%s”', (words, lead) => {
  const headings = ['I. Introduction', 'II. Analysis', 'A. The law', 'B. The facts', '(1) The quay', '(2) The boat'];
  expect(
    placesOf(judgment([...headings, 'III. Result'], `The claim fails ${words}, and for no other reason.`)),
  ).toEqual([lead]);
});

test.each([
  ['for the reasons in section (B) above.', 'section (B): (B) THE FACTS'],
  ['as I told in section (B)(2), and not otherwise.', 'section (B)(2): (2) The boat'],
])('sections whose letters stand in brackets: %s', (words, lead) => {
  const headings = ['(A) INTRODUCTION', '(B) THE FACTS', '(1) The quay', '(2) The boat', '(C) RESULT'];
  expect(placesOf(judgment(headings, `The claim fails ${words}`))).toEqual([lead]);
});

test('numbers with parts below a numbered title are titles, however few they are', () => {
  const headings = ['1 INTRODUCTION', '2 THE EVIDENCE', '2.1 The affidavits', '2.2 The quay', '3 RESULT'];
  expect(titlesOf(judgment(headings, text))).toEqual(headings);
});

test('titles with a stop behind them are headings; short sentences are not', () => {
  const titles = ['Introduction', 'Background.', 'The relevant legal principles.', 'Conclusion.'];
  expect(titlesOf(judgment([...titles.slice(0, 3), 'The appeal is dismissed.', ...titles.slice(3)], text))).toEqual(
    titles,
  );
});

test('a heading right over another that is counted in brackets is a heading of its own', () => {
  const page = judgment(['A. THE BACKGROUND', 'B. THE LAW', '(a) The first letter'], text).replace(/\n\n/g, '\n');
  expect(titlesOf(page.replace(/3\. .*\n4\. .*\n/, ''))).toEqual([
    'A. THE BACKGROUND',
    'B. THE LAW',
    '(a) The first letter',
  ]);
});

test.each([
  ['I return to it below (see in particular [2]-[3]).', { '[2]-[3]': ['2', '3'] }],
  ['That was decided in Mast v Oar [2011] EWCA Civ 2 at [5]. In paragraph 3 above we said so.', { '3': ['3'] }],
  ['It was so in Mast v Oar [2000] 1 WLR 7 (PC). We tell what followed at [3]–[4] below.', { '[3]–[4]': ['3', '4'] }],
  ['What is said there at [3] is not easy.', {}],
  ['The tribunal set out the issues at [3]. Its findings of fact are at [2] to [4].', {}],
  ['I would restore the findings at [3] and [4] thereof.', {}],
  ['I do not look at what the tribunal decided, for the reason in paragraph 3.', { '3': ['3'] }],
  ['That is recorded at §3 above.', { '3': ['3'] }],
  ['As told in Section B above, and in particular §§2-3, it was so.', { '2-3': ['2', '3'] }],
  ['That is the guarantee of Article 6 § 1 above, and of § 2 of the Code.', {}],
  ['As was said in Mast v Oar, cited above, § 3, it was so.', {}],
  ['In Mast v. Oar [2014] I.E.S.C. 14 that was approved by O’Sail J. (at para. 3).', {}],
  ['At paragraph 3 of its reasons, the Board wrote:\n\n[25] As noted in paragraph 4 above, it was so.', {}],
  ['See judgment of 4 May 2012, Oar, C‑213/11, EU:C:2012:495, paragraphs 3 and 4.', {}],
  ['By paragraph 3.2 of the scheme a boat is a ship; paragraph 5 deals with quays.', {}],
  ['They stand in paragraphs 2 to 4 of the Claim. As to the second (paragraph 3), I find that it is so.', {}],
])('whose a paragraph is that a judgment cites: %s', (words, leads) => {
  expect(leadsOf(judgment(['Introduction', 'The facts', 'The law', 'Result'], words))).toEqual(leads);
});

test.each([
  ['ground 1', 'Ground 1'],
  ['grounds 1 and 2', 'Ground 2'],
])('a judgment says “%s” of what “%s” heads', (words, title) => {
  const cases = 'Mast v Oar [2010] UKSC 1, Sail v Keel [2011] UKSC 2 and Pike v Quay [2012] UKSC 3 are not in point.';
  const page = judgment(['Introduction', 'Ground 1', 'Ground 2', 'Result'], `${cases} The appeal fails on ${words}.`);
  expect(placesOf(page).at(-1)).toMatch(new RegExp(`: ${title}$`));
});

test('numerals alone on their lines head the parts of an opinion', () => {
  const page = [
    'The Board appeals.',
    'I',
    text,
    'II',
    `${text} That is told in Part III–A, infra.`,
    'III',
    text,
    'A',
    text,
    'B',
    text,
  ];
  expect(titlesOf(`${page.join('\n\n')}\n`)).toEqual(['I', 'II', 'III', 'A', 'B']);
  expect(placesOf(`${page.join('\n\n')}\n`)).toEqual(['Part III–A: A']);
});
