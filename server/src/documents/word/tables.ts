import type { XmlElement } from './xml.ts';
import { child, valueOf } from './xml.ts';

export interface Row {
  readonly cells: readonly XmlElement[];
  /** Columns that the row leaves out on the left. */
  readonly before: number;
}

/** The rows of a table with their cells, also those in boxes for forms or among tracked changes. */
export function rowsOf(table: XmlElement): Row[] {
  return within(table, 'tr').map((row) => ({
    cells: within(row, 'tc'),
    before: Math.min(MOST_COLUMNS, Number(valueOf(child(row, 'trPr'), 'gridBefore') ?? 0)),
  }));
}

const MOST_COLUMNS = 64;

/** How many columns a cell reaches over. */
export function spanOf(cell: XmlElement): number {
  const span = Number(valueOf(child(cell, 'tcPr'), 'gridSpan') ?? 1);
  return span >= 1 ? Math.min(MOST_COLUMNS, span) : 1;
}

/** True for a cell that only goes on with the one above it. */
export function goesOnFromAbove(cell: XmlElement): boolean {
  const merge = valueOf(child(cell, 'tcPr'), 'vMerge');
  return merge !== undefined && merge !== 'restart';
}

const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((each) => {
    if (each.name === name) return [each];
    return WRAPPERS.has(each.name) ? within(each, name) : [];
  });
}
