import type { TreeItem } from 'vscode';
import { expect, test, vi } from 'vitest';
import { closedEntryOf, entryOf } from '../../../../client/src/annotations/entries/annotationEntry.ts';
import { GROUPINGS, groupsOf } from '../../../../client/src/annotations/shown/annotationTree.ts';
import type { AnnotationNode } from '../../../../client/src/annotations/shown/annotationTree.ts';
import { PLAN_GROUPINGS, planGroups } from '../../../../client/src/plan/planTree.ts';
import { linkNodes, rootsOf } from '../../../../client/src/recommendations/recommendationTree.ts';
import type { TreeNode } from '../../../../client/src/recommendations/recommendationTree.ts';
import { filteredShelf, rootsOfShelf } from '../../../../client/src/reports/reportTree.ts';
import type { ReportNode } from '../../../../client/src/reports/reportTree.ts';
import { searchNodes } from '../../../../client/src/search/searchTree.ts';
import { termLines } from '../../../../client/src/terms/termTree.ts';
import { BUILT_IN_GLOSSARY } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { recommendationList } from '../../../../server/src/features/views/recommendationList.ts';
import { shelfList } from '../../../../server/src/features/views/shelfList.ts';
import { termList } from '../../../../server/src/features/views/termList.ts';
import type { AnnotationEntry } from '../../../../server/src/protocol/annotations.ts';
import type { FoundPassage } from '../../../../server/src/protocol/search.ts';
import type { ReportLink } from '../../../../server/src/protocol/links.ts';
import { read } from '../../../fixture.ts';
import { seed, seedNames } from '../../../seeds.ts';
import { shelfOf } from '../../../shelfFixture.ts';

vi.mock('vscode', () => ({
  env: { language: 'en' },
  l10n: {
    t: (sentence: string, ...given: unknown[]) =>
      sentence.replaceAll(/\{(\d)\}/g, (_, at: string) => String(given[Number(at)])),
  },
  Range: function Range() {
    return {};
  },
  ThemeColor: function ThemeColor() {
    return {};
  },
  ThemeIcon: function ThemeIcon() {
    return {};
  },
  TreeItem: class {
    label: unknown;
    constructor(label: unknown) {
      this.label = label;
    }
  },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  Uri: { parse: (address: string) => ({ fsPath: address }), from: (parts: object) => parts },
}));
const { annotationItem } = await import('../../../../client/src/annotations/shown/annotationItems.ts');
const { treeItem } = await import('../../../../client/src/recommendations/recommendationItems.ts');
const { planItem, progressBar } = await import('../../../../client/src/plan/planItems.ts');
const { reportItem } = await import('../../../../client/src/reports/reportItems.ts');
const { searchItem } = await import('../../../../client/src/search/searchItems.ts');
const { termItem } = await import('../../../../client/src/terms/termItems.ts');

const at = { start: { line: 6, character: 0 }, end: { line: 7, character: 5 } };
const report = read(seed('medway-2006-joint-area-review.txt'));

/** The line has a label for screen readers, made of words, with every gap of its sentence filled. */
function expectSpoken(item: TreeItem): void {
  const shown = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
  const spoken = item.accessibilityInformation?.label ?? '';
  expect(spoken.trim(), `“${shown}”`).not.toBe('');
  expect(spoken).not.toMatch(/undefined|\{\d\}|\$\(|^[\s,.:]+$/);
}

/** Every kind of node must be met, so that a new kind without a label does not go by. */
function kindsOf(nodes: readonly { readonly kind: string }[]): string[] {
  return [...new Set(nodes.map(({ kind }) => kind))].sort();
}

test('every line of the Recommendations view is read aloud in words', () => {
  const links: ReportLink[] = [
    { kind: 'cited', label: 'Ropes are old', number: '3', range: at, selectionRange: at },
    { kind: 'likely', label: 'Boats are painted', range: at, selectionRange: at, reason: 'Both speak of boats' },
    { kind: 'likely', label: 'Pumps are tried', range: at, selectionRange: at, verdict: 'accepted' },
    { kind: 'likely', label: 'Nobody swims', range: at, selectionRange: at, verdict: 'rejected' },
  ];
  const below = (node: TreeNode): TreeNode[] =>
    node.kind === 'section'
      ? [node, ...node.children.flatMap(below)]
      : node.kind === 'link'
        ? [node]
        : [node, ...node.bullets.flatMap(below), ...linkNodes(links, node)];
  const bulleted = read(seed('medway-2015-inspection.txt'));
  const nodes = [report, bulleted].flatMap((one) => rootsOf(recommendationList(one), 'file:///a.txt')).flatMap(below);
  expect(kindsOf(nodes)).toEqual(['bullet', 'link', 'recommendation', 'section']);
  for (const node of nodes) expectSpoken(treeItem(node, undefined));
});

test('a finding that has little of the likelihood is shown and read aloud as less likely', () => {
  const links = [0.93, 0.04].map((score): ReportLink => ({
    kind: 'likely',
    label: 'Pumps are tried',
    range: at,
    selectionRange: at,
    score,
  }));
  const [section] = rootsOf(recommendationList(report), 'file:///a.txt');
  const [first] = section?.kind === 'section' ? section.children : [];
  const nodes = first?.kind === 'recommendation' ? linkNodes(links, first) : [];
  const shown = nodes.map((node) => treeItem(node, undefined));
  expect(shown.map(({ description }) => description)).toEqual([
    'likely · Pumps are tried',
    'less likely · Pumps are tried',
  ]);
  expect(shown.map(({ accessibilityInformation }) => accessibilityInformation?.label.split(':')[0])).toEqual([
    'Likely finding',
    'Less likely finding',
  ]);
});

test('every line of the Reports view is read aloud in words', () => {
  const shelf = shelfOf(Object.fromEntries(seedNames.map((name) => [name, seed(name)])));
  const below = (node: ReportNode): ReportNode[] => [node, ...('children' in node ? node.children.flatMap(below) : [])];
  const nodes = rootsOfShelf(shelfList(shelf.reports)).flatMap(below);
  expect(kindsOf(nodes)).toEqual([
    'authority',
    'disagreement',
    'judgement',
    'mention',
    'mentionedIn',
    'mentions',
    'report',
  ]);
  for (const node of nodes) expectSpoken(reportItem(node));
});

test('an authority of which a filter leaves only mentions says how many, not that it has no reports', () => {
  const groups = shelfList(shelfOf(Object.fromEntries(seedNames.map((name) => [name, seed(name)]))).reports);
  const [medway] = rootsOfShelf(filteredShelf(groups, 'July 2013'));
  if (medway === undefined) throw new Error('nothing is left');
  expect(reportItem(medway).description).toBe('1 mentioned');
});

test('every line of the Terms view is read aloud in words', () => {
  const two = read(
    'The contact, advice and duty service (CADS) is new.\nThe children’s advice and duty service (CADS) is not. The LADO met.',
  );
  const lines = [two, report].flatMap((one) => termLines(termList(one, BUILT_IN_GLOSSARY), 'file:///a.txt'));
  const nodes = lines.flatMap((line) => [line, ...line.details]);
  expect(kindsOf(nodes)).toEqual(['allUses', 'conflict', 'explanation', 'firstUse', 'meaning', 'term']);
  for (const node of nodes) expectSpoken(termItem(node, undefined));
});

test('every line of the Search view is read aloud in words', () => {
  const passages: FoundPassage[] = [
    { range: at, number: '57', section: 'Care leavers', words: 'Plans are late', matches: [] },
    { range: at, words: 'Plans', matches: [[0, 5]] },
  ];
  const found = searchNodes({
    reports: [
      { uri: 'file:///a.txt', name: 'Medway 2015', passages },
      { uri: 'file:///b.txt', name: 'Kent 2013', passages: [] },
    ],
    total: 2,
    left: 0,
    isReading: false,
    unknownFilters: [],
  });
  const nodes = found.flatMap((one) => [one, ...one.passages]);
  expect(kindsOf(nodes)).toEqual(['passage', 'report']);
  for (const node of nodes) expectSpoken(searchItem(node));
});

test('every line of the Annotations view is read aloud in words, however it is grouped', () => {
  const base = { score: 1, guesses: [] };
  const annotation: AnnotationEntry['annotation'] = {
    id: 'a',
    type: 'Annotation',
    motivation: 'tagging',
    created: '2026-11-22T03:00:00Z',
    body: [{ type: 'TextualBody', purpose: 'tagging', value: 'ropes' }],
    target: { type: 'SpecificResource', source: 'a.txt', selector: [{ type: 'TextQuoteSelector', exact: 'Ropes' }] },
  };
  const entries = [
    entryOf({ ...base, state: 'exact', range: at, annotation }),
    entryOf({ ...base, state: 'exact', range: at, annotation: { ...annotation, id: 'b', body: [] } }),
    entryOf({ ...base, state: 'unplaced', guesses: [{ range: at, score: 0.7, text: 'Ropes' }], annotation }),
    closedEntryOf(annotation),
  ];
  const reports = [{ uri: 'file:///a.txt', name: 'a.txt', entries }];
  const nodes = GROUPINGS.flatMap((grouping) => groupsOf(reports, grouping)).flatMap((group): AnnotationNode[] => [
    group,
    ...group.children.flatMap((entry) => [entry, ...entry.guesses]),
  ]);
  expect(kindsOf(nodes)).toEqual(['entry', 'group', 'guess']);
  for (const node of nodes) expectSpoken(annotationItem(node, {}));
});

test('every line of the Action Plan view is read aloud in words, however it is grouped', () => {
  const fields = { owner: '', due: '', notes: '', evidence: [], label: 'Mend the roof' };
  const rows = [
    { ...fields, key: 'a', status: 'open', number: '3', range: at, due: '2026-01-31' },
    { ...fields, key: 'b', status: 'inProgress', range: at, owner: 'Estates' },
    { ...fields, key: 'c', status: 'implemented', evidence: [{ name: 'minutes.md', address: 'minutes.md#L3' }] },
    { ...fields, key: 'd', status: 'notAccepted', range: at },
  ] as const;
  const plans = [{ uri: 'file:///a.txt', name: 'a.txt', rows }];
  const groups = PLAN_GROUPINGS.flatMap((grouping) => planGroups(plans, grouping, '2026-11-22'));
  const nodes = groups.flatMap((one) => [one, ...one.children.flatMap((row) => [row, ...row.children])]);
  expect(kindsOf(nodes)).toEqual(['evidence', 'group', 'row']);
  for (const node of nodes) expectSpoken(planItem(node));
  const [overdue] = planGroups(plans, 'report', '2026-11-22')[0]?.children ?? [];
  const spoken = overdue && planItem(overdue).accessibilityInformation?.label;
  expect(spoken).toBe('Recommendation 3 Mend the roof, Open, Overdue, due 2026-01-31');
});

test.each([
  [0, 17, '▱▱▱▱▱▱▱▱▱▱'],
  [1, 17, '▰▱▱▱▱▱▱▱▱▱'],
  [16, 17, '▰▰▰▰▰▰▰▰▰▱'],
  [17, 17, '▰▰▰▰▰▰▰▰▰▰'],
])(
  'of a plan with %i of %i implemented the boxes never show nothing or everything by mistake',
  (implemented, all, bar) => {
    expect(progressBar({ all, implemented, overdue: 0 })).toBe(bar);
  },
);
