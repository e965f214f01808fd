import { expect, test } from 'vitest';
import { dedent } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* Reviews of the United Nations cite resolutions, general comments and each other far more often than themselves. */

/** A review of a State with paragraphs 1 to 12 in sections I, II and III; `words` end paragraph 12. */
function review(words: string): string {
  const paragraphs = Array.from({ length: 12 }, (_, at) => {
    const text = at === 11 ? words : 'The Committee notes that harbours are kept open to all who come by sea.';
    const title = { 0: 'I.      Introduction', 3: 'II.      Harbours', 8: 'A.      Lamps' }[at];
    return `${title === undefined ? '' : `${title}\n\n`}      ${at + 1}.    ${text}`;
  });
  return `      Human Rights of Sailors\n\n${paragraphs.join('\n\n')}\n`;
}

test.each([
  ['It refers to paragraphs 2, 4 and 5–7 above.', { '2': ['2'], '4': ['4'], '5–7': ['5', '6', '7'] }],
  ['Report by 5 October 2018, following up on paragraph 4 above.', { '4': ['4'] }],
  ['Report on paras. 4 (a) and 6 (see paras. 8 and 9 above).', { '4 (a)': ['4'], '6': ['6'], '8': ['8'], '9': ['9'] }],
  ['It recalls general comment No. 35 (2014), paras. 3 and 4, and paragraph 6 above.', { '6': ['6'] }],
  ['It follows paragraph 4 of the present concluding observations.', { '4': ['4'] }],
  ['Report on paragraphs 4 (lamps) and 6 (ropes and oars) above.', { '4': ['4'], '6': ['6'] }],
])('a review that says “%s” cites itself', (words, expected) => {
  expect(leadsOf(review(words))).toEqual(expected);
});

test.each([
  ['It recalls general comment No. 33, paragraph 11.'],
  ['It recalls general comment No. 35 (2014), paras. 3 and 4.'],
  ['It reiterates its recommendation (A/HRC/46/15, para. 6).'],
  ['See ST/SGB/2013/4, regulation 3.12 and rule 103.4, para. 11.'],
  ['In accordance with rule 71, paragraph 5, of its rules of procedure, it asks for a report.'],
  ['It refers to the report of 12 May 2014, paragraph 4.'],
  ['See “Lamps in the European Union”, paragraph 7.'],
  ['It noted this before (Report 465, Recommendation 3, paragraph 4).'],
  ['It is not met, as the Green Book (paragraph 2) asks.'],
])('what a review says of others is not its own: “%s”', (words) => {
  expect(leadsOf(review(words))).toEqual({});
});

test('the room behind a letter or number before a title parts no columns', () => {
  expect(titlesOf(review('It asks for lamps.')).slice(-3)).toEqual(['I. Introduction', 'II. Harbours', 'A. Lamps']);
});

test('a contents page with a column of paragraphs beside that of pages ends where the text begins', () => {
  const dots = '.'.repeat(60);
  const contents = [
    'Contents',
    '                                                       Paragraphs   Page',
    `  Introduction ${dots}    1–3      3`,
    `  I.   Harbours ${dots}   4–8      4`,
    `  II.  Lamps ${dots}      9–12     5`,
    '',
    '',
    '  Introduction',
    '',
  ].join('\n');
  const text = review('It asks for lamps.').replace(/^.*\n\nI\. {6}Introduction\n/, contents);
  expect(titlesOf(text)).toEqual(['Contents', 'Introduction', 'II. Harbours', 'A. Lamps']);
});

test('a letterhead with the reference of the document is not its title', () => {
  const text = `United Nations                         A/HRC/28/15\nGeneral Assembly            Distr.: General\n\n       Report on the harbours of Atlantis\n\n${review('It asks for lamps.').replace(/^.*\n\n/, '')}`;
  expect(titlesOf(text)[0]).toBe('Report on the harbours of Atlantis');
});

test('where chapters are cited by a name that headings bear, numbers before other titles are none of them', () => {
  const text = review('The texts are in part one, and the lists in part two.').replace(
    'Human',
    'Part Two\n\n      Human',
  );
  const more =
    'Part Three\n\n      Lamps\n\n      13.    The Committee will return to this when the harbours are open.\n';
  expect(leadsOf(`${text}\n${more}`)).toEqual({ two: ['Part Two'] });
});

test('what is listed under “Notes”, by marks that stand in the text, is notes, and cites what it names', () => {
  const notes = [
    'Notes',
    '1 Sailors’ Union, para. 3 and p. 2.',
    '2 Lamp Keepers, para. 4. See also para. 6.',
    '3 See paragraph 5 above.',
    '4 Harbours: Conclusions, para. 2.',
  ];
  const text = review('Lamps1 and ropes2 are old,3 and nobody pays.4');
  expect(leadsOf(`${text}\n${notes.join('\n')}\n`)).toEqual({ '5': ['5'] });
});

test('a few numbered titles below a letter, or right above a paragraph, are headings beside the paragraphs', () => {
  const text = review('The Committee thanks the State.')
    .replace('      5. ', '      1.   Northern harbours\n\n      5. ')
    .replace('      7. ', '      2.   Southern harbours\n\n      7. ')
    .replace('A.      Lamps\n', 'A.      Lamps\n\n      1.   Oil\n');
  expect(titlesOf(text).slice(-6)).toEqual([
    'I. Introduction',
    'II. Harbours',
    '1. Northern harbours',
    '2. Southern harbours',
    'A. Lamps',
    '1. Oil',
  ]);
});

test('an annex is this report’s where it reflects something, another’s where it belongs to “it”', () => {
  const text = [
    'I. Introduction',
    '1. The Unit keeps its reports short. The guidelines in annex I reflect this.',
    '2. The Assembly took note of the report on fellowships, and of annex II to it.',
    '3. The reports of the Unit since 1985 are known to all of its members.',
    'Annex I',
    'Guidelines',
    'Annex II',
    'Reports',
  ];
  expect(Object.keys(leadsOf(text.join('\n\n')))).toEqual(['I']);
});

test('who the title says reports is its author, and what he observes in its paragraphs stands there', () => {
  const text = dedent(`
    Final report of the Panel of Experts on Maritania

    1. The Panel was appointed by the Council in January, and held its first meeting in March of that year.

    2. The boats were old, and nobody who was asked could tell when they had last been out of the water.

    3. The Panel observed that the boats in paragraph 2 had no licence.
  `);
  expect(leadsOf(text)).toEqual({ '2': ['2'] });
});
