import { expect, test } from 'vitest';
import { readingSummary } from '../../../../server/src/features/views/readingSummary.ts';
import { dedent, read } from '../../../fixture.ts';
import { seed } from '../../../seeds.ts';

test('a report with printed numbers is summed up by what was found in it', () => {
  const text = dedent(`
    Inspection of Harbour Town

    Recommendations

    1. Look at ropes each month (paragraphs 3, 4).

    2. Paint boats of the Harbour Rescue Service (HRS).

    Findings

    3. Ropes are old. Two of them broke last winter while boats of the HRS were tied to them at night.

    4. Boats are painted each spring, and their pumps are tried each week.
  `);
  expect(readingSummary(read(text))).toEqual({
    paragraphs: { printed: 4, recovered: 0, lost: 0 },
    recommendations: 2,
    citations: 2,
    acronyms: 1,
    judgements: 0,
    isTooLarge: false,
  });
});

test('a report whose numbers were lost says how many came back', () => {
  const { paragraphs } = readingSummary(read(seed('medway-2015-inspection.txt')));
  expect(paragraphs.printed).toBe(0);
  expect(paragraphs.recovered).toBeGreaterThan(paragraphs.lost);
});
