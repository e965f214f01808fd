import { expect, test } from 'vitest';
import { leadsOf as leads } from '../../../../families.ts';
import { read } from '../../../../fixture.ts';
import { LONG } from '../harbour.ts';

/* Inquiries cite their own numbers, and those of many others. */

/** A report in chapters 1 to 3 with paragraphs 1.1 to 3.9; `words` end paragraph 3.9. */
function inquiry(words: string): string {
  const chapters = ['The harbour', 'The night of the storm', 'What should be done'].map((title, at) => {
    const paragraphs = Array.from({ length: 9 }, (_, index) => {
      const isLast = at === 2 && index === 8;
      return `${at + 1}.${index + 1} The harbour is watched at all hours, ${isLast ? words : LONG}`;
    });
    return `Chapter ${at + 1} – ${title}\n\n${paragraphs.join('\n\n')}`;
  });
  return `The Harbour Inquiry\n\n${chapters.join('\n\n')}\n\nAnnex B: Who gave evidence\n\nMs Mast, Mr Pilot and two sailors gave evidence to the inquiry.\n`;
}

test.each([
  ['as paragraph 2.4 above says.', { '2.4': ['2.4'] }],
  ['as paragraphs 2.4 to 2.6 above say.', { '2.4 to 2.6': ['2.4', '2.5', '2.6'] }],
  ['(paragraph 2.4 - 2.5).', { '2.4 - 2.5': ['2.4', '2.5'] }],
  ['as paragraphs 2.4–6 say.', { '2.4–6': ['2.4', '2.5', '2.6'] }],
  ['as paragraphs 2.7 to 2.15 say.', { '2.7 to 2.15': ['2.7', '2.8', '2.9'] }],
  ['as paragraph 2.4(b) says.', { '2.4(b)': ['2.4'] }],
  ['as paragraphs 1.2, 2.4\nand 3.1 of this report say.', { '1.2': ['1.2'], '2.4': ['2.4'], '3.1': ['3.1'] }],
  ['as Chapter 2 says.', { '2': ['Chapter 2 – The night of the storm'] }],
  ['as Chapters 1 and 2 say.', { '1': ['Chapter 1 – The harbour'], '2': ['Chapter 2 – The night of the storm'] }],
  ['(see Annex B).', { B: ['Annex B: Who gave evidence'] }],
  ['as paragraphs 2.4(a) and (b) say.', { '2.4(a) and (b)': ['2.4'] }],
  ['as paragraph 2.4 (a) says.', { '2.4 (a)': ['2.4'] }],
  ['as I said in paragraph 2.4.', { '2.4': ['2.4'] }],
  ['as Ms Mast explained (see paragraph 2.4 above).', { '2.4': ['2.4'] }],
  ['as the keeper’s letter is quoted in Chapter 2.', { '2': ['Chapter 2 – The night of the storm'] }],
  ['as I said (see 2.4 above).', { '2.4': ['2.4'] }],
  ['as told. The evidence at paragraphs 2.4 and 2.5 says so.', { '2.4': ['2.4'], '2.5': ['2.5'] }],
  ['as chap. 2 says.', { '2': ['Chapter 2 – The night of the storm'] }],
  ['(see, for example, paragraph 2.4).', { '2.4': ['2.4'] }],
  ['(Conclusion, paragraph 2.4).', { '2.4': ['2.4'] }],
  ['as Chapter 2, paragraph 2.4 says.', { '2': ['Chapter 2 – The night of the storm'], '2.4': ['2.4'] }],
])('an inquiry that says “%s” cites itself', (words, expected) => {
  expect(leads(inquiry(words))).toEqual(expected);
});

test.each([
  ['as paragraph 2.4 of Schedule 2 to the Harbours Act 1964 asks.'],
  ['as paragraph 2.4 of the 2013 report said.'],
  ['(paragraph 2.4 of Ms Mast’s statement).'],
  ['as Ms Mast says in her statement at paragraph 2.4.'],
  ['(Mast statement, paragraph 2.4).'],
  ['as told. Sailor evidence at paragraph 2.4 says so.'],
  ['as the Code, paragraph 2.4, asks.'],
  ['(Vol 2, para 2.4).'],
  ['(ibid., paragraph 2.4).'],
  ['(HC 123, paragraph 2.4).'],
  ['as resolution 1325 (2000), para 2.4, asks.'],
  ['(Sailor v Pilot [2004] EWCA Civ 12, paragraph 2.4).'],
  ['as section 2 of the Harbours Act 1964 asks.'],
  ['which led to section 2 enquiries.'],
  ['under a Section 2 arrangement.'],
  ['as section 2(1) asks.'],
  ['as Annex B to the Agreement asks.'],
  ['as Recommendation 2 of the First Report asked.'],
  ['as the Mast Report asked (Recommendation 2).'],
  ['as Chapter 2 of the handbook says.'],
  ['as Chapter 9, paragraph 2.4, says.'],
  ['(Letter Mast to Oar, 3 May 2002, paragraph 2.4).'],
  ['(Working with Boats 2010, paragraph 2.4).'],
  ['as the explanatory notes, paragraph 2.4, say.'],
  ['as Lord Sailor said (at paragraph 2.4).'],
  ['as the judge held at paragraph 2.4.'],
  ['as the keeper’s letter of May 2002, paragraph 2.4, says.'],
  ['as the Sailor Report found in 2009 (paragraph 2.4).'],
  ['and its paragraph 2.4 is no better.'],
  ['as paragraph 2.4 (A/HRC/12/3) says.'],
  ['as the Handbook says (5th edition, paragraph 2.4).'],
  ['and the Trust’s memorandum was plain about that (paragraph 2.4).'],
  ['as the skeleton argument, para 2.4, says.'],
  ['as the Principles ask (principle 4, commentary, para. 2.4).'],
  ['as paragraph 2.4, as amended, asks.'],
  ['as paragraph 2.4(2) asks.'],
  ['and in paragraph 2.4 thereof.'],
  ['as Article 2, paragraph 2.4, asks.'],
  ['as he had said in his second report (paragraph 2.4).'],
  ['and the judge, in paragraph 2.4, said so.'],
  ['as A/HRC/12/3, para. 2.4, says.'],
  ['and its Recommendation 2 was never met.'],
])('an inquiry that says “%s” cites another document', (words) => {
  expect(leads(inquiry(words))).toEqual({});
});

test('5.2 is not 5.27', () => {
  const { report } = read(inquiry('as paragraphs 2.47 and 2.4 say.'));
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ paragraphs }) => paragraphs.map((index) => report.paragraphs[index]?.number?.label))).toEqual([
    [],
    ['2.4'],
  ]);
});

test('a letter and a figure that number nothing are left alone', () => {
  expect(leads(inquiry('on the A2 and in room B12.'))).toEqual({});
});
