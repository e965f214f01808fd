import { expect, test } from 'vitest';
import { analyse } from '../../server/src/analysis/analyse.ts';
import type { Report } from '../../server/src/analysis/model.ts';
import { SourceText } from '../../server/src/text/sourceText.ts';
import type { Gold, HeadingCount, Variant } from './corpusGold.ts';
import { countHeadings, f1, readGold, startLines, textOf } from './corpusGold.ts';

const golds = readGold();
interface Floor {
  readonly headings: number;
  readonly numbers: number;
  /** The most of the numbers shown that may be wrong: it only falls. */
  readonly wrongNumbers: number;
  readonly jumps: number;
  /** The most jumps that may lead elsewhere: it only falls. */
  readonly wrongJumps: number;
}

/**
 * F1 of headings, share of right numbers, share of right jumps: none may fall below its floor. Floors only rise, but that
 * in damaged text 40 % of the numbers were once right where 8 % of those shown were wrong; none is better than a wrong one.
 */
const FLOORS: Readonly<Record<Variant, Floor>> = {
  layout: { headings: 0.96, numbers: 1, wrongNumbers: 0, jumps: 1, wrongJumps: 0 },
  raw: { headings: 0.96, numbers: 1, wrongNumbers: 0, jumps: 1, wrongJumps: 0 },
  degraded: { headings: 0.965, numbers: 0.38, wrongNumbers: 0.025, jumps: 0.665, wrongJumps: 0.005 },
};

interface Share {
  /** Those that are as asked: right, or wrong for the counts of what is wrong. */
  right: number;
  all: number;
}

interface Counts {
  readonly headings: HeadingCount[];
  readonly numbers: Share;
  readonly wrongNumbers: Share;
  readonly jumps: Share;
  readonly wrongJumps: Share;
  /** What went wrong, for the message of a failing test. */
  readonly faults: string[];
}

function count(variant: Variant): Counts {
  const counts: Counts = {
    headings: [],
    numbers: { right: 0, all: 0 },
    wrongNumbers: { right: 0, all: 0 },
    jumps: { right: 0, all: 0 },
    wrongJumps: { right: 0, all: 0 },
    faults: [],
  };
  for (const gold of golds) {
    const source = new SourceText(textOf(gold, variant));
    const report = analyse(source);
    const shown = [...report.sections, ...report.tables].map(({ title }) => ({
      name: title.value,
      line: source.lineAt(title.span.start),
    }));
    counts.headings.push(countHeadings(gold, variant, shown));
    countNumbers(gold, variant, report, source, counts);
    countJumps(gold, variant, report, source, counts);
  }
  return counts;
}

function countNumbers(gold: Gold, variant: Variant, report: Report, source: SourceText, counts: Counts): void {
  const found = new Map(
    report.paragraphs.map(({ span, number }) => [source.lineAt(span.start), number?.label ?? 'without number']),
  );
  for (const paragraph of gold.paragraphs) {
    const lines = startLines(paragraph, variant);
    if (lines.size === 0) continue;
    counts.numbers.all++;
    const labels = [...lines].flatMap((line) => found.get(line) ?? []);
    if (labels.includes(String(paragraph.number))) counts.numbers.right++;
    else counts.faults.push(`${gold.id}: ${paragraph.number} is ${labels.join() || 'not found'}`);
  }
  const goldAt = new Map(
    gold.paragraphs.flatMap((paragraph) =>
      [...startLines(paragraph, variant)].map((line) => [line, String(paragraph.number)] as const),
    ),
  );
  for (const { span, number } of report.paragraphs) {
    if (number === undefined) continue;
    counts.wrongNumbers.all++;
    if (goldAt.get(source.lineAt(span.start)) !== number.label) counts.wrongNumbers.right++;
  }
}

function countJumps(gold: Gold, variant: Variant, report: Report, source: SourceText, counts: Counts): void {
  const targets = report.citations.flatMap((citation) => citation.targets);
  for (const reference of gold.references) {
    const at = reference[variant];
    const goal = gold.paragraphs.find((each) => each.sequence === 1 && each.number === reference.target);
    if (at === undefined || !reference.exists || goal?.lines[variant] === undefined) continue;
    counts.jumps.all++;
    counts.wrongJumps.all++;
    const offset = source.offsetAt({ line: at.line, character: at.col + (at.length >> 1) });
    const lines = targets
      .filter(({ span }) => span.start <= offset && offset <= span.end)
      .flatMap(({ paragraphs }) => paragraphs.map((index) => source.lineAt(report.paragraphs[index]?.span.start ?? 0)));
    const isRight = lines.some((line) => startLines(goal, variant).has(line));
    if (isRight) counts.jumps.right++;
    else if (lines.length > 0) counts.wrongJumps.right++;
    if (!isRight)
      counts.faults.push(`${gold.id}: the citation of ${reference.target} in line ${at.line + 1} leads elsewhere`);
  }
}

const share = ({ right, all }: Share): number => right / all;

for (const variant of ['layout', 'raw', 'degraded'] as const) {
  const title = `real reports, ${variant}: headings, paragraph numbers and cited paragraphs are as good as they were`;
  if (golds.length === 0) test.skip(`${title} (skipped: the collection of real reports is not on this machine)`);
  else
    test(title, { timeout: 60_000 }, () => {
      const counts = count(variant);
      const floors = FLOORS[variant];
      const faults = counts.faults.slice(0, 20).join('\n');
      expect(share(counts.numbers), faults).toBeGreaterThanOrEqual(floors.numbers);
      expect(share(counts.wrongNumbers), faults).toBeLessThanOrEqual(floors.wrongNumbers);
      expect(share(counts.jumps), faults).toBeGreaterThanOrEqual(floors.jumps);
      expect(share(counts.wrongJumps), faults).toBeLessThanOrEqual(floors.wrongJumps);
      expect(f1(counts.headings)).toBeGreaterThanOrEqual(floors.headings);
    });
}
