import type { Range } from 'vscode-languageserver-types';
import type { DocumentText } from '../../documents/compose.ts';
import { offsetAt, passageAt, placesOf } from '../../documents/printedPlaces.ts';
import type { PagePlace, PrintedAtParams, PrintedPassage, PrintedPassages } from '../../protocol/pages.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { toOffset, toRange } from '../toLsp.ts';

/** Where passages are printed; what the client sends as ranges may be anything. */
export function printedPassages(document: ReportDocument, made: DocumentText, ranges: unknown): PrintedPassages {
  const all = Array.isArray(ranges) ? (ranges as unknown[]) : [];
  return { pageCount: made.pageCount, passages: all.map((range) => printedPassage(document, made, range)) };
}

function printedPassage({ source, report }: ReportDocument, made: DocumentText, range: unknown): PrintedPassage {
  const { start: first, end: last } = (range ?? {}) as Partial<Range>;
  const start = toOffset(source, first) ?? 0;
  const end = Math.max(start, toOffset(source, last) ?? start);
  const spans = start === end ? passageAt(made, start) : [{ start, end }];
  const at = spans[0]?.start ?? start;
  const page = report.pages.findIndex((span) => at < span.end);
  return { page: page < 0 ? Math.max(0, made.pageCount - 1) : page, places: placesOfAll(made, spans) };
}

function placesOfAll(made: DocumentText, spans: readonly Span[]): PagePlace[] {
  const pages = new Map<number, PagePlace>();
  for (const span of spans)
    for (const { page, boxes } of placesOf(made, span))
      pages.set(page, { page, boxes: [...(pages.get(page)?.boxes ?? []), ...boxes] });
  return [...pages.values()];
}

/** The words that are printed at a point, or from one to another; null if there are none. */
export function printedAt({ source }: ReportDocument, made: DocumentText, params: PrintedAtParams): Range | null {
  const { from, to } = params;
  const first = offsetAt(made, from);
  if (first === undefined) return null;
  if (to === undefined) return toRange(source, { start: first, end: first });
  const last = offsetAt(made, to);
  if (last === undefined) return null;
  const [start, end] = first <= last ? [first, last] : [last, first];
  return toRange(source, { start: wordEdge(made.text, start, -1), end: wordEdge(made.text, end, 1) });
}

/** The edge of the word around an offset, to the left (-1) or to the right (1). */
function wordEdge(text: string, offset: number, step: -1 | 1): number {
  const isWord = (at: number): boolean => /[\p{L}\p{N}\p{M}’'-]/u.test(text.charAt(at));
  if (!isWord(offset)) return step < 0 ? offset : offset + 1;
  let at = offset;
  while (at >= 0 && at < text.length && isWord(at)) at += step;
  return step < 0 ? at + 1 : at;
}
