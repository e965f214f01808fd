import { currentRecording } from '../text/recording.ts';
import { isSameData } from '../text/sameData.ts';
import type { Line } from './line.ts';
import { LineMemo } from './line.ts';

const tests: ((text: string) => boolean)[] = [];
/** Those that are compared. */
const values: (((text: string) => unknown) | undefined)[] = [];
/** Bits of a small integer, of which `LineMemo` has two. */
const TESTS_IN_ONE = 30;
const MOST_TESTS = 2 * TESTS_IN_ONE;

/**
 * A question about the text of a line with yes or no for an answer, which is found once for each line. Those that no bit is
 * left for are kept as values are, which takes more memory for each line that is asked.
 */
export function lineTest(test: (text: string) => boolean): (line: Line) => boolean {
  if (tests.length === MOST_TESTS) return lineValue(test);
  const nth = tests.push(test) - 1;
  const bit = bitOf(nth);
  if (nth >= TESTS_IN_ONE) return testBeyond(test, bit);
  return (line) => {
    const { memo } = line;
    if ((memo.asked & bit) === 0) {
      memo.asked |= bit;
      if (line.ask(test)) memo.answers |= bit;
    }
    return (memo.answers & bit) !== 0;
  };
}

function testBeyond(test: (text: string) => boolean, bit: number): (line: Line) => boolean {
  return (line) => {
    const { memo } = line;
    if ((memo.askedMore & bit) === 0) {
      memo.askedMore |= bit;
      if (line.ask(test)) memo.answersMore |= bit;
    }
    return (memo.answersMore & bit) !== 0;
  };
}

function bitOf(nth: number): number {
  return 1 << (nth % TESTS_IN_ONE);
}

/** The same with any value, which must hold no places, and no pieces of the text that are not `detached`. */
export function lineValue<T>(read: (text: string) => T): (line: Line) => T {
  return valueOf(values.push(read) - 1, read);
}

/** The same for who looks himself after what depends on the value, in a recorded reading. */
export function uncomparedValue<T>(read: (text: string) => T): (line: Line) => T {
  return valueOf(values.push(undefined) - 1, read);
}

function valueOf<T>(slot: number, read: (text: string) => T): (line: Line) => T {
  return (line) => {
    const { memo } = line;
    memo.values ??= [];
    let held = memo.values[slot] as { readonly value: T } | undefined;
    if (held === undefined) {
      held = { value: line.ask(read) };
      memo.values[slot] = held;
    }
    return held.value;
  };
}

/** What was found in some lines together, with these. */
interface HeldOfLines<T> {
  readonly memos: readonly LineMemo[];
  readonly value: T;
}

/** What is found in the texts of several lines together; kept with the first of them while the others are the same. */
export function linesValue<T>(read: (texts: readonly string[]) => T): (lines: readonly Line[]) => T {
  const slot = values.push(undefined) - 1;
  return (lines) => {
    // It is not compared: a recorded reading depends on the texts.
    if (currentRecording()?.readsAll === false) lines.forEach(({ text }) => text);
    const memo = lines[0]?.memo ?? new LineMemo();
    memo.values ??= [];
    const held = memo.values[slot] as HeldOfLines<T> | undefined;
    if (held?.memos.length === lines.length && held.memos.every((each, at) => each === lines[at]?.memo))
      return held.value;
    const value = read(lines.map((line) => line.ask((text) => text)));
    memo.values[slot] = { memos: lines.map((line) => line.memo), value } satisfies HeldOfLines<T>;
    return value;
  };
}

/**
 * True if a line looks to a reading that was recorded as an earlier one did: nobody looked at its text or width themselves,
 * and each question that was asked has the same answer.
 */
export function looksSame({ memo }: Line, line: Line): boolean {
  const { above, below, least, most } = memo.width;
  const { width } = line;
  if (memo.isRead || width <= above || width >= below || width < least || width > most) return false;
  const isSameTest = (test: (text: string) => boolean, nth: number): boolean => {
    const [asked, answers] = nth < TESTS_IN_ONE ? [memo.asked, memo.answers] : [memo.askedMore, memo.answersMore];
    return (asked & bitOf(nth)) === 0 || line.ask(test) === ((answers & bitOf(nth)) !== 0);
  };
  const isSameValue = (read: ((text: string) => unknown) | undefined, slot: number): boolean => {
    const held = memo.values?.[slot] as { readonly value: unknown } | undefined;
    return held === undefined || read === undefined || isSameData(held.value, line.ask(read));
  };
  return tests.every(isSameTest) && values.every(isSameValue);
}
