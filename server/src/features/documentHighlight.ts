import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { DocumentHighlight } from 'vscode-languageserver-types';
import { BUILT_IN_GLOSSARY } from '../analysis/terms/known/glossary.ts';
import type { Glossary } from '../analysis/terms/known/glossary.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { occurrencesAt } from './references.ts';
import { toOffset, toRange } from './toLsp.ts';

/** As references: the paragraph's number or the acronym's introductions as written, citations and uses as read. */
export function documentHighlight(
  document: ReportDocument,
  position: unknown,
  glossary: Glossary = BUILT_IN_GLOSSARY,
): DocumentHighlight[] {
  const { source } = document;
  const offset = toOffset(source, position);
  if (offset === undefined) return [];
  const { declarations, uses } = occurrencesAt(document, offset, { fromText: false, glossary });
  const mark = (kind: DocumentHighlightKind) => (span: Span) => ({ span, kind });
  return [...declarations.map(mark(DocumentHighlightKind.Write)), ...uses.map(mark(DocumentHighlightKind.Read))]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, kind }) => ({ range: toRange(source, span), kind }));
}
