import type { SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import type { ReportDocument } from '../workspace/reports.ts';
import { SYMBOL_KINDS } from './documentSymbol.ts';
import { outline } from './outline.ts';
import type { OutlineEntry } from './outline.ts';
import { fold } from './prose.ts';
import { toLocation } from './toLsp.ts';

/** Editors show a short list; more than this helps nobody. */
const MOST_SYMBOLS = 500;

/**
 * Sections, numbered paragraphs and acronyms of the open reports whose name holds all words of the query, in any case
 * and order; an empty query means everything.
 */
export function workspaceSymbol(documents: readonly ReportDocument[], query: unknown): SymbolInformation[] {
  const words = typeof query === 'string' ? fold(query).toLowerCase().split(' ') : [''];
  const found: SymbolInformation[] = [];
  for (const document of documents) {
    for (const symbol of symbolsOf(document)) {
      const name = symbol.name.toLowerCase();
      if (!words.every((word) => name.includes(word))) continue;
      if (found.push(symbol) >= MOST_SYMBOLS) return found;
    }
  }
  return found;
}

function* symbolsOf(document: ReportDocument): Generator<SymbolInformation> {
  yield* outlineSymbols(document, outline(document, { hasRecommendations: false }), undefined);
  for (const { short, meanings } of document.report.terms) {
    const [first] = meanings;
    if (first === undefined) continue;
    const name = `${short} – ${first.long}`;
    yield { name, kind: SymbolKind.Constant, location: toLocation(document, first.shortSpan ?? first.longSpan) };
  }
}

function* outlineSymbols(
  document: ReportDocument,
  entries: readonly OutlineEntry[],
  around: string | undefined,
): Generator<SymbolInformation> {
  for (const { name, kind, selection, children } of entries) {
    const container = around === undefined ? {} : { containerName: around };
    yield { name, kind: SYMBOL_KINDS[kind], location: toLocation(document, selection), ...container };
    yield* outlineSymbols(document, children, name);
  }
}
