import type { Block, DocumentContent, PrintedPiece, TableRow } from './content.ts';
import type { Span } from '../text/span.ts';
import { tableText } from './tableText.ts';

/** A line of a text that is known to be something, 0-based. */
export interface KnownLine {
  readonly line: number;
}

/** Some of the text of a document and what was painted of it, the same letters in the same order but for hyphens and signs. */
export interface PrintedPart {
  /** 0-based. */
  readonly page: number;
  /** In UTF-16 offsets, in order; one for running text, one for each line of a cell. */
  readonly spans: readonly Span[];
  readonly pieces: readonly PrintedPiece[];
  /** The part on the page before that this one is the rest of. */
  readonly continues?: PrintedPart;
}

/** Plain text of a document, as the analysis reads it best. */
export interface DocumentText {
  /** A form feed on a line of its own opens every page but the first. One line for each paragraph, blank lines between. */
  readonly text: string;
  /** The headings of the document in order, by the line of `text` that each is. Their levels are for the analysis to tell. */
  readonly headings: readonly KnownLine[];
  /** Lines that are the rest of the last paragraph or bullet of the page before. */
  readonly continued: readonly KnownLine[];
  readonly footnotes: readonly KnownLine[];
  /** In the order of pages; empty where pages have no places. */
  readonly parts: readonly PrintedPart[];
  readonly pageCount: number;
}

/** Composes plain text: the conventions that readers and the analysis know from printed reports. */
export function composeText({ pages }: DocumentContent): DocumentText {
  const composing = new Composing();
  pages.forEach(({ blocks }, page) => {
    if (page > 0) composing.add('\f');
    let before: Block | undefined;
    for (const block of blocks) {
      if (before !== undefined && !standClose(before, block)) composing.add('');
      composing.addBlock(block, page);
      before = block;
    }
  });
  return composing.finish(pages.length);
}

/** A text that grows line by line. */
class Composing {
  readonly #lines: string[] = [];
  readonly #headings: KnownLine[] = [];
  readonly #continued: KnownLine[] = [];
  readonly #footnotes: KnownLine[] = [];
  readonly #parts: PrintedPart[] = [];
  /** The last part that is no footnote. */
  #lastText: PrintedPart | undefined;
  #length = 0;

  /** Adds a line; returns the offset of its first character. */
  add(line: string): number {
    const start = this.#length;
    this.#lines.push(line);
    this.#length += line.length + 1;
    return start;
  }

  addBlock(block: Block, page: number): void {
    const here = { line: this.#lines.length };
    if (block.kind === 'heading') this.#headings.push(here);
    if (block.kind === 'paragraph' && block.continues === true) this.#continued.push(here);
    if (block.kind === 'footnote') this.#footnotes.push(here);
    if (block.kind === 'table') {
      this.#addTable(block.rows, page);
      return;
    }
    const lines = linesOf(block);
    const starts = lines.map((line) => this.add(line));
    const [start = this.#length] = starts;
    if (block.printed === undefined) return;
    const before = block.kind === 'paragraph' && block.continues === true ? this.#lastText : undefined;
    const part: PrintedPart = {
      page,
      spans: [{ start, end: Math.max(start, this.#length - 1) }],
      pieces: block.printed,
      ...(before === undefined ? {} : { continues: before }),
    };
    this.#parts.push(part);
    if (block.kind !== 'footnote') this.#lastText = part;
  }

  #addTable(rows: readonly TableRow[], page: number): void {
    const { lines, cells } = tableText(rows);
    const starts = lines.map((line) => this.add(line));
    const spans = new Map<readonly PrintedPiece[], Span[]>();
    for (const { row, column, line, start, length } of cells) {
      const pieces = rows[row]?.printed?.[column];
      const from = (starts[line] ?? 0) + start;
      if (pieces !== undefined && pieces.length > 0)
        spans.set(pieces, [...(spans.get(pieces) ?? []), { start: from, end: from + length }]);
    }
    for (const [pieces, places] of spans) this.#parts.push({ page, spans: places, pieces });
  }

  finish(pageCount: number): DocumentText {
    return {
      text: `${this.#lines.join('\n')}\n`,
      headings: this.#headings,
      continued: this.#continued,
      footnotes: this.#footnotes,
      parts: this.#parts,
      pageCount,
    };
  }
}

/** Items of a list and footnotes follow one another without space. */
function standClose(before: Block, block: Block): boolean {
  return before.kind === block.kind && (block.kind === 'item' || block.kind === 'footnote');
}

function linesOf(block: Exclude<Block, { kind: 'table' }>): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [' '.repeat(block.indent ?? 0) + block.text];
    case 'item':
      return [`${'  '.repeat(block.level)}${block.sign} ${block.text}`];
    case 'lines':
      return block.lines.map(({ text, indent }) => ' '.repeat(Math.min(indent, 40)) + text);
    case 'footnote':
      return [`${block.mark} ${block.text}`.trim()];
  }
}
