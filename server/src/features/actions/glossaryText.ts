import type { Addition } from '../../../glossary/reader.mjs';

/** What a reader puts into the team's glossary. */
export interface NewTerm {
  readonly short?: string;
  readonly long: string;
}

/** The text of a glossary that holds only this term, with a line that says what the file is. */
export function newGlossary(term: NewTerm, comment: string): string {
  return `# ${comment}\n${blockEntry(term, '', '\n')}\n`;
}

/** What to insert at `addition.offset` of `text` so that the term stands behind the others; all else stays as it is. */
export function addedTerm(text: string, { style, offset, indent, isFirst }: Addition, term: NewTerm): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (style === 'flow') return isFirst ? `${end}  ${flowEntry(term)}${end}` : `,${end}  ${flowEntry(term)}`;
  const entry = blockEntry(term, ' '.repeat(indent), end);
  if (!isFirst) return `${end}${entry}`;
  const isAtLineStart = offset === 0 || text.charAt(offset - 1) === '\n';
  return `${isAtLineStart ? '' : end}${entry}${end}`;
}

function blockEntry({ short, long }: NewTerm, indent: string, end: string): string {
  const first = short === undefined ? `- long: ${scalar(long)}` : `- short: ${scalar(short)}`;
  const rest = short === undefined ? [] : [`  long: ${scalar(long)}`];
  return [first, ...rest, '  meaning:'].map((line) => `${indent}${line}`).join(end);
}

function flowEntry({ short, long }: NewTerm): string {
  const fields = [...(short === undefined ? [] : [['short', short]]), ['long', long]];
  return `{ ${fields.map(([key = '', value = '']) => `"${key}": ${JSON.stringify(value)}`).join(', ')} }`;
}

/** Plain where YAML takes it for nothing but text; otherwise quoted as JSON, which YAML reads too. */
function scalar(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} ,’()&/-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain && text.trim() === text ? text : JSON.stringify(text);
}
