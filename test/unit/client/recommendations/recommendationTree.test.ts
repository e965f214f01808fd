import { expect, test } from 'vitest';
import { filtered, linkNodes, partAround, rootsOf } from '../../../../client/src/recommendations/recommendationTree.ts';
import type { PartNode, TreeNode } from '../../../../client/src/recommendations/recommendationTree.ts';
import type { RecommendationEntry, ReportLink } from '../../../../server/src/protocol/links.ts';
import { recommendationList } from '../../../../server/src/features/views/recommendationList.ts';
import { parseFixture, read } from '../../../fixture.ts';
import { seed } from '../../../seeds.ts';

const { text, cursor = 0 } = parseFixture(`
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes each month (paragraph 3).

  2. Paint boats, and repl‸ace ropes that are old (paragraphs 3, 4).

  Findings

  3. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  4. Boats are painted each spring, and their pumps are tried each week.
`);
const document = read(text);
const entries = recommendationList(document);

function textOf({ range: { start, end } }: RecommendationEntry): string {
  return document.source.text.slice(document.source.offsetAt(start), document.source.offsetAt(end));
}

function namesOf(nodes: readonly TreeNode[]): string[] {
  return nodes.map((node) =>
    node.kind === 'section'
      ? `${node.title} (${node.children.length})`
      : node.kind === 'link'
        ? node.link.kind
        : `${node.number} ${node.citedCount}`,
  );
}

test('recommendations under one heading stand in the tree without it', () => {
  expect(namesOf(rootsOf(entries, 'file:///a.txt'))).toEqual(['1 1', '2 2']);
});

test('where there are several headings, recommendations are grouped by them, and every line has an id of its own', () => {
  const roots = rootsOf(recommendationList(read(seed('medway-2006-joint-area-review.txt'))), 'file:///a.txt');
  expect(namesOf(roots)).toEqual([
    'For immediate action (3)',
    'For action over the next six months (4)',
    'For action in the longer term (3)',
  ]);
  const parts = roots.flatMap((node) => (node.kind === 'section' ? node.children : []));
  const all = [...roots, ...parts, ...parts.flatMap(({ bullets }) => bullets)];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(parts.every(({ parent }) => parent !== undefined && roots.includes(parent))).toBe(true);
});

test('a recommendation with one bullet is one line, with several each has a line of its own', () => {
  const roots = rootsOf(recommendationList(read(seed('medway-2006-joint-area-review.txt'))), 'file:///a.txt');
  const [first] = roots;
  const counts = first?.kind === 'section' ? first.children.map(({ bullets }) => bullets.length) : [];
  expect(counts).toEqual([6, 2, 0]);
});

test('the filter keeps recommendations with all its words, in any case and order', () => {
  const numbers = (filter: string): (string | undefined)[] =>
    filtered(entries, filter, textOf).map(({ number }) => number);
  expect(numbers('ROPES')).toEqual(['1', '2']);
  expect(numbers('old  paint')).toEqual(['2']);
  expect(numbers('recommendations 1')).toEqual(['1']);
  expect(numbers('lighthouse')).toEqual([]);
  expect(numbers('')).toEqual(['1', '2']);
});

test('the recommendation around the cursor is found, and none outside', () => {
  const roots = rootsOf(entries, 'file:///a.txt');
  const { line, character } = document.source.positionAt(cursor);
  expect(partAround(roots, line, character)?.number).toBe('2');
  expect(partAround(roots, 0, 0)).toBeUndefined();
  expect(partAround(roots, 11, 4)).toBeUndefined();
});

test('in a recommendation with several bullets the bullet around the cursor is found', () => {
  const review = read(seed('medway-2006-joint-area-review.txt'));
  const roots = rootsOf(recommendationList(review), 'file:///a.txt');
  const { line, character } = review.source.positionAt(review.source.text.indexOf('threshold for intervention'));
  const found = partAround(roots, line, character);
  expect([found?.kind, found?.parent?.kind]).toEqual(['bullet', 'recommendation']);
});

test('findings stand below the line that asked for them', () => {
  const [node] = rootsOf(entries, 'file:///a.txt') as PartNode[];
  if (node === undefined) throw new Error('no recommendation');
  const links = linkNodes(node.part.cited, node);
  expect(namesOf(links)).toEqual(['cited']);
  expect(links[0]?.parent).toBe(node);
});

test('a finding keeps the id of its line when it comes first by the word of a reader, so that the focus stays there', () => {
  const [, node] = rootsOf(entries, 'a');
  if (node?.kind !== 'recommendation') throw new Error('no recommendation');
  const idOf = (links: readonly ReportLink[], label: string): string | undefined =>
    linkNodes(links, node).find(({ link }) => link.label === label)?.id;
  const [first, second] = node.part.cited;
  if (first === undefined || second === undefined) throw new Error('too few findings');
  const before = [first, second];
  const after: ReportLink[] = [{ ...second, kind: 'likely', verdict: 'accepted' }, first];
  expect(idOf(after, second.label)).toBe(idOf(before, second.label));
  const twice = linkNodes([first, first], node).map(({ id }) => id);
  expect(new Set(twice).size).toBe(2);
});
