import { expect, test } from 'vitest';
import { titlesOf } from '../../../../families.ts';
import { dedent, read } from '../../../../fixture.ts';

/* Judgments of several judges, each of whom writes a part. */

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
