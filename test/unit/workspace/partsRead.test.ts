import { expect, test } from 'vitest';
import { beginAnalysis } from '../../../server/src/analysis/analyse.ts';
import type { Report } from '../../../server/src/analysis/model.ts';
import { findOnFirstPages } from '../../../server/src/analysis/identity/identity.ts';
import { OUTLINE_PARTS } from '../../../server/src/analysis/stages.ts';
import { documentSymbol } from '../../../server/src/features/symbols/documentSymbol.ts';
import { foldingRange } from '../../../server/src/features/foldingRange.ts';
import { summarise } from '../../../server/src/features/passages/summarise.ts';
import type { Layout } from '../../../server/src/report/layout.ts';
import { readLayout } from '../../../server/src/report/layout.ts';
import { readLines } from '../../../server/src/report/lines/lines.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { SUMMARY_PARTS } from '../../../server/src/workspace/index/entry/reportSummary.ts';
import { wordsOf } from '../../../server/src/workspace/index/entry/reportWords.ts';
import { seed } from '../../seeds.ts';
import { reportOf } from '../../shelfFixture.ts';

/** A report and the names of the lists that were looked at. */
function watched(): { document: ReportDocument; seen: Set<string> } {
  const source = new SourceText(seed('medway-2015-inspection.txt'));
  const { report } = beginAnalysis(source);
  const seen = new Set<string>();
  const watching = new Proxy(report, {
    get(target, name: keyof Report) {
      seen.add(name);
      return target[name];
    },
  });
  return { document: { uri: 'file:///reports/a.txt', version: 1, source, report: watching }, seen };
}

test('an outline and its folds wait for no other lists of a long report than those that are read first', () => {
  const { document, seen } = watched();
  documentSymbol(document, { isHierarchical: true, kinds: Array.from({ length: 26 }, (_, kind) => (kind + 1) as 1) });
  foldingRange(document);
  expect([...seen].filter((part) => !OUTLINE_PARTS.includes(part as keyof Report))).toEqual([]);
  expect(seen).toContain('paragraphs');
});

test('of a report that is not open nothing is read but what is kept of it', () => {
  const { document, seen } = watched();
  summarise(document);
  wordsOf(document);
  expect([...seen].sort()).toEqual([...SUMMARY_PARTS].sort());
});

test('of first pages that name no court neither headings nor numbers are read', () => {
  const text = reportOf({ dates: '6 to 30 July 2015', authority: 'Harbour Council' });
  const source = new SourceText(text);
  const seen = new Set<string>();
  const layout = new Proxy(readLayout({ source, lines: readLines(source) }), {
    get(target, name: keyof Layout) {
      seen.add(name);
      return target[name];
    },
  });
  expect(findOnFirstPages(layout, text).authority?.value).toBe('Harbour');
  expect(seen).toContain('furniture');
  expect(seen).not.toContain('headings');
  expect(seen).not.toContain('numbers');
});

test('a report that is read in steps, the outline first, is the same as one that is read at once', () => {
  const text = seed('medway-2015-inspection.txt');
  const { steps } = beginAnalysis(new SourceText(text));
  finish(steps(OUTLINE_PARTS));
  const { report } = beginAnalysis(new SourceText(text));
  expect(finish(steps())).toEqual(report);
});
