import { expect, test } from 'vitest';
import { leadsOf as leads } from '../../../families.ts';
import { checkDefinition, read } from '../../../fixture.ts';
import { LONG } from './harbour.ts';

/* Footnotes cite what is outside, most of them. */

/** A report of nine paragraphs on two pages; `note` is the footnote of the first, and nine ends with `words`. */
function withNote(note: string, words = LONG): string {
  const paragraphs = Array.from({ length: 8 }, (_, at) => `${at + 1}. The harbour is watched at all hours, ${LONG}\n`);
  paragraphs[2] = paragraphs[2]?.replace('night.', 'night.1') ?? '';
  const pages = `${paragraphs.slice(0, 5).join('\n')}\n1 ${note}\n\f${paragraphs.slice(5).join('\n')}`;
  return `The watch\n\n${pages}\n9. The harbour is watched at all hours, ${words}\n\nAnnex B: Who gave evidence\n\nTwo sailors did.\n`;
}

test.each([
  ['See paragraph 7 above.', { '7': ['7'] }],
  ['See paras 7 and 8.', { '7': ['7'], '8': ['8'] }],
  ['Q45; see also paragraph 7.', { '7': ['7'] }],
  ['See above at [7].', { '[7]': ['7'] }],
  ['See para 7 above, and Annex B.', { '7': ['7'], B: ['Annex B: Who gave evidence'] }],
  ['Two sailors said so (paragraph 7 below).', { '7': ['7'] }],
])('a footnote that says “%s” cites its own report', (note, expected) => {
  expect(leads(withNote(note))).toEqual(expected);
});

test.each([
  ['Harbours Council (SHB0012), para 7.'],
  ['Q45 [Ms Mast], para 7.'],
  ['Ibid., para 7.'],
  ['HC 123, para 7.'],
  ['Mast WS1, paragraph 7, MAS00000012/3.'],
  ['The figures are in paragraph 7.'],
  ['See Mast’s letter, para 7.'],
  ['See paragraph 7 of the Code.'],
])('a footnote that says “%s” cites another document, or leaves it in doubt', (note) => {
  expect(leads(withNote(note))).toEqual({});
});

test('a citation in a footnote is no evidence of the paragraph above it', () => {
  const { report } = read(withNote('See paragraph 7 above.'));
  expect(report.citations.map(({ isNote }) => isNote)).toEqual([true]);
});

test('of a citation that is broken over a page, only what belongs to it is a link', () => {
  checkDefinition(withNote('Harbours Council, vol 2, ‸page 4.', 'as paragraphs 1 and 2 say.'));
});
