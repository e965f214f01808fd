import type { Block } from '../content.ts';
import type { Label } from './numbering.ts';
import type { ParagraphLook } from './styles.ts';

const LONGEST_TITLE = 140;
/** A bold line of its own is a title below all that have a style. */
const UNSTYLED_LEVEL = 6;

/** The block that a paragraph of these words is; `isBold`: all its letters are bold by themselves. */
export function blockOf(words: string, label: Label | undefined, look: ParagraphLook, isBold: boolean): Block {
  const entry = /^toc ([1-9])$/i.exec(look.styleName)?.[1];
  const trimmed = words.trim();
  if (entry !== undefined)
    return { kind: 'lines', lines: [{ text: spaced(trimmed), indent: 2 * (Number(entry) - 1) }] };
  const text = spaced(trimmed);
  if (look.headingLevel !== undefined)
    return { kind: 'heading', text: withNumber(label, text), level: Math.min(6, look.headingLevel) };
  if (label?.kind === 'bullet') return { kind: 'item', sign: label.text, text, level: label.level };
  const typed = /^([•▪◦‣–])\s+(.*)$/su.exec(trimmed);
  if (typed !== null && label === undefined)
    return { kind: 'item', sign: typed[1] ?? '•', text: spaced(typed[2] ?? ''), level: 0 };
  if ((isBold || look.bold) && isTitle(text))
    return { kind: 'heading', text: withNumber(label, text), level: UNSTYLED_LEVEL };
  return { kind: 'paragraph', text: withNumber(label, text) };
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && /^[\p{Lu}\p{N}‘“(]/u.test(text) && !/[.,;:]$/.test(text);
}

/** As in print: one space behind a number with its dot, more behind a bare one. */
function withNumber(label: Label | undefined, text: string): string {
  if (label === undefined || label.kind === 'bullet') return text;
  return `${label.text}${/[.)\]]$/.test(label.text) ? ' ' : '   '}${text}`;
}

/** Tabs are gaps, as between columns; that behind a number which was typed is a space. */
function spaced(text: string): string {
  return text
    .replace(/^(\(?[A-Za-z]{0,2}\d{0,3}(?:\.\d{1,3}){0,3}[.)])\s*\t\s*/, '$1 ')
    .replace(/\s+/g, (blanks) => (blanks.includes('\t') ? '   ' : blanks))
    .replace(/[\n\r]+| {2}(?=\S)(?<! {3})/g, ' ');
}

/** A block as the text of a table's cell. */
export function plainText(block: Block): string {
  switch (block.kind) {
    case 'item':
      return `${block.sign} ${block.text}`;
    case 'lines':
      return block.lines.map(({ text }) => text).join(' ');
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== '')).join(' ');
    case 'heading':
    case 'paragraph':
    case 'footnote':
      return block.text;
  }
}
