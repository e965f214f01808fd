import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { composeText } from '../../../server/src/documents/compose.ts';
import type { Block, DocumentContent } from '../../../server/src/documents/content.ts';
import { LineJoiner } from '../../../server/src/documents/hyphens.ts';
import { composeMarkdown } from '../../../server/src/documents/markdown.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';

function documentOf(...pages: Block[][]): DocumentContent {
  return { kind: 'pdf', hasPages: true, notes: [], pages: pages.map((blocks) => ({ blocks, furniture: [] })) };
}

const LONG = 'Managers oversee the work of their teams closely and record what they decide and why they decide it so.';

test('each page but the first opens with a form feed on a line of its own', () => {
  const { text, headings } = composeText(
    documentOf([{ kind: 'paragraph', text: 'One.' }], [], [{ kind: 'heading', text: 'Three', level: 2 }]),
  );
  expect(text).toBe('One.\n\f\n\f\nThree\n');
  expect(headings).toEqual([{ line: 3 }]);
});

test('items stand close together, in by their level; other blocks stand apart', () => {
  const { text } = composeText(
    documentOf([
      { kind: 'paragraph', text: 'They should:' },
      { kind: 'item', sign: '•', text: 'see children', level: 0 },
      { kind: 'item', sign: '–', text: 'at home', level: 1 },
      { kind: 'paragraph', text: 'Then:' },
    ]),
  );
  expect(text).toBe('They should:\n\n• see children\n  – at home\n\nThen:\n');
});

test('a table too wide for the screen wraps its cells within their columns', () => {
  const { text } = composeText(documentOf([{ kind: 'table', rows: [{ cells: ['Finding', LONG, LONG] }] }]));
  const lines = text.trimEnd().split('\n');
  expect(lines.every((line) => line.length <= 112)).toBe(true);
  expect(lines[0]).toMatch(/^Finding {3}Managers/);
  expect(lines[1]).toMatch(/^ {10}\S/);
});

test('Markdown shows headings, lists, tables and pages, and keeps signs that mean something in it', () => {
  const markdown = composeMarkdown(
    documentOf(
      [
        { kind: 'heading', text: 'Findings', level: 2 },
        { kind: 'item', sign: '•', text: 'one', level: 0 },
        { kind: 'item', sign: '–', text: 'two', level: 1 },
      ],
      [
        { kind: 'table', rows: [{ cells: ['Area', 'A|B'] }, { cells: ['Care', 'Good'] }] },
        { kind: 'paragraph', text: '57. Write to a_b@x.org about <this> and *that*.' },
        { kind: 'paragraph', text: '# of children' },
      ],
    ),
  );
  expect(markdown).toBe(
    [
      '<!-- page 1 -->',
      '## Findings',
      '- one\n  - two',
      '<!-- page 2 -->',
      '| Area | A\\|B |\n| --- | --- |\n| Care | Good |',
      '57. Write to a_b@x.org about \\<this> and \\*that\\*.',
      '\\# of children\n',
    ].join('\n\n'),
  );
});

test('the reader takes headings that are known for headings, whatever they look like', () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: LONG },
    {
      kind: 'heading',
      text: 'What children said about the people who look after them when they are not at school',
      level: 2,
    },
    { kind: 'paragraph', text: LONG },
    { kind: 'paragraph', text: 'A short line' },
    { kind: 'paragraph', text: LONG },
  ];
  const { text, headings } = composeText(documentOf(blocks));
  const titles = analyse(new SourceText(text), { headings }).sections.map(({ title }) => title.value);
  expect(titles).toEqual([blocks[1]?.kind === 'heading' ? blocks[1].text : '']);
});

test('a soft hyphen goes, and one between figures or before a capital stays', () => {
  const joiner = new LineJoiner();
  expect(joiner.join(['inspec\u00ad', 'tion'])).toBe('inspection');
  expect(joiner.join(['aged 16-', '17'])).toBe('aged 16-17');
  expect(joiner.join(['Anglo-', 'Saxon'])).toBe('Anglo-Saxon');
});

test('the document’s own words tell whether a hyphen belongs to a word', () => {
  const joiner = new LineJoiner();
  joiner.learn('a follow-up visit, and the oversight of care');
  expect(joiner.join(['a follow-', 'up visit'])).toBe('a follow-up visit');
  expect(joiner.join(['good over-', 'sight'])).toBe('good oversight');
  expect(joiner.join(['multi-', 'agency'])).toBe('multi-agency');
});
