import type { Block, PrintedLine } from '../content.ts';
import { blockOf, plainText } from './blocks.ts';
import type { Label, NumberingCounter } from './numbering.ts';
import type { Counts, GatheredText, NoteKind, NoteMark } from './runs.ts';
import { CHANGES, gatherText } from './runs.ts';
import type { ParagraphLook, Styles } from './styles.ts';
import { goesOnFromAbove, rowsOf, spanOf } from './tables.ts';
import type { XmlElement } from './xml.ts';
import { child } from './xml.ts';

/** The other parts of a Word file, as far as its text needs them. */
export interface Parts extends Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>> {
  readonly styles: Styles;
  readonly counter: NumberingCounter;
}

/** No part of the text that is to be read. */
const SKIPPED = new Set(['del', 'moveFrom', 'sectPr', 'Fallback']);

/** Reads the body of a Word file from its first paragraph to its last: numbers are counted on the way. */
export class BodyReader {
  readonly #parts: Parts;
  readonly #counts: Counts;
  readonly #pages: Block[][] = [[]];
  /** Notes whose marks stand on the page that is being read. */
  #notes: NoteMark[] = [];
  /** Those that were put at the foot of a page: one whose mark stands again is not put there again. */
  readonly #put = new Set<XmlElement>();
  /** The lines of the last block that has some. */
  #lines: { readonly block: Block; readonly lines: PrintedLine[] } | undefined;
  /** Words of a paragraph whose end was deleted: they go on in the next. */
  #carried = '';

  constructor(parts: Parts, counts: Counts = { changes: 0, notes: 0 }) {
    this.#parts = parts;
    this.#counts = counts;
  }

  /** The blocks of each page, as Word last laid them out; one page where it did not say. */
  read(body: XmlElement): { pages: Block[][]; changes: number } {
    this.#readAll(body.children);
    this.#putNotes();
    return { pages: this.#pages, changes: this.#counts.changes };
  }

  #readAll(elements: readonly XmlElement[]): void {
    for (const element of elements) {
      if (CHANGES.has(element.name)) this.#counts.changes++;
      if (element.name === 'p') this.#readParagraph(element);
      else if (element.name === 'tbl') this.#readTable(element);
      else if (!SKIPPED.has(element.name)) this.#readAll(element.children);
    }
  }

  #readParagraph(element: XmlElement): void {
    const properties = child(element, 'pPr');
    const gathered = gatherText(element, this.#counts);
    const mark = child(properties, 'rPr');
    if (child(mark, 'ins') !== undefined || child(mark, 'del') !== undefined) this.#counts.changes++;
    if (child(mark, 'del') !== undefined) {
      this.#note(gathered.notes);
      this.#carried += gathered.text;
    } else this.#addParagraph(gathered, this.#parts.styles.lookOf(properties));
    this.#readAll(gathered.boxes);
  }

  #addParagraph(gathered: GatheredText, look: ParagraphLook): void {
    const before = this.#carried.length;
    const words = this.#carried + gathered.text;
    this.#carried = '';
    const isBold = words.trim() !== '' && gathered.bold >= words.replace(/\s+/g, '').length;
    let label = words.trim() === '' ? undefined : this.#labelOf(look);
    let from = 0;
    let hasBegun = false;
    let noted = 0;
    const addUpTo = (to: number): void => {
      const part = words.slice(from, to);
      if (part.trim() !== '') {
        const block = blockOf(part, label, look, isBold);
        // The rest of a paragraph on the next page; of a bullet too, whose sign stands on the page before.
        const isRest = hasBegun && (block.kind === 'paragraph' || block.kind === 'item');
        this.#add(isRest ? { kind: 'paragraph', text: part.trim(), continues: true } : block);
        label = undefined;
        hasBegun = true;
      }
      const first = noted;
      while ((gathered.notes[noted]?.at ?? Infinity) + before < to) noted++;
      this.#note(gathered.notes.slice(first, noted));
      from = to;
    };
    for (const at of gathered.pageBreaks) {
      addUpTo(at + before);
      this.#putNotes();
      this.#pages.push([]);
    }
    addUpTo(words.length);
  }

  #labelOf({ numId, ilvl, styleIds }: ParagraphLook): Label | undefined {
    if (numId === undefined || numId === '0') return undefined;
    const { counter } = this.#parts;
    return counter.next(numId, counter.levelOfStyle(numId, styleIds) ?? ilvl ?? 0);
  }

  #add(block: Block): void {
    const page = this.#pages.at(-1);
    if (block.kind !== 'lines') page?.push(block);
    // Entries of a contents page stand close together.
    else if (this.#lines !== undefined && page?.at(-1) === this.#lines.block) this.#lines.lines.push(...block.lines);
    else {
      const lines = [...block.lines];
      this.#lines = { block: { kind: 'lines', lines }, lines };
      page?.push(this.#lines.block);
    }
  }

  #note(marks: readonly NoteMark[]): void {
    for (const mark of marks) this.#notes.push(mark);
  }

  #readTable(table: XmlElement): void {
    const rows = rowsOf(table);
    // One column is a frame around text.
    if (rows.every(({ cells }) => cells.length <= 1)) {
      for (const { cells } of rows) for (const cell of cells) this.#readAll(cell.children);
      return;
    }
    const texts = rows.map(({ cells, before }) => [
      ...Array.from({ length: before }, () => ''),
      ...cells.flatMap((cell) => this.#cellTexts(cell)),
    ]);
    const width = texts.reduce((most, cells) => Math.max(most, cells.length), 0);
    if (texts.flat().every((text) => text === '')) return;
    const padded = texts.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
    this.#add({ kind: 'table', rows: padded.map((cells) => ({ cells })) });
  }

  /** The text of a cell, and empty ones for the further columns that it reaches over. */
  #cellTexts(cell: XmlElement): string[] {
    const reader = new BodyReader(this.#parts, this.#counts);
    if (!goesOnFromAbove(cell)) reader.#readAll(cell.children);
    this.#note(reader.#notes);
    const text = reader.#pages.flat().map(plainText).join(' ');
    return [text, ...Array.from({ length: spanOf(cell) - 1 }, () => '')];
  }

  /** Puts the notes of a page at its foot. */
  #putNotes(): void {
    const notes = this.#notes;
    this.#notes = [];
    for (const { id, mark, kind } of notes) {
      const note = this.#parts[kind].get(id);
      if (note !== undefined && this.#put.has(note)) continue;
      if (note !== undefined) this.#put.add(note);
      const paragraphs = note?.children.filter(({ name }) => name === 'p') ?? [];
      const text = paragraphs.map((each) => gatherText(each, this.#counts).text.trim()).join(' ');
      this.#pages.at(-1)?.push({ kind: 'footnote', mark, text });
    }
  }
}
