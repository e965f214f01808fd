import { expect, test } from 'vitest';
import { findCitations } from '../../../../server/src/analysis/citations/citations.ts';
import { MatterReader } from '../../../../server/src/analysis/matter/matter.ts';
import { citedMatter, questionsOf } from '../../../../server/src/analysis/numbering/citedMatter.ts';
import { recoverOnce } from '../../../../server/src/analysis/numbering/knownRecoveries.ts';
import type { RecoveredStart } from '../../../../server/src/analysis/numbering/recover.ts';
import { collectEvidence, possibleStarts, recoverStarts } from '../../../../server/src/analysis/numbering/recover.ts';
import { readLayout } from '../../../../server/src/report/layout.ts';
import { readLines } from '../../../../server/src/report/lines/lines.ts';
import { joinText } from '../../../../server/src/text/joinedText.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { finish } from '../../../../server/src/text/stages/steps.ts';
import { seed } from '../../../seeds.ts';

/** The numbers of a text, through what is remembered and without. */
function recovered(text: string): { once: RecoveredStart[]; fresh: RecoveredStart[] } {
  const source = new SourceText(text);
  const layout = readLayout({ source, lines: readLines(source) });
  const joined = joinText(text, layout.body);
  const evidence = collectEvidence(layout);
  const matter = citedMatter(
    layout,
    questionsOf(joined, findCitations(joined)),
    possibleStarts(evidence),
    new MatterReader(),
  );
  return {
    once: finish(recoverOnce(evidence, matter)),
    fresh: finish(recoverStarts(evidence, matter)),
  };
}

const TEXT = seed('medway-2015-inspection.txt');
const middle = TEXT.indexOf(' ', TEXT.length >> 1);

test('a key inside a line leaves the numbers as they were, without working them out again', () => {
  const before = recovered(TEXT).once;
  expect(recovered(`${TEXT.slice(0, middle)}x${TEXT.slice(middle)}`).once).toBe(before);
});

test.each([
  ['a line comes in', `${TEXT.slice(0, middle)}\n${TEXT.slice(middle)}`],
  ['lines are gone', TEXT.slice(0, middle) + TEXT.slice(TEXT.indexOf('\n\n', middle))],
  ['a number is there again', TEXT.replace(/\n\n(?=[A-Z][a-z]+ )/g, '\n\n57. ')],
  ['words are more alike', `${TEXT.slice(0, middle)} initial health assessments ${TEXT.slice(middle)}`],
  ['another number is cited', TEXT.replaceAll('paragraph 19', 'paragraph 91')],
  ['nothing changed', TEXT],
])('where %s the numbers are those of a fresh reading', (_, text) => {
  const { once, fresh } = recovered(text);
  expect(once).toEqual(fresh);
});
