import type { Line } from './lines.ts';

/** The runs of lines of one kind that hold a telling one. Nothing is asked of lines that stand in no such run, nor beside. */
export function* runsAround(
  body: readonly Line[],
  isTelling: (line: Line) => boolean,
  isOfRun: (line: Line) => boolean,
): Generator<{ readonly from: number; readonly to: number }> {
  const holds = (at: number): boolean => {
    const line = body[at];
    return line !== undefined && isOfRun(line);
  };
  let behind = 0;
  for (let at = 0; at < body.length; at++) {
    const line = body[at];
    if (line === undefined || !isTelling(line) || !isOfRun(line)) continue;
    let from = at;
    while (from > behind && holds(from - 1)) from--;
    behind = at + 1;
    while (holds(behind)) behind++;
    yield { from, to: behind };
    at = behind;
  }
}
