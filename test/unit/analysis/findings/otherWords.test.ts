import { expect, test } from 'vitest';
import { findings } from '../../../../server/src/features/views/reportLinks.ts';
import { parseFixture, read } from '../../../fixture.ts';
import { behind, FINDINGS } from './found.ts';

/* Findings that say it in other words. */

test('“inconsistent” answers “consistent”', () => {
  const found = behind(`${FINDINGS.replace('2. Ropes are old.', '2. The mending of sails is inconsistent.')}
  5. Mend all of them in a consis‸tent way.
  `);
  expect(found[0]).toEqual(['likely', '2']);
});

test('a paragraph that says it in other words is found, and the two words are told', () => {
  const { text, cursor = 0 } = parseFixture(`
  Findings

  1. Foster carers do not know how changes to their placements are agreed.

  2. There are too many changes of staff, and caseloads are not safe.

  3. Adopters do not hear of changes to their training.

  Recommendations

  4. Reduce changes in the work‸force.
  `);
  const document = read(text);
  const [best] = findings(document, document.source.positionAt(cursor));
  expect(best?.number).toBe('2');
  expect(best?.reason).toMatch(/^Both speak of changes; “staff” goes with “workforce” in the recommendation/);
});

test('two words of one name are not told as words that go together', () => {
  const { text, cursor = 0 } = parseFixture(`
  Findings

  1. Foster carers do not know how changes to their placements are agreed.

  2. There are too many changes of staff, and caseloads are not safe.

  3. The workforce staff list is not kept.

  Recommendations

  4. Reduce changes in the work‸force.
  `);
  const document = read(text);
  const found = findings(document, document.source.positionAt(cursor)).find(({ number }) => number === '2');
  expect(found?.reason).toBeDefined();
  expect(found?.reason).not.toContain('“staff” goes with “workforce”');
});

test('a short form among the words that go together is told in its capitals', () => {
  const { text, cursor = 0 } = parseFixture(`
  Findings

  1. The MARAC is late with its plans.

  2. Foster carers are late with their plans.

  3. Adopters are late with their plans.

  Recommendations

  4. Plan for victims of domestic vio‸lence.
  `);
  const document = read(text);
  const [best] = findings(document, document.source.positionAt(cursor));
  expect(best?.reason).toMatch(/^Both speak of plan; “MARAC” goes with “\w+” in the recommendation/);
});
