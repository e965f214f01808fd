import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, beginAnalysis } from '../../../server/src/analysis/analyse.ts';
import type { CutText } from '../../../server/src/report/sameLines.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { seed, seedNames } from '../../seeds.ts';

/* What is read with the help of an earlier version is what is read without. */

interface Edit {
  /** Share of the text that stands before it. */
  readonly place: number;
  /** Characters that are taken out. */
  readonly out: number;
  readonly put: string;
}

const edits = (most: number): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      out: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      put: fc.oneof(
        fc.constantFrom('', 'x', '.', ' ', '\n', '\r\n', '\r', '\f', '\n\n', '57. ', '\n\n12. Plans are late.\n\n'),
        fc.constantFrom('\nSummary\n', '   good', '• ', '(paragraph 3)', '\tInadequate', '\n<!-- page 3 -->\n'),
        fc.string({ maxLength: 12 }),
      ),
    }),
    { minLength: 1, maxLength: most },
  );

function edited(text: string, { place, out, put }: Edit): string {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + put + text.slice(at + out);
}

/** Reads each version of a text from the one before and compares it with what is read of it alone. */
function expectSame(text: string, changes: readonly Edit[]): void {
  let before: CutText | undefined;
  let now = text;
  for (const change of [undefined, ...changes]) {
    if (change !== undefined) now = edited(now, change);
    const { steps, cut } = beginAnalysis(new SourceText(now), { before });
    expect(finish(steps())).toEqual(analyse(new SourceText(now)));
    before = cut();
  }
}

const MADE = `Inspection report
Medton Council
Inspection date: 3 March 2015

Contents
Summary\t1
Findings\t2
Annex A\t3

Summary
Overall effectiveness        Good
1. Plans for children are late (paragraph 3).
2. Visits are rare. The local safeguarding children board (LSCB) knows.
\fPage 2
Findings

3. The LSCB must see to it that plans
are in time.
• visits
• plans
4. Quality   Inadequate

Annex A
A1. More of it.
`;

test.each(seedNames)('after edits in %s', (name) => {
  fc.assert(
    fc.property(edits(4), (changes) => {
      expectSame(seed(name), changes);
    }),
    { numRuns: 4 },
  );
});

test('after edits in a small report, where each changes much', () => {
  fc.assert(
    fc.property(edits(8), (changes) => {
      expectSame(MADE, changes);
    }),
    { numRuns: 80 },
  );
});

describe('the line beside an edit is looked at again', () => {
  test.each([
    ['a line end that is taken out', { place: 0, out: 18, put: '' }],
    ['a form feed before everything', { place: 0, out: 0, put: '\f' }],
    ['a return before a line feed', { place: 17 / MADE.length, out: 0, put: '\r' }],
    ['nothing at all', { place: 0.5, out: 0, put: '' }],
    ['everything', { place: 0, out: MADE.length, put: '' }],
  ])('%s', (_, edit) => {
    expectSame(MADE, [edit, edit]);
  });
});
