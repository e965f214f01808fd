import type { Layout } from '../../../report/layout.ts';
import type { Line } from '../../../report/lines/lines.ts';
import type { Paragraph } from '../../model.ts';
import { readLabels } from './labels.ts';
import type { FoundMention } from './mentions.ts';

/*
 * Lists of recommendations have a column “Paragraph” that tells where each stands in the report: “2.9”, “3.4 and 3.7”.
 * Where cells stand on lines of their own, the head of the column does, too.
 */

/** The head of such a column. */
const head =
  /(?<=^|\s{2})(?:[Rr]eport\s)?(?:Paragraphs?|Paras?\.?)(?:\s(?:[Nn]os?\.?|[Nn]umbers?|[Rr]ef(?:erence)?s?\.?))?(?=\s{2}|$)/;
const number = String.raw`\d{1,2}(?:\.\d{1,3}){1,3}`;
const cell = new RegExp(
  String.raw`(?<=^|\s{2})${number}(?:(?:,\s?|\s?[–-]\s?|\s(?:to|and)\s)${number}){0,8}(?=\s{2}|$)`,
  'g',
);
/** Columns by which a cell may stand beside the head of its column. */
const beside = 4;
/** Lines of a table below its head, and from one number to the next. */
const longestTable = 200;
const longestRow = 20;
const leastCells = 2;
const longestLine = 400;

/** A cell of such a column, in the text. */
interface Cell {
  readonly start: number;
  readonly words: string;
}

/** The cells that hold numbers below each such head; a paragraph’s own number ends the table. */
export function numbersInColumns({ body, numbers }: Pick<Layout, 'body' | 'numbers'>): readonly (readonly Cell[])[] {
  const numbered = new Set(numbers.map(({ line }) => line));
  return body.flatMap((line, at) => {
    const match = line.text.length > longestLine ? null : head.exec(line.text);
    if (match === null) return [];
    const isAlone = match[0] === line.text;
    const from = line.indent + match.index - beside;
    const to = line.indent + match.index + match[0].length + beside;
    const cells: Cell[] = [];
    let last = at;
    for (let row = at + 1; row < Math.min(body.length, at + longestTable); row++) {
      const each = body[row];
      if (each === undefined || row - last > longestRow) break;
      const found = isAlone ? cellAlone(each) : cellIn(each, from, to);
      if (found === undefined && numbered.has(each.index) && !isAlone) break;
      if (found === undefined) continue;
      cells.push(found);
      last = row;
    }
    return cells.length < leastCells ? [] : [cells];
  });
}

function cellAlone({ text, start }: Line): Cell | undefined {
  cell.lastIndex = 0;
  return text.length <= longestLine && cell.exec(text)?.[0] === text ? { start, words: text } : undefined;
}

function cellIn({ text, start, indent }: Line, from: number, to: number): Cell | undefined {
  if (text.length > longestLine) return undefined;
  for (const { 0: words, index } of text.matchAll(cell)) {
    if (indent + index < to && indent + index + words.length > from) return { start: start + index, words };
  }
  return undefined;
}

/** The mentions in columns all of whose numbers are those of the report’s paragraphs. */
export function findColumnMentions(
  columns: readonly (readonly Cell[])[],
  paragraphs: readonly Paragraph[],
): FoundMention[] {
  if (columns.length === 0) return [];
  const known = new Set(paragraphs.map(({ number: own }) => own?.label));
  return columns.flatMap((cells) => {
    const mentions = cells.map(({ start, words }): FoundMention => {
      const targets = readLabels(words, 0).map(({ start: from, end, first, last }) => ({
        span: { start: start + from, end: start + end },
        first,
        last,
      }));
      return { span: { start, end: start + words.length }, kind: 'paragraph', isCell: true, targets };
    });
    return mentions.every(({ targets }) => targets.every(({ first }) => known.has(first))) ? mentions : [];
  });
}
