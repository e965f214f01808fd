import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { IPropertiesOptions } from 'docx';
import { expect, test } from 'vitest';
import { composeText } from '../../../server/src/documents/compose.ts';
import type { DocumentContent } from '../../../server/src/documents/content.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';

/* Word files that npm's docx makes: another maker than test/word.ts, with the parts that Word itself expects. */

async function read(document: IPropertiesOptions): Promise<DocumentContent> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document(document)));
  return readDocument(bytes, { limits: DOCUMENT_LIMITS });
}

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) =>
  ({ level: at, format, text, alignment: AlignmentType.START }) as const;

const NUMBERS = {
  config: [
    {
      reference: 'numbers',
      levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '(%2)')],
    },
    { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '•')] },
  ],
};

const numbered = (text: string, at = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'numbers', level: at } });

test('numbers go on over headings and begin anew below their number', async () => {
  const content = await read({
    numbering: NUMBERS,
    sections: [
      {
        children: [
          new Paragraph({ text: 'Leadership', heading: HeadingLevel.HEADING_1 }),
          numbered('Managers oversee the work.'),
          numbered('of their teams', 1),
          numbered('of their partners', 1),
          new Paragraph({ text: 'Practice', heading: HeadingLevel.HEADING_2 }),
          numbered('Staff are proud.'),
          numbered('of what they do', 1),
          new Paragraph({ text: 'visits', numbering: { reference: 'bullets', level: 0 } }),
        ],
      },
    ],
  });
  const made = composeText(content);
  const lines = made.text.split('\n').filter((line) => line !== '');
  expect(lines).toEqual([
    'Leadership',
    '1. Managers oversee the work.',
    '(a) of their teams',
    '(b) of their partners',
    'Practice',
    '2. Staff are proud.',
    '(a) of what they do',
    '• visits',
  ]);
  expect(made.headings).toHaveLength(2);
});

test('tables keep their cells, footnotes their marks', async () => {
  const row = (...cells: string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })) });
  const { text } = composeText(
    await read({
      footnotes: { 1: { children: [new Paragraph('Of 2014.')] } },
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun('Most were visited.'), new FootnoteReferenceRun(1)] }),
            new Table({ rows: [row('Area', 'Grade'), row('Care leavers', 'Good')] }),
          ],
        },
      ],
    }),
  );
  expect(text).toMatch(/Most were visited\.¹/);
  expect(text).toMatch(/Area +Grade\nCare leavers +Good/);
  expect(text).toMatch(/^¹? ?1? ?Of 2014\.$/m);
});

test('tracked changes are shown as accepted, and counted', async () => {
  const change = { id: 1, author: 'A Reader', date: '2020-01-01T00:00:00Z' };
  const content = await read({
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun('Visits are '),
              new DeletedTextRun({ ...change, text: 'often ' }),
              new InsertedTextRun({ ...change, id: 2, text: 'seldom ' }),
              new TextRun('late.'),
            ],
          }),
        ],
      },
    ],
  });
  expect(composeText(content).text).toBe('Visits are seldom late.\n');
  expect(content.notes).toEqual([{ code: 'tracked-changes', count: 2 }]);
});
