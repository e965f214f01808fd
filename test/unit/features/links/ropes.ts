import type { PlacedVerdict } from '../../../../server/src/features/links/verdicts.ts';
import type { Span } from '../../../../server/src/text/span.ts';
import type { ReportDocument } from '../../../../server/src/workspace/reports.ts';
import { read } from '../../../fixture.ts';

const BEGINNING = `Inspection of Harbour Town

Recommendations

1. Look at ropes each month.

2. The board should:
• paint boats each year
• replace ropes that are old.

Findings

3. Ropes are old. Two of them broke last winter while boats were tied to them at night.

4. Boats are painted each spring, and their pumps are tried each week.`;

/** A report that cites nothing, so that what stands behind its recommendations is only likely; with more findings of a test. */
export function ropesReport(...findings: readonly string[]): {
  readonly document: ReportDocument;
  /** Where words first stand in it; they must. */
  readonly at: (words: string) => Span;
  /** What a reader says of a finding, both named by some of their words. */
  readonly says: (verdict: PlacedVerdict['verdict'], from: string, to: string, by?: string) => PlacedVerdict;
} {
  const text = [BEGINNING, ...findings, ''].join('\n\n');
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no such words: ${words}`);
    return { start, end: start + words.length };
  };
  return {
    document: read(text),
    at,
    says: (verdict, from, to, by = 'Ada') => ({ id: `${from} ${to}`, verdict, by, from: at(from), to: at(to) }),
  };
}
