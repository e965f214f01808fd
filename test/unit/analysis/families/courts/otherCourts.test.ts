import { expect, test } from 'vitest';
import { leadsOf } from '../../../../families.ts';

/* What the judge below, another court or a party said is in a paper of theirs. */

/** A judgment on appeal, which tells what the judge below said; `words` end paragraph 7. */
function appeal(words: string): string {
  const said = 'The judge said that the quay was sound, and the board says that the judge was right about it';
  const paragraphs = Array.from({ length: 9 }, (_, index) => `${index + 1}. ${index === 6 ? words : `${said}.`}`);
  return `${paragraphs.join('\n\n')}\n`;
}

test.each([
  ['The judge concluded that “the quay was sound” (paragraph 4), and that nobody had said otherwise (paragraph 5).'],
  ['That being so, the judge thought that he should not give leave under rule 19 (paragraph 4).'],
  ['The judge went on to deal with the grounds of the claimant, which were, as was explained in paragraph 4, two.'],
  ['The judge went further. He added, when he came to costs, that these would be small (paragraph 4).'],
])('a judgment on appeal that says “%s” cites the judge below', (words) => {
  expect(leadsOf(appeal(words))).toEqual({});
});

test.each([
  ['As I have explained in paragraph 4, the judge had two answers.', { '4': ['4'] }],
  ['The judge was wrong about that, for the reasons that I give in paragraph 4.', { '4': ['4'] }],
  ['The judge said that the quay was sound (see paragraph 4 above).', { '4': ['4'] }],
])('a judgment on appeal that says “%s” cites itself', (words, expected) => {
  expect(leadsOf(appeal(words))).toEqual(expected);
});

/** A judgment that follows what other courts said; `words` end paragraph 7. */
function followsOthers(words: string): string {
  const cited =
    'In Mast v Oar [2010] UKSC 3 the Supreme Court held that quays are walls, and Sail LJ had said so before, as the judge did';
  const paragraphs = Array.from({ length: 9 }, (_, index) => `${index + 1}. ${index === 6 ? words : `${cited}.`}`);
  return `${paragraphs.join('\n\n')}\n`;
}

test.each([
  [
    'The Court of Appeal in Mast also thought that the quay was a wall, which nobody there had doubted: see paras 4 and 5.',
  ],
  ['The Supreme Court upheld that decision on the ground that a quay can be a wall: see [4].'],
  ['and nobody looked at it. At para. 4 the Court specifically addresses the ladder.'],
  ['and nobody looked at it. In para 4, after saying that there was a chart, the judge added that it was old.'],
  ['The board relies on the decision of the Court of Appeal, as explained at paragraph [4].'],
  ['The quay was so treated in Mast no. 2 (see paras. 4-5).'],
  ['Sail LJ (with whom Oar LJ agreed) rejected the argument that there was a quay (paragraph 4).'],
  ['He nevertheless accepted that the quay was a wall, so that nothing else mattered (see para 4).'],
])('a judgment that says “%s” cites that court', (words) => {
  expect(leadsOf(followsOthers(words))).toEqual({});
});

test.each([
  [
    'The Court of Appeal in Mast also thought that the quay was a wall: see paras 4 and 5 above.',
    { '4': ['4'], '5': ['5'] },
  ],
  ['The Supreme Court upheld that decision, and I follow it, for the reasons in para 4.', { '4': ['4'] }],
  ['That is so in spite of what was said for the board: see [4].', { '[4]': ['4'] }],
])('a judgment that says “%s” cites itself, whomever it follows', (words, expected) => {
  expect(leadsOf(followsOthers(words))).toEqual(expected);
});

test('what a party, a witness or a paper says at a paragraph is in a paper of theirs', () => {
  const paragraph = (number: number, words = ''): string =>
    `${number}. The judge held that the harbour board knew of the state of the quay for more than a year.${words}`;
  const text = [
    ...[1, 2, 3, 4].map((number) => paragraph(number)),
    paragraph(5, ' The pilot answered the Detailed Grounds where at paragraph 2 the board stated that it was old.'),
    paragraph(6, ' In Ms Oar’s first statement, she sets out what was done about the quay at paragraphs 3-4.'),
    paragraph(7, ' We do not agree with what is stated in paragraph 2 of this document.'),
    paragraph(8, ' The claimant points to paragraph 3 of the award, which speaks of the quay.'),
    paragraph(9, ' Indeed, the arbitrator was plain in paragraph 3 that the quay was old.'),
    paragraph(10, ' We return to paragraph 4 of this judgment.'),
  ].join('\n\n');
  expect(leadsOf(`${text}\n`)).toEqual({ '4': ['4'] });
});
