import type { Changed } from '../text/recording.ts';
import type { HeadingContext } from './headingBlocks.ts';
import { mostLines } from './headingBlocks.ts';
import type { Line } from './line.ts';

/** So many lines before and behind the first line of a block can be looked at with it. */
const LINES_BEFORE = 2;
const LINES_BEHIND = mostLines + 2;

/**
 * The lines that begin no heading. They are most lines of a text, and each is looked at with those around it: where some
 * change these are looked at again, instead of remembering all that was read.
 */
export class RejectedBlocks<Above> {
  readonly #context: HeadingContext;
  readonly #isHeading: (context: HeadingContext, at: number, above: Above) => boolean;
  /** By index in the body. */
  readonly #rejected = new Map<number, Above>();

  /** @param isHeading tells whether a heading begins at a line of the body, by its index */
  constructor(context: HeadingContext, isHeading: (context: HeadingContext, at: number, above: Above) => boolean) {
    this.#context = context;
    this.#isHeading = isHeading;
  }

  /** @param above what the decision about the line at `at` also depended on */
  add(at: number, above: Above): void {
    this.#rejected.set(at, above);
  }

  /** True if with some lines changed none of them begins a heading. */
  leave(changes: readonly Changed<Line>[]): boolean {
    const now = new Map(changes.map(({ after }) => [after.index, after]));
    const near = new Map<number, Above>();
    const body = this.#context.body.map((line, at) => {
      const changed = now.get(line.index);
      if (changed === undefined) return line;
      for (const [first, above] of this.#near(at)) near.set(first, above);
      return changed;
    });
    return [...near].every(([at, above]) => !this.#isHeading({ ...this.#context, body }, at, above));
  }

  /** The lines whose decisions may have looked at one. */
  *#near(at: number): Generator<[number, Above]> {
    for (let first = at - LINES_BEHIND; first <= at + LINES_BEFORE; first++)
      if (this.#rejected.has(first)) yield [first, this.#rejected.get(first) as Above];
  }
}
