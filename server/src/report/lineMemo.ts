import type { Line } from './line.ts';

let tests = 0;
let values = 0;
/** Bits of a small integer. */
const MOST_TESTS = 30;

/** A question about the text of a line with yes or no for an answer, which is found once for each line. */
export function lineTest(test: (text: string) => boolean): (line: Line) => boolean {
  if (tests === MOST_TESTS) throw new RangeError('more tests of lines than bits');
  const bit = 1 << tests++;
  return ({ memo, text }) => {
    if ((memo.asked & bit) === 0) {
      memo.asked |= bit;
      if (test(text)) memo.answers |= bit;
    }
    return (memo.answers & bit) !== 0;
  };
}

/** The same with any value, which must hold no places, and no pieces of the text that are not `detached`. */
export function lineValue<T>(read: (text: string) => T): (line: Line) => T {
  const slot = values++;
  return ({ memo, text }) => {
    memo.values ??= [];
    let held = memo.values[slot] as { readonly value: T } | undefined;
    if (held === undefined) {
      held = { value: read(text) };
      memo.values[slot] = held;
    }
    return held.value;
  };
}
