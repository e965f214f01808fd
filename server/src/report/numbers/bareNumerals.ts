import { romanValue } from '../../text/numbers/romanNumbers.ts';
import { SHORT } from '../lines/lineCharacters.ts';
import { lineValue } from '../lines/lineMemo.ts';
import { beginsUpper, endsAsSentence } from '../lines/lineTests.ts';
import type { Line } from '../lines/lines.ts';
import type { NumberedTitle } from './numberedTitles.ts';

/*
 * American courts head the parts of an opinion with numerals alone: "II", and "A" and "B" in it, each on a line of its own
 * between paragraphs.
 */

/** One alone may be anything: so many must follow one another. */
const leastOfRun = 2;
/** Lines in which the text before or behind is looked for, also over the end of a page. */
const nearby = 9;
/** Text is wider than this, in average letters. */
const narrowest = 40;

const numeralOf = lineValue((text) => (/^(?:[IVX]{1,5}|[A-H])$/.test(text) ? text : undefined), {
  only: SHORT,
  otherwise: undefined,
});

/** The numerals alone on their lines that head parts, by their lines: Roman ones of depth 1, letters in them of depth 2. */
export function bareNumerals(lines: readonly Line[], skip: (line: number) => boolean): NumberedTitle[] {
  const found: NumberedTitle[] = [];
  let [parts, letters]: [NumberedTitle[], NumberedTitle[]] = [[], []];
  const keep = (run: readonly NumberedTitle[]): void => {
    if (run.length >= leastOfRun) found.push(...run);
  };
  for (const line of lines) {
    const label = line.blank ? undefined : numeralOf(line);
    if (label === undefined || skip(line.index) || !standsBetweenText(lines, line, skip)) continue;
    const isRoman = /^[IVX]/.test(label);
    const title = { label, depth: isRoman ? 1 : 2, firstLine: line.index, lastLine: line.index };
    const value = isRoman ? romanValue(label) : label.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
    if (!isRoman) {
      if (value === letters.length + 1) letters.push(title);
      continue;
    }
    if (value !== 1 && value !== parts.length + 1) continue;
    keep(letters);
    letters = [];
    if (value === 1) {
      keep(parts);
      parts = [];
    }
    parts.push(title);
  }
  keep(letters);
  keep(parts);
  return found.sort((one, other) => one.firstLine - other.firstLine);
}

/** True behind the end of a sentence and above the first line of a paragraph, or beside another numeral. */
function standsBetweenText(lines: readonly Line[], { index, page }: Line, skip: (line: number) => boolean): boolean {
  const isText = (line: Line): boolean => !line.blank && !skip(line.index);
  const before = lines.slice(Math.max(0, index - nearby), index).findLast(isText);
  const behind = lines.slice(index + 1, index + 1 + nearby).find(isText);
  if (before === undefined || behind === undefined || behind.page !== page) return false;
  if (numeralOf(before) === undefined && !endsAsSentence(before)) return false;
  return numeralOf(behind) !== undefined || (beginsUpper(behind) && behind.isWiderThan(narrowest));
}
