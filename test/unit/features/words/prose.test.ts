import { expect, test } from 'vitest';
import {
  cutAtSentence,
  cutAtWord,
  fold,
  readableText,
  sentenceAt,
} from '../../../../server/src/features/words/prose.ts';
import { parseFixture, read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

test('a text is put on one line, words cut at the end of a line joined', () => {
  expect(fold('  long-\n   term \t plans\f are\u00a0late ')).toBe('long-term plans are late');
});

test('signs that could disguise a text are left out', () => {
  expect(fold('a\u202eb\u200bc\u0000d\ufeffe')).toBe('abcde');
});

test('page numbers and running heads between the lines of a paragraph are not read', () => {
  const report = sketch(({ span }) => ({ furniture: [{ span: span('Report of 2015\n12'), kind: 'running-head' }] }));
  const document = report('Plans are\nReport of 2015\n12\nlate.');
  expect(readableText(document, { start: 0, end: document.source.text.length }, 100)).toBe('Plans are late.');
});

test('a text is cut between words, and never inside a character', () => {
  expect(cutAtWord('Plans are late', 20)).toBe('Plans are late');
  expect(cutAtWord('Plans are late, always', 17)).toBe('Plans are late …');
  expect(cutAtWord('𝒜'.repeat(20), 10)).toBe(`${'𝒜'.repeat(4)} …`);
});

test('a long text is cut behind a sentence, if one ends near enough', () => {
  expect(cutAtSentence('One is here. Two is here. Three', 28)).toBe('One is here. Two is here. …');
  expect(cutAtSentence('One. And then it goes on without an end', 20)).toBe('One. And then it …');
});

test('a sentence goes from one full stop to the next', () => {
  const { text, cursor = 0, ranges } = parseFixture('Plans are late. ⟦So are v‸isits (see 4.2 below).⟧ Nobody minds.');
  const { source } = read(text);
  expect(sentenceAt(source, { start: 0, end: text.length }, cursor)).toEqual(ranges[0]);
});
