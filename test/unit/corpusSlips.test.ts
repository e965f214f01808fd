import { expect, test } from 'vitest';
import { findCitingSlips } from '../../server/src/analysis/findings/citingSlips.ts';
import { read } from '../fixture.ts';
import type { Variant } from './corpusGold.ts';
import { readGold, textOf } from './corpusGold.ts';

/** The reports of the collection that cite. */
const golds = readGold().filter(({ references }) => references.length > 0);

/** By how much numbers seem to be out in each report where any do. */
function slipsIn(variant: Variant, by = 0): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const gold of golds) {
    const text = textOf(gold, variant);
    const { source, report } = read(by === 0 ? text : moved(text, by));
    const slips = findCitingSlips(source, report).flat();
    if (slips.length > 0) found[gold.id.split('--')[0] ?? ''] = [...new Set(slips.map((slip) => slip.by))].sort();
  }
  return found;
}

/** The text with all single numbers in citations higher by `by`. */
function moved(text: string, by: number): string {
  const { source, report } = read(text);
  const numbers = report.citations
    .flatMap(({ targets }) => targets)
    .filter(({ first, last }) => first !== undefined && first === last);
  let [result, from] = ['', 0];
  for (const { span } of numbers) {
    const printed = source.slice(span).replace(/\d+/, (number) => String(Number(number) + by));
    result += text.slice(from, span.start) + printed;
    from = span.end;
  }
  return result + text.slice(from);
}

const OUT = {
  'ilacs-80447-cheshire-east': [1, 2],
  'ilacs-80469-gateshead': [4, 5],
};
const title = 'real reports: citations are said to be out where they are, nowhere else';

if (golds.length === 0) test.skip(`${title} (skipped: the collection of real reports is not on this machine)`);
else {
  test.each(['layout', 'raw'] as const)(`${title} (%s)`, { timeout: 60_000 }, (variant) => {
    expect(slipsIn(variant)).toEqual(OUT);
  });

  test('real reports whose numbers were lost: no citation is said to be out', { timeout: 60_000 }, () => {
    expect(slipsIn('degraded')).toEqual({});
  });

  test('real reports whose citations are all moved by one: each is said to be out by one', { timeout: 60_000 }, () => {
    const found = slipsIn('layout', 1);
    expect(Object.keys(found)).toHaveLength(golds.length);
    for (const [report, amounts] of Object.entries(found)) if (!(report in OUT)) expect(amounts, report).toEqual([1]);
  });
}
