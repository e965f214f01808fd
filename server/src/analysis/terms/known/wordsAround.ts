import type { Span } from '../../../text/span.ts';
import { isSpace, kindOf, OTHER } from '../initials/characters.ts';

/** The stretch of a text that holds at least `count` words before and as many behind an offset, as far as there are some. */
export function wordsAround(text: string, offset: number, count: number): Span {
  return { start: wordsFrom(text, offset, count, -1), end: wordsFrom(text, offset, count, 1) };
}

/** Where so many words end in a direction. What stands between blanks counts as one, if there is a word in it. */
function wordsFrom(text: string, offset: number, count: number, step: 1 | -1): number {
  let left = count;
  let isInWord = false;
  let at = offset;
  for (; left > 0 && (step > 0 ? at < text.length : at > 0); at += step) {
    const code = text.charCodeAt(step > 0 ? at : at - 1);
    if (!isSpace(code)) isInWord ||= kindOf(code) !== OTHER;
    else if (isInWord) {
      isInWord = false;
      left--;
    }
  }
  return at;
}
