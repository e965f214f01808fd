import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { readFirstPages } from '../../../server/src/analysis/identity/firstPages.ts';
import type { ReportIdentity } from '../../../server/src/analysis/model.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { reportOf } from '../../shelfFixture.ts';
import { seed, seedNames } from '../../seeds.ts';
import { readGold, textOf } from '../corpusGold.ts';
import { readSamples } from '../families/samples.ts';

/** What first pages are asked for. */
function asked({ authority, kind, visited, published, inspectorates, likeness }: ReportIdentity): unknown[] {
  return [
    authority?.value,
    kind?.value,
    visited?.value,
    published?.value,
    inspectorates.map(({ value }) => value),
    likeness,
  ];
}

/** The same of a whole reading; no inspectorates where the first pages name none, which others behind them may. */
function whole(text: string, { inspectorates }: ReportIdentity): unknown[] {
  const all = analyse(new SourceText(text)).identity;
  return asked(inspectorates.length === 0 ? { ...all, inspectorates } : all);
}

test.each(seedNames)('%s: who and when are told by the first pages as by all of it', (name) => {
  const looked = readFirstPages(seed(name));
  expect(asked(looked)).toEqual(whole(seed(name), looked));
  expect(looked).toMatchObject({ authority: { value: 'Medway' }, inspectors: [] });
});

const samples = Object.entries(readSamples()).map(([name, { text }]) => ({ name, text }));
test.each(samples)('$name: the first pages tell of who and when what all of it tells, or less', ({ text }) => {
  const looked = readFirstPages(text);
  expect(asked(looked)).toEqual(whole(text, looked));
});

test('on the cover of a judgment nobody is inspected', () => {
  const text = `Neutral Citation Number: [2020] EWHC 12 (QB)\n\nIN THE HIGH COURT OF JUSTICE\n\nBetween:\n\nHARBOUR BOARD\nClaimant\n\n- and -\n\nJOHN MAST\nDefendant\n\n1. Boats lie in the harbour of the Harbour Board.\n`;
  expect(readFirstPages(text)).toMatchObject({ inspectorates: [], inspectors: [] });
  expect(readFirstPages(text).authority).toBeUndefined();
});

test('a word that is written small behind the first pages is no authority', () => {
  const text = reportOf({ dates: '6 to 30 July 2015', authority: 'Harbour Council' });
  expect(readFirstPages(text).authority?.value).toBe('Harbour');
  const small = `${text}${'Their work goes on. '.repeat(1000)}\n${'Boats lie in the harbour of another town. '.repeat(20)}`;
  expect(readFirstPages(small).authority).toBeUndefined();
  expect(analyse(new SourceText(small)).identity.authority).toBeUndefined();
});

test.each([
  ['no text', ''],
  ['a line without end', 'Inspection of Harbour Town Council. '.repeat(100_000)],
])('of %s the first pages tell what all of it tells', (_, text) => {
  const looked = readFirstPages(text);
  expect(asked(looked)).toEqual(whole(text, looked));
});

const golds = readGold();
const title = 'real reports: the first pages tell nothing else of who and when than all of them';
if (golds.length === 0) test.skip(`${title} (skipped: the collection of real reports is not on this machine)`);
else
  test.each(['layout', 'raw', 'degraded'] as const)(`${title}, %s`, { timeout: 60_000 }, (variant) => {
    for (const gold of golds) {
      const text = textOf(gold, variant);
      const looked = readFirstPages(text);
      expect(asked(looked), gold.id).toEqual(whole(text, looked));
    }
  });
