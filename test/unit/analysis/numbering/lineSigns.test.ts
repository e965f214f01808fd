import { expect, test } from 'vitest';
import type { SignedLine } from '../../../../server/src/analysis/numbering/lineSigns.ts';
import { signLines } from '../../../../server/src/analysis/numbering/lineSigns.ts';
import { findPageBreaks } from '../../../../server/src/analysis/numbering/pageBreaks.ts';
import { oddsOf } from '../../../../server/src/analysis/numbering/startOdds.ts';
import { startWeights } from '../../../../server/src/analysis/numbering/startWeights.ts';
import { readLayout } from '../../../../server/src/report/layout.ts';
import { readLines } from '../../../../server/src/report/lines/lines.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { dedent } from '../../../fixture.ts';

/** The line that begins with `words`; undefined where no paragraph can start. */
function signedLine(text: string, words: string): SignedLine | undefined {
  const source = new SourceText(text);
  const layout = readLayout({ source, lines: readLines(source) });
  const line = layout.body.find((each) => each.text.startsWith(words))?.index;
  return signLines(layout, new Set(findPageBreaks(layout))).find((each) => each.line === line);
}

/** What is seen on it. */
function signsOn(text: string, words: string): readonly string[] | undefined {
  return signedLine(text, words)?.signs;
}

const WIDE = 'the boats of the harbour are looked after by people who know them well and who paint them';

/** Pages on whose ends a sentence goes on, two blank lines apart, with a number lost below the break before the last. */
const PAGES = [
  `Findings\n\nSome say that ${WIDE}\nand that old boats of the town are mended in the yard behind the church by two of the`,
  `men who built them, which is why ${WIDE}\nor so the people of the town like to think when they see the old boats on the water and`,
  `their sails in the sun, and they sail.\n`,
  `Ropes are old, as ${WIDE}\nand two of them broke.`,
].join('\n\n\f');

test('a page stands further below the one before where a number on a line of its own was lost', () => {
  expect(signsOn(PAGES, 'Ropes are old')?.some((sign) => sign.startsWith('page1 full upper'))).toBe(true);
});

test('a number on a line of its own can only have stood where room is left above: below a blank line, or on a new page', () => {
  const text = dedent(`
    Findings

    ${WIDE} is old.
    Ropes are old, as ${WIDE} is old.

    Sails are dry, as ${WIDE}
  `);
  const odds = (line: SignedLine | undefined): number => (line === undefined ? NaN : oddsOf(line, startWeights).own);
  expect(odds(signedLine(text, 'Ropes are old'))).toBe(-Infinity);
  expect(odds(signedLine(text, 'Sails are dry'))).toBeGreaterThan(-10);
  expect(odds(signedLine(PAGES, 'Ropes are old'))).toBeGreaterThan(-10);
});

test('a full stop of a short form ends no sentence', () => {
  const text = dedent(`
    Findings

    ${WIDE}
    ropes and sails that were lent to other boats of the harbour for a while are kept dry (e.g.
    under the roof of the sail loft), and ${WIDE}
  `);
  expect(signsOn(text, 'under the roof')?.some((sign) => sign.includes('full'))).not.toBe(true);
});

test('the words of the graded judgement end before the paragraph, without a full stop', () => {
  const text = dedent(`
    ${WIDE}
    The graded judgement for boats is that it is good
    under the roof of the sail loft, and ${WIDE}
  `);
  expect(signsOn(text, 'under the roof')?.some((sign) => sign.includes('full lower'))).toBe(true);
});

test('a line behind one that ends with a year, or with a word that numbers follow, may begin a paragraph in lower case', () => {
  const after = (words: string): readonly string[] | undefined =>
    signsOn(
      `Findings\n\nSome say that ${WIDE}\n${WIDE.slice(0, -words.length)}${words}\nold ropes that ${WIDE}\n`,
      'old ropes',
    );
  expect(after(' mended in 2014')).toContain('year');
  expect(after(' over the last')).toContain('asks for number');
  expect(after(' who paint them')).toBeUndefined();
});

test('the last line of a page is told, since no first line of a paragraph stands there alone', () => {
  expect(signsOn(PAGES.replace('The old', 'The'), 'or so the people')).toBeUndefined();
  const pages = PAGES.replace('which is why', 'which is so.').replace('or so the people', 'Or so the people');
  expect(signsOn(pages, 'Or so the people')).toContain('last on page');
});
