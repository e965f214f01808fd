import { expect, test } from 'vitest';
import { howWritten } from '../../../../server/src/analysis/numbering/capitals.ts';
import { readLayout } from '../../../../server/src/report/layout.ts';
import { readLines } from '../../../../server/src/report/lines/lines.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';

const TEXT = `Findings

The work of the Harbour Board is known to all boats, and members of the Board sail on them.
People who mend boats say that assessments of boats are in time, as the Board asked.
`;

function written(...openings: string[]): string[] {
  const source = new SourceText(TEXT);
  const layout = readLayout({ source, lines: readLines(source) });
  const kindOf = howWritten(layout);
  return readLines(new SourceText(openings.join('\n'))).map((line) => kindOf(line));
}

test('a word that the text writes small elsewhere has its capital because a sentence begins', () => {
  expect(written('Assessments of ropes are late.', 'Boats are old.')).toEqual(['common', 'common']);
});

test('a name has its capital in the middle of sentences too', () => {
  expect(written('Board, and its work is good.')).toEqual(['proper']);
});

test('short forms and brackets are told apart, and words that stand nowhere else say nothing', () => {
  expect(written('LSCB members sail.', '(MASH) is in time.', 'Ropes are old.')).toEqual([
    'acronym',
    'bracket',
    'other',
  ]);
});
