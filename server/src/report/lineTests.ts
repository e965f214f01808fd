import { lineTest } from './lineMemo.ts';
import { bulletSign, endsSentence, startsLower, startsUpper } from './lines.ts';
import { gradeLine } from './vocabulary.ts';

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
  /^(?:grade$|(?:grade:?\s*)?(?:\d\s*[:–-]?\s*)?\(?(?:$|(?:outstanding|excellent|very|good|satisfactory|adequate|fair|sufficient|requires|inadequate|unsatisfactory|insufficient|poor|weak|unacceptable|does|not|reasonably|serious)(?![\p{L}])))|^grade \d/iu;
/** True if the line is a grade, or the first words of one that goes on on the next line. */
export const mayOpenGrade = lineTest((text) => gradeStart.test(text));
/** True if wide blanks cut it into columns; wider ones in `hasWideColumns`. */
export const hasColumns = lineTest((text) => /\s{3}/.test(text) && /\S\s{3,}\S/.test(text));
export const hasWideColumns = lineTest(hasWideColumnsIn);
/** True if a colon ends it. */
export const endsWithColon = lineTest((text) => text.endsWith(':'));
/** True if a colon or semicolon ends it: what it says goes on. */
export const endsHalfWay = lineTest((text) => /[:;]$/.test(text));

/** True if wide blanks cut a text into columns. */
export function hasWideColumnsIn(text: string): boolean {
  return /\s{4}/.test(text) && /\S\s{4,}\S/.test(text);
}
