import { unrecorded } from '../../text/stages/recording.ts';
import type { Changed } from '../../text/stages/recording.ts';
import type { Line } from './line.ts';
import { Quantile } from './quantile.ts';

/** A question about the width of a line: how it stands to a share of what is usual. */
interface Asked {
  readonly line: Line;
  readonly share: number;
  /** -1: narrower, 1: wider. */
  readonly side: -1 | 1;
  readonly answer: boolean;
}

/** Nine lines of ten are no wider than usual. */
const USUAL = 0.9;

/** How wide lines are beside the others of their text. It remembers what it was asked. */
export class Widths {
  readonly #usual: Quantile;
  readonly #asked: Asked[] = [];
  /** The numbers of the lines that it was asked of. */
  readonly #askedLines = new Set<number>();

  constructor(lines: readonly Line[]) {
    const widths = unrecorded(() => lines.filter(({ blank }) => !blank).map(({ width }) => width));
    this.#usual = new Quantile(widths, USUAL);
  }

  /** True if a line is wider than a share of the usual width. */
  isWider(line: Line, share: number): boolean {
    return this.#ask(line, share, 1);
  }

  /** True if it is narrower. */
  isNarrower(line: Line, share: number): boolean {
    return this.#ask(line, share, -1);
  }

  /** True if all answers are the same with some lines changed, none of which is blank. */
  leave(changes: readonly Changed<Line>[]): boolean {
    const widths = changes.filter(({ before }) => !before.blank);
    const usual = this.#usual.with(widths.map(({ before, after }) => ({ before: before.width, after: after.width })));
    const now = new Map(changes.map(({ after }) => [after.index, after]));
    if (usual === this.#usual.value && !changes.some(({ after }) => this.#askedLines.has(after.index))) return true;
    return this.#asked.every(
      ({ line, share, side, answer }) => stands(now.get(line.index) ?? line, usual * share, side) === answer,
    );
  }

  #ask(line: Line, share: number, side: -1 | 1): boolean {
    const answer = unrecorded(() => stands(line, this.#usual.value * share, side));
    this.#asked.push({ line, share, side, answer });
    this.#askedLines.add(line.index);
    return answer;
  }
}

function stands({ width }: Line, limit: number, side: -1 | 1): boolean {
  return side > 0 ? width > limit : width < limit;
}
