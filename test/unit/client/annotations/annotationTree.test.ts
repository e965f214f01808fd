import { expect, test } from 'vitest';
import {
  closedEntryOf,
  entryOf,
  type ReportEntries,
} from '../../../../client/src/annotations/entries/annotationEntry.ts';
import { filteredEntries, groupsOf, tagCounts } from '../../../../client/src/annotations/shown/annotationTree.ts';
import type { GroupNode, Grouping } from '../../../../client/src/annotations/shown/annotationTree.ts';
import { lookOf, TAG_LOOKS } from '../../../../server/src/annotations/tagLooks.ts';
import type { AnnotationEntry as PlacedAnnotation } from '../../../../server/src/protocol/annotations.ts';

interface Sketch {
  readonly id: string;
  readonly line?: number;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly author?: string;
  readonly note?: string;
  readonly isResolved?: true;
}

function placed({ id, line, section, tags = [], author, note, isResolved }: Sketch): PlacedAnnotation {
  const range = line === undefined ? undefined : { start: { line, character: 0 }, end: { line, character: 5 } };
  return {
    state: range === undefined ? 'unplaced' : 'exact',
    score: 1,
    guesses: [],
    ...(range === undefined
      ? {
          guesses: [
            { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 4 } }, score: 0.7, text: 'rope' },
          ],
        }
      : { range }),
    ...(section === undefined ? {} : { section }),
    annotation: {
      id,
      type: 'Annotation',
      motivation: note === undefined ? 'tagging' : 'commenting',
      created: '2026-11-22T03:00:00Z',
      ...(author === undefined ? {} : { creator: { type: 'Person', name: author } }),
      ...(isResolved === undefined ? {} : { 'lens:resolved': true }),
      body: [
        ...(note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note } as const]),
        ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }) as const),
      ],
      target: {
        type: 'SpecificResource',
        source: 'a.txt',
        selector: [{ type: 'TextQuoteSelector', exact: `passage ${id}` }],
      },
    },
  };
}

function report(name: string, sketches: readonly Sketch[]): ReportEntries {
  return { uri: `file:///${name}`, name, entries: sketches.map((one) => entryOf(placed(one))) };
}

const reports = [
  report('a.txt', [
    { id: 'late', line: 8, section: 'Findings', tags: ['health'], author: 'Ben', note: 'Old ropes' },
    {
      id: 'early',
      line: 2,
      section: 'Summary',
      tags: ['safety', 'health'],
      author: 'Ada',
      note: 'Boats',
      isResolved: true,
    },
    { id: 'lost', tags: ['safety'], note: 'Where is it?' },
  ]),
  report('b.txt', [{ id: 'other', line: 1, section: 'Findings', author: 'Ada' }]),
];

const show = (groups: readonly GroupNode[]): string[] =>
  groups.map(
    ({ grouping, name, children }) => `${grouping} ${name}: ${children.map(({ entry }) => entry.id).join(' ')}`,
  );

test.each<[Grouping, string[]]>([
  ['report', ['unplaced : lost', 'report a.txt: early late', 'report b.txt: other']],
  ['section', ['unplaced : lost', 'section Summary: early', 'section Findings: late', 'section Findings: other']],
  ['tag', ['unplaced : lost', 'tag health: early late', 'tag safety: early', 'tag : other']],
  ['author', ['unplaced : lost', 'author Ada: early other', 'author Ben: late']],
  ['state', ['unplaced : lost', 'state resolved: early', 'state open: late', 'state mark: other']],
])('by %s, in the order of the text, the unplaced first', (grouping, expected) => {
  expect(show(groupsOf(reports, grouping))).toEqual(expected);
});

test('ask 5: a note whose passage is gone is listed, with the best guesses below it', () => {
  const [group] = groupsOf(reports, 'report');
  expect(group?.children[0]?.guesses.map(({ guess }) => [guess.text, guess.score])).toEqual([['rope', 0.7]]);
});

test('every line has an id of its own, whatever it is ordered by', () => {
  for (const grouping of ['report', 'section', 'tag', 'author', 'state'] as const) {
    const ids = groupsOf(reports, grouping).flatMap(({ id, children }) => [id, ...children.map((one) => one.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test.each([
  ['ROPES old', ['late']],
  ['#safety', ['early', 'lost']],
  ['ada', ['early', 'other']],
  ['findings', ['late', 'other']],
  ['b.txt', ['other']],
  ['nothing', []],
  ['', ['late', 'early', 'lost', 'other']],
])('the filter %j looks in passages, notes, tags, names and headings', (filter, ids) => {
  expect(filteredEntries(reports, filter).flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(ids);
});

test('tags are counted over all reports, the commonest first', () => {
  expect(tagCounts(reports)).toEqual([
    { tag: 'health', count: 2 },
    { tag: 'safety', count: 2 },
  ]);
});

test('ask 12: a tag has a colour of the theme and a second sign; a team sees the same, and may choose', () => {
  expect(lookOf('health')).toBe(lookOf('health'));
  expect(lookOf('health', { health: 'red' }).name).toBe('red');
  expect(lookOf('health', { health: 'pink' })).toBe(lookOf('health'));
  expect(lookOf('__proto__', {}).color).toMatch(/^charts\./);
  expect(new Set(TAG_LOOKS.map(({ color }) => color)).size).toBe(TAG_LOOKS.length);
});

test('annotations of a report that is not open stand among the others; by section, under the name of their report', () => {
  const closed: ReportEntries = {
    uri: 'file:///c.txt',
    name: 'c.txt',
    entries: [closedEntryOf(placed({ id: 'far', tags: ['health'] }).annotation)],
  };
  const names = (grouping: Grouping): string[] =>
    groupsOf([closed], grouping).map((one) => `${one.grouping} ${one.name}`);
  expect(names('tag')).toEqual(['tag health']);
  expect(names('section')).toEqual(['report c.txt']);
  expect(tagCounts([...reports, closed]).find(({ tag }) => tag === 'health')?.count).toBe(
    (tagCounts(reports).find(({ tag }) => tag === 'health')?.count ?? 0) + 1,
  );
});
