import type { Range } from 'vscode-languageclient';
import type { TermEntry } from '../../../server/src/protocol/terms.ts';
import { oneLine } from '../../../server/src/text/letters/whiteSpace.ts';

/** A line of the Terms view. */
export type TermNode = TermLine | DetailLine;

export interface TermLine {
  readonly kind: 'term';
  readonly id: string;
  readonly entry: TermEntry;
  readonly parent: undefined;
  /** What it means, what is inconsistent, where it is used. */
  readonly details: readonly DetailLine[];
}

export interface DetailLine {
  readonly kind: 'meaning' | 'explanation' | 'conflict' | 'firstUse' | 'allUses';
  readonly id: string;
  /** The meaning, the sentence, or a place in words; empty for uses. */
  readonly text: string;
  /** Where a meaning is introduced, in words. */
  readonly place: string;
  readonly range: Range | undefined;
  readonly parent: TermLine;
}

export const TERM_ORDERS = ['firstUse', 'name', 'uses', 'conflicts'] as const;
export type TermOrder = (typeof TERM_ORDERS)[number];

/** The terms as lines, each with its details below it. */
export function termLines(entries: readonly TermEntry[], document: string): TermLine[] {
  return entries.map((entry) => {
    const details: DetailLine[] = [];
    const line: TermLine = { kind: 'term', id: `${document}#${entry.name}`, entry, parent: undefined, details };
    const add = (kind: DetailLine['kind'], text: string, range?: Range, place = ''): void => {
      details.push({ kind, id: `${line.id}-${details.length}`, text, place, range, parent: line });
    };
    for (const { long, selectionRange, place } of entry.meanings) add('meaning', long, selectionRange, place);
    if (entry.meanings.length === 0 && entry.long !== undefined) add('meaning', entry.long);
    if (entry.explanation !== undefined) add('explanation', entry.explanation);
    for (const conflict of entry.conflicts) add('conflict', conflict);
    const [first, ...others] = entry.uses;
    if (first !== undefined) add('firstUse', entry.firstPlace, first);
    if (others.length > 0) add('allUses', '', first);
    return line;
  });
}

/** In this order; equal ones stay by their first use. */
export function sorted(entries: readonly TermEntry[], order: TermOrder): readonly TermEntry[] {
  switch (order) {
    case 'firstUse':
      return entries;
    case 'name':
      return [...entries].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
    case 'uses':
      return [...entries].sort((a, b) => b.uses.length - a.uses.length);
    case 'conflicts':
      return [...entries].sort((a, b) => weightOf(b) - weightOf(a));
  }
}

/** Those that disagree with themselves, then those that nobody explains. */
function weightOf({ conflicts, from }: TermEntry): number {
  return conflicts.length * 2 + (from === 'nowhere' ? 1 : 0);
}

/** The terms in whose name, meanings or explanation all words of the filter stand, in any case and order. */
export function matching(entries: readonly TermEntry[], filter: string): readonly TermEntry[] {
  const words = filter.toLowerCase().split(/\s+/);
  return entries.filter(({ name, long, explanation, meanings, file }) => {
    const text = [name, long, explanation, file, ...meanings.map((one) => one.long)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The term that is used at a line and character of the document. */
export function termAround(lines: readonly TermNode[], line: number, character: number): TermNode | undefined {
  return lines.find((node) => node.kind === 'term' && node.entry.uses.some((range) => holds(range, line, character)));
}

function holds({ start, end }: Range, line: number, character: number): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
}

export const TABLE_FORMATS = ['markdown', 'tsv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The terms as a table: name, meanings, uses, first use, what is inconsistent. `head` has the names of these columns. */
export function termTable(entries: readonly TermEntry[], format: TableFormat, head: readonly string[]): string {
  const rows = entries.map(({ name, long, meanings, uses, firstPlace, conflicts }) => [
    name,
    meanings.length > 1 ? meanings.map((one) => one.long).join('; ') : (long ?? ''),
    String(uses.length),
    firstPlace,
    conflicts.join(' '),
  ]);
  if (format === 'tsv') return [head, ...rows].map((row) => row.map(tsvCell).join('\t')).join('\n') + '\n';
  const ruler = head.map((_, column) => (column === 2 ? '--:' : '---'));
  return [head, ruler, ...rows].map((row) => `| ${row.map(markdownCell).join(' | ')} |`).join('\n') + '\n';
}

/** A cell that begins like a formula would be run by a spreadsheet. */
const tsvCell = (cell: string): string => oneLine(cell).replace(/^(?=[=+@-])/, "'");
const markdownCell = (cell: string): string => oneLine(cell).replace(/[\\|<>`*_[\]]/g, '\\$&');

/** A list of abbreviations by name, for a report: in Markdown a table, otherwise one line each. */
export function abbreviations(
  entries: readonly TermEntry[],
  {
    isMarkdown,
    title,
    head,
  }: { readonly isMarkdown: boolean; readonly title: string; readonly head: readonly string[] },
): string {
  const explained = entries.filter(({ long }) => long !== undefined);
  const rows = sorted(explained, 'name').map(({ name, long = '', meanings }) => [
    name,
    meanings.length > 1 ? meanings.map((one) => one.long).join('; ') : long,
  ]);
  if (!isMarkdown) return [title, '', ...rows.map(([name = '', long = '']) => `${name} – ${long}`), ''].join('\n');
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(markdownCell).join(' | ')} |`);
  return [`## ${title}`, '', ...table, ''].join('\n');
}
