import type { Range, TextDocument } from 'vscode';
import { expect, test } from 'vitest';
import { withWords } from '../../../../client/src/annotations/entries/withWords.ts';

const LINES = ['Ropes are old.', '', '  ', 'Pumps are tried.'];

/** As much of a document as is asked for. */
const document = {
  lineAt: (line: number) => ({
    isEmptyOrWhitespace: LINES[line]?.trim() === '',
    range: rangeOf(line, 0, line, LINES[line]?.length),
  }),
  getText: ({ start, end }: Range) =>
    start.line === end.line
      ? LINES[start.line]?.slice(start.character, end.character)
      : LINES.slice(start.line, end.line).join('\n'),
} as unknown as TextDocument;

function rangeOf(line: number, character: number, endLine = line, endCharacter = character): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } } as unknown as Range;
}

test.each([
  ['selected words are meant as they are', rangeOf(0, 0, 0, 5), [0, 0, 5]],
  ['without any the line is', rangeOf(3, 4), [3, 0, 16]],
  ['on a blank line the nearest words above are', rangeOf(2, 0), [0, 0, 14]],
  ['where only blank lines are selected, too', rangeOf(1, 0, 3, 0), [0, 0, 14]],
])('%s', (_, range, [line, start, end]) => {
  expect(withWords(document, range)).toEqual(rangeOf(line ?? -1, start ?? -1, line, end));
});
