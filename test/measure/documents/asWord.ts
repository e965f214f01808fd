import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { ILevelsOptions } from 'docx';
import type { Block, DocumentContent } from '../../../server/src/documents/content.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

function level(at: number, format: NonNullable<ILevelsOptions['format']>, text: string): ILevelsOptions {
  return { level: at, format, text, alignment: AlignmentType.START };
}

/**
 * A document as a Word file of another maker (npm's docx): headings by styles, bullets and tables as Word has them, and
 * paragraphs whose numbers follow one another numbered by Word itself, so that no number stands in its text.
 */
export async function asWord({ pages }: DocumentContent): Promise<Uint8Array> {
  const writer = new WordWriter();
  const children = pages.flatMap(({ blocks }) => blocks.flatMap((block) => writer.write(block)));
  const numbering = {
    config: [
      {
        reference: 'bullets',
        levels: [0, 1, 2, 3].map((at) => level(at, LevelFormat.BULLET, '•')),
      },
      ...writer.lists.map((start, at) => ({
        reference: `numbers${at}`,
        levels: [{ ...level(0, LevelFormat.DECIMAL, '%1.'), start }],
      })),
    ],
  };
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ numbering, sections: [{ children }] })));
}

class WordWriter {
  /** First numbers of the lists. */
  readonly lists: number[] = [];
  #last = Number.NaN;

  write(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ text: block.text, heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_6 })];
      case 'paragraph':
        return [this.#paragraph(block.text)];
      case 'item':
        return [
          new Paragraph({ text: block.text, numbering: { reference: 'bullets', level: Math.min(3, block.level) } }),
        ];
      case 'lines':
        return block.lines.map(({ text }) => new Paragraph({ text }));
      case 'footnote':
        return [new Paragraph({ children: [new TextRun(`${block.mark} ${block.text}`)] })];
      case 'table':
        return block.rows.length === 0 ? [] : [tableOf(block.rows.map(({ cells }) => cells))];
    }
  }

  #paragraph(text: string): Paragraph {
    const number = /^(\d{1,3})\. /.exec(text);
    if (number === null) return new Paragraph({ text });
    const value = Number(number[1]);
    if (value !== this.#last + 1) this.lists.push(value);
    this.#last = value;
    const reference = `numbers${this.lists.length - 1}`;
    return new Paragraph({ text: text.slice(number[0].length), numbering: { reference, level: 0 } });
  }
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })) }),
    ),
  });
}
