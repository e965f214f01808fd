import { expect, test } from 'vitest';
import { leadsOf } from '../../../../families.ts';
import { judgment } from './judgment.ts';

/* Judgments quote laws, books and other judgments at length, whose paragraphs bear numbers like their own. */

test.each([
  ['as the Act says: “An order under paragraph 4 above may be varied.”'],
  [
    'and the Act says:\n\n"4. – (1) Rules may provide for the use of quays.\n\n(2) An order under paragraph 3 above is one.',
  ],
  ['as Sch. 5, paras 4 and 5 say.'],
  ['which is how para 4, Sch 1 of the 1989 Order begins.'],
  ['since paragraph 4 provides “No boat may be moored”.'],
  ['though paragraph 4 has been amended.'],
  ['as paragraph 4 was originally enacted.'],
  ['as he found at [4].'],
  ['as the judge dealt with it at [4].'],
  ['as the judge referred in paragraph 4 to the quay.'],
  ['by paragraph 4 of the Code. What paragraph 4 means is not plain.'],
  ['as Pilot on Harbours, 2nd ed., 1926 at p. 36, paragraph 4 says.'],
  ['as is said in Pilot (12th Ed, 2013) at para 4.'],
  ['as Practice Direction 32, paragraph 4, asks.'],
  ['as CPR 32.4, para 4, asks.'],
  ['as the transcript for Day 3, paragraph 4, shows.'],
  ['as Mr Oar’s exhibit MO1, paragraph 4, shows.'],
  ['though Dr Mast’s report of 4 May deals with the hull (paragraphs 4 to 5).'],
  ['though the grounds of appeal (paragraph 4) do not say so.'],
  ['though the order under appeal recites, at paragraph 4, that it was.'],
  ['for “a licence is what the parties make it” (at para 4).'],
  ['and the tribunal’s reasons are short: see paragraph 4.'],
  ['but nobody looked at it. At paragraph 4, she recorded what the pilot had told her.'],
  ['but nobody looked at it. At [4] the judge considered what the pilot had said.'],
  ['and then looked (still in para 4) at what the pilot had said.'],
  ['and the end of this survey (“the Survey”), at paragraph 4, says that it was old.'],
  ['for the reasons given by the judge at [4].'],
  ['and paragraph 4 imposes a duty on the board.'],
  ['as it may, notwithstanding the provisions of paragraph 4, at any time.'],
  ['in the way described in Mast v Oar (above) at [14] and at [4].'],
  ['as is shown by the GD, especially at [4].'],
  ['and the order is plain: paragraph 4 reads “No boat may be moored”.'],
  ['and the only words on it are at paragraph 4, which reads as follows.'],
  ['as was said in The Gull (“if the notice comes too late, the right ceases to exist”: at [4]).'],
  ['as Pilot on Harbours (2nd Ed, 2020) says: see para 4/1/1.'],
  ['since in The Gull even a pilot was found to have a right to the boat, and to all that was in it: at [4].'],
  ['as the affidavit of 3 October 2016 shows at p 3442, para 4.'],
  ['as the decision of 2016 shows at pp 26–27 at paras 4–5.'],
  ['as practice guidance (paragraph 004 Reference ID: 68-004-20190722) says.'],
  ['as was held in Mast v Oar [2009] ZASCA 12; 2009 (4) SA 529 (SCA) paras 4-5, too.'],
  ['since, in his view, the decision letter (para 4) spoke for itself.'],
  ['and it ordered:\n\n‘1 The claim is dismissed.\n2 The crews are to be paid as in paragraph 4 above.’'],
  ['as the affidavit in support of OS 675/2017 p 39 at para 4 shows.'],
])('a judgment that says “%s” cites a law or another judgment', (words) => {
  expect(leadsOf(judgment(words))).toEqual({});
});

test.each([
  ['as the Act says (“the 1989 Act”); see paragraph 4 above.', { '4': ['4'] }],
  ['as paragraph 4 of the Code asks. I return to what I say in paragraph 4 above.', { '4': ['4'] }],
  ['as I found at [4].', { '[4]': ['4'] }],
  ['as the 2nd edition of the chart shows; see paragraph 4 above.', { '4': ['4'] }],
  ['for “a licence is what the parties make it” (see para 4).', { '4': ['4'] }],
  ['as the evidence of the pilot shows (Page 13, paragraphs 4, 5).', { '4': ['4'], '5': ['5'] }],
  ['and nobody looked at it. At paragraph 4 above she is said to have known.', { '4': ['4'] }],
  ['and nobody looked at it. In paragraph 4 I have said why.', { '4': ['4'] }],
  ['which is why, for the reasons at [4], the claim fails.', { '[4]': ['4'] }],
  ['as will be discussed below (at [4]).', { '[4]': ['4'] }],
  ['as was said in Mast v Oar at [14] (reproduced at [4] above).', { '[4]': ['4'] }],
  [
    '(see above at [1]–[2] and below at [4]; see also Oar at [3] and Mast at [5]).',
    { '[1]–[2]': ['1', '2'], '[4]': ['4'] },
  ],
  ['as is summarised in paragraph [4(2)] above.', { '[4(2)]': ['4'] }],
  ['and I refer in particular to [4].', { '[4]': ['4'] }],
  ['and nobody looked at it. As explained at [4], it was old.', { '[4]': ['4'] }],
  ['and, as I noted earlier, at para. 4, it was old.', { '4': ['4'] }],
  ['as was said of the school‘s quay and of the ‘old’ one: see paragraph 4 above.', { '4': ['4'] }],
])('a judgment that says “%s” cites itself', (words, expected) => {
  expect(leadsOf(judgment(words))).toEqual(expected);
});

test('a name over the evidence of a witness makes no judge of him', () => {
  const text = judgment('as Lord Mast says at paragraph 4 of his statement.').replace('[3]', 'Lord Mast\n\n[3]');
  expect(leadsOf(text)).toEqual({});
});

test('“[4(b)] above” is a part of paragraph 4', () => {
  expect(leadsOf(judgment('as is said at [4(b)] above.'))).toEqual({ '[4(b)]': ['4'] });
});

test.each([
  ['I agree with the judge’s analysis at [4].'],
  ['It was plain, in the judge’s words at paragraph 4, that the quay was old.'],
  ['That was Lord Sail’s own view at [4].'],
])('“%s” is found in another judgment', (words) => {
  expect(leadsOf(judgment(words))).toEqual({});
});

test('a section that “supra” or “infra” points at is one of the text', () => {
  const text =
    `# II. THE LAW\n\nThe statutory charges are described here, and in the indictment.\n\n# III. THE FACTS\n\n` +
    `The office advised on statutory issues, see supra at Section II, and on others.\n`;
  expect(leadsOf(text)).toEqual({ II: ['II. THE LAW'] });
});

test.each([
  ['as paragraph 4 of the Code says. Paragraph 5 is not well drafted.'],
  ['as the author says in the leading work (“Quays”) at para 4-5.'],
  ['according to Sail LJ (with whom the others agreed), at [4].'],
])('after “%s” nothing leads into the judgment', (words) => {
  expect(leadsOf(judgment(words))).toEqual({});
});

test.each([
  ['as paragraph 4 of the Code asks, and as we have said in paragraph 5.', { '5': ['5'] }],
  ['as paragraph 4 of the Code says: see paragraph 5.', { '5': ['5'] }],
])('after “%s” only its own is led to', (words, expected) => {
  expect(leadsOf(judgment(words))).toEqual(expected);
});
