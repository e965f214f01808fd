import { expect, test } from 'vitest';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { judged } from '../../../server/src/features/verdicts.ts';
import type { PlacedVerdict } from '../../../server/src/features/verdicts.ts';
import { parseFixture, read } from '../../fixture.ts';

const { text } = parseFixture(`
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes each month.

  2. The board should:
  • paint boats each year
  • replace ropes that are old.

  Findings

  3. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  4. Boats are painted each spring, and their pumps are tried each week.

  5. Ropes are looked at once each month, but nobody writes down what was seen of them.

  6. The office is open on each day of the week.
`);
const document = read(text);
const at = (words: string): PlacedVerdict['from'] => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(words);
  return { start, end: start + words.length };
};
const verdict = (from: string, to: string, said: PlacedVerdict['verdict']): PlacedVerdict => ({
  id: `${from} ${to}`,
  verdict: said,
  by: 'Ada',
  from: at(from),
  to: at(to),
});

function shown(
  recommendation: number,
  item: number | undefined,
  verdicts: readonly PlacedVerdict[],
  withRejected = false,
): string[] {
  const findings = findingsOf(document.source, document.report, recommendation, item);
  return judged(document.report, findings, { recommendation, item }, verdicts, withRejected).map(
    ({ paragraph, verdict: said = 'likely', by = '' }) => {
      const number = document.report.paragraphs[paragraph]?.number?.label ?? '?';
      return [number, said, by].filter((part) => part !== '').join(' ');
    },
  );
}

test('without verdicts, findings are as they were', () => {
  expect(shown(0, undefined, [])).toContain('5 likely');
});

test('a rejected finding is hidden, and shown last to whoever asks for it', () => {
  const no = verdict('Look at ropes', 'Ropes are looked at', 'rejected');
  expect(shown(0, undefined, [no])).not.toContain('5 likely');
  expect(shown(0, undefined, [no], true).at(-1)).toBe('5 rejected Ada');
});

test('an accepted finding comes first and says whose word it is, also where the words would not have led there', () => {
  const yes = verdict('Look at ropes', 'The office is open', 'accepted');
  expect(shown(0, undefined, [yes])[0]).toBe('6 accepted Ada');
  expect(shown(0, undefined, [yes])).toContain('5 likely');
});

test('a verdict is about its recommendation only', () => {
  const no = verdict('Look at ropes', 'Ropes are old', 'rejected');
  expect(shown(0, undefined, [no])).not.toContain('3 likely');
  expect(shown(1, undefined, [no])).toEqual(shown(1, undefined, []));
});

test('a verdict on a bullet is not one on the other bullet, nor on the whole', () => {
  const no = verdict('replace ropes', 'Ropes are old', 'rejected');
  expect(shown(1, 1, [no])).not.toContain('3 likely');
  expect(shown(1, undefined, [no])).toEqual(shown(1, undefined, []));
});

test('the last word counts', () => {
  const no = verdict('Look at ropes', 'Ropes are looked at', 'rejected');
  const yes = verdict('Look at ropes', 'Ropes are looked at', 'accepted');
  expect(shown(0, undefined, [no, yes])[0]).toBe('5 accepted Ada');
});
