import { expect, test } from 'vitest';
import { findingsOf } from '../../../../server/src/analysis/findings/findings.ts';
import { judged } from '../../../../server/src/features/links/verdicts.ts';
import type { PlacedVerdict } from '../../../../server/src/features/links/verdicts.ts';
import { ropesReport } from './ropes.ts';

const { document, says } = ropesReport(
  '5. Ropes are looked at once each month, but nobody writes down what was seen of them.',
  '6. The office is open on each day of the week.',
);

function shown(
  recommendation: number,
  item: number | undefined,
  verdicts: readonly PlacedVerdict[],
  withRejected = false,
): string[] {
  const findings = findingsOf(document.source, document.report, recommendation, item);
  return judged(document, findings, { recommendation, item }, verdicts, withRejected).map(
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
  const no = says('rejected', 'Look at ropes', 'Ropes are looked at');
  expect(shown(0, undefined, [no])).not.toContain('5 likely');
  expect(shown(0, undefined, [no], true).at(-1)).toBe('5 rejected Ada');
});

test('an accepted finding comes first and says whose word it is, also where the words would not have led there', () => {
  const yes = says('accepted', 'Look at ropes', 'The office is open');
  expect(shown(0, undefined, [yes])[0]).toBe('6 accepted Ada');
  expect(shown(0, undefined, [yes])).toContain('5 likely');
});

test('a verdict is about its recommendation only', () => {
  const no = says('rejected', 'Look at ropes', 'Ropes are old');
  expect(shown(0, undefined, [no])).not.toContain('3 likely');
  expect(shown(1, undefined, [no])).toEqual(shown(1, undefined, []));
});

test('a verdict on a bullet is not one on the other bullet', () => {
  const no = says('rejected', 'replace ropes', 'Ropes are old');
  expect(shown(1, 1, [no])).not.toContain('3 likely');
  expect(shown(1, 0, [no])).toEqual(shown(1, 0, []));
});

test('what is accepted for a bullet is accepted for the whole, unless that says otherwise', () => {
  const yes = says('accepted', 'replace ropes', 'Ropes are old');
  const no = says('rejected', 'The board should', 'Ropes are old');
  expect(shown(1, undefined, [yes])).toContain('3 accepted Ada');
  expect(shown(1, undefined, [yes, no])).not.toContain('3 accepted Ada');
});

test('what is rejected for a bullet is for the whole once no bullet rests on it any more', () => {
  const no = says('rejected', 'replace ropes', 'Ropes are old');
  const other = says('rejected', 'paint boats', 'Ropes are old');
  const rests = (item: number): boolean => shown(1, item, []).some((one) => one.startsWith('3 '));
  expect([rests(0), rests(1)]).toEqual([true, true]);
  expect(shown(1, undefined, [no])).toContain('3 likely');
  expect(shown(1, undefined, [no, other])).not.toContain('3 likely');
});

test('the last word counts', () => {
  const no = says('rejected', 'Look at ropes', 'Ropes are looked at');
  const yes = says('accepted', 'Look at ropes', 'Ropes are looked at');
  expect(shown(0, undefined, [no, yes])[0]).toBe('5 accepted Ada');
});
