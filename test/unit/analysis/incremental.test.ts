import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, beginAnalysis } from '../../../server/src/analysis/analyse.ts';
import type { EarlierReading } from '../../../server/src/analysis/analyse.ts';
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

/** What a reader types into a sentence, and what may mean something there. */
const keys: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    out: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }),
    put: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('x', 'e', ' ', 'ing', ' late', 'WWWW', ',') },
      { weight: 1, arbitrary: fc.constantFrom('.', ':', '(', '7', 'A', '   ', '\t', ' good', 'Inspectors judged ') },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

function edited(text: string, { place, out, put }: Edit): string {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + put + text.slice(at + out);
}

/**
 * Reads each version of a text from the one before and compares it with what is read of it alone. Returns how many have the
 * outline of an earlier version.
 */
function expectSame(text: string, changes: readonly Edit[]): number {
  let before: EarlierReading | undefined;
  let now = text;
  let kept = 0;
  for (const change of [undefined, ...changes]) {
    if (change !== undefined) now = edited(now, change);
    const { steps, earlier } = beginAnalysis(new SourceText(now), { before });
    expect(finish(steps())).toEqual(analyse(new SourceText(now)));
    const next = earlier();
    if (next.outline !== undefined && next.outline === before?.outline) kept++;
    before = next;
  }
  return kept;
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

test.each(seedNames)('after keys pressed in %s', (name) => {
  fc.assert(
    fc.property(keys, (changes) => {
      expectSame(seed(name), changes);
    }),
    { numRuns: 2 },
  );
});

/** Pages with running heads of the report and of its chapters, numbers, words that begin a judgement, a table and an address. */
const PAGED = [
  'Inspection of harbours\nMedton Council\n\nThe harbours\n\n1. Wardens improve outcomes for\nboats, and are proud of what they do.',
  'The harbours\n\n2. Plans are late, and the board was told so by those who have to sail with the\nboats that it owns. Nobody has looked at them since the wardens of the former board left, and no\nplan says who should look at them now, as the chairman of the board and those who work for him\nhave known since the winter of that year, when the wardens of other harbours came and told the\nboard what they do when ropes are old and boats are not, and who pays for what they do then.',
  'The harbours\n\n3. We have judged Medton with care. Outcomes for boats were good.',
  'The harbours\n\n4. Ropes are old.\n\nOverall effectiveness\nRequires\nimprovement\nRopes    Good\nWardens\nGood',
  'Annex A\n\n5. The chairman of the board knows of it, and so do the wardens.',
  'Annex A\n\n6. Nobody else was asked.\n\nThe Harbour Office\nTelephone 01634 123456\nMedton ME1 2AB',
].map((page, at) => `Report on Medton\n\n${page}\n\n${at + 1}\n`).join('\f'); // prettier-ignore

test.each([
  ['a small report', MADE],
  ['a report with heads and feet on its pages', PAGED],
])('after keys pressed in %s', (_, text) => {
  fc.assert(
    fc.property(keys, (changes) => {
      expectSame(text, changes);
    }),
    { numRuns: 40 },
  );
});

test('after edits in a report with heads and feet on its pages', () => {
  fc.assert(
    fc.property(edits(4), (changes) => {
      expectSame(PAGED, changes);
    }),
    { numRuns: 40 },
  );
});

describe('the outline is not worked out again', () => {
  const LONG = `Inspection of harbours
Medton Council

Findings

1. Plans for the harbours have been made with care.

2. The council knows how many boats come and go. It does not know how many of them are safe, as
nobody has looked at them since the wardens of the former board left, and no plan says who should
look at them now (paragraph 1).

3. Wardens are well trained and are proud of what they do; their managers see to it that they
have the time that they need for it, and that what they find is told to those whom it concerns.
`;
  const typedIn = (text: string, words: string, put: string, out = 0): Edit => ({
    place: (text.indexOf(words) + 0.5) / text.length,
    out,
    put,
  });
  const typedAt = (words: string, put: string, out = 0): Edit => typedIn(LONG, words, put, out);

  test.each([
    ['for a letter in a line of a paragraph', typedAt('ardens of', 'x')],
    ['for a letter taken out', typedAt('ardens of', '', 1)],
    ['for a word in the first line of a numbered paragraph', typedAt(' knows how', ' often')],
    ['for a word at the end of a line', typedAt('\nhave the', ' all')],
  ])('%s', (_, edit) => {
    expect(expectSame(LONG, [edit])).toBe(1);
  });

  test('nor for a letter behind a number that numbers nothing', () => {
    const text = `Inspection of harbours

Findings

2014 boats were seen by the wardens, and the owner of each was told what is to be done about it
before the next summer; not all of them have done so.
`;
    expect(expectSame(text, [typedIn(text, 'the wardens, and', 'x')])).toBe(1);
  });

  test.each([
    ['at the edge of a page', ' late, and', 'r'],
    ['beside words that only begin a judgement', 'roud of', 'x'],
  ])('nor for a letter %s', (_, words, put) => {
    const plain = PAGED.replace(' Outcomes for boats were good.', '');
    expect(expectSame(plain, [typedIn(plain, words, put)])).toBe(1);
  });

  test.each([
    ['a running head', 'he harbours\n\n3', 'x'],
    ['the line that states a judgement', 'oats were good', 'x'],
    ['a line that now states one', 'ats, and are', ' were good. So'],
  ])('but is for a letter in %s', (_, words, put) => {
    expect(expectSame(PAGED, [typedIn(PAGED, words, put)])).toBe(0);
  });

  test.each([
    ['a letter in a heading', typedAt('indings', 'x')],
    ['a number', typedAt('. Wardens', '1')],
    ['a new line', typedAt('ardens of', '\n')],
    ['a grade in words', typedAt('nobody has', 'Inspectors judged it as good. Nobody')],
    ['the end of a sentence where there was none', typedAt('\nnobody has', '.')],
  ])('but is for %s', (_, edit) => {
    expect(expectSame(LONG, [edit])).toBe(0);
  });
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
