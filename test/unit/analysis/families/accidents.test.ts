import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* Reports of accident investigators: numbers of three parts, boxes of findings, pictures with their labels. */

const BOXES = dedent(`
  4. Analysis
  4.1. What happened
  4.1.1. The boat left the harbour at dusk, and nobody knew that one of its pumps was broken.
  4.1.2. The crew saw the water rise when they were two miles out, and turned back at once.
  Findings
  1. The pump was broken before the boat left the harbour.
  2. Nobody had tried the pump since the summer before.
  4.1.3. The harbour master heard of it at nine, and sent the pilot boat.
  Finding
  3. The pilot boat was sent too late to be of use.
  4.2. What was done
  4.2.1. The owner has since had all pumps of the boat looked at, as Finding 2 asks for.
  4.2.2. The harbour master has two pilot boats now (see Finding 3).
`);

test('“Finding” over a box amid paragraphs is no section, and its numbers are those of findings', () => {
  expect(titlesOf(BOXES)).toEqual(['4. Analysis', '4.1. What happened', '4.2. What was done']);
  expect(leadsOf(BOXES)).toEqual({ '2': ['2'], '3': ['3'] });
});

test('the section of a numbered document is none of the report', () => {
  const text = BOXES.replace('(see Finding 3)', 'as Doc 9756, Part IV, section 4.2, asks (see section 4.1)');
  expect(leadsOf(text)).toEqual({ '2': ['2'], '4.1': ['4.1. What happened'] });
});

test('a plain number right above its first part is a title, however few there are', () => {
  const text =
    `3. Factual information\n3.1. Narrative\n3.1.1. The boat left the harbour at dusk, and nobody knew of the pump.\n` +
    `3.1.2. The crew saw the water rise when they were two miles out.\n3.2. The boat\n3.2.1. The boat was built in 1962.\n`;
  expect(titlesOf(text)).toEqual(['3. Factual information', '3.1. Narrative', '3.2. The boat']);
});

test('“Figure 4” at the edge of pages is no running head, so that its caption is no heading', () => {
  const tracks = [
    'The boat went on for two miles.',
    'Nobody saw the lamp.',
    'The pump was tried again.',
    'All came home.',
  ];
  const page = (said: string, at: number): string =>
    `Figure ${at + 1}\nTrack of the boat\n\n3.1.${at + 1}. ${said} It was dark by then, and the wind had gone round to the west.\n`;
  const text = tracks.map(page).join('\f');
  const { report, source } = read(text);
  expect(report.furniture.map(({ span }) => source.slice(span)).filter((line) => line.startsWith('Figure'))).toEqual(
    [],
  );
});

test('what directly follows words that announce it is a list or a quotation, not a heading', () => {
  const text =
    `8.1.1. The operator was asked about the boat, and it answered in June.\n` +
    `On 2 June the operator responded:\nFollowing this accident we met and did what follows:\n` +
    `The pump has been looked at by two engineers, who found nothing.\n` +
    `8.1.2. The operator was asked again in July, and did not answer.\n8.1.3. Nothing more is known about it.\n`;
  expect(titlesOf(text)).toEqual([]);
});

test('labels of a picture are no headings, nor are those that figures part', () => {
  const picture =
    'North quay\n632.97\nkm\nHarbour\nto the Sound\nOld lighthouse 633.57 km\nLight D\n12\nkm\nLight B\n14\nkm\n';
  const text = BOXES.replace('4.2.2.', `${picture}\n4.2.2.`);
  expect(titlesOf(text)).toEqual(['4. Analysis', '4.1. What happened', '4.2. What was done']);
});
