import { expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import type { InlayHintLabelPart } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../../server/src/features/callHierarchy.ts';
import { inlayHint } from '../../../../server/src/features/inlayHints/inlayHint.ts';
import { references } from '../../../../server/src/features/references.ts';
import { recommendations } from '../../../../server/src/features/views/reportLinks.ts';
import type { PlacedVerdict } from '../../../../server/src/features/links/verdicts.ts';
import { mark } from '../../../fixture.ts';
import { ropesReport } from './ropes.ts';

/* What a reader accepts is shown as accepted, and what a reader rejects is gone, wherever likely findings are shown. */

const { document, at, says } = ropesReport('5. The office is open on each day of the week.');
const ALL = Object.values(SymbolKind);
const ROPES = '3. Ropes are old.';
const OFFICE = '5. The office';
const FIRST = '1. Look at ropes each month.';

/** The hints with their reasons. */
function hints(...verdicts: PlacedVerdict[]): string[] {
  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const options = { recoveredNumbers: false, lostCitations: false, likelyFindings: true };
  return inlayHint(document, everything, options, { verdicts }).map(({ label, position }) => {
    const [part] = label as InlayHintLabelPart[];
    return `${position.line + 1} ${part?.value ?? ''}`;
  });
}

test('a hint shows the likeliest finding that nobody rejected, and what was accepted as accepted', () => {
  expect(hints()).toContain('5 → ¶ 3, likely');
  expect(hints(says('rejected', FIRST, ROPES))).not.toContain('5 → ¶ 3, likely');
  expect(hints(says('accepted', FIRST, OFFICE))).toContain('5 → ¶ 5, accepted');
  expect(hints(says('rejected', 'replace ropes', ROPES))).toEqual(['5 → ¶ 3, likely', '8 → ¶ 4, likely']);
});

/** Name and detail of the lines below or above the one of `words` in the tree. */
function tree(way: 'out' | 'in', words: string, ...verdicts: PlacedVerdict[]): string[] {
  const [item] = prepareCallHierarchy(document, document.source.positionAt(at(words).start), ALL);
  if (item === undefined) throw new Error(words);
  const calls =
    way === 'out'
      ? outgoingCalls(document, item, ALL, { verdicts }).map(({ to }) => to)
      : incomingCalls(document, item, ALL, { verdicts }).map(({ from }) => from);
  return calls.map(({ name, detail = '' }) => `${name}: ${detail.split(' · ')[0] ?? ''}`);
}

test('the tree of calls leads from a recommendation to what was accepted, and not to what was rejected', () => {
  expect(tree('out', FIRST)).toContain('paragraph 3: likely');
  expect(tree('out', FIRST, says('rejected', FIRST, ROPES))).not.toContain('paragraph 3: likely');
  expect(tree('out', FIRST, says('accepted', FIRST, OFFICE))[0]).toBe('paragraph 5: accepted by Ada');
  expect(tree('out', FIRST, says('accepted', FIRST, OFFICE, ''))[0]).toBe('paragraph 5: accepted');
});

test('and back: a finding has the recommendations of which it was accepted, and not those of which it was rejected', () => {
  expect(tree('in', ROPES).toSorted()).toEqual(['recommendation 1: likely', 'recommendation 2: likely']);
  expect(tree('in', ROPES, says('rejected', FIRST, ROPES))).toEqual(['recommendation 2: likely']);
  expect(tree('in', OFFICE, says('accepted', FIRST, OFFICE))).toEqual(['recommendation 1: accepted by Ada']);
});

test('what is rejected for one bullet stays for the recommendation while another bullet rests on it', () => {
  const back = (...verdicts: PlacedVerdict[]): string[] => tree('in', '4. Boats are', ...verdicts);
  expect(back(says('rejected', 'replace ropes', '4. Boats'))).toContain('recommendation 2: likely');
  expect(back(says('rejected', 'paint boats', '4. Boats'), says('rejected', 'replace ropes', '4. Boats'))).toEqual([]);
});

test('the last word counts', () => {
  const verdicts = [says('accepted', FIRST, ROPES), says('rejected', FIRST, ROPES)];
  expect(tree('in', ROPES, ...verdicts)).toEqual(['recommendation 2: likely']);
});

/** The references of the paragraph of `words`, marked. */
function references_(words: string, ...verdicts: PlacedVerdict[]): string[] {
  const position = document.source.positionAt(at(words).start);
  const found = references(document, position, false, undefined, undefined, { verdicts });
  return found.map(({ range }) => /⟦[^⟧]*⟧/.exec(mark(document, [range]))?.[0] ?? '');
}

test('the recommendations for which a finding was accepted are among its references', () => {
  expect(references_(OFFICE)).toEqual([]);
  expect(references_(OFFICE, says('accepted', FIRST, OFFICE))).toEqual([`⟦${FIRST}⟧`]);
  expect(references_(OFFICE, says('rejected', FIRST, OFFICE))).toEqual([]);
});

test('Back to Recommendations knows them, too', () => {
  const back = (...verdicts: PlacedVerdict[]): unknown[] =>
    recommendations(document, document.source.positionAt(at(OFFICE).start), verdicts);
  expect(back()).toEqual([]);
  expect(back(says('accepted', FIRST, OFFICE))).toMatchObject([{ number: '1', verdict: 'accepted', by: 'Ada' }]);
});
