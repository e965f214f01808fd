import { expect, test } from 'vitest';
import { dedent, read } from '../../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../../families.ts';

/* Headings and contents of volumes, where notes and years look like numbers. */

test('notes of a page that begin amid a series, with four figures too, are neither headings nor text', () => {
  const page = (note: number, text: string): string =>
    `${text}${note} and went home that night.${note + 1}\n\n${note} INQ017580\n${note + 1} Mast 12/5-40\n\n${note}\n\f`;
  const text =
    page(1442, '3.1 The master of the boat said that it was dark') + page(1451, '3.2 The mate saw nothing at all');
  const { report } = read(`${text}3.3 There the matter rests.\n`);
  expect(report.sections).toEqual([]);
  expect(report.furniture.filter(({ kind }) => kind === 'footnote')).toHaveLength(4);
});

test('headings of Markdown may begin with numbers', () => {
  const text =
    `## 1 Facts\n\nThere are facts.\n\n### 1.1 The boat\n\nThe boat sank, as told in section 1.2.\n\n### 1.2 The night\n\nIt was dark.\n\n` +
    `## 2 July 2014: the meeting\n\nThey met.\n`;
  expect(titlesOf(text)).toEqual(['1 Facts', '1.1 The boat', '1.2 The night', '2 July 2014: the meeting']);
  expect(leadsOf(text)).toEqual({ '1.2': ['1.2 The night'] });
});

test('a heading may begin with a date or years; what announces a list, or ends with a mark behind a year, is none', () => {
  const text = dedent(`
    The harbour

    4.1 The Board met once in the winter, and nothing came of it at that time.

    2 July 2014: the meeting of the Board

    4.2 The Board met again, and its minutes say that the quay was spoken of.

    1981–86 repairs of the quay

    4.3 The application for a second boat was dated 2 October 2006.32

    4.4 The investigation went on.

    The investigation identified the following causal factors:

    (a) The rope was old.

    (b) The night was dark.
  `);
  expect(titlesOf(text)).toEqual([
    'The harbour',
    '2 July 2014: the meeting of the Board',
    '1981–86 repairs of the quay',
  ]);
});

test('among many paragraphs of two-part numbers a short one is no heading, one above its own parts is', () => {
  const paragraphs = Array.from(
    { length: 40 },
    (_, at) => `5.${at + 1} The figures of that month were known to all of those who asked for them in June.`,
  );
  paragraphs[11] = '5.12 In April 2007 they stood at 127.3';
  expect(titlesOf(paragraphs.join('\n\n'))).toEqual([]);
  const { report } = read(`${paragraphs.join('\n\n')}\n\n5.41 See paragraph 5.12 above.\n`);
  expect(report.citations.flatMap(({ targets }) => targets[0]?.paragraphs ?? [])).toEqual([11]);
});

test('a contents page in Markdown ends where the text’s first heading stands, and its entries lead there', () => {
  const part = (label: string, name: string): string =>
    `## Part ${label}: ${name}\n\n### Chapter 1: What was done\n\nMuch was done in this part of the harbour.\n\n` +
    `### Chapter 2: What was not\n\nMuch was not done in this part of the harbour.\n\n`;
  const entries = [
    'Part 1 The quay — 1',
    'Chapter 1 What was done — 1',
    'Chapter 2 What was not — 4',
    'Part 2 The boats — 7',
  ];
  const text = `The Harbour Inquiry\n\n## Contents\n\n${entries.map((entry) => `- ${entry}\n\n`).join('')}${part('1', 'The quay')}${part('2', 'The boats')}`;
  expect(titlesOf(text)).toEqual([
    'The Harbour Inquiry',
    'Contents',
    ...['Part 1: The quay', 'Chapter 1: What was done', 'Chapter 2: What was not'],
    ...['Part 2: The boats', 'Chapter 1: What was done', 'Chapter 2: What was not'],
  ]);
  const { report } = read(text);
  expect(report.contents.map(({ title, section }) => [title, report.sections[section ?? -1]?.title.value])).toEqual([
    ['Part 1 The quay', 'Part 1: The quay'],
    ['Chapter 1 What was done', 'Chapter 1: What was done'],
    ['Chapter 2 What was not', 'Chapter 2: What was not'],
    ['Part 2 The boats', 'Part 2: The boats'],
  ]);
});

test('“CHAPTER 4” at the edge of a page is no running head where it is on no other page', () => {
  const paragraph = (n: number): string =>
    `${n}. What is told in this paragraph was heard in June, and nobody who was asked has said\nanything else since that day.\n`;
  const chapter = (n: number, page: number): string =>
    `THE PIER INQUIRY\nCHAPTER ${n}\nThe ${['quay', 'boats', 'crews'][n - 3] ?? ''} of the pier\n${paragraph(1)}${paragraph(2)}${page}\n\f` +
    `THE PIER INQUIRY\n${paragraph(3)}${paragraph(4)}${page + 1}\n\f`;
  const titles = titlesOf(chapter(3, 10) + chapter(4, 12) + chapter(5, 14));
  expect(titles.filter((title) => title.startsWith('CHAPTER'))).toEqual(['CHAPTER 3', 'CHAPTER 4', 'CHAPTER 5']);
});
