import type { Line } from '../lines/lines.ts';
import { FIGURE, FIRST_FIGURE } from '../lines/lineCharacters.ts';
import { lineTest, lineValue } from '../lines/lineMemo.ts';
import { bulletSign, startsLower } from '../lines/lines.ts';
import type { Measure } from '../lines/measure.ts';
import type { PrintedNumber } from './printedNumbers.ts';

/** So many lines should begin with a figure, going by how many figures the text has, before none of them tells of a loss. */
const expectedFigures = 6;
const wordsOnALine = 12;
/** Lines that go on in lower case behind a full stop: at least so many, and so many of a hundred lines. */
const leastBreaks = 3;
const breaksOfAHundred = 1.5;
/** Where besides no line begins with a figure, so many are enough in a text of any length. */
const enoughBreaks = 6;

/**
 * True if extraction lost lines of a text: no line begins with a figure where some should, or again and again a line goes
 * on in lower case behind the end of a sentence, more often than numbers survive.
 */
export function isLossy(body: readonly Line[], numbers: readonly PrintedNumber[], measure: Measure): boolean {
  if (!measure.wrapped) return false;
  const figuresLost = numbers.length === 0 && !body.some(beginsWithFigure);
  if (figuresLost && figuresIn(body) / wordsOnALine >= expectedFigures) return true;
  const { length: breaks } = gapsAtBreaks(body);
  if (figuresLost && breaks >= enoughBreaks) return true;
  return breaks >= Math.max(leastBreaks, (body.length * breaksOfAHundred) / 100) && breaks > numbers.length / 4;
}

/**
 * True if extraction kept the rows of the page, blank ones too: most lines of which the one above was lost stand apart from
 * what is above them. Most extraction closes text up.
 */
export function keepsRows(body: readonly Line[]): boolean {
  const gaps = gapsAtBreaks(body);
  return gaps.length >= leastBreaks && gaps.filter((blanks) => blanks > 0).length * 2 > gaps.length;
}

/** How many blank lines stand above each line that goes on in lower case behind a full stop. */
function gapsAtBreaks(body: readonly Line[]): number[] {
  const gaps: number[] = [];
  let previous: Line | undefined;
  for (const line of body) {
    if (previous !== undefined && goesOnInside(line) && endsWithStop(previous))
      gaps.push(line.index - previous.index - 1);
    previous = line;
  }
  return gaps;
}

/** True if the line begins in lower case and opens no item of a list. */
const goesOnInside = lineTest(
  (text) => startsLower(text) && bulletSign(text) === undefined && !/^\(?\p{L}{1,4}[).]/u.test(text),
);

const endsWithStop = lineTest((text) => /[.!?]$/.test(text));

const beginsWithFigure = lineTest((text) => /^\d/.test(text), { only: FIRST_FIGURE });
const figuresOn = lineValue((text) => text.match(/(?<!\S)\(?\d/g)?.length ?? 0, {
  only: FIGURE,
  otherwise: 0,
});

/** How many words begin with a figure. */
function figuresIn(body: readonly Line[]): number {
  let count = 0;
  for (const line of body) count += figuresOn(line);
  return count;
}
