import { expect, test } from 'vitest';
import { dedent, read } from '../../../../fixture.ts';
import { leadsInOrder, leadsOf, titlesOf } from '../../../../families.ts';

/* Reports of public inquiries, as they are put together from their volumes. */

test('headings of Markdown lie side by side at whatever level they begin', () => {
  const { report } = read(
    `#### Chapter 5: The tests\n\n##### The first test\n\n5.1 The first test was made in June 2001 by two engineers.\n\n` +
      `##### The second test\n\n5.2 The second test was made in July 2001 by the same engineers.\n\n` +
      `#### Chapter 6: The history\n\n6.1 The history of the tests is a long one, and nobody had told it.\n`,
  );
  expect(report.sections.map(({ level, title, span }) => [level, title.value, span.end])).toEqual([
    [1, 'Chapter 5: The tests', report.sections[3]?.span.start],
    [2, 'The first test', report.sections[2]?.span.start],
    [2, 'The second test', report.sections[3]?.span.start],
    [1, 'Chapter 6: The history', report.sections[3]?.span.end],
  ]);
});

test('where pages were put together to one text, notes stand amid paragraphs and end before the next heading or number', () => {
  const text =
    `9.1 The march was stopped at noon, and those who led it went home.1\n\n1 KR2.4\n\n` +
    `9.2 The soldiers stayed where they were until the evening, as they had been told.2\n\n2 Day 28/3; Day 29/4\n\n` +
    `The second march\n\n9.3 There was another march on the next day, which nobody stopped.\n\n`;
  const { report } = read(`Inquiry report\n\n%%page 1%%\n\n${text}%%page 2%%\n\n9.4 It ended at the harbour.\n`);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual(['9.1', '9.2', '9.3', '9.4']);
  expect(titlesOf(`Inquiry report\n\n%%page 1%%\n\n${text}%%page 2%%\n\n9.4 It ended at the harbour.\n`)).toEqual([
    'Inquiry report',
    'The second march',
  ]);
});

test('a numbered paragraph that ends with a colon and the mark of a footnote is no heading', () => {
  const text =
    `6.1 Mr Mast gave the same account in his statement of 2 June:[^7]\n\n> "I was at the harbour."\n\n` +
    `6.2 Mr Oar gave another account when he was asked about it in June.\n\n6.3 I prefer what Mr Oar said about it.\n`;
  expect(titlesOf(text)).toEqual([]);
});

test('what an inquiry recommends inside its running series, behind “I recommend:”, are recommendations up to the next matter', () => {
  const text = dedent(`
    4. The supply of ropes

    14. The Harbour Board bought its ropes from three makers, and nobody looked at them.

    15. I have considered what should be done about it.

    I therefore recommend:

    16. That the Board look at each rope when it comes, and write down what it finds.

    17. That the makers say how long their ropes will last.

    18. I turn now to the night of 3 March, when the wind rose to 60 knots.

    19. Recommendation 16 would have made a difference, since the rope that broke was old.
  `);
  const { report, source } = read(text);
  expect(report.recommendations.map(({ lead }) => source.slice(lead).slice(0, 20))).toEqual([
    'That the Board look ',
    'That the makers say ',
  ]);
  expect(leadsOf(text)).toEqual({ '16': ['16. That the'] });
});

test('two chapters stand beside each other, and “Regulation: the Harbour Commission” is a title, not a person with an office', () => {
  const { report } = read(`
Chapter 1
Regulation: the Harbour Commission

1.1 The Commission was made in 2004 to look after harbours, and was closed in 2009.

1.2 It looked after few of them, as those who worked for it told us at some length.

Chapter 2
Regulation: the Quay Executive

2.1 The Executive never looked at quays where boats of the Commission were tied up.

2.2 Nobody thought that this was odd, and nobody had been told that it should be so.
`);
  expect(report.sections.map(({ title, level }) => [level, title.value])).toEqual([
    [1, 'Chapter 1'],
    [2, 'Regulation: the Harbour Commission'],
    [1, 'Chapter 2'],
    [2, 'Regulation: the Quay Executive'],
  ]);
});

test('sections that each chapter counts anew are headings, however few a chapter has', () => {
  const text = `
Chapter 4: The storm

1 Overview

The storm came in January, and nobody at the harbour was ready for it. Section 2 tells why.

2 Warnings

2.1 The first one

The first warning came by letter. What is said in section 1 of this chapter shows who read it.

2.2 The second one

The second warning came by telephone, and the man who took the call made no note of it.

Chapter 5: The flood

1 Introduction

The flood came in March. The warnings are considered in Chapter 4, section 2.2, and not here.

2 The quay

The quay stood under water for nine days, as the board was told (see section 1 above).
`;
  expect(titlesOf(text)).toEqual([
    'Chapter 4: The storm',
    '1 Overview',
    '2 Warnings',
    '2.1 The first one',
    '2.2 The second one',
    'Chapter 5: The flood',
    '1 Introduction',
    '2 The quay',
  ]);
  expect(leadsInOrder(text).map(([cited, [title]]) => [cited, title])).toEqual([
    ['2', '2 Warnings'],
    ['1', '1 Overview'],
    ['4', 'Chapter 4: The storm'],
    ['2.2', '2.2 The second one'],
    ['1', '1 Introduction'],
  ]);
});
