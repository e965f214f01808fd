import type { Layout } from '../report/layout.ts';
import type { Line } from '../report/lines.ts';
import { endsSentence } from '../report/lines.ts';
import type { Section, Table } from './model.ts';
import { cellsOf } from './judgements.ts';
import { innermost } from './paragraphs.ts';

/** Tables by their title: rows of cells, told by tabs or wide blanks, and the line above that names them. */
export function findTables(layout: Layout, sections: readonly Section[]): Table[] {
  const tables: Table[] = [];
  let rows: Line[] = [];
  let before: Line | undefined;
  const close = (): void => {
    const first = rows[0];
    const last = rows.at(-1);
    if (first !== undefined && last !== undefined && rows.length >= 3) {
      const title = titleOf(before);
      const named = title ?? first;
      tables.push({
        title: { value: title?.text ?? columnNames(first), span: { start: named.start, end: named.end } },
        span: { start: named.start, end: last.end },
        section: innermost(sections, named.start),
      });
    }
    rows = [];
  };
  for (const line of layout.body) {
    if (!layout.headingLines.has(line.index) && !layout.closed.has(line.index) && isRow(line)) {
      rows.push(line);
      continue;
    }
    close();
    before = layout.headingLines.has(line.index) ? undefined : line;
  }
  close();
  return tables;
}

/** What stands in the first row, without the numbers of the rows: "Children looked after, Good". */
function columnNames(line: Line): string {
  return cellsOf(line)
    .map((cell) => cell.text.replace(/^\d+(?:\.\d+)*\.?\s+/, ''))
    .join(', ');
}

function isRow(line: Line): boolean {
  if (line.text.includes('\t')) return true;
  return /\S\s{4,}\S/.test(line.text) && cellsOf(line).length >= 2 && !endsSentence(line.text);
}

/** "Grades awarded (4: …):" names the table below it. */
function titleOf(line: Line | undefined): Line | undefined {
  return line !== undefined && line.text.length < 200 && /:$/.test(line.text) ? line : undefined;
}
