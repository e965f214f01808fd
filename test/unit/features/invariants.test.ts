import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { definition } from '../../../server/src/features/definition.ts';
import { documentHighlight } from '../../../server/src/features/documentHighlight.ts';
import { documentSymbol } from '../../../server/src/features/symbols/documentSymbol.ts';
import { foldingRange } from '../../../server/src/features/foldingRange.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { references } from '../../../server/src/features/references.ts';
import { findings, recommendations } from '../../../server/src/features/views/reportLinks.ts';
import { selectionRange } from '../../../server/src/features/selectionRange.ts';
import { semanticTokens } from '../../../server/src/features/semanticTokens.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { read } from '../../fixture.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));

/** The first and the middle character of every line whose number is a multiple of `step`. */
function* positions({ source }: ReportDocument, step: number): Generator<Position> {
  for (let line = 0; line < source.lineCount; line += step) {
    yield { line, character: 0 };
    yield { line, character: source.lineText(line).length >> 1 };
  }
}

test.each(seeds)('%s: symbols stand in order, inside one another, and have names', (name) => {
  const document = read(readFileSync(new URL(name, SEEDS), 'utf8'));
  const symbols = documentSymbol(document, { isHierarchical: true, kinds: Object.values(SymbolKind) });
  const check = (siblings: readonly DocumentSymbol[], around: Range): void => {
    let last = around.start;
    for (const { name: label, range, selectionRange: selection, children } of siblings) {
      expect(label.trim()).not.toBe('');
      expect(isInside(range, around) && isInside(selection, range) && !isBefore(range.start, last)).toBe(true);
      last = range.start;
      check(children ?? [], range);
    }
  };
  const end = document.source.positionAt(document.source.text.length);
  check(symbols as DocumentSymbol[], { start: { line: 0, character: 0 }, end });
});

test.each(seeds)('%s: wherever the reader points, answers are places of the text around the cursor', (name) => {
  const document = read(readFileSync(new URL(name, SEEDS), 'utf8'));
  for (const position of positions(document, 7)) {
    const shown = hover(document, position, true);
    if (shown !== undefined) expect(holds(shown.range, position)).toBe(true);
    for (const link of definition(document, position, true)) {
      if (!('targetUri' in link)) throw new Error('a link was asked for');
      expect(holds(link.originSelectionRange, position) && isInside(link.targetSelectionRange, link.targetRange)).toBe(
        true,
      );
    }
    const [selection] = selectionRange(document, [position]);
    for (let step = selection; step !== undefined; step = step.parent) {
      expect(
        holds(step.range, position) && (step.parent === undefined || isInside(step.range, step.parent.range)),
      ).toBe(true);
    }
  }
});

test.each(seeds)('%s: findings and recommendations are places of the text', (name) => {
  const document = read(readFileSync(new URL(name, SEEDS), 'utf8'));
  for (const position of positions(document, 50)) {
    for (const { range, selectionRange: inner } of [
      ...findings(document, position),
      ...recommendations(document, position),
    ]) {
      expect(isInside(inner, range)).toBe(true);
    }
  }
});

test.each(seeds)('%s: what is found from a citation is found from its paragraph, and highlighted', (name) => {
  const document = read(readFileSync(new URL(name, SEEDS), 'utf8'));
  for (const { targets } of document.report.citations) {
    for (const { span, paragraphs } of targets.filter((target) => target.paragraphs.length === 1)) {
      const position = document.source.positionAt(span.start);
      const [paragraph] = definition(document, position, false);
      if (paragraph === undefined || !('uri' in paragraph)) throw new Error(`no paragraph ${paragraphs.join()}`);
      const back = references(document, paragraph.range.start, false).map(({ range }) => range.start);
      expect(back).toContainEqual(position);
      expect(documentHighlight(document, position).map(({ range }) => range.start)).toContainEqual(position);
    }
  }
});

test.each(seeds)('%s: coloured words and folds stand in order and do not overlap', (name) => {
  const document = read(readFileSync(new URL(name, SEEDS), 'utf8'));
  const { data } = semanticTokens(document);
  for (let at = 5; at < data.length; at += 5) {
    const isNewLine = (data[at] ?? 0) > 0;
    expect(isNewLine || (data[at + 1] ?? 0) >= (data[at - 3] ?? 0)).toBe(true);
  }
  let line = -1;
  for (const { startLine, endLine } of foldingRange(document)) {
    expect(startLine).toBeGreaterThan(line);
    expect(endLine).toBeGreaterThan(startLine);
    line = startLine;
  }
});

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isInside(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function holds(range: Range | undefined, position: Position): boolean {
  return range !== undefined && isInside({ start: position, end: position }, range);
}
