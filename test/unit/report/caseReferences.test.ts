import { describe, expect, it } from 'vitest';
import { citesCases, countCases, ownReference } from '../../../server/src/report/recognition/caseReferences.ts';

describe('references to cases', () => {
  it.each([
    ['[2021] UKSC 50', '[2021] UKSC 50'],
    ['Neutral Citation Number: [2020] EWHC 12 (QB)', '[2020] EWHC 12 (QB)'],
    ['Cite as: [2011] EWCA Civ 7', '[2011] EWCA Civ 7'],
    ['A cover\n[2012] CAT 19\nBetween:', '[2012] CAT 19'],
  ])('stand alone on a cover: %s', (lines, reference) => {
    expect(ownReference(lines)).toBe(reference);
  });

  it.each([['See [2021] UKSC 50, at [4]'], ['[2021]\nUKSC 50'], ['[20] The appeal is dismissed']])(
    'are not those of the text itself: %s',
    (lines) => {
      expect(ownReference(lines)).toBeUndefined();
    },
  );

  it('are counted by year and by parties', () => {
    expect(countCases('Mast v Oar [2010] UKSC 1; Sail v. the Harbour Board (1992) 2 QB 4')).toBe(3);
    expect(countCases('a bill of v 4 and page [20]')).toBe(0);
  });

  it('make a text one of courts only where it cites several', () => {
    expect(citesCases('[2010] UKSC 1, [1932] AC 562')).toBe(false);
    expect(citesCases('[2010] UKSC 1, [1932] AC 562 and [2011] 1 WLR 7')).toBe(true);
  });
});
