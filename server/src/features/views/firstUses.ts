import type { Range } from 'vscode-languageserver-types';
import type { Glossary } from '../../analysis/terms/known/glossary.ts';
import { findKnownTerms } from '../../analysis/terms/known/knownTerms.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { toRange } from '../toLsp.ts';

/** `report/firstUses`: the first place of each term that a hover explains, in reading order. */
export function firstUses({ source, report }: ReportDocument, glossary: Glossary): Range[] {
  const { terms } = findKnownTerms(source, report, glossary);
  const first = ({ uses }: { readonly uses: readonly Span[] }): readonly Span[] => uses.slice(0, 1);
  return [...report.terms.flatMap(first), ...terms.flatMap(first)]
    .sort((a, b) => a.start - b.start)
    .map((span) => toRange(source, span));
}
