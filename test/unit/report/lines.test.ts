import { expect, test } from 'vitest';
import { lineValue } from '../../../server/src/report/lines/lineMemo.ts';
import {
  bulletSign,
  endsSentence,
  readLines,
  startsLower,
  startsUpper,
} from '../../../server/src/report/lines/lines.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';

test.each([
  'Plans are late.',
  'Are plans late?',
  'Plans are “late.”',
  'Plans are late (again).',
  'Plans are late.2',
  '**Plans are late.**',
  'Plans should be reviewed (paragraph 38)',
])('a sentence ends here: %s', (text) => {
  expect(endsSentence(text)).toBe(true);
});

test.each(['Plans are', 'Plans:', 'Plans in 2015', ''])('no sentence ends here: %s', (text) => {
  expect(endsSentence(text)).toBe(false);
});

test('no sentence ends at a decimal number', () => {
  expect(endsSentence('See section 4.2')).toBe(false);
});

test('brackets, quotes and bold marks do not hide whether a line begins in lower case', () => {
  expect(['plans', '(plans', '“plans', '**plans**'].map(startsLower)).toEqual([true, true, true, true]);
  expect(['Plans', '(Plans', '“Plans', '12 plans', '…'].map(startsLower)).toEqual([false, false, false, false, false]);
  expect(['Plans', '(Plans', '“Élan', '12 Plans'].map(startsUpper)).toEqual([true, true, true, false]);
});

test.each(['• plans', '■ plans', '\uf0b7 plans', '- plans', '– plans', '* plans', 'o   plans'])(
  'a sign opens a bullet: %s',
  (text) => {
    expect(text.slice(bulletSign(text)?.length)).toBe('plans');
  },
);

test.each(['-5 degrees', '–15 of them', 'of plans', '**Plans** are late', 'Plans'])('no bullet: %s', (text) => {
  expect(bulletSign(text)).toBeUndefined();
});

test('a form feed starts a page and is no part of the line’s text', () => {
  const lines = readLines(new SourceText('one\n\ftwo\n  three\t\n\f\fSix'));
  expect(lines.map(({ text, page, indent }) => [text, page, indent])).toEqual([
    ['one', 0, 0],
    ['two', 1, 0],
    ['three', 1, 2],
    ['Six', 3, 0],
  ]);
});

test('no-break spaces and byte order marks are blank', () => {
  const lines = readLines(new SourceText('\ufeffone\u00a0\n\u00a0\u200b\n'));
  expect(lines.map(({ text, blank }) => [text, blank])).toEqual([
    ['one', false],
    ['', true],
    ['', true],
  ]);
});

test('what is to be found in a line is looked for once, also where it is nothing', () => {
  const asked: string[] = [];
  const firstFigure = lineValue((text) => {
    asked.push(text);
    return /\d/.exec(text)?.[0];
  });
  const lines = readLines(new SourceText('Plans are late.\nIn 2015 they were not.'));
  for (let time = 0; time < 2; time++) expect(lines.map(firstFigure)).toEqual([undefined, '2']);
  expect(asked).toEqual(['Plans are late.', 'In 2015 they were not.']);
});
