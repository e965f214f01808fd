import type { Changed } from '../../text/stages/recording.ts';
import type { Line } from './line.ts';

/** Lines that are alike by a key: of account are only those that come again at least so many times. */
export class LikeLines {
  readonly #keyOf: (line: Line) => string;
  readonly #least: number;
  readonly #groups = new Map<string, Line[]>();

  /**
   * @param keyOf must be an `uncomparedValue`, so that a reading which is recorded depends on `leave` instead
   * @param least how many lines are enough
   */
  constructor(keyOf: (line: Line) => string, least: number) {
    this.#keyOf = keyOf;
    this.#least = least;
  }

  add(line: Line): void {
    const key = this.#keyOf(line);
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, [line]);
    else group.push(line);
  }

  /** The groups of enough lines, each with its key, in the order of their first lines. */
  *repeated(): Generator<readonly [string, readonly Line[]]> {
    for (const [key, group] of this.#groups) if (group.length >= this.#least) yield [key, group];
  }

  /** True if with some lines changed the groups of enough lines are the same, wherever the changed ones stand. */
  leave(changes: readonly Changed<Line>[]): boolean {
    const others = changes.map(({ before, after }) => [this.#keyOf(before), this.#keyOf(after)] as const);
    const come = new Map<string, number>();
    for (const [before, after] of others) if (before !== after) come.set(after, (come.get(after) ?? 0) + 1);
    const isFew = (key: string): boolean => (this.#groups.get(key)?.length ?? 0) + (come.get(key) ?? 0) < this.#least;
    return others.every(([before, after]) => before === after || (isFew(before) && isFew(after)));
  }
}
