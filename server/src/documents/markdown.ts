import type { Block, DocumentContent, TableRow } from './content.ts';

/**
 * Composes Markdown that other programs show well and that Report Lens reads back without loss: `#` for headings, and
 * `<!-- page 12 -->` where page 12 begins.
 */
export function composeMarkdown({ pages, hasPages }: DocumentContent): string {
  const parts: string[] = [];
  pages.forEach(({ blocks }, at) => {
    if (hasPages) parts.push(`<!-- page ${at + 1} -->`);
    let list: string[] = [];
    const closeList = (): void => {
      if (list.length > 0) parts.push(list.join('\n'));
      list = [];
    };
    for (const block of blocks) {
      if (block.kind === 'item') list.push(`${'  '.repeat(block.level)}- ${escapeMarkdown(block.text)}`);
      else {
        closeList();
        parts.push(toMarkdown(block));
      }
    }
    closeList();
  });
  return `${parts.join('\n\n')}\n`;
}

function toMarkdown(block: Exclude<Block, { kind: 'item' }>): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'lines':
      return block.lines.map(({ text }) => escapeMarkdown(text)).join('  \n');
    case 'footnote':
      return escapeMarkdown(`${block.mark} ${block.text}`.trim());
    case 'table':
      return tableMarkdown(block.rows);
  }
}

function tableMarkdown(rows: readonly TableRow[]): string {
  const [head, ...rest] = rows.map(({ cells }) => cells.map((cell) => escapeMarkdown(cell).replaceAll('|', '\\|')));
  if (head === undefined) return '';
  const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [toLine(head), toLine(head.map(() => '---')), ...rest.map(toLine)].join('\n');
}

/** Signs that Markdown would read as its own get a backslash; inside words and between blanks they mean nothing. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}\s])[*_](?=\S)|(?<=\s|^)[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\s*)([#>+|~-])(?=[\s#>~-]|$)/u, '$1\\$2');
}
