import { currentRecording, recordedPart } from '../../text/stages/recording.ts';
import type { Changed, Recording } from '../../text/stages/recording.ts';
import { isSameData } from '../../text/stages/sameData.ts';
import type { Line } from './line.ts';
import { dependOn, LineMemo, partsThatSeeWidth } from './line.ts';

/** A question about the text of a line. */
interface Question<T> {
  readonly read: (text: string) => T;
  /** The parts (`Recording.part`) that asked it of any line while they were recorded. */
  by: number;
}

const tests: Question<boolean>[] = [];
/** Those that are compared. */
const values: (Question<unknown> | undefined)[] = [];
/** Bits of a small integer, of which `LineMemo` has three. */
const TESTS_IN_ONE = 30;
const MOST_TESTS = 3 * TESTS_IN_ONE;
/** What every line has. */
const ALL = -1;

/** The characters (bits of `lineCharacters.ts`) of which a line has one at least, if it is to be looked at. */
interface Needs {
  readonly only?: number;
}

/**
 * A question about the text of a line with yes or no for an answer, which is found once for each line. Those that no bit is
 * left for are kept as values are, which takes more memory for each line that is asked. For lines without what it needs
 * (`only`) the answer is no, and must be what `test` would say.
 */
export function lineTest(test: (text: string) => boolean, { only = ALL }: Needs = {}): (line: Line) => boolean {
  if (tests.length === MOST_TESTS) return lineValue(test, { only, otherwise: false });
  const question = { read: test, by: 0 };
  const nth = tests.push(question) - 1;
  const testIn = [testInFirst, testInSecond, testInThird][Math.floor(nth / TESTS_IN_ONE)] ?? testInThird;
  return testIn(question, bitOf(nth), only);
}

/* One for each number that its bit may be in, so that nothing is looked up for each line. */

function testInFirst(question: Question<boolean>, bit: number, only: number): (line: Line) => boolean {
  return (line) => {
    const { memo } = line;
    question.by |= recordedPart;
    if ((memo.asked & bit) === 0) {
      memo.asked |= bit;
      if (isSo(question, only, line)) memo.answers |= bit;
    }
    return (memo.answers & bit) !== 0;
  };
}

function testInSecond(question: Question<boolean>, bit: number, only: number): (line: Line) => boolean {
  return (line) => {
    const { memo } = line;
    question.by |= recordedPart;
    if ((memo.askedMore & bit) === 0) {
      memo.askedMore |= bit;
      if (isSo(question, only, line)) memo.answersMore |= bit;
    }
    return (memo.answersMore & bit) !== 0;
  };
}

function testInThird(question: Question<boolean>, bit: number, only: number): (line: Line) => boolean {
  return (line) => {
    const { memo } = line;
    question.by |= recordedPart;
    if ((memo.askedMost & bit) === 0) {
      memo.askedMost |= bit;
      if (isSo(question, only, line)) memo.answersMost |= bit;
    }
    return (memo.answersMost & bit) !== 0;
  };
}

function isSo({ read }: Question<boolean>, only: number, line: Line): boolean {
  return (only === ALL || line.has(only)) && line.ask(read);
}

function bitOf(nth: number): number {
  return 1 << (nth % TESTS_IN_ONE);
}

/**
 * The same with any value, which must hold no places, and no pieces of the text that are not `detached`; `otherwise` is what
 * `read` would find on lines without what it needs.
 */
export function lineValue<T>(
  read: (text: string) => T,
  needs?: Needs & { readonly otherwise: NoInfer<T> },
): (line: Line) => T {
  const question = { read, by: 0 };
  const value = valueOf(values.push(question) - 1, read, needs);
  return (line) => {
    question.by |= recordedPart;
    return value(line);
  };
}

/** The same for who looks himself after what depends on the value, in a recorded reading. */
export function uncomparedValue<T>(read: (text: string) => T): (line: Line) => T {
  return valueOf(values.push(undefined) - 1, read);
}

function valueOf<T>(
  slot: number,
  read: (text: string) => T,
  needs?: Needs & { readonly otherwise: T },
): (line: Line) => T {
  const only = needs?.only ?? ALL;
  return (line) => {
    const { memo } = line;
    memo.values ??= roomForValues();
    const held = memo.values[slot];
    if (held !== undefined) return valueIn(held) as T;
    const value = needs === undefined || only === ALL || line.has(only) ? line.ask(read) : needs.otherwise;
    memo.values[slot] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** What is kept of a value that is undefined, to tell it from none. */
const NOTHING = Symbol('nothing');

function valueIn(held: unknown): unknown {
  return held === NOTHING ? undefined : held;
}

/** A list that grows with each value is twice as long as it need be. */
function roomForValues(): unknown[] {
  return new Array<unknown>(values.length);
}

/** What was found in some lines together, with these. */
interface HeldOfLines<T> {
  readonly memos: readonly LineMemo[];
  readonly value: T;
}

/**
 * What is found in the texts of several lines together, which stand in order; kept with the first of them while the others
 * are the same. Like a `lineValue` it is compared in a recorded reading.
 */
export function linesValue<T>(read: (texts: readonly string[]) => T): (lines: readonly Line[]) => T {
  const slot = values.push(undefined) - 1;
  const asked = new WeakMap<Recording, AskedOfLines<T>>();
  return (lines) => {
    const value = heldOfLines(slot, lines, read);
    const recording = currentRecording();
    if (recording?.readsAll !== false) return value;
    let own = asked.get(recording);
    if (own === undefined) {
      own = new AskedOfLines(read);
      asked.set(recording, own);
      dependOn((changes) => asked.get(recording)?.leave(changes) === true);
    }
    own.add(lines, value);
    return value;
  };
}

function heldOfLines<T>(slot: number, lines: readonly Line[], read: (texts: readonly string[]) => T): T {
  const memo = lines[0]?.memo ?? new LineMemo('', 0);
  memo.values ??= roomForValues();
  const held = memo.values[slot] as HeldOfLines<T> | undefined;
  if (held !== undefined && isOfSame(held.memos, lines)) return held.value;
  const value = read(lines.map(textOf));
  memo.values[slot] = { memos: lines.map((line) => line.memo), value } satisfies HeldOfLines<T>;
  return value;
}

function isOfSame(memos: readonly LineMemo[], lines: readonly Line[]): boolean {
  if (memos.length !== lines.length) return false;
  for (let at = 0; at < memos.length; at++) if (memos[at] !== lines[at]?.memo) return false;
  return true;
}

function textOf(line: Line): string {
  return line.ask((text) => text);
}

/** What a recorded reading found in lines together. */
class AskedOfLines<T> {
  readonly #read: (texts: readonly string[]) => T;
  readonly #lines: (readonly Line[])[] = [];
  readonly #values: T[] = [];

  constructor(read: (texts: readonly string[]) => T) {
    this.#read = read;
  }

  add(lines: readonly Line[], value: T): void {
    this.#lines.push(lines);
    this.#values.push(value);
  }

  /** True if it is the same with some lines changed. */
  leave(changes: readonly Changed<Line>[]): boolean {
    const now = new Map(changes.map(({ after }) => [after.index, after]));
    const [first, last] = [changes[0]?.after.index ?? Infinity, changes.at(-1)?.after.index ?? -1];
    return this.#lines.every((lines, nth) => {
      if ((lines[0]?.index ?? Infinity) > last || (lines.at(-1)?.index ?? -1) < first) return true;
      const texts = lines.map((line) => textOf(now.get(line.index) ?? line));
      return isSameData(this.#values[nth], this.#read(texts));
    });
  }
}

/**
 * The parts of a recorded reading to which a line looks otherwise than an earlier one did, as bits (`Recording.part`): those
 * that looked at its text or width themselves, and those that asked what now has another answer. There may be some more.
 */
export function partsThatSee(before: Line, line: Line): number {
  const { memo } = before;
  let parts = memo.readBy | partsThatSeeWidth(before, line);
  tests.forEach(({ read, by }, nth) => {
    if ((parts | by) === parts) return;
    const { asked, answers, askedMore, answersMore, askedMost, answersMost } = memo;
    const bit = bitOf(nth);
    const isAsked = ([asked, askedMore, askedMost][Math.floor(nth / TESTS_IN_ONE)] ?? 0) & bit;
    const answer = ([answers, answersMore, answersMost][Math.floor(nth / TESTS_IN_ONE)] ?? 0) & bit;
    if (isAsked !== 0 && line.ask(read) !== (answer !== 0)) parts |= by;
  });
  memo.values?.forEach((held, slot) => {
    const question = values[slot];
    if (held === undefined || question === undefined || (parts | question.by) === parts) return;
    if (!isSameData(valueIn(held), line.ask(question.read))) parts |= question.by;
  });
  return parts;
}
