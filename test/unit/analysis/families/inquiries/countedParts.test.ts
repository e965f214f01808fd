import { expect, test } from 'vitest';
import { read } from '../../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../../families.ts';
import { LONG } from '../harbour.ts';

/* What only paragraphs count, what stands in brackets, and what has letters. */

/** An inquiry whose sections bear no numbers; its recommendations stand between two of them. `words` end 3.3. */
function inquiry(words: string, list = ''): string {
  const run = (from: number, part: number): string =>
    [1, 2, 3]
      .map((n) => `${part}.${n}. The harbour is watched at all hours, ${n + from > 3 ? words : LONG}`)
      .join('\n\n');
  const asked = ['lamps be lit', 'ropes be looked at', 'boats be counted'].map(
    (what, at) => `${at + 1}. I recommend that ${what} each year.`,
  );
  return `INTRODUCTION\n\n${run(0, 1)}\n\nRECOMMENDATIONS\n\n${asked.join('\n\n')}\n\nTHE STORM\n\n${run(0, 2)}\n\nWHAT SHOULD BE DONE\n\n${list}${run(1, 3)}\n`;
}

test.each([
  ['as Section 2 of this volume says.', { '2': ['THE STORM'] }],
  ['as Chapter 2 above says.', { '2': ['THE STORM'] }],
  ['as Section 4 of this volume will say.', {}],
  ['if Recommendations 1 and 3 are accepted.', { '1': ['1. I recomme'], '3': ['3. I recomme'] }],
])('an inquiry whose paragraphs alone bear numbers says “%s”', (words, expected) => {
  expect(leadsOf(inquiry(words))).toEqual(expected);
});

test('“Chapter 2” is not “2. The storm” of the chapter in the file', () => {
  const text = inquiry('as Chapter 2 says.')
    .replace('THE STORM', '2. The storm')
    .replace('INTRODUCTION', 'Chapter 4 The harbour\n\n1. Introduction');
  expect(leadsOf(text)).toEqual({});
});

test('what is counted in a chapter is no part of the inquiry', () => {
  const text = inquiry('as Part 1 of the Terms of Reference asks (for example, Part I Chapter 6).')
    .replace('INTRODUCTION', 'CHAPTER 1 THE INQUIRY\n\n1. Introduction')
    .replace('THE STORM', '2. The storm')
    .replace('WHAT SHOULD BE DONE', 'CHAPTER 2 THE REPORT\n\n3. What should be done');
  expect(leadsOf(text)).toEqual({});
});

test('titles with letters stand over paragraphs; what a list counts with letters does not', () => {
  const list = 'a. Were the ropes looked at in time?\n\n';
  const items = 'as follows:\n\na. Who was in the harbour\n\nb. When the storm came';
  expect(titlesOf(inquiry(items, list))).toEqual([
    'INTRODUCTION',
    'RECOMMENDATIONS',
    'THE STORM',
    'WHAT SHOULD BE DONE',
    'a. Were the ropes looked at in time?',
  ]);
});

/** Guidelines as the Commission of the European Union counts them, with a list in one of the paragraphs. */
function guidelines(words: string): string {
  const list = '\n\n(1) Boats are counted.\n\n(2) Ropes are looked at.';
  const paragraphs = Array.from(
    { length: 12 },
    (_, at) => `(${at + 1}) The harbour is watched at all hours, ${LONG}${at === 5 ? list : ''}`,
  );
  return `1. INTRODUCTION\n\n${paragraphs.join('\n\n')}\n\nOn ropes ${words}\n`;
}

test('paragraphs may have their numbers in brackets through a whole report', () => {
  const { report } = read(guidelines('see paras. 5-7 above.'));
  const numbers = report.paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number]));
  expect(numbers.map(({ label }) => label).join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 11 12');
  expect(leadsOf(guidelines('see paras. 5-7 above.'))).toEqual({ '5-7': ['5', '6', '7'] });
});
