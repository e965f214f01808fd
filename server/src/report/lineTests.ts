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
/** True if wide blanks cut it into columns; wider ones in `hasWideColumns`. */
export const hasColumns = lineTest((text) => /\s{3}/.test(text) && /\S\s{3,}\S/.test(text));
export const hasWideColumns = lineTest((text) => /\s{4}/.test(text) && /\S\s{4,}\S/.test(text));
