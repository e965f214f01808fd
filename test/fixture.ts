import { expect } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { analyse } from '../server/src/analysis/analyse.ts';
import { definition } from '../server/src/features/definition.ts';
import { documentHighlight } from '../server/src/features/documentHighlight.ts';
import { documentSymbol } from '../server/src/features/symbols/documentSymbol.ts';
import { hover } from '../server/src/features/hover/hover.ts';
import { references } from '../server/src/features/references.ts';
import { SourceText } from '../server/src/text/sourceText.ts';
import type { Span } from '../server/src/text/span.ts';
import type { ReportDocument } from '../server/src/workspace/reports.ts';

/*
 * A test is a small report with marks in it: `‸` is the cursor, `⟦…⟧` are the ranges expected. Neither occurs in
 * reports. The indentation of the test's own code is taken off.
 */

export interface Fixture {
  readonly text: string;
  /** Offset of `‸`. */
  readonly cursor: number | undefined;
  /** What stood in `⟦…⟧`, in reading order. */
  readonly ranges: readonly Span[];
}

/** How a test's text becomes a report: the real analysis, unless the test is about what analysis cannot give yet. */
export type Read = (text: string) => ReportDocument;

export const read: Read = (text) => {
  const source = new SourceText(text);
  return { uri: 'file:///reports/report.txt', version: 1, source, report: analyse(source) };
};

/** Takes the marks out of a text and remembers where they stood. */
export function parseFixture(marked: string): Fixture {
  const ranges: Span[] = [];
  const open: number[] = [];
  let cursor: number | undefined;
  let text = '';
  for (const part of dedent(marked).split(/([‸⟦⟧])/)) {
    if (part === '‸') cursor = text.length;
    else if (part === '⟦') open.push(text.length);
    else if (part === '⟧') ranges.push({ start: open.pop() ?? text.length, end: text.length });
    else text += part;
  }
  if (open.length > 0) throw new Error('a ⟦ has no ⟧');
  return { text, cursor, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Without the first line break, the common indentation, and blanks at the end. */
export function dedent(text: string): string {
  const lines = text.replace(/^ *\n/, '').replace(/\n *$/, '\n').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** Go to definition at `‸` leads to exactly the `⟦…⟧`: whole paragraphs, the sentences that introduce an acronym. */
export function checkDefinition(marked: string, reading: Read = read): void {
  const { document, position, expected } = prepare(marked, reading);
  const links = definition(document, position, true);
  expect(
    mark(
      document,
      links.map((link) => ('targetRange' in link ? link.targetRange : link.range)),
    ),
  ).toBe(expected);
}

/** Find references at `‸` lists exactly the `⟦…⟧`. */
export function checkReferences(marked: string, reading: Read = read, includeDeclaration = false): void {
  const { document, position, expected } = prepare(marked, reading);
  expect(
    mark(
      document,
      references(document, position, includeDeclaration).map(({ range }) => range),
    ),
  ).toBe(expected);
}

/** At `‸` exactly the `⟦…⟧` are highlighted. */
export function checkHighlights(marked: string, reading: Read = read): void {
  const { document, position, expected } = prepare(marked, reading);
  expect(
    mark(
      document,
      documentHighlight(document, position).map(({ range }) => range),
    ),
  ).toBe(expected);
}

/** The hover at `‸` is for exactly `⟦…⟧` and says each of `parts`; returns all it says, as plain text. */
export function checkHover(marked: string, parts: readonly string[], reading: Read = read): string {
  const { document, position, expected } = prepare(marked, reading);
  const shown = hover(document, position, false);
  expect(mark(document, shown?.range === undefined ? [] : [shown.range])).toBe(expected);
  const text = hoverText(document, position);
  for (const part of parts) expect(text).toContain(part);
  return text;
}

/** What the hover says at a position, as plain text; empty if there is none. */
function hoverText(document: ReportDocument, position: Position): string {
  const contents = hover(document, position, false)?.contents;
  return contents !== undefined && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

/** The outline of `text`, printed, is `expected`. */
export function checkOutline(text: string, expected: string, reading: Read = read): void {
  expect(printOutline(reading(parseFixture(text).text))).toBe(dedent(expected));
}

const ALL_KINDS = Object.values(SymbolKind);
const SIGNS: Readonly<Partial<Record<SymbolKind, string>>> = {
  [SymbolKind.Array]: '▦ ',
  [SymbolKind.Event]: '» ',
  [SymbolKind.EnumMember]: '• ',
};

/**
 * The outline as indented text, one line for each symbol: sections as they are, with their grade in brackets; numbered
 * paragraphs with their number; `▦` tables, `»` recommendations without a number, `•` their bullets.
 */
export function printOutline(document: ReportDocument): string {
  const symbols = documentSymbol(document, { isHierarchical: true, kinds: ALL_KINDS }) as DocumentSymbol[];
  const lines: string[] = [];
  const print = (symbol: DocumentSymbol, indent: string): void => {
    const grade = symbol.kind === SymbolKind.Namespace && symbol.detail !== undefined ? ` [${symbol.detail}]` : '';
    lines.push(`${indent}${SIGNS[symbol.kind] ?? ''}${symbol.name}${grade}\n`);
    for (const child of symbol.children ?? []) print(child, `${indent}  `);
  };
  for (const symbol of symbols) print(symbol, '');
  return lines.join('');
}

/** The text with `⟦…⟧` around the ranges, so that a failing test shows where they are. */
export function mark({ source }: ReportDocument, ranges: readonly Range[]): string {
  const places = ranges.flatMap(({ start, end }) => [
    { at: source.offsetAt(start), sign: '⟦' },
    { at: source.offsetAt(end), sign: '⟧' },
  ]);
  places.sort((a, b) => b.at - a.at || (a.sign === '⟧' ? 1 : -1));
  return places.reduce((text, { at, sign }) => text.slice(0, at) + sign + text.slice(at), source.text);
}

function prepare(marked: string, reading: Read): { document: ReportDocument; position: Position; expected: string } {
  const { text, cursor, ranges } = parseFixture(marked);
  if (cursor === undefined) throw new Error('the text has no ‸');
  const document = reading(text);
  const { source } = document;
  const toRange = ({ start, end }: Span): Range => ({ start: source.positionAt(start), end: source.positionAt(end) });
  return { document, position: source.positionAt(cursor), expected: mark(document, ranges.map(toRange)) };
}
