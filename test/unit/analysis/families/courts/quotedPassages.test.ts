import { expect, test } from 'vitest';
import { leadsOf } from '../../../../families.ts';
import { read } from '../../../../fixture.ts';
import { judgment } from './judgment.ts';

/* Passages of others, with their numbers, amid a judgment’s own. */

test('paragraphs before a copyright line are no imprint', () => {
  const text = judgment('as I say at [2] above.').replace(/\n\n(?=\[6\])/, '\n\n\n');
  expect(leadsOf(`${text}\n Copyright © Government of the Harbour.\n`)).toEqual({ '[2]': ['2'] });
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
