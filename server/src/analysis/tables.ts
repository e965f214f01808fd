import type { Layout } from '../report/layout.ts';
import type { Line } from '../report/lines/lines.ts';
import { lineTest } from '../report/lines/lineMemo.ts';
import { endsSentence } from '../report/lines/lines.ts';
import { hasWideColumnsIn } from '../report/lines/lineTests.ts';
import type { Section, Table } from './model.ts';
import { cellsIn } from './judgements/cells.ts';
import { innermost } from './paragraphs/paragraphs.ts';

const leastRows = 3;

/** The tables that have a title: rows of cells, told by tabs or wide blanks, and the line above that names them. */
export function findTables(layout: Layout, sections: readonly Section[]): Table[] {
  const tables: Table[] = [];
  let rows: Line[] = [];
  let before: Line | undefined;
  const close = (): void => {
    if (rows.length === 0) return;
    const last = rows.at(-1);
    const title = before !== undefined && namesTable(before) ? before : undefined;
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

const isRow = lineTest((text) => {
  if (text.includes('\t')) return true;
  return hasWideColumnsIn(text) && !endsSentence(text) && cellsIn(text).length >= 2;
});

/** "Grades awarded (4: …):" names the table below it. */
const namesTable = lineTest((text) => text.length < 200 && text.endsWith(':'));
