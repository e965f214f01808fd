import { expect, test } from 'vitest';
import { readLines } from '../../../server/src/report/lines/lines.ts';
import { lineTest, lineValue } from '../../../server/src/report/lines/lineMemo.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';

const asked: string[] = [];
const hasPlan = lineTest((text) => {
  asked.push(text);
  return text.includes('plan');
});
const words = lineValue((text) => {
  asked.push(text);
  return text.split(' ').length;
});

/** The lines that are looked at when `text` comes after `before`, each once. */
function lookedAt(before: string, text: string, look: typeof hasPlan | typeof words): string[] {
  const earlier = new SourceText(before);
  const lines = readLines(earlier);
  lines.forEach(look);
  const later = readLines(new SourceText(text), { source: earlier, lines });
  asked.length = 0;
  later.forEach(look);
  later.forEach(look);
  return [...asked];
}

const TEXT = 'the plan\n\nvisits\nare rare\nplans are late\n';

test('a key in a line makes that line alone be looked at again', () => {
  expect(lookedAt(TEXT, TEXT.replace('visits', 'visitsx'), hasPlan)).toEqual(['visitsx']);
  expect(lookedAt(TEXT, TEXT.replace('visits', 'visitsx'), words)).toEqual(['visitsx']);
});

test('a new line leaves those before and behind it as they were', () => {
  expect(lookedAt(TEXT, TEXT.replace('are rare\n', 'are rare\nand short\n'), hasPlan)).toEqual(['and short']);
});

test('lines behind a change of length keep what was found, at their new places', () => {
  const before = new SourceText(TEXT);
  const lines = readLines(before);
  const answers = lines.map(hasPlan);
  const later = readLines(new SourceText(`new ${TEXT}`), { source: before, lines });
  expect(later.map(hasPlan)).toEqual(answers);
  expect(later[4]).toMatchObject({ start: 30, end: 44, text: 'plans are late' });
});

test('with nothing in common everything is looked at', () => {
  expect(lookedAt('one\ntwo', 'three\nfour', words)).toEqual(['three', 'four']);
});
