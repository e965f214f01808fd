import { expect, test } from 'vitest';
import { findings } from '../../../../server/src/features/views/reportLinks.ts';
import { parseFixture, read } from '../../../fixture.ts';
import { behind, longReport } from './found.ts';

/* Of paragraphs that share as much, which comes first. */

test('of two paragraphs that share as much, the one that finds fault comes first', () => {
  const found = behind(`
  Findings

  1. The harbour master keeps a book of all boats, and it is praised by all who read in it.

  2. The harbour master keeps a book of some boats, but it is not complete, and too few read in it.

  3. Ropes are new.

  Recommendations

  4. The harbour master should keep a book of all bo‸ats.
  `);
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['2', '1']);
});

test('where a report marks its findings, a marked one comes before one that says the same', () => {
  const found = behind(`
  Findings

  1. The harbour has no list of its boats and cannot say how many there are.

  2. The harbour has no list of its boats and has lost two of them. (Recommendation)

  3. Ropes are new.

  Recommendations

  4. Write a li‸st of the boats of the harbour.
  `);
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['2', '1']);
});

test('the finding itself comes before the summary that says the same in short', () => {
  const found = behind(`
  Summary

  1. Boats have no lamps and are lost at night, and the list of boats is not kept.

  2. Sailors are well.

  Recommendations

  3. Give la‸mps to all boats.

  Findings

  4. Boats go out without lamps, and some of those that went out at night have been lost.

  5. Sailors sleep well.

  6. Ropes are new.
  `);
  expect(found[0]).toEqual(['likely', '4']);
});

test('of two paragraphs that share as much and find fault, the one whose fault is shared comes first', () => {
  const found = behind(`
  Findings

  1. The harbour has a list of its boats, and it is read by all who work there. However, ropes are worn.

  2. Ropes are mended by all who work there. However, the list of boats that the harbour has is not complete.

  3. Sails are new.

  Recommendations

  4. Keep a list of the bo‸ats of the harbour.
  `);
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['2', '1']);
});

test('of two paragraphs that say the same, the one between the findings of the neighbours comes first, and it is told why', () => {
  const marked = longReport(`  81. Try pumps each week.

  82. Replace worn ro‸pes.

  83. Mend lamps that are broken.`);
  const { text, cursor = 0 } = parseFixture(marked);
  const document = read(text);
  const [best] = findings(document, document.source.positionAt(cursor));
  expect(best?.number).toBe('63');
  expect(best?.reason).toBe(
    'Both speak of worn, ropes; it stands near the findings of the recommendations beside this one',
  );
});

test('findings below the heading of a summary are findings', () => {
  const found = behind(`
  The harbour

  Information about this harbour

  Boats go out at night.

  Recommendations

  1. Give la‸mps to all boats.

  Information about this town

  2. Lamps are sold in the harbour.

  Summary for those who sail

  They are mended in winter.

  The experiences and progress of those who sail and need help with their boats
  improvement

  Summary

  Inspection findings

  3. Boats go out without lamps, and some of those that went out at night have been lost.

  4. Sailors sleep well.
  `);
  expect(found[0]).toEqual(['likely', '3']);
});
