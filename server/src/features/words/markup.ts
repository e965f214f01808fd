import type { MarkupContent } from 'vscode-languageserver-types';

/** A stretch of a line: plain, or strong. What stands in it is always text, never Markdown. */
export type Inline = string | { readonly strong: string };

/** What a hover is made of; shown as Markdown or as plain text. */
export type Block =
  | { readonly kind: 'line'; readonly parts: readonly Inline[] }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** A paragraph. */
export function line(...parts: Inline[]): Block {
  return { kind: 'line', parts };
}

/** Words of the report as they stand there. */
export function quote(text: string): Block {
  return { kind: 'quote', text };
}

/** One bullet for each item. */
export function list(items: readonly (readonly Inline[])[]): Block {
  return { kind: 'list', items };
}

/** The blocks as one LSP value, in Markdown if the client reads it. */
export function toMarkup(blocks: readonly Block[], isMarkdown: boolean): MarkupContent {
  const shown = blocks.map((block) => (isMarkdown ? blockToMarkdown(block) : blockToPlainText(block)));
  return { kind: isMarkdown ? 'markdown' : 'plaintext', value: shown.join('\n\n') };
}

/**
 * A text so that Markdown shows it as it is: no emphasis, links, pictures, HTML, entities, code, tables, theme icons, and
 * no address turned into a link by itself. White space must be folded before.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&$!@^]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&');
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'line':
      return inlineToMarkdown(block.parts);
    case 'quote':
      return `> ${escapeMarkdown(block.text)}`;
    case 'list':
      return block.items.map((parts) => `- ${inlineToMarkdown(parts)}`).join('\n');
  }
}

function inlineToMarkdown(parts: readonly Inline[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? escapeMarkdown(part) : strongToMarkdown(part.strong)))
    .join('');
}

function strongToMarkdown(text: string): string {
  const inner = escapeMarkdown(text.trim());
  return inner === '' ? '' : `**${inner}**`;
}

function blockToPlainText(block: Block): string {
  switch (block.kind) {
    case 'line':
      return inlineToPlainText(block.parts);
    case 'quote':
      return `“${block.text}”`;
    case 'list':
      return block.items.map((parts) => `• ${inlineToPlainText(parts)}`).join('\n');
  }
}

function inlineToPlainText(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
