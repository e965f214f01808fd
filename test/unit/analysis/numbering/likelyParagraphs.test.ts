import { expect, test } from 'vitest';
import { surestPlace } from '../../../../server/src/analysis/numbering/likelyParagraphs.ts';

/** The places that suit a citation so well, best first. */
function places(...scores: readonly number[]): { readonly line: number; readonly score: number }[] {
  return scores.map((score, line) => ({ line, score }));
}

test('a citation whose number is lost means the place that suits it four times as well as the next', () => {
  expect(surestPlace(places(0.4, 0.1))).toEqual({ place: { line: 0, score: 0.4 }, confidence: 0.8 });
  expect(surestPlace(places(0.9))).toMatchObject({ place: { line: 0 }, confidence: 0.9 });
});

test('it means none where the next place suits it nearly as well, or none suits it well, or there is none', () => {
  expect(surestPlace(places(0.6, 0.2))).toBeUndefined();
  expect(surestPlace(places(0.1, 0.001))).toBeUndefined();
  expect(surestPlace([])).toBeUndefined();
});
