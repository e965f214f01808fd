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
 * The lines at which nothing is that is looked for. They are most lines of a text, and each is looked at with those around it:
 * where some change these are looked at again, instead of remembering all that was read.
 */
export class RejectedPlaces {
  readonly #body: readonly Line[];
  readonly #reach: Reach;
  readonly #isFound: (body: readonly Line[], at: number) => boolean;
  /** Where something is, by index in the body. */
  readonly #found: ReadonlySet<number>;

  /** @param isFound tells whether what is looked for is at a line of the body, by its index */
  constructor(
    body: readonly Line[],
    reach: Reach,
    isFound: (body: readonly Line[], at: number) => boolean,
    found: ReadonlySet<number>,
  ) {
    this.#body = body;
    this.#reach = reach;
    this.#isFound = isFound;
    this.#found = found;
  }

  /** True if with some lines changed it is at none of them. */
  leave(changes: readonly Changed<Line>[]): boolean {
    const body = this.#body;
    const changed = new Map<number, Line>();
    const near = new Set<number>();
    for (const { after } of changes) {
      const at = placeInBody(body, after.index);
      if (body[at]?.index !== after.index) continue;
      changed.set(at, after);
      for (let first = at - this.#reach.behind; first <= at + this.#reach.before; first++)
        if (!this.#found.has(first)) near.add(first);
    }
    return whileChanged(body as Line[], changed, () => [...near].every((at) => !this.#isFound(body, at)));
  }
}
