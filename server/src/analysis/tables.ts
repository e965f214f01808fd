import type { Layout } from '../report/layout.ts';
import type { Line } from '../report/lines.ts';
import { endsAsSentence, hasWideColumns } from '../report/lineTests.ts';
import type { Section, Table } from './model.ts';
import { cellsOf } from './cells.ts';
import { innermost } from './paragraphs.ts';

const leastRows = 3;

/** The tables that have a title: rows of cells, told by tabs or wide blanks, and the line above that names them. */
export function findTables(layout: Layout, sections: readonly Section[]): Table[] {
  const tables: Table[] = [];
  let rows: Line[] = [];
  let before: Line | undefined;
  const close = (): void => {
    const last = rows.at(-1);
    const title = titleOf(before);
    if (title !== undefined && last !== undefined && rows.length >= leastRows) {
      tables.push({
        title: { value: title.text, span: { start: title.start, end: title.end } },
        span: { start: title.start, end: last.end },
        section: innermost(sections, title.start),
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

function isRow(line: Line): boolean {
  if (line.text.includes('\t')) return true;
  return hasWideColumns(line) && !endsAsSentence(line) && cellsOf(line).length >= 2;
}

/** "Grades awarded (4: …):" names the table below it. */
function titleOf(line: Line | undefined): Line | undefined {
  return line !== undefined && line.text.length < 200 && /:$/.test(line.text) ? line : undefined;
}
