import { plainFigures } from '../../text/numbers/figures.ts';
import { FIGURE, FIRST_FIGURE, FIRST_SIGN } from '../lines/lineCharacters.ts';
import { lineValue } from '../lines/lineMemo.ts';
import type { Line } from '../lines/lines.ts';

/** The figure that a line begins with, as notes begin with their mark; -1 where there is none. */
export const markBefore = lineValue((text) => Number(/^(\d{1,4})(?=\s|$|\p{L})/u.exec(plainFigures(text))?.[1] ?? -1), {
  only: FIRST_FIGURE | FIRST_SIGN,
  otherwise: -1,
});

/** The figures that stand right behind a word or its stop ("improvement.12", "harbour’12", "Members,[12]"; not "R12"), each with its first line. */
export function marksIn(body: readonly Line[]): Map<number, number> {
  const marks = new Map<number, number>();
  body.forEach((line, at) => {
    for (const mark of marksOn(line)) if (!marks.has(mark)) marks.set(mark, at);
  });
  return marks;
}

const none: readonly number[] = [];

const marksOn = lineValue(readMarks, { only: FIGURE, otherwise: none });

/** What stands before most figures, but no mark: a cheap look at each line spares most of them the dear one. */
const mayHoldMark = /[^\s\d(£/–—-]\d/;

function readMarks(text: string): readonly number[] {
  const plain = plainFigures(text);
  if (!mayHoldMark.test(plain)) return none;
  const found = plain.matchAll(
    /(?<=(?:(?<!(?<!\p{L})\p{Lu})(?<=[\p{L})’'”"])|(?:19|20)\d\d(?=[.,;:]))[.,;:]?[’'”"]?\[?)(\d{1,4})(?![\d.,]*\d)/gu,
  );
  return Array.from(found, ([mark]) => Number(mark));
}
