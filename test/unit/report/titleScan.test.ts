import { expect, test } from 'vitest';
import type { HeadingContext } from '../../../server/src/report/headings/headingBlocks.ts';
import { TitleScan } from '../../../server/src/report/headings/titleScan.ts';
import { readLines } from '../../../server/src/report/lines/lines.ts';
import { Measure } from '../../../server/src/report/lines/measure.ts';
import { compareTexts } from '../../../server/src/report/parts/changedText.ts';
import { hunkBetween } from '../../../server/src/report/parts/hunks.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';

const CHAPTER = `The harbour

Nobody has looked at the boats since the wardens of the former board left, and no plan says who
should look at them now, as the chairman of the board and those who work for him have known.

`;
const TEXT = `Inspection of harbours\n\n${CHAPTER.repeat(200)}`;

/** A text of which nothing is known but its lines, and the lines that were looked at. */
function read(text: string): {
  context: HeadingContext;
  cut: { source: SourceText; lines: Line[] };
  seen: Set<number>;
} {
  const source = new SourceText(text);
  const lines = readLines(source);
  const body = lines.filter(({ blank }) => !blank);
  const seen = new Set<number>();
  const context: HeadingContext = {
    ...{ lines, body, measure: new Measure(body), contents: undefined, numbered: new Map() },
    ...{ startsNumber: () => false, isBullet: () => false, known: undefined, isWholeKnown: false, lossy: false },
    closed: (line) => {
      seen.add(line);
      return false;
    },
  };
  return { context, cut: { source, lines }, seen };
}
type Line = ReturnType<typeof readLines>[number];

test.each([
  ['Enter in a sentence', 'of the former', 'of\nthe former'],
  ['Enter in a title', 'harbour\n\nNobody', 'har\nbour\n\nNobody'],
  ['two lines that are joined', 'who\nshould', 'who should'],
  ['a title that is pasted', '\nNobody has', '\nThe boats\n\nNobody has'],
  ['lines that are taken out', CHAPTER, ''],
])('%s: only lines near by are looked at for titles, and the titles are those of a fresh reading', (_, words, put) => {
  const at = TEXT.indexOf(words, TEXT.length / 2);
  const [before, after] = [read(TEXT), read(TEXT.slice(0, at) + put + TEXT.slice(at + words.length))];
  const titles = finish(new TitleScan(before.context).all());
  expect(titles.length).toBeGreaterThan(200);
  const now = hunkBetween(before.cut.source, after.cut.source);
  const change = compareTexts(before.cut, after.cut.source, { before: [], now });
  if (change === undefined) throw new Error('they can be compared');
  const value = { titles, edges: before.context.measure.edges };
  const found = new TitleScan(after.context).after({ value, change });
  expect(after.seen.size).toBeLessThan(120);
  expect(found).toEqual(finish(new TitleScan(after.context).all()));
});
