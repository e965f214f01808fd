import { expect, test } from 'vitest';
import { findings } from '../../server/src/features/views/reportLinks.ts';
import { read } from '../fixture.ts';
import { seed } from '../seeds.ts';

// The review of 2006 cites nothing. For each of its recommendations the paragraphs of the main report that a careful
// reader takes for its reasons, bullet by bullet; the summary before it says the same in short.

const reasons: readonly (readonly (readonly string[])[])[] = [
  [['36'], ['39'], ['36', '44'], ['36', '43'], ['36', '44', '80'], ['80']],
  [['38'], ['38']],
  [['51']],
  [['42'], ['37', '44']],
  [['38']],
  [['61'], ['61'], ['61']],
  [['33'], ['54'], ['43'], ['43', '62', '80'], ['62']],
  [['53'], ['53', '54']],
  [['69']],
  [['77', '79', '80'], ['77']],
];

const document = read(seed('medway-2006-joint-area-review.txt'));
const { report, source } = document;

/** The numbers of the likely findings of what stands at `offset`, the likeliest first. */
function numbersAt(offset: number): (string | undefined)[] {
  return findings(document, source.positionAt(offset)).map(({ number }) => number);
}

test('the review of 2006 has ten recommendations with 25 bullets, none cites anything', () => {
  expect(report.recommendations.map(({ items }) => items.length)).toEqual(reasons.map((bullets) => bullets.length));
  expect(report.citations).toEqual([]);
});

test('of its ten recommendations nine or more have a reason first', () => {
  const right = report.recommendations.filter(({ lead }, nth) =>
    reasons[nth]?.flat().includes(numbersAt(lead.start)[0] ?? ''),
  );
  expect(right.length).toBeGreaterThanOrEqual(9);
});

test('of their 25 bullets 20 or more have a reason first, 23 or more among the first three', () => {
  const ranked = report.recommendations.flatMap(({ items }, nth) =>
    items.map(({ span }, bullet) => ({ numbers: numbersAt(span.start), right: reasons[nth]?.[bullet] ?? [] })),
  );
  const within = (most: number): number =>
    ranked.filter(({ numbers, right }) => numbers.slice(0, most).some((number) => right.includes(number ?? ''))).length;
  expect(within(1)).toBeGreaterThanOrEqual(20);
  expect(within(3)).toBeGreaterThanOrEqual(23);
});
