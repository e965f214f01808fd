import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import type { DocumentContent } from '../../../server/src/documents/content.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { readableMarkdown } from '../../../server/src/workspace/files/readableDocument.ts';

const LONG = 'Managers oversee the work of their teams closely and record what they decide and why they decide it so.';

const REPORT: DocumentContent = {
  kind: 'pdf',
  hasPages: true,
  notes: [],
  pages: [
    {
      furniture: [],
      blocks: [
        { kind: 'heading', text: 'Inspection of the harbour', level: 1 },
        { kind: 'paragraph', text: LONG },
        { kind: 'heading', text: 'Findings', level: 1 },
        { kind: 'heading', text: 'Leadership', level: 2 },
        { kind: 'paragraph', text: `1. ${LONG}` },
        { kind: 'paragraph', text: `2. ${LONG}` },
      ],
    },
    { furniture: [], blocks: [] },
    { furniture: [], blocks: [{ kind: 'paragraph', text: `3. ${LONG} See paragraph 1.` }] },
  ],
};

test('Markdown that was made of a document is read back with its pages', () => {
  const source = new SourceText(readableMarkdown(REPORT));
  const { pages, paragraphs } = analyse(source);
  expect(pages).toHaveLength(3);
  const last = paragraphs.at(-1);
  expect(last?.number?.label).toBe('3');
  expect(pages.findIndex((page) => page.start <= (last?.span.start ?? 0) && (last?.span.start ?? 0) <= page.end)).toBe(
    2,
  );
});

test('Markdown that was made of a document is read back with its headings and their levels', () => {
  const { sections } = analyse(new SourceText(readableMarkdown(REPORT)));
  expect(sections.map(({ title, level }) => `${'#'.repeat(level)} ${title.value}`)).toEqual([
    '# Inspection of the harbour',
    '# Findings',
    '## Leadership',
  ]);
});

test('in Markdown the title of the whole is the one heading of the first level, and sections stand below it', () => {
  const headings = readableMarkdown(REPORT)
    .split('\n')
    .filter((line) => line.startsWith('#'));
  expect(headings).toEqual(['# Inspection of the harbour', '## Findings', '### Leadership']);
});

test('headings that Markdown marks are sections at their level; other short lines are none', () => {
  const text = `# Harbour\n\n${LONG}\n\n## Staff\n\n${LONG}\n\nA short line\n\n${LONG}\n\n## Boats\n\n${LONG}\n`;
  const { sections } = analyse(new SourceText(text));
  expect(sections.map(({ title, level }) => `${level} ${title.value}`)).toEqual(['1 Harbour', '1 Staff', '1 Boats']);
});

test('headings that Markdown marks are sections however deep they stand', () => {
  const text = [
    `# Harbour\n\n${LONG}\n`,
    '## Staff rota\n\nPilots wait too long for their boats, and seldom know when these will be there for them.\n',
    '### Boats at sea\n\nTwo of them leak. Nobody has looked at the pumps since the storm of last November.\n',
    '##### Old ropes\n\nThey are bought by weight from a trader who has gone out of business in the meantime.\n',
  ].join('\n');
  const { sections } = analyse(new SourceText(text));
  expect(sections.map(({ title, level }) => `${level} ${title.value}`)).toEqual([
    '1 Harbour',
    '1 Staff rota',
    '2 Boats at sea',
    '3 Old ropes',
  ]);
});

test('page comments say where pages begin, whatever numbers they hold', () => {
  const { pages } = analyse(new SourceText('<!-- page 7 -->\nOne.\n<!-- page 900000 -->\nTwo.\n'));
  expect(pages).toHaveLength(2);
});
