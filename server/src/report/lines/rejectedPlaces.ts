import type { Changed } from '../../text/stages/recording.ts';
import type { Line } from './line.ts';
import { placeInBody } from './placeInBody.ts';
import { whileChanged } from './whileChanged.ts';

/** How many lines before and behind a place are looked at with it. */
interface Reach {
  readonly before: number;
  readonly behind: number;
}

/**
 * Lines that are not what is looked for. They are most lines of a text, and each is looked at with those around it: where
 * some change these are looked at again, instead of remembering all that was read.
 */
export class RejectedPlaces<Above = undefined> {
  readonly #body: readonly Line[];
  /** The same, for putting changed lines in. */
  #copy: Line[] | undefined;
  readonly #reach: Reach;
  readonly #isFound: (body: readonly Line[], at: number, above: Above) => boolean;
  /** By index in the body. */
  readonly #rejected = new Map<number, Above>();
  /** Where something is, by index in the body, if nothing is anywhere else. */
  #found: ReadonlySet<number> | undefined;

  /** @param isFound tells whether what is looked for is at a line of the body, by its index */
  constructor(
    body: readonly Line[],
    reach: Reach,
    isFound: (body: readonly Line[], at: number, above: Above) => boolean,
  ) {
    this.#body = body;
    this.#reach = reach;
    this.#isFound = isFound;
  }

  /** @param above what the decision about the line at `at` also depended on */
  add(at: number, above: Above): void {
    this.#rejected.set(at, above);
  }

  /** Adds all lines of the body but some, for decisions that depend on nothing above. */
  addAllBut(this: RejectedPlaces, found: ReadonlySet<number>): void {
    this.#found = found;
  }

  /** True if with some lines changed it is at none of them. */
  leave(changes: readonly Changed<Line>[]): boolean {
    const changed = new Map<number, Line>();
    const near = new Map<number, Above>();
    for (const { after } of changes) {
      const at = placeInBody(this.#body, after.index);
      if (this.#body[at]?.index !== after.index) continue;
      changed.set(at, after);
      for (const [first, above] of this.#near(at)) near.set(first, above);
    }
    this.#copy ??= this.#body.slice();
    const body = this.#copy;
    return whileChanged(body, changed, () => [...near].every(([at, above]) => !this.#isFound(body, at, above)));
  }

  /** The places whose decisions may have looked at a line. */
  *#near(at: number): Generator<[number, Above]> {
    for (let first = at - this.#reach.behind; first <= at + this.#reach.before; first++)
      if (this.#rejected.has(first) || this.#isElsewhere(first)) yield [first, this.#rejected.get(first) as Above];
  }

  #isElsewhere(at: number): boolean {
    return this.#found !== undefined && at >= 0 && at < this.#body.length && !this.#found.has(at);
  }
}
