import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../edits.ts';
import { edits, expectSame, keys, lineEdits } from '../../edits.ts';
import { seed, seedNames } from '../../seeds.ts';

/* What is read with the help of an earlier version is what is read without. */

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
]
  .map((page, at) => `Report on Medton\n\n${page}\n\n${at + 1}\n`)
  .join('\f');

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

test.each(seedNames)('after lines were cut, joined, taken out and put in, in %s', (name) => {
  fc.assert(
    fc.property(lineEdits, (changes) => {
      expectSame(seed(name), changes);
    }),
    { numRuns: 2 },
  );
});

test.each([
  ['a small report', MADE],
  ['a report with heads and feet on its pages', PAGED],
])('after lines were cut, joined, taken out and put in, in %s', (_, text) => {
  fc.assert(
    fc.property(lineEdits, (changes) => {
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

test('a bullet of another kind that is put before one opens the item', () => {
  const text = 'The wardens see to:\n\uf0b7 The local authority owns nine boats. Seven were judged to be';
  expectSame(text, [{ place: (text.indexOf('\uf0b7') + 0.5) / text.length, out: 0, put: '- ' }]);
});

describe('the outline is not worked out again', () => {
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
    expect(expectSame(LONG, [edit])).toEqual([[]]);
  });

  test('nor for a letter behind a number that numbers nothing', () => {
    const text = `Inspection of harbours

Findings

2014 boats were seen by the wardens, and the owner of each was told what is to be done about it
before the next summer; not all of them have done so.
`;
    expect(expectSame(text, [typedIn(text, 'the wardens, and', 'x')])).toEqual([[]]);
  });

  test('nor for a letter on a line that a form feed stands before', () => {
    const text = LONG.replace('\nlook at', '\n\flook at');
    expect(expectSame(text, [typedIn(text, 'hem now (', 'x')])).toEqual([[]]);
  });

  test.each([
    ['at the edge of a page', ' late, and', 'r'],
    ['that makes a line wider than the rows of tables', 'what they do then', 'of all that '],
    ['beside words that only begin a judgement', 'roud of', 'x'],
    ['in words that only begin a judgement', 'utcomes for\nboats', 'x'],
  ])('nor for a letter %s', (_, words, put) => {
    const plain = PAGED.replace(' Outcomes for boats were good.', '');
    expect(expectSame(plain, [typedIn(plain, words, put)])).toEqual([[]]);
  });

  test.each([
    ['a running head', 'he harbours\n\n3', 'x'],
    ['the line that states a judgement', 'oats were good', 'x'],
    ['a line that now states one', 'ats, and are', ' were good. So'],
  ])('but is for a letter in %s', (_, words, put) => {
    expect(expectSame(PAGED, [typedIn(PAGED, words, put)])).not.toEqual([[]]);
  });

  test.each([
    ['a letter in a heading', typedAt('indings', 'x')],
    ['a number', typedAt('. Wardens', '1')],
    ['a new line', typedAt('ardens of', '\n')],
    ['a grade in words', typedAt('nobody has', 'Inspectors judged it as good. Nobody')],
    ['the end of a sentence where there was none', typedAt('\nnobody has', '.')],
  ])('but is for %s', (_, edit) => {
    expect(expectSame(LONG, [edit])).not.toEqual([[]]);
  });
});

describe('only what saw the change is read again, and what is read from that where it is other than before', () => {
  const typedIn = (text: string, words: string, put: string): Edit => ({
    place: (text.indexOf(words) + 0.5) / text.length,
    out: 0,
    put,
  });

  test('of a letter in a line that states a judgement: the judgements', () => {
    expect(expectSame(PAGED, [typedIn(PAGED, 'oats were good', 'x')])).toEqual([['judgements']]);
  });

  test('of a letter in a title: headings and what is read from them', () => {
    const [again = []] = expectSame(LONG, [typedIn(LONG, 'indings', 'x')]);
    expect(again).toEqual(expect.arrayContaining(['headings', 'titles', 'sections']));
    expect(again.filter((name) => ['furniture', 'contents', 'numbers'].includes(name))).toEqual([]);
  });

  test('of a letter in a word where numbers were lost: what is said before citations', () => {
    const text = seed('medway-2015-inspection.txt');
    expect(expectSame(text, [typedIn(text, 'athematics and this number was', 'x')])).toEqual([['questions']]);
  });

  test('of a stop at the end of a line where numbers were lost: what tells of them', () => {
    const text = seed('medway-2015-inspection.txt');
    const [again = []] = expectSame(text, [typedIn(text, '\nmathematics and this number', '.')]);
    expect(again).toEqual(expect.arrayContaining(['evidence of lost numbers', 'questions']));
  });

  test('of letters at places that lie far apart: nothing', () => {
    const paragraphs = Array.from({ length: 200 }, (_, at) => {
      const boat = `the ${'abcdefghijklmn'.charAt(at % 14)}${'abcdefghijklmnop'.charAt(at / 14)}`;
      return `Nobody has looked at ${boat} since the wardens of the board left, and no plan says who should\nlook at ${boat} now, as the chairman of the board and those who work for him have known.\n`;
    });
    const text = `Inspection of harbours\n\nFindings\n\n${paragraphs.join('\n')}`;
    const letters = [0.2, 0.9, 0.5].map((share): Edit => {
      const at = text.indexOf('ardens of', Math.floor(share * text.length));
      return { place: (at + 0.5) / text.length, out: 0, put: 'x' };
    });
    expect(expectSame(text, letters)).toEqual([[], [], []]);
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
