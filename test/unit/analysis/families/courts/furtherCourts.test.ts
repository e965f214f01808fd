import { expect, test } from 'vitest';
import { leadsOf, titlesOf } from '../../../../families.ts';
import { read } from '../../../../fixture.ts';
import { judgment, placesOf, text } from './partedJudgment.ts';

/* Courts of other countries, and how extraction and web pages leave their judgments. */

const four = ['Introduction', 'The facts', 'The law', 'Result'];
const cases = 'Mast v Oar [2010] UKSC 1, Sail v Keel [2011] UKSC 2 and Pike v Quay [2012] UKSC 3 are not in point.';
const judges =
  'The judge held one thing. The judge said another. The judge found a third. The judge refused. The judge left.';

test.each([
  [
    'It was so in Douglas v Hello!. I have explained at paragraphs 2 and 3 above what was decided.',
    { '2': ['2'], '3': ['3'] },
  ],
  ['As I explained above (at para. 3), it was so.', { '3': ['3'] }],
  ['Lord Sail (para 3) said that it was so.', {}],
  ['I deal with Issue 3 at [4] onwards.', { '[4]': ['4'] }],
  ['I do not think that the finding at [3] can be disturbed.', {}],
  ['The Tribunal accepts the primary case (see supra, para. 3).', { '3': ['3'] }],
  ['In Pike v Quay Ltd., supra, para. 3, it was so.', {}],
  ['This Court in Pike v. Quay, (2019) 4 SCC 17 (paras 2 and 3) upheld it.', {}],
  ['The primary judge’s findings are summarised at [3] ff below.', { '[3]': ['3'] }],
  ['The Board’s skeleton argument at [3] relies on that.', {}],
  ['The Court of Appeal’s conclusion, at paras 2 and 3, was that it was so.', {}],
  ['I have dealt with the quay at 3 above.', { '3': ['3'] }],
  ['It was 12 degrees, and at 3 below zero the quay froze.', {}],
  ['This follows from D2 above, in particular [2] to [3].', { '[2] to [3]': ['2', '3'] }],
  ['I repeat the findings at [3] and no others.', { '[3]': ['3'] }],
  ['My findings at [3] cannot be disturbed.', { '[3]': ['3'] }],
  ['Whelan C.J. upheld the finding (para. 3).', {}],
  ['The judge refused. He gave three reasons (paras 2-3).', {}],
  ['In the Northport appeal the Inspector found at paragraph 3 that it was so.', {}],
  ['We had regard to the Sanctions Guidance (November 2020), in particular paragraphs 2 and 3.', {}],
  ['He continued at para. 3: “I reject it.”', {}],
  ['For the reasons set out in paragraphs 2 to 3, the Panel finds a violation.', { '2 to 3': ['2', '3'] }],
  ['For the reasons given at [3] the Claimant fails.', { '[3]': ['3'] }],
])('whose a paragraph is: %s', (words, leads) => {
  expect(leadsOf(judgment(four, `${cases} ${judges}\n\n8. ${words}`))).toEqual(leads);
});

test('a number alone on its line ends what the sentence before it told of another judge', () => {
  const page = judgment(four, `${judges} The Court of Appeal upheld that`).replace(/(?<=\n)(\d+)\. /g, '$1\n');
  expect(leadsOf(`${page}\n9\nFor the reasons in Part 4 (see in particular [2] and [4]) it fails.\n`)).toMatchObject({
    '[2]': ['2'],
    '[4]': ['4'],
  });
});

test.each([
  ['In Section C we describe the statutory regime.', ['Section C: C. THE LAW']],
  ['In section C the Board sets out the law.', ['section C: C. THE LAW']],
  ['In sections B and C it turns to that.', ['sections B and C: B. THE BACKGROUND', 'sections B and C: C. THE LAW']],
  ['In section C the Act sets out the law.', []],
  ['For the reasons in section C the appeal is dismissed.', ['section C: C. THE LAW']],
  ['I return to this under the heading “The background” below.', ['“The background”: B. THE BACKGROUND']],
  ['I come to that under heading (b) below.', ['heading (b): (b) The boat']],
])('parts that the author tells of: %s', (words, leads) => {
  const headings = ['A. INTRODUCTION', 'B. THE BACKGROUND', '(a) The quay', '(b) The boat', 'C. THE LAW', 'D. RESULT'];
  expect(placesOf(judgment(headings, words))).toEqual(leads);
});

test('a part of a part of a part is told by its small Roman number', () => {
  const headings = [
    'I. INTRODUCTION',
    'II. THE FACTS',
    'A. The parties',
    'B. The boats',
    '(i) The first',
    '(ii) The second',
  ];
  const page = judgment([...headings, 'III. RESULT'], 'As to that, see section II(B)(ii) above.');
  expect(placesOf(page)).toEqual(['section II(B)(ii): (ii) The second']);
});

test('a tribunal that cites few cases goes through its matter under headings, too', () => {
  const parties = Array.from({ length: 5 }, () => 'The claimant asked the respondent for it.').join(' ');
  const headings = ['The facts', 'Allegation (a): the rota', 'Allegation (b): the appraisal'];
  expect(placesOf(judgment(headings, `${parties} This adds nothing to allegation (a).`))).toEqual([
    'allegation (a): Allegation (a): the rota',
  ]);
});

test('an index of paragraphs before a judgment is its contents', () => {
  const index = 'Index\n\nSubject Paragraph No\n\nIntroduction 1-2\n\nThe facts 3-4\n\nConclusions 5-6\n';
  const page = judgment(['Introduction', 'The facts', 'Conclusions'], text);
  const by = 'McCLOSKEY LJ (delivering the judgment of the court)';
  expect(
    titlesOf(`IN THE COURT OF APPEAL\n\nIN THE MATTER OF AN APPLICATION BY JR103\n\n${by}\n\n${index}\n${page}`),
  ).toEqual(['IN THE MATTER OF AN APPLICATION BY JR103', by, 'Index', 'Introduction', 'The facts', 'Conclusions']);
});

test('a line with a bracket that it does not close is no title', () => {
  const page = `${text} They are pleaded at paragraph 4 of the\n\f\nClaim (and see what was said in the\nInformation). I have told it above.`;
  expect(titlesOf(judgment(four, page))).not.toContainEqual(expect.stringContaining('Claim'));
});

test('a court that tells throughout what it considers speaks of itself', () => {
  const own = ['notes', 'recalls', 'considers', 'observes'].map((does) => `The Court ${does} that the quay was sound.`);
  const headings = ['I. INTRODUCTION', 'A. The quay', 'B. The boat', 'II. GROUNDS', 'A. The first', 'B. The second'];
  const words = 'As the Court found in Section I, subsection B, it is so.';
  expect(placesOf(judgment(headings, `${own.join(' ')} ${words}`))).toEqual([
    'Section I: I. INTRODUCTION',
    'subsection B: B. The boat',
  ]);
  expect(placesOf(judgment(headings, words))).not.toContain('Section I: I. INTRODUCTION');
});

test.each(['. ', '\n'])('titles with a stop over paragraphs with a number and “%s” are headings', (behind) => {
  const titles = ['Introduction.', 'Submissions of the Plaintiff.', 'Conclusions.'];
  const page = judgment(titles, `${text} That was denied.`).replace(/(?<=\n)(\d+)\. /g, `$1${behind}`);
  expect(titlesOf(`THE HIGH COURT\n\nJUDGMENT delivered on the 2nd day of July, 2021\n\n${page}`)).toEqual(
    expect.arrayContaining(titles),
  );
});

test('what a judge says of another’s reasons is in those', () => {
  const words =
    'I have read the judgment of White JA. I agree with his Honour’s reasons save as to what is said at [1].';
  const page = judgment(['WHITE JA:', 'Introduction', 'BELL P:'], words).replace(/^(\d+)\. /gm, '[$1] ');
  expect(leadsOf(page)).toEqual({ '[1]': ['1'] });
});

test('an Advocate General calls paragraphs points', () => {
  const words = 'As I said in points 1 to 3 of this Opinion and see point 2 above, and point 44 of my Opinion in Mast.';
  const page = `OPINION OF ADVOCATE GENERAL SAIL\n\n${judgment(four, words)}`;
  expect(leadsOf(page)).toEqual({ '1 to 3': ['1', '2', '3'], '2': ['2'] });
});

test('titles without a number stand over what is counted anew below each', () => {
  const page = [
    ...[
      'CASE OF MAST v. OAR',
      text,
      'THE FACTS',
      'I. THE CIRCUMSTANCES',
      'A. The quay',
      `1. ${text}`,
      'B. The boat',
      `2. ${text}`,
    ],
    ...['II. THE LAW OF THE LAND', `3. ${text}`, 'THE LAW', 'I. ARTICLE SIX', 'A. Admissibility', `4. ${text}`],
    ...[
      'B. Merits',
      `5. ${text}`,
      'II. ARTICLE SEVEN',
      `6. It is as told in section I.B above, and in no other place.`,
    ],
  ];
  const { report } = read(`${page.join('\n\n')}\n`);
  expect(
    report.sections.filter(({ level, kind }) => level === 1 && kind !== 'cover').map(({ title }) => title.value),
  ).toEqual(['THE FACTS', 'THE LAW']);
  expect(placesOf(`${page.join('\n\n')}\n`)).toEqual(['section I.B: B. Merits']);
});

test('the words over an order are a heading, and dates of hearings are none', () => {
  const page = judgment([...four, 'FOR THESE REASONS, THE COURT, UNANIMOUSLY,'], text);
  expect(titlesOf(`CASE OF MAST v. OAR\n\nHeard: 9 November 2020\n\nDelivered: 12 February 2021\n\n${page}`)).toEqual([
    'CASE OF MAST v. OAR',
    ...four,
    'FOR THESE REASONS, THE COURT, UNANIMOUSLY,',
  ]);
});

test.each([':', '.—', ' —'])('the name of a judge with “%s” behind it is a heading', (sign) => {
  const [mast, oar] = [`Mast J.${sign}`, `Oar J.${sign}`].map((name) => name.replace('..', '.').replace('.:', '.:'));
  const own = 'My colleague says (at para. 2) that the quay was sound.';
  const page = judgment([mast ?? '', 'I. Overview', oar ?? ''], own);
  expect(titlesOf(page)).toEqual([mast, 'I. Overview', oar]);
  expect(leadsOf(page)).toEqual({ '2': ['2'] });
});

test('what another judge says whom the sentence before names is in that judgment', () => {
  const words = 'I have read Justice Mast’s reasons. I disagree with what he says at paras. 1 and 2.';
  expect(leadsOf(judgment(['Mast J.:', 'I. Overview', 'Oar J.:'], words))).toEqual({ '1': ['1'], '2': ['2'] });
});

test('headings in brackets that ask something stand under others in brackets', () => {
  const titles = [
    'A. The Claim',
    '(1) Principles',
    '(2) Application',
    '(a) Was There a Reasonable Expectation of Privacy?',
  ];
  const [first = '', second = '', third = '', fourth = ''] = titles;
  const page = `${judgment([first, second], text).trimEnd()}\n\n${third}\n\n${fourth}\n\n5. ${text}\n\n6. ${text}\n`;
  expect(titlesOf(page)).toEqual(titles);
});

test.each([
  ['BETWEEN MAST LIMITED Appellant\n\nAND HARBOUR BOARD Respondent', 'MAST LIMITED v HARBOUR BOARD'],
  [
    'In the matter between:\n\nMAST (PTY) LTD FIRST APPELLANT\n\nand\n\nHARBOUR BOARD FIRST RESPONDENT',
    'MAST (PTY) LTD v HARBOUR BOARD',
  ],
])('the parties are told from “%s”', (cover, title) => {
  const page = `IN THE SUPREME COURT OF NEW ZEALAND\n\n${cover}\n\nHearing: 9 May 2020\n\n${judgment(four, text)}`;
  expect(titlesOf(page)).toEqual([title, ...four]);
});

test('an address on the cover closes no headings of the next page', () => {
  const cover = 'IN THE COMPETITION APPEAL TRIBUNAL\nSalisbury House, London EC4Y 8AP\nBefore: Mast J\nJUDGMENT';
  const page = judgment(['A. INTRODUCTION', 'B. THE FACTS', 'C. RESULT'], text).replace(/(.{1,50})(?: |$)/gm, '$1\n');
  expect(titlesOf(`${cover}\n\f${page}`)).toEqual(
    expect.arrayContaining(['A. INTRODUCTION', 'B. THE FACTS', 'C. RESULT']),
  );
});

test('a line of a list of sections that a sentence names is no title', () => {
  const list = `8.1. ${text}\n\n8.2. With respect to Article XI:1, for the reasons in sections\n7.3.1 and 7.3.2 above, it is so.\n\n8.3. ${text}`;
  expect(titlesOf(`1. INTRODUCTION\n\n7.1. ${text}\n\n7.2. ${text}\n\n7.3. ${text}\n\n${list}\n`)).not.toContainEqual(
    expect.stringContaining('8.2'),
  );
});

test('a decision that counts its paragraphs in round brackets is cited by “recital (12)”; a list in one of them is no such', () => {
  const words = 'The producer told the shops at what price they were to sell the cables, and most of them did so.';
  const paragraph = (number: number): string => {
    if (number === 4)
      return `(4) ${words} Three shops did not:\n\n(1) Keel & Co.;\n\n(2) Mast plc; and\n\n(3) Oar Ltd.`;
    if (number === 21)
      return `(21) As set out in recitals (3) to (5), in paragraph 12 above, and in recital (14) of Regulation (EC) No 1/2003, that does not matter.`;
    return `(${number}) ${words}`;
  };
  const all = Array.from({ length: 24 }, (_, index) => paragraph(index + 1)).join('\n\n');
  const leads = leadsOf(`1. INTRODUCTION\n\n${all}\n`);
  expect(leads).toEqual({ '(3) to (5)': ['3', '4', '5'], '12': ['12'] });
  // In a text that counts otherwise such numbers are those of lists and laws.
  expect(leadsOf(judgment(four, 'It was so under paragraph (2), and by recital (3).'))).toEqual({});
});
