import { expect, test } from 'vitest';
import { readLines } from '../../../server/src/report/lines/lines.ts';
import { findFurniture } from '../../../server/src/report/pages/furniture.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { cpuTimeOf } from '../../cpuTime.ts';
import { checkDefinition, dedent, printOutline, read } from '../../fixture.ts';

/** Three pages with running head, page number and a footnote that stands in the middle of a paragraph. */
const PAGES =
  dedent(`
    Harbour Town inspection

    Findings

    1. Boats are sound and are looked after by people who know them well and like them. They
    are painted each spring.

    2. The harbour master keeps a book1 of all that happens, and those who come after him will
    find in it what they need to know about the boats, the ropes and the

    1 The book is kept in the office and can be read there.
    1
  `) +
  '\f' +
  dedent(`
    Inspection report: Harbour Town

    people of the harbour.

    3. Ropes are old. Two of them broke last winter while boats were tied to them at night, and
    nobody noticed until the next morning, when the boats were

    2
  `) +
  '\f' +
  dedent(`
    Inspection report: Harbour Town

    far out at sea.

    4. Visits are made at night as well as by day.

    3
  `) +
  '\f' +
  dedent(`
    Inspection report: Harbour Town

    Recommendations

    5. Look at the ropes each month (paragraph 3).

    4
  `);

test('running heads, page numbers and footnotes are neither headings nor paragraphs', () => {
  expect(printOutline(read(PAGES))).toBe(
    dedent(`
      Harbour Town inspection
      Findings
        1 Boats are sound and are looked after by people who know …
        2 The harbour master keeps a book1 of all that happens, and …
        3 Ropes are old. Two of them broke last winter while boats …
        4 Visits are made at night as well as by day.
      Recommendations
        5 Look at the ropes each month (paragraph 3).
    `),
  );
});

test('a footnote whose mark is raised is told, too', () => {
  const { report, source } = read(PAGES.replace('book1 of', 'book¹ of').replace(/^( *)1 The book/m, '$1¹ The book'));
  expect(report.furniture[0]?.kind).toBe('footnote');
  expect(source.slice(report.furniture[0]?.span ?? { start: 0, end: 0 })).toMatch(/^¹ The book is kept/);
});

test('each kind of furniture is told', () => {
  const { report, source } = read(PAGES);
  expect(report.furniture.map(({ kind, span }) => `${kind}: ${source.slice(span)}`)).toEqual([
    'footnote: 1 The book is kept in the office and can be read there.',
    'page-number: 1',
    'running-head: Inspection report: Harbour Town',
    'page-number: 2',
    'running-head: Inspection report: Harbour Town',
    'page-number: 3',
    'running-head: Inspection report: Harbour Town',
    'page-number: 4',
  ]);
});

test('form feeds make pages', () => {
  const { report, source } = read(PAGES);
  expect(report.pages.map((page) => source.slice(page).trimStart().split('\n')[0])).toEqual([
    'Harbour Town inspection',
    'Inspection report: Harbour Town',
    'Inspection report: Harbour Town',
    'Inspection report: Harbour Town',
  ]);
});

test('a paragraph goes on behind the furniture between its lines', () => {
  const { report, source } = read(PAGES);
  const second = report.paragraphs.find(({ number }) => number?.label === '2');
  expect(source.slice(second?.span ?? { start: 0, end: 0 })).toMatch(/^2\. The harbour[^]*people of the harbour\.$/);
});

test('a citation broken over a page leads to its paragraph', () => {
  const end = '\fHarbour Town\n\n';
  checkDefinition(
    `Harbour Town\n\n1. Harbour boats are sound.\n\n⟦2. Ropes are old.⟧\n\n${end}3. Visits are rare.\n\n` +
      `${end}4. Look at the ropes (paragraph\n\n3\n${end}‸2) each month.\n`,
  );
});

/** Four pages, each with a head of its own that holds the page's number; the chapters change in the middle of pages. */
const HEADED = ['The harbour', 'The boats', 'The crews', 'The lamps']
  .map(
    (chapter, at) =>
      `${chapter} ${at + 1}\n\n${at + 1}. The ${chapter.slice(4)} is looked after well, and nobody was hurt.\n`,
  )
  .join('\f');

test('a head that stands on one page only is told by the page’s number beside it', () => {
  const { report, source } = read(HEADED);
  expect(report.furniture.map(({ kind, span }) => `${kind}: ${source.slice(span)}`)).toEqual([
    'running-head: The harbour 1',
    'running-head: The boats 2',
    'running-head: The crews 3',
    'running-head: The lamps 4',
  ]);
});

test('a heading with a number that is not the page’s stays a heading', () => {
  const { report } = read(HEADED.replace('The crews 3', 'Crews after 2003'));
  expect(report.sections.map(({ title }) => title.value)).toEqual(['Crews after 2003']);
});

test('footnotes begin behind their marks: a numbered title or paragraph above the mark is none', () => {
  const { report, source } = read(
    `Harbour report\n\f1 Introduction\n\nWhy we came\n\n1. The boats are sound, and they were looked at in June by two sailors.\n\n` +
      `2. The book is kept well.1 Nobody could tell us who had begun it, or who will end it.\n\n` +
      `1 The book is kept in the office.\n\f3. The ropes are old, and two of them broke last winter in a storm.\n`,
  );
  expect(report.furniture.map(({ kind, span }) => `${kind}: ${source.slice(span)}`)).toEqual([
    'footnote: 1 The book is kept in the office.',
  ]);
});

test('of several places where footnotes may begin the one at the foot of the page is meant', () => {
  const { report, source } = read(
    `Accident report\n\f12 The owner of the line was told of this.1 The recommendations are:\n\n` +
      `1 The owner of the line should try all lamps each week, and write down what it finds.\n\n` +
      `2 The owner of the line should try all bells each week, and write down what it finds.\n\n` +
      `1 He answered in June.\n\f13 The gate is watched at all hours, and nobody was hurt in the last three years.\n`,
  );
  expect(report.furniture.map(({ kind, span }) => `${kind}: ${source.slice(span)}`)).toEqual([
    'footnote: 1 He answered in June.',
  ]);
});

test('the figure of “R2” is no mark of a note: a heading “2 Findings” below it is none', () => {
  const text =
    dedent(`
      1 Summary

      1.1 Cards are used by many, and approved late. Recommendation 4 of the last audit is
      repeated as R2.

      2 Detailed findings

      2.1 The policy dates from 2015, and nobody knows it.

      2.2 Reminders had been switched off.
    `) + '\f2.3 Access is not reviewed.\n';
  expect(printOutline(read(text))).toContain('2 Detailed findings');
});

/** Pages without form feeds, each with the same words at its head, as programs that read pictures of pages leave them. */
function scanned(head: string, pages: readonly string[]): string {
  return `Harbour report\n\n${pages.map((page, at) => `${page}\n\n${at + 1}\n\n${head}\n\n`).join('')}That is all.\n`;
}

const SCANNED = [
  '1. The harbour is watched at all hours, and those who watch it know what to do when the',
  'boats come home late. They ring the bell.',
  '2. The ropes are old, and two of them broke last winter while boats were tied to them in',
  'a storm. Nobody was hurt.',
];

test('one word at the head of each page is a running head if it breaks into sentences', () => {
  const { report } = read(scanned('Harbours', SCANNED));
  // On the first page it may be the title.
  expect(report.furniture.filter(({ kind }) => kind === 'running-head')).toHaveLength(3);
});

test('one word that only stands between whole sentences is no running head', () => {
  const whole = ['1. The harbour is watched.', 'Boats come late.', '2. The ropes are old.', 'Nobody was hurt.'];
  expect(read(scanned('Harbours', whole)).report.furniture.filter(({ kind }) => kind === 'running-head')).toEqual([]);
});

test('lines that come again and again, and nothing else, are read in time', () => {
  const lines = readLines(new SourceText('Harbours\n'.repeat(60_000)));
  expect(cpuTimeOf(() => findFurniture(lines))).toBeLessThan(1500);
});
