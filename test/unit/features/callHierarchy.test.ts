import { expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import type { CallHierarchyItem, InlayHintLabelPart } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/callHierarchy.ts';
import { inlayHint } from '../../../server/src/features/inlayHints/inlayHint.ts';
import { findings } from '../../../server/src/features/views/reportLinks.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { mark, parseFixture, read } from '../../fixture.ts';
import { seed } from '../../seeds.ts';
import { sketch } from '../../sketch.ts';

const ALL = Object.values(SymbolKind);

const REPORT = `
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes‸ each month (paragraph 4).

  2. Make sure that sailors who have toothache can see a dentist in time.

  3. Paint boats, and replace ropes that are old (paragraphs 4, 5, 4).

  Findings

  4. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  5. Boats are painted each spring (see paragraph 4), and their pumps are tried each week.

  6. The dentist comes only once in two years. Sailors with toothache must go to the next town.

  7. Children who sail are taught to swim, but the list of those who can was lost.
`;

/** The report, and the line of the tree for the place of `words`. */
function begin(words: string): { document: ReportDocument; item: CallHierarchyItem } {
  const document = read(parseFixture(REPORT).text);
  const position = document.source.positionAt(document.source.text.indexOf(words));
  const [item] = prepareCallHierarchy(document, position, ALL);
  if (item === undefined) throw new Error(`nothing at “${words}”`);
  return { document, item };
}

test('the tree begins with the recommendation or paragraph around the cursor', () => {
  expect(begin('ropes each month').item).toMatchObject({
    name: '1 Look at ropes each month (paragraph 4).',
    detail: 'Recommendations',
    kind: SymbolKind.Event,
    selectionRange: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } },
  });
  expect(begin('Two of them').item).toMatchObject({ kind: SymbolKind.String, detail: 'Findings' });
});

test('outside recommendations and paragraphs there is no tree', () => {
  const document = read(parseFixture(REPORT).text);
  for (const position of [{ line: 0, character: 3 }, { line: 999, character: 0 }, null]) {
    expect(prepareCallHierarchy(document, position, ALL)).toEqual([]);
  }
});

test('a recommendation leads to what it cites, marked at each place where it does', () => {
  const { document, item } = begin('Paint boats');
  const cited = outgoingCalls(document, item, ALL).filter(({ to }) => to.detail?.startsWith('cited'));
  expect(cited.map(({ to }) => to.name)).toEqual(['paragraph 4', 'paragraph 5']);
  const [four] = cited;
  expect(mark(document, four?.fromRanges ?? [])).toContain('(paragraphs ⟦4⟧, 5, ⟦4⟧)');
});

test('what a recommendation does not cite is only likely, and the tree says why', () => {
  const { document, item } = begin('Make sure that sailors');
  const [first] = outgoingCalls(document, item, ALL);
  expect(first?.to.name).toBe('paragraph 6');
  expect(first?.to.detail).toMatch(/^likely · The dentist comes .* · Both speak of .*dentist/);
  expect(first?.fromRanges).toEqual([item.selectionRange]);
});

test('tree, hint and list give the same whole reasons', () => {
  const document = read(seed('medway-2006-joint-area-review.txt'));
  const { source, report } = document;
  const reasons = report.recommendations.flatMap(({ span }) => {
    const position = source.positionAt(span.start);
    const [item] = prepareCallHierarchy(document, position, ALL);
    const [likeliest, ...others] = findings(document, position).map(({ reason = '' }) => reason);
    const told = item === undefined ? [] : outgoingCalls(document, item, ALL);
    for (const [at, reason] of [likeliest, ...others].entries()) expect(told[at]?.to.detail).toContain(` · ${reason}`);
    return likeliest ?? [];
  });
  expect(reasons.join()).toMatch(/Both speak of .*; .*the paragraphs beside it/);
  const everything = { start: source.positionAt(0), end: source.positionAt(source.text.length) };
  const shown = { recoveredNumbers: false, lostCitations: false, likelyFindings: true };
  const hints = inlayHint(document, everything, shown).map(({ label }) =>
    JSON.stringify((label as InlayHintLabelPart[])[0]?.tooltip),
  );
  expect(hints.join()).toMatch(/which cites none\. Both speak of .*; .*the paragraphs beside it/);
});

test('a paragraph leads back to the recommendations and paragraphs that cite it', () => {
  const { document, item } = begin('Ropes are old.');
  expect(incomingCalls(document, item, ALL).map(({ from }) => [from.name, from.detail?.split(' ')[0]])).toEqual([
    ['recommendation 1', 'cited'],
    ['recommendation 3', 'cited'],
    ['paragraph 5', 'cited'],
  ]);
});

test('a paragraph that nobody cites leads back to the recommendation that likely rests on it', () => {
  const { document, item } = begin('The dentist comes');
  const [first] = incomingCalls(document, item, ALL);
  expect([first?.from.name, first?.from.detail?.split(' ')[0]]).toEqual(['recommendation 2', 'likely']);
});

test('a paragraph leads on to the paragraphs that it cites, and the tree can be walked to and fro', () => {
  const { document, item } = begin('Paint boats');
  const five = outgoingCalls(document, item, ALL).find(({ to }) => to.name === 'paragraph 5')?.to;
  if (five === undefined) throw new Error('paragraph 5 is not in the tree');
  expect(outgoingCalls(document, five, ALL).map(({ to }) => to.name)).toEqual(['paragraph 4']);
  expect(incomingCalls(document, five, ALL).map(({ from }) => from.name)).toEqual(['recommendation 3']);
});

test('the tree of a recommendation shows its findings whichever way an editor begins', () => {
  const { document, item } = begin('Paint boats');
  const findings = outgoingCalls(document, item, ALL).map(({ to }) => [to.name, to.detail]);
  expect(findings.length).toBeGreaterThan(1);
  expect(incomingCalls(document, item, ALL).map(({ from }) => [from.name, from.detail])).toEqual(findings);
});

test('clients get only kinds of symbols that they know', () => {
  const document = read(parseFixture(REPORT).text);
  const [item] = prepareCallHierarchy(document, { line: 4, character: 5 }, [SymbolKind.File, SymbolKind.String]);
  expect(item?.kind).toBe(SymbolKind.String);
});

test('what has no number is named by its line', () => {
  const document = sketch(({ span, citation }) => ({
    paragraphs: [
      { span: span('Plans are late.'), textSpan: span('Plans are late.'), number: undefined, section: undefined },
    ],
    recommendations: [
      {
        span: span('Plan better (see above).'),
        lead: span('Plan better (see above).'),
        paragraph: undefined,
        section: undefined,
        items: [],
      },
    ],
    citations: [citation('(see above)', { above: [0] })],
  }))('Findings\nPlans are late.\nPlan better (see above).');
  const [item] = prepareCallHierarchy(document, { line: 2, character: 3 }, ALL);
  if (item === undefined) throw new Error('no recommendation');
  const [out] = outgoingCalls(document, item, ALL);
  expect(out?.to).toMatchObject({ name: 'line 2', detail: 'cited · Plans are late.' });
});
