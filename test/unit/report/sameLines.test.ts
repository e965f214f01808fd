import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../../server/src/report/lines/lines.ts';
import { lineTest, lineValue } from '../../../server/src/report/lines/lineMemo.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { edited, edits } from '../../edits.ts';

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

/** What is known of the lines of a text, cut alone or with the help of an earlier version. */
function cut(source: SourceText, before?: Parameters<typeof readLines>[1]): unknown[] {
  return readLines(source, before).map(({ index, start, end, indent, page, blank, text, width }) => {
    return { index, start, end, indent, page, blank, text, width };
  });
}

test.each([
  ['form feeds', '\n \nThe harbours\n\fPage 2\nthe boats\n\f\fthe ropes\n'],
  ['comments', '<!-- page 1 -->\n\nThe harbours\n<!-- page 2 -->\nthe boats\n'],
  ['marks', '\n--- Page 1 ---\nThe harbours\n--- Page 2 ---\nthe boats\nPage 3 | Harbours\nthe ropes\n'],
])('lines that are taken from an earlier version are those that are cut anew, with pages told by %s', (_, text) => {
  fc.assert(
    fc.property(edits(5), (changes) => {
      let source = new SourceText(text);
      let lines = readLines(source);
      for (const change of changes) {
        const next = new SourceText(edited(source.text, change), source);
        expect(cut(next, { source, lines })).toEqual(cut(new SourceText(next.text)));
        lines = readLines(next, { source, lines });
        source = next;
      }
    }),
    { numRuns: 200 },
  );
});
