import type { Location, LocationLink, Position, Range } from 'vscode-languageserver-types';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';

/** The only place where spans become ranges, and positions offsets. */
export function toRange(source: Pick<SourceText, 'positionAt'>, span: Span): Range {
  return { start: source.positionAt(span.start), end: source.positionAt(span.end) };
}

/** A stretch of a document, by the document’s URI. */
export function toLocation(document: ReportDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document.source, span) };
}

/** A link from `origin` to `selection` inside `target`; `target` is widened where it does not hold the selection. */
export function toLocationLink(document: ReportDocument, origin: Span, target: Span, selection: Span): LocationLink {
  const { source, uri } = document;
  const whole = { start: Math.min(target.start, selection.start), end: Math.max(target.end, selection.end) };
  return {
    originSelectionRange: toRange(source, origin),
    targetUri: uri,
    targetRange: toRange(source, whole),
    targetSelectionRange: toRange(source, selection),
  };
}

/**
 * Position → offset. undefined for what is no position of this text: not whole numbers, negative, or below the last
 * line. A character beyond the line's end means its end, as LSP says.
 */
export function toOffset(source: SourceText, position: unknown): number | undefined {
  if (!isPosition(position) || position.line >= source.lineCount) return undefined;
  return source.offsetAt(position);
}

/** Range → span, cut to the text; undefined for what is no range. */
export function toSpan(source: SourceText, range: unknown): Span | undefined {
  if (!isRange(range)) return undefined;
  const start = source.offsetAt(range.start);
  const end = source.offsetAt(range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

/** True for what has the form of a range, wherever it may lie. */
export function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false;
  return isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null || !('line' in value) || !('character' in value)) return false;
  return isIndex(value.line) && isIndex(value.character);
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
