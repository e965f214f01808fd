import { expect, test } from 'vitest';
import { leadsOf, titlesOf } from '../../../families.ts';
import { dedent, read } from '../../../fixture.ts';

/* Judgments of courts: they quote laws and other judgments at length, whose paragraphs bear numbers like their own. */

/** A judgment of nine paragraphs in square brackets; `words` end paragraph [8]. */
function judgment(words: string): string {
  const paragraphs = Array.from({ length: 9 }, (_, index) => {
    const end = index === 7 ? words : 'and nobody says that the quay was sound when the boat was moored to it.';
    return `[${index + 1}] The harbour board knew of the state of the quay for more than a year, ${end}`;
  });
  return `${paragraphs.join('\n\n')}\n`;
}

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
])('a judgment that says “%s” cites itself', (words, expected) => {
  expect(leadsOf(judgment(words))).toEqual(expected);
});

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

test('paragraphs before a copyright line are no imprint', () => {
  const text = judgment('as I say at [2] above.').replace(/\n\n(?=\[6\])/, '\n\n\n');
  expect(leadsOf(`${text}\n Copyright © Government of the Harbour.\n`)).toEqual({ '[2]': ['2'] });
});

/** A judgment of three judges, each under a name of their own. */
const THREE = dedent(`
  LORD MAST: (with whom Lady Sail agrees)

  Introduction

  1.   This appeal concerns the duty of a harbour board towards those who moor boats without a licence.

  2.   The boat of the appellant sank at the north quay in a storm in March 2012.

  (1) Was there a duty?

  3.   As Lord Rope put it in Pilot v Harbour Board [1990] 1 AC 1, at para 5:

  “5. The duty is owed to all who use the quay.

  6. It is not owed to those who do not.”

  4.   For the reasons in para 2 above there was a duty, as the judge said at para 3 of his judgment.

  (2) Was it broken?

  5.   It was broken, since nobody had looked at the quay for more than ten years.

  LADY OAR: (agreeing)

  6.   I agree with Lord Mast, and add a word on what he says at para 3.

  7.   My Lord deals with the breach, for the reasons given by my Lord at para 5. I agree.

  LORD ANCHOR: (dissenting)

  8.   I have the misfortune to differ from what Lady Oar says at para 7.

  9.   I do not agree with what Lord Mast said in Tiller v Board [2001] 1 AC 3 at para 4, either.
`);

test('the parts of several judges are cited by their names', () => {
  const { report, source } = read(THREE);
  const cited = report.citations.flatMap(({ targets }) =>
    targets.map(({ span, paragraphs }) => [
      source.slice(span),
      paragraphs.map((index) => report.paragraphs[index]?.number?.label),
    ]),
  );
  expect(cited).toEqual([
    ['2', ['2']],
    ['3', ['3']],
    ['5', ['5']],
    ['7', ['7']],
  ]);
});

test('judges’ names, and titles that courts number in brackets, are headings; numbers in a quotation count for nothing', () => {
  expect(titlesOf(THREE)).toEqual([
    'LORD MAST: (with whom Lady Sail agrees)',
    'Introduction',
    '(1) Was there a duty?',
    '(2) Was it broken?',
    'LADY OAR: (agreeing)',
    'LORD ANCHOR: (dissenting)',
  ]);
  expect(read(THREE).report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
  ]);
});

test('a dissenting opinion counts its own paragraphs and cites those “of the judgment”', () => {
  const text = dedent(`
    THE LAW

    1.  The applicant complained that the proceedings had been too long.

    2.  The Court reiterates that the length must be assessed in the light of the circumstances.

    3.  There has been a violation, for the reasons in paragraph 2 above (see Mast v. Kingdom, no. 31/02, § 2, 3 May 2006).

    PARTLY DISSENTING OPINION OF JUDGE TILLER

    1.  I regret that I cannot agree with the majority. In paragraph 2 of the judgment it applies its general test.

    2.  In my view the test is another one, as the Convention shows.

    3.  For the reasons in paragraph 2 above I voted against.
  `);
  const { report, source } = read(text);
  const cited = report.citations.map(({ targets: [target] }) => {
    const paragraph = report.paragraphs[target?.paragraphs[0] ?? -1];
    return paragraph === undefined ? '' : source.slice(paragraph.textSpan).slice(0, 12);
  });
  expect(cited).toEqual(['The Court re', 'The Court re', 'In my view t']);
});

test('a name over the evidence of a witness makes no judge of him', () => {
  const text = judgment('as Lord Mast says at paragraph 4 of his statement.').replace('[3]', 'Lord Mast\n\n[3]');
  expect(leadsOf(text)).toEqual({});
});

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

test('a long question in italic type is a heading', () => {
  const question =
    'Can a term be implied that would let the board take the boats in case the sailors do not pay for the quay, so that the lease and the letter of June agree?';
  const text =
    `[1] The board says that there is such a term in the lease that was signed in June.\n\n_${question}_\n\n` +
    `[2] There is no such term, for the reasons that the board gave itself in its letter.\n\n[3] The appeal is dismissed, with costs.\n`;
  expect(titlesOf(text)).toEqual([question]);
});

test('a letter quoted with dots behind its numbers does not break off paragraphs that have none', () => {
  const paragraph = (number: number, words = ''): string =>
    `${number} The harbour board knew of the state of the quay for more than a year, and did nothing about it.${words}`;
  const letter = [1, 2, 3, 4].map(
    (number) => `${number}. The committee has read the papers that the board sent to it.`,
  );
  const text = [
    ...[9, 10, 11].map((number) => paragraph(number)),
    'The letter of the committee read as follows:',
    ...letter,
    ...[12, 13, 14, 15, 16, 17, 18, 19].map((number) => paragraph(number)),
    paragraph(20, ' This is set out at [9] and [10] above.'),
    ...[21, 22].map((number) => paragraph(number)),
  ];
  expect(leadsOf(`${text.join('\n\n')}\n`)).toEqual({ '[9]': ['9'], '[10]': ['10'] });
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

test('a passage quoted without an opening mark, with its numbers, is no part of the judgment', () => {
  const paragraph = (number: number, words = ''): string =>
    `${number}. The harbour board knew of the state of the quay for more than a year, and did nothing about it.${words}`;
  const text = [
    ...[5, 6, 7, 8, 9].map((number) => paragraph(number)),
    '10. This was explained in Mast v Oar [2002] UKHL 19 as follows:',
    '9. How, then, does one know a quay? Much has been written about it.',
    '10. The second question is (“what ought to be held up”) one of judgment.',
    '11. In most cases it is answered at once.”',
    '11. The board says that nobody can answer it, and relies on the chart.',
    ...[12, 13, 14, 15].map((number) => paragraph(number)),
    '16. I have dealt with that at [11] above.',
    ...[17, 18].map((number) => paragraph(number)),
  ].join('\n\n');
  const { report, source } = read(`${text}\n`);
  const [at] = report.citations.flatMap(({ targets }) => targets.flatMap(({ paragraphs }) => paragraphs));
  expect(source.slice(report.paragraphs[at ?? -1]?.textSpan ?? { start: 0, end: 0 })).toMatch(/^The board says/);
});

test('an appendix “hereto” is one of the text', () => {
  const text =
    `1. The clauses are set out in Appendix 1 hereto, where the words of the policy are given in full.\n\n` +
    `2. Nobody says that there are others, and the board agrees with that.\n\n3. The claim is dismissed, with costs.\n\n` +
    `Appendix 1\n\nThe policy covers quays and what is moored to them, in all weathers.\n`;
  expect(leadsOf(text)).toEqual({ '1': ['Appendix 1'] });
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

test('where references to paragraphs are said to be to a law’s, only what points inside is the judgment’s own', () => {
  const paragraph = (number: number, words = ''): string =>
    `${number}. The harbour board knew of the state of the quay for more than a year, and did nothing about it.${words}`;
  const text = [
    ...[1, 2].map((number) => paragraph(number)),
    paragraph(3, ' Nobody disputes what is said in paragraph 1.'),
    paragraph(4, ' References in the text below to paragraphs are to paragraphs of Schedule 17.'),
    paragraph(5, ' An order may be made at its request (paragraph 2). Paragraph 3 concerns quays (paragraph 3(2)(b)).'),
    paragraph(6, ' As we explain in paragraph 2 above, and below (see paragraph [7]), that was accepted.'),
    ...[7, 8].map((number) => paragraph(number)),
  ].join('\n\n');
  expect(leadsOf(`${text}\n`)).toEqual({ '1': ['1'], '2': ['2'], '[7]': ['7'] });
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

/** A judgment that cites cases, with two issues, each under a heading of its own; `words` stand under the first. */
const withIssues = (words: string): string =>
  [
    'Introduction',
    '1. The quay fell in 2016. Mast v Oar [2010] UKSC 1, Sail v Rope [2011] UKSC 2 and Hull v Keel [2012] UKSC 3 apply.',
    'Issue 1 – the state of the quay',
    `2. The harbour board knew of the state of the quay for more than a year. ${words}`,
    'Issue 2 – the loss of the boat',
    '3. The boat was worth what was asked for it, as the evidence of those who had looked at it shows.',
    '4. The harbour board has not shown that anybody else would have paid less for it than the claimant did.',
  ].join('\n\n') + '\n';

test.each([
  ['This bears on Issue 2 below.', { '2': ['Issue 2 – the loss of the boat'] }],
  [
    'That goes to Issues (1) and (2).',
    { '(1)': ['Issue 1 – the state of the quay'], '(2)': ['Issue 2 – the loss of the boat'] },
  ],
  ['That is Issue Two.', { Two: ['Issue 2 – the loss of the boat'] }],
  ['That was issue 2 of his list.', {}],
  ['There was no issue 2 years ago.', {}],
])('what headings number by a word of their own is found by it: “%s”', (words, leads) => {
  expect(leadsOf(withIssues(words))).toEqual(leads);
});

test('articles of laws over which a judgment puts headings are no parts of it', () => {
  const text = withIssues('That is asked under Article 2.').replace(/^Issue/gmu, 'Article');
  expect(leadsOf(text)).toEqual({});
});

test('what the paragraph before says of a case is not said of the next paragraph’s numbers', () => {
  const paragraph = (number: number, words = ''): string =>
    `${number}    The harbour board knew of the state of the quay for more than a year.${words}`;
  const text = [
    ...[1, 2, 3].map((number) => paragraph(number)),
    paragraph(4, ' That is the name of the ship (see The Gull [1988] 2 Lloyd’s Rep 459 at 460 col.1).'),
    '5    Reverting to the arguments summarised at [2], no authority was cited for them by anybody.',
    paragraph(6),
  ].join('\n\n');
  expect(leadsOf(`${text}\n`)).toEqual({ '[2]': ['2'] });
});

test('a passage without marks behind “stated at [84]:” is of the text from there; a list of the author’s own is not', () => {
  const paragraph = (number: number, words = ''): string =>
    `${number}. The harbour board knew of the state of the quay for more than a year.${words}`;
  const text = [
    ...[1, 2, 3].map((number) => paragraph(number)),
    paragraph(4, ' In Mast v Oar [2016] 3 SLR 1222 the Court of Appeal stated at [84]:'),
    '   The evidence is against it for the reasons that we have set out at [2] above.',
    'That is so here, as we have set out at [1] above.',
    paragraph(5, ' The claimant says two things:'),
    '   (a) The quay was old, as is set out at [3] above.',
    paragraph(6),
  ].join('\n\n');
  expect(leadsOf(`${text}\n`)).toEqual({ '[1]': ['1'], '[3]': ['3'] });
});
