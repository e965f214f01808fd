import { textOf } from './furniture.ts';
import type { Flow } from './columns.ts';
import type { Line } from './lines.ts';

/** How the running text of a document is set. */
export interface Metrics {
  /** Size of most letters. */
  readonly bodySize: number;
  /** From one baseline to the next within a paragraph of this size. */
  leading(size: number): number;
}

/** Reads the metrics from all columns of a document. */
export function readMetrics(flows: readonly Flow[]): Metrics {
  const letters = new Map<number, number>();
  const steps = new Map<number, number[]>();
  for (const flow of flows) {
    flow.forEach((line, at) => {
      const size = rounded(line.size);
      letters.set(size, (letters.get(size) ?? 0) + textOf(line).length);
      const before = flow[at - 1];
      if (before === undefined || rounded(before.size) !== size) return;
      const step = line.y - before.y;
      if (step < 0.9 * line.size || step > 2.2 * line.size) return;
      const list = steps.get(size);
      if (list === undefined) steps.set(size, [step]);
      else list.push(step);
    });
  }
  const bodySize = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
  const usual = new Map(
    [...steps].filter(([, list]) => list.length >= 5).map(([size, list]) => [size, lowerMiddle(list)]),
  );
  const ofBody = usual.get(bodySize) ?? 1.2 * bodySize;
  return {
    bodySize,
    leading: (size) => usual.get(rounded(size)) ?? Math.max(1.15, Math.min(1.6, ofBody / bodySize)) * size,
  };
}

/** Steps between paragraphs are in the list, too: those within are the smaller and usually the more. */
function lowerMiddle(steps: readonly number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.4)] ?? 0;
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** True if two lines are set in the same size and weight. */
export function looksAlike(a: Line, b: Line): boolean {
  return a.bold === b.bold && Math.abs(a.size - b.size) <= 0.06 * Math.max(a.size, b.size);
}
