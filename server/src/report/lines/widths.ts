import { unrecorded } from '../../text/stages/recording.ts';
import type { Changed } from '../../text/stages/recording.ts';
import type { Line } from './line.ts';
import { Quantile } from './quantile.ts';

/** What was asked of the widths of lines: how they stand to a share of what is usual. */
interface Asked {
  readonly share: number;
  /** -1: whether they are narrower, 1: wider. */
  readonly side: -1 | 1;
  /** The width nearest to that share for which the answer was yes, and that for which it was no. */
  yes: number;
  no: number;
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
    const widths: number[] = [];
    unrecorded(() => {
      for (const line of lines) if (!line.blank) widths.push(line.width);
    });
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
    const asked = changes.filter(({ after }) => this.#askedLines.has(after.index));
    return this.#asked.every(({ share, side, yes, no }) => {
      const [before, now] = [this.#usual.value * share, usual * share];
      if (!stands(yes, now, side) || stands(no, now, side)) return false;
      return asked.every((line) => stands(line.before.width, before, side) === stands(line.after.width, now, side));
    });
  }

  #ask(line: Line, share: number, side: -1 | 1): boolean {
    const asked = this.#askedBefore(share, side);
    const width = line.memo.printed;
    const answer = stands(width, this.#usual.value * share, side);
    const nearest = answer === side > 0 ? Math.min : Math.max;
    if (answer) asked.yes = nearest(asked.yes, width);
    else asked.no = nearest(asked.no, width);
    this.#askedLines.add(line.index);
    return answer;
  }

  #askedBefore(share: number, side: -1 | 1): Asked {
    for (const asked of this.#asked) if (asked.share === share && asked.side === side) return asked;
    const asked = { share, side, yes: side * Infinity, no: -side * Infinity };
    this.#asked.push(asked);
    return asked;
  }
}

function stands(width: number, limit: number, side: -1 | 1): boolean {
  return side > 0 ? width > limit : width < limit;
}
