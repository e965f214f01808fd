import type { Block, DocumentContent, TableRow } from './content.ts';

/** Plain text of a document, as the analysis reads it best. */
export interface DocumentText {
  /** A form feed opens every page but the first. One line for each paragraph, blank lines between them. */
  readonly text: string;
  /** The headings of the document in order, by the 0-based line of `text` that each is. Their levels are for the analysis to tell. */
  readonly headings: readonly { readonly line: number }[];
}

/** Composes plain text: the conventions that readers and the analysis know from printed reports. */
export function composeText({ pages }: DocumentContent): DocumentText {
  const lines: string[] = [];
  const headings: { line: number }[] = [];
  pages.forEach(({ blocks }, at) => {
    if (at > 0) lines.push('', '\f');
    let before: Block | undefined;
    for (const block of blocks) {
      const opensPage = before === undefined;
      if (before !== undefined && !standClose(before, block)) lines.push('');
      const own = linesOf(block);
      if (block.kind === 'heading') headings.push({ line: lines.length - (opensPage && at > 0 ? 1 : 0) });
      // The form feed stands before the first words of its page.
      if (opensPage && at > 0) lines[lines.length - 1] = `\f${own.shift() ?? ''}`;
      lines.push(...own);
      before = block;
    }
  });
  return { text: `${lines.join('\n')}\n`, headings };
}

/** Items of a list and footnotes follow one another without space. */
function standClose(before: Block, block: Block): boolean {
  return before.kind === block.kind && (block.kind === 'item' || block.kind === 'footnote');
}

function linesOf(block: Block): string[] {
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
    case 'table':
      return tableLines(block.rows);
  }
}

const WIDEST_TABLE = 112;
const BETWEEN = '   ';

/** A table in aligned columns; long cells run over several lines. */
function tableLines(rows: readonly TableRow[]): string[] {
  const widths = columnWidths(rows);
  return rows.flatMap(({ cells }) => {
    const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 1));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0))
        .join(BETWEEN)
        .trimEnd(),
    );
  });
}

/** Widths that hold every cell, or, where that is too wide, fair shares for the wide columns. */
function columnWidths(rows: readonly TableRow[]): number[] {
  const count = rows[0]?.cells.length ?? 0;
  const needed = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  let room = WIDEST_TABLE - BETWEEN.length * (count - 1);
  if (needed.reduce((sum, width) => sum + width, 0) <= room) return needed;
  const widths = [...needed];
  const open = new Set(needed.keys());
  // Narrow columns get what they need; the others share what is left.
  for (let changed = true; changed && open.size > 0;) {
    changed = false;
    const share = Math.max(12, Math.floor(room / open.size));
    for (const column of open) {
      if ((needed[column] ?? 0) > share) continue;
      room -= needed[column] ?? 0;
      open.delete(column);
      changed = true;
    }
  }
  for (const column of open) widths[column] = Math.max(12, Math.floor(room / open.size));
  return widths;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
