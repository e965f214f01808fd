import { COLUMNS, SHORT, WIDE_COLUMNS } from './lineCharacters.ts';
import { lineTest } from './lineMemo.ts';
import { bulletSign, endsSentence, startsLower, startsUpper } from './lines.ts';
import { gradeLine, tableHead } from '../vocabulary.ts';

/* What many stages ask of a line. */

/** True if the line ends as a sentence does. */
export const endsAsSentence = lineTest(endsSentence);
/** True if its first letter is lower case. */
export const beginsLower = lineTest(startsLower);
/** True if its first letter is a capital. */
export const beginsUpper = lineTest(startsUpper);
/** True if a sign opens it as a bullet. */
export const hasBullet = lineTest((text) => bulletSign(text) !== undefined);
/** True if it holds a grade and nothing else. */
export const isGrade = lineTest((text) => gradeLine.test(text));
const gradeStart =
  /^(?:grade$|(?:grade:?\s*)?(?:\d\s*(?:[:–-]\s*)?)?\(?(?:$|(?:outstanding|excellent|very|good|satisfactory|adequate|fair|sufficient|requires|inadequate|unsatisfactory|insufficient|poor|weak|unacceptable|does|not|reasonably|serious)(?![\p{L}])))|^grade \d/iu;
/** True if the line is a grade, or the first words of one that goes on on the next line. */
export const mayOpenGrade = lineTest((text) => gradeStart.test(text));
const WIDEST_TABLE = 200;
/** Few lines have cells at all; of a line wider than tables are, none. */
function cellsOfTable(text: string): string[] {
  return text.length > WIDEST_TABLE || !/\t|\s{3}/u.test(text) ? [text] : text.trim().split(/\t\s*|\s{3,}/u);
}
const gradeOrItsStart = (cell: string): boolean =>
  gradeLine.test(cell) || /^(?:requires|not|reasonably|very)$/iu.test(cell);
/** True if it sets three grades or more side by side, and nothing else: what was judged so stands below each. */
export const isGradeHead = lineTest(
  (text) => {
    const cells = cellsOfTable(text);
    return cells.length >= 3 && cells.every(gradeOrItsStart);
  },
  { only: COLUMNS },
);
/** True if it holds several grades: a row of a table with a column for each thing that is judged. */
export const hasSeveralGrades = lineTest((text) => cellsOfTable(text).filter(gradeOrItsStart).length > 1, {
  only: COLUMNS,
});
/** True if nothing but what "requires" goes on with stands on it. */
export const isRestOfGrades = lineTest(
  (text) => cellsOfTable(text).every((cell) => /^(?:improvement|to be good|improvement to be good)$/iu.test(cell)),
  { only: COLUMNS | SHORT },
);
/** True if wide blanks cut it into columns; wider ones in `hasWideColumns`. */
export const hasColumns = lineTest((text) => /\S\s{3,}\S/.test(text), { only: COLUMNS });
export const hasWideColumns = lineTest(hasWideColumnsIn, { only: WIDE_COLUMNS });
/** True if it heads the columns of a table. */
export const isTableHead = lineTest((text) => tableHead.test(text));
/** True if a colon ends it. */
export const endsWithColon = lineTest((text) => text.endsWith(':'));
/** True if a colon or semicolon ends it: what it says goes on. */
export const endsHalfWay = lineTest((text) => /[:;]$/.test(text));

/** True if wide blanks cut a text into columns. */
export function hasWideColumnsIn(text: string): boolean {
  return /\s{4}/.test(text) && /\S\s{4,}\S/.test(text);
}
