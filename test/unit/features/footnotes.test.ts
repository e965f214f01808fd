import { expect, test } from 'vitest';
import { marksOf } from '../../../server/src/analysis/footnoteMarks.ts';
import { cpuTimeOf } from '../../cpuTime.ts';
import { checkDefinition, checkHover, checkReferences, read } from '../../fixture.ts';

/* The marks of footnotes lead to their notes. Two pages, each with a note 1. */

const PAGES = (
  first: string,
  second: string,
  notes: string,
  third = 'Crews are trained for work on the water.1',
): string => `
  Inspection of Harbour Town

  Findings

  1. ${first}

  2. ${second}

${notes}
  \f
  3. ${third}

  1 The rules of 2014 ask for no more.
`;

const BOATS = 'Boats are sound, as they were in the years before.1';
const ROPES = 'Ropes are new (all of them),2 and so are the sails of the boats.';
const NOTES = `  1 Those of the council only.
  2 The council bought them in 2013. It has
  12 more of them in its stores.`;

test('a mark leads to the note of its number on its page', () => {
  checkDefinition(
    PAGES('Boats are sound.‸1', ROPES, NOTES.replace('1 Those of the council only.', '⟦1 Those of the council only.⟧')),
  );
  checkDefinition(
    PAGES(BOATS, ROPES, NOTES, 'Crews are trained.‸1').replace(
      '1 The rules of 2014 ask for no more.',
      '⟦1 The rules of 2014 ask for no more.⟧',
    ),
  );
  checkDefinition(PAGES(BOATS, ROPES.replace('2', '‸²'), NOTES.replace('2 The', '⟦2 The').concat('⟧')));
});

test('the note is read at its mark, to its end', () => {
  checkHover(PAGES(BOATS, ROPES.replace(',2', ',⟦‸2⟧'), NOTES), [
    'Footnote 2',
    'bought them in 2013. It has 12 more of them in its stores.',
  ]);
});

test('a short form before a mark is still explained, up to the mark', () => {
  const text = (marked: string): string => PAGES(`The Harbour Improvement Board ${marked} met.`, ROPES, NOTES);
  checkHover(text('(⟦H‸IB⟧)1'), ['Harbour Improvement Board']);
  checkHover(text('(HIB)⟦‸1⟧'), ['Footnote 1', 'Those of the council only.']);
});

test('who refers to a note is found from the note and from its mark', () => {
  checkReferences(PAGES(BOATS, ROPES.replace('2', '⟦2⟧'), NOTES.replace('bought', 'bou‸ght')));
  checkReferences(PAGES(BOATS, ROPES.replace('2', '⟦‸2⟧'), NOTES));
});

test.each([
  'Boats are sound at KS‸1 and after it.',
  'Boats are sound by section 4.‸1 of the code of the council.',
  'Boats are sound since the autumn of 201‸1 in all parts.',
  'Boats are sound, but for ‸1 of them that has a leak.',
])('a figure that is no mark leads nowhere: %s', (first) => {
  checkDefinition(PAGES(first, ROPES, NOTES));
});

test('a mark without a note on its page leads nowhere, if several have its number', () => {
  checkDefinition(PAGES(BOATS, ROPES, NOTES.replace('  1 Those of the council only.\n', ''), 'Crews are trained.2‸2'));
});

test('hostile text is read in time that grows with its length: marks and notes without end', () => {
  const time = (count: number): number => {
    const { source, report } = read(
      PAGES('Boats are sound.1 '.repeat(count), ROPES, '  1 Those of the council only.\n'.repeat(count)),
    );
    return cpuTimeOf(() => {
      expect(marksOf(source, report, 0).length).toBeGreaterThanOrEqual(0);
    });
  };
  time(100);
  const [short, long] = [time(1_000), time(4_000)];
  expect(long).toBeLessThan(4 * 4 * Math.max(short, 50));
}, 60_000);

test('notes in Markdown are each their own where their numbers begin again', () => {
  const { report } = read(
    '1. Boats are sound.[^1]\n\n2. Ropes are old.[^1]\n\n[^1]: Paragraph 2.\n[^1]: Paragraph 1.\n',
  );
  expect(report.footnotes).toHaveLength(2);
});
