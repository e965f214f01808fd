import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { ReportDocument } from '../../workspace/reports.ts';
import { outline } from './outline.ts';
import type { OutlineEntry, OutlineKind } from './outline.ts';
import { toLocation, toRange } from '../toLsp.ts';

/** What each line of the outline is sent as. Editors choose the icon by it. */
export const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Namespace,
  paragraph: SymbolKind.String,
  table: SymbolKind.Array,
  recommendation: SymbolKind.Event,
  bullet: SymbolKind.EnumMember,
};

export interface DocumentSymbolOptions {
  readonly isHierarchical: boolean;
  /**
   * The kinds that the client says it knows. LSP 3.17 allows kinds beyond Array only where the client lists them, so
   * for a client that does not, unnumbered recommendations and bullets are left out.
   */
  readonly kinds: readonly SymbolKind[];
}

/** The outline; for clients without nesting as a flat list, each line naming the one around it. */
export function documentSymbol(
  document: ReportDocument,
  { isHierarchical, kinds }: DocumentSymbolOptions,
): DocumentSymbol[] | SymbolInformation[] {
  const hasRecommendations = kinds.includes(SYMBOL_KINDS.recommendation) && kinds.includes(SYMBOL_KINDS.bullet);
  const entries = outline(document, { hasRecommendations });
  return isHierarchical ? entries.map((entry) => toSymbol(document, entry)) : toFlat(document, entries, undefined);
}

function toSymbol(document: ReportDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail === undefined ? {} : { detail: entry.detail }),
    kind: SYMBOL_KINDS[entry.kind],
    range: toRange(document.source, entry.span),
    selectionRange: toRange(document.source, entry.selection),
    ...(entry.children.length === 0 ? {} : { children: entry.children.map((child) => toSymbol(document, child)) }),
  };
}

function toFlat(
  document: ReportDocument,
  entries: readonly OutlineEntry[],
  containerName: string | undefined,
): SymbolInformation[] {
  return entries.flatMap((entry) => [
    {
      name: entry.name,
      kind: SYMBOL_KINDS[entry.kind],
      location: toLocation(document, entry.selection),
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...toFlat(document, entry.children, entry.name),
  ]);
}
