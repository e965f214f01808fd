import { expect, test } from 'vitest';
import { checkDefinition, dedent, printOutline, read } from '../../fixture.ts';

/* Texts that other programs made of reports: web pages, Markdown, listings, readers of PDFs that keep no layout. */

const LONG = 'The harbour is watched at all hours, and those who watch it know what to do when a boat is late.';

test('web pages print a number right before its words', () => {
  checkDefinition(`
    1Introduction

    1.The harbour is watched at all hours, and those who watch it know what to do.

    ⟦2.The lamps are lit too late, as those who live near them told us more than once.⟧

    2Ropes

    3.Ropes are old. Two of them broke last winter while boats were tied to them.

    4.What we said of lamps in paragraph ‸2 is true of ropes, and it has been so for years.

    3Gates

    5.Gates are new, and they are opened by those who have been told how it is done.
  `);
});

test('so do some readers of PDFs, whatever sign the first word has', () => {
  checkDefinition(`
    1.The harbour is watched at all hours, and those who watch it know what to do.

    ⟦2.Children’s boats are tied up at the steps, where everybody can see them.⟧

    3.Strong, old ropes are kept in the loft, and lent to those who ask for them.

    4.Long-standing rules forbid swimming, and paragraph ‸2 says where the steps are.
  `);
});

test('a number that Markdown would take for a list’s is printed with a stroke', () => {
  checkDefinition(`
    ## Lamps

    ⟦1\\. The harbour is watched at all hours, and those who watch it know what to do.⟧

    2\\. The lamps are lit too late, as those who live near them told us more than once.

    ## Ropes

    3\\. What we said of the watch in paragraph ‸1 is true of ropes, and has been for years.
  `);
});

test.each(['<< Page 2 >>', '%%page 2%%', '--- Page 2 of 3 ---', '[Page 2]'])(
  '“%s” alone on its line is where a page begins',
  (mark) => {
    const { pages, paragraphs } = read(`1. ${LONG}\n\n${mark}\n\n2. ${LONG}\n\n3. ${LONG}\n`).report;
    expect(pages).toHaveLength(2);
    expect(paragraphs).toHaveLength(3);
  },
);

test('a head that stands on one line with the title below it is no part of the title', () => {
  const page = (number: number, title: string): string =>
    `${number % 2 === 1 ? `Final Report 2019 -106\n<< Page ${number} >>\n${title}` : `<< Page ${number} >>\nFinal Report 2019 -106 ${title}`}\n${number}.1 ${LONG}\n${number}.2 ${LONG}\n`;
  const titles = ['1 Summary', '2 Facts', '3 Analysis', '4 Findings', '5 Actions', '6 Lessons learnt'];
  const { sections } = read(titles.map((title, at) => page(at + 1, title)).join('\n')).report;
  expect(sections.map(({ title }) => title.value)).toEqual(titles);
});

test('a title that comes again at the edge of few pages is cut off nothing', () => {
  const pages = Array.from({ length: 12 }, (_, at) => `${at < 3 ? 'The harbour\n\n' : ''}${at + 1}. ${LONG}`);
  const text = [...pages, `The harbour at night\n\n13. ${LONG}`].join('\n\f');
  expect(printOutline(read(text))).toContain('The harbour at night');
});

test('what a paragraph of Markdown cites in a footnote is most likely another document’s', () => {
  const document = read(
    dedent(`
      ## Lamps

      1 The harbour is watched at all hours.[^1]

      2 The lamps are lit too late.[^2]

      3 Ropes are old.

      [^1]: Affidavit of the harbour master, p 1 para 2
      [^2]: See paragraph 3 above.
    `),
  );
  const { citations, furniture } = document.report;
  expect(furniture.map(({ kind }) => kind)).toEqual(['footnote', 'footnote']);
  expect(citations.map(({ targets }) => targets.map(({ first }) => first))).toEqual([['3']]);
});

test('the name of a case in italics goes before its paragraphs', () => {
  const cited = (words: string): number =>
    read(`1 ${LONG}\n\n2 ${LONG}\n\n3 ${words}\n\n4 ${LONG}\n`).report.citations.length;
  expect(cited('The test is that in _Spandeck_ at [2], which nobody doubts.')).toBe(0);
  expect(cited('The test is that in _Spandeck_ ([2] _supra_), which nobody doubts.')).toBe(1);
});

test('a line in bold is a heading, a label with its value is none', () => {
  const text = `**Coram** :Chua J\n\n**Chua J:**\n\n**_The facts_**\n\n1 ${LONG}\n\n2 ${LONG}\n\n3 ${LONG}\n`;
  expect(read(text).report.sections.map(({ title }) => title.value)).toEqual(['Chua J:', 'The facts']);
});

test.each(['The operator replied:', 'The letter read as follows:', 'The Department should:'])(
  '“%s” leads in to what comes, and is no heading',
  (words) => {
    const text = `Harbours\n\nLamps\n\n1. ${LONG}\n\n${words}\n\nWe shall look at it before the winter comes.\n\n2. ${LONG}\n\n3. ${LONG}\n`;
    expect(read(text).report.sections.map(({ title }) => title.value)).not.toContain(words);
  },
);

test('titles that are underlined are headings, of levels by the signs', () => {
  const text = `The harbour\n===========\n\n1. ${LONG}\n\nLamps\n-----\n\n2. ${LONG}\n\nA short line\n\nRopes\n-----\n\n3. ${LONG}\n`;
  const { sections } = read(text).report;
  expect(sections.map(({ title, level }) => `${level} ${title.value}`)).toEqual([
    '1 The harbour',
    '1 Lamps',
    '1 Ropes',
  ]);
});

test('a chapter’s page of its own begins with the number of the chapter', () => {
  const text = `6 Conclusions and recommendations\n\nLamps\n\n1. ${LONG}\n\n2. ${LONG}\n\n3. ${LONG}\n`;
  expect(read(text).report.sections.map(({ title }) => title.value)).toEqual([
    '6 Conclusions and recommendations',
    'Lamps',
  ]);
});

test('a number with a footnote’s mark behind its last word is a paragraph’s', () => {
  const text = `7.1 ${LONG}\n\n7.2 The editor told us that:306\n\n“We are read by nobody.”\n\n7.3 ${LONG}\n\n7.4 ${LONG}\n\n7.5 ${LONG}\n`;
  expect(read(text).report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual([
    '7.1',
    '7.2',
    '7.3',
    '7.4',
    '7.5',
  ]);
});

test('what a committee notes of its meetings is no heading', () => {
  const text = `Formal minutes\n\nDraft Report, brought up and read.\n\nResolved, That the Report be the Sixth Report\n\nAdjourned till Tuesday 18 March at 9.30 am\n`;
  expect(read(text).report.sections.map(({ title }) => title.value)).toEqual(['Formal minutes']);
});

test('dates and names in minutes are no headings; the next usual section is one', () => {
  const text = `Harbours\n\n1. ${LONG}\n\n2. ${LONG}\n\nFormal minutes\n\nWednesday 20 July 2016\n\nMary Mast, in the Chair\n\nAnna Oar\n\nDraft Report, proposed by the Chair, brought up and read.\n\nWitnesses\n\nThe following witnesses gave evidence. Transcripts can be viewed on the page of the Committee.\n`;
  expect(read(text).report.sections.map(({ title }) => title.value)).toEqual([
    'Harbours',
    'Formal minutes',
    'Witnesses',
  ]);
});

test('the title of an exhibit is no heading, nor is a head with its page behind a bar', () => {
  const text = `Harbours\n\n1. ${LONG}\n\nExhibit 1\nBodies that plan harbours\n\n2. ${LONG}\n\nPart 1. Harbours | 10\n\n3. ${LONG}\n`;
  expect(read(text).report.sections.map(({ title }) => title.value)).toEqual(['Harbours']);
});
