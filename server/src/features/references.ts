import type { Location } from 'vscode-languageserver-types';
import { citationsOf, citedParagraphs, itemAt, paragraphAt } from '../analysis/itemAt.ts';
import type { Item } from '../analysis/itemAt.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { paragraphSelection } from './places.ts';
import { toLocation, toOffset } from './toLsp.ts';

/**
 * On a paragraph, or its number, or a citation of it: the places that cite it. On an acronym: its uses. The declaration
 * is the paragraph, or the acronym's introductions.
 */
export function references(document: ReportDocument, position: unknown, includeDeclaration: boolean): Location[] {
  const offset = toOffset(document.source, position);
  if (offset === undefined) return [];
  const { declarations, uses } = occurrencesAt(document, offset, { fromText: true });
  const found = includeDeclaration ? [...declarations, ...uses] : [...uses];
  return found.sort((a, b) => a.start - b.start).map((span) => toLocation(document, span));
}

/** Where a paragraph or an acronym is given, and where it is used; the two lists share nothing. */
export interface Occurrences {
  readonly declarations: readonly Span[];
  readonly uses: readonly Span[];
}

/** What is meant at `offset`, everywhere it stands. `fromText`: running text of a paragraph means the paragraph. */
export function occurrencesAt(document: ReportDocument, offset: number, options: { fromText: boolean }): Occurrences {
  const { source, report } = document;
  const item = itemAt(source, report, offset);
  if (item?.kind === 'term') return termOccurrences(document, item.term);
  const paragraphs = item === undefined ? [] : paragraphsMeant(document, item);
  if (paragraphs.length > 0) return paragraphOccurrences(document, paragraphs);
  const around = options.fromText && item?.kind !== 'contentsEntry' ? paragraphAt(report, offset) : undefined;
  return paragraphOccurrences(document, around === undefined ? [] : [around]);
}

function paragraphsMeant({ report }: ReportDocument, item: Item): readonly number[] {
  switch (item.kind) {
    case 'citationTarget':
      return report.citations[item.citation]?.targets[item.target]?.paragraphs ?? [];
    case 'citation':
      return citedParagraphs(report, item.citation);
    case 'paragraphNumber':
      return [item.paragraph];
    default:
      return [];
  }
}

function paragraphOccurrences(document: ReportDocument, paragraphs: readonly number[]): Occurrences {
  const { report } = document;
  const declarations = paragraphs.flatMap((index) => {
    const paragraph = report.paragraphs[index];
    return paragraph === undefined ? [] : [paragraphSelection(document, paragraph)];
  });
  const uses = new Map(
    paragraphs.flatMap((index) => citationsOf(report, index).map(({ span }) => [span.start, span] as const)),
  );
  return { declarations, uses: [...uses.values()] };
}

function termOccurrences({ report }: ReportDocument, index: number): Occurrences {
  const term = report.terms[index];
  if (term === undefined) return { declarations: [], uses: [] };
  const declarations = term.meanings.flatMap(({ shortSpan }) => (shortSpan === undefined ? [] : [shortSpan]));
  const starts = new Set(declarations.map(({ start }) => start));
  return { declarations, uses: term.uses.filter(({ start }) => !starts.has(start)) };
}
