import type { FoldingRange } from 'vscode-languageserver-types';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { trimmed } from './words/prose.ts';

/** Sections, tables, recommendations and paragraphs of more than one line, by whole lines; at most `limit`, outer first. */
export function foldingRange(document: ReportDocument, limit = 5000): FoldingRange[] {
  const { source, report } = document;
  const byStart = new Map<number, FoldingRange>();
  const lists = [report.sections, report.tables, report.recommendations, report.paragraphs];
  for (const { span } of lists.flat()) {
    const range = wholeLines(source, span);
    if (range === undefined || byStart.size >= limit) continue;
    const known = byStart.get(range.startLine);
    if (known === undefined || known.endLine < range.endLine) byStart.set(range.startLine, range);
  }
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

function wholeLines(source: SourceText, span: Span): FoldingRange | undefined {
  const { start, end } = trimmed(source, span);
  const startLine = source.lineAt(start);
  const endLine = source.lineAt(end);
  return endLine > startLine ? { startLine, endLine } : undefined;
}
