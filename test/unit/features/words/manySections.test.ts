import { expect, test } from 'vitest';
import { citationsOf } from '../../../../server/src/analysis/itemAt.ts';
import { sectionName } from '../../../../server/src/features/words/places.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';
import { read } from '../../../fixture.ts';

/* A public inquiry has thousands of sections and citations; who hovers over one number does not wait for all of them. */

const COUNT = 2200;
const PARTS = Array.from({ length: COUNT }, (_, at) => {
  const cited = at === 0 ? '' : ` (paragraph ${at})`;
  return `## Boats of harbour ${at}\n\n${at + 1}. Nobody has looked at the boats of this harbour${cited}.\n`;
});

test('names of sections, and who cites paragraphs, are found without looking at all others', () => {
  const document = read(`# Inspection of harbours\n\n${PARTS.join('\n')}`);
  const { report } = document;
  expect(report.sections.length).toBeGreaterThan(COUNT);
  expect(citationsOf(report, 0)).toHaveLength(1);
  const taken = cpuTimeOf(() => {
    report.sections.forEach((_, index) => {
      sectionName(document, index);
    });
    report.paragraphs.forEach((_, index) => {
      citationsOf(report, index);
    });
  });
  expect(taken).toBeLessThan(300);
});
