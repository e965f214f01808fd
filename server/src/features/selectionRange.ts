import type { SelectionRange } from 'vscode-languageserver-types';
import { itemAt, paragraphAt, recommendationAt, sectionAt } from '../analysis/itemAt.ts';
import { contains, touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { sentenceAt, trimmed } from './words/prose.ts';
import { toOffset, toRange } from './toLsp.ts';

/** For each position what to select step by step: item, citation, sentence, bullet, paragraph, section … whole text. */
export function selectionRange(document: ReportDocument, positions: unknown): SelectionRange[] {
  if (!Array.isArray(positions)) return [];
  return positions.map((position) => {
    const offset = toOffset(document.source, position) ?? 0;
    return chain(document, spansAround(document, offset));
  });
}

function spansAround(document: ReportDocument, offset: number): Span[] {
  const { source, report } = document;
  const item = itemAt(source, report, offset);
  const citation = item !== undefined && 'citation' in item ? report.citations[item.citation]?.span : undefined;
  const paragraph = report.paragraphs[paragraphAt(report, offset) ?? -1];
  const text = paragraph?.textSpan;
  const sentence = text !== undefined && touches(text, offset) ? sentenceAt(source, text, offset) : undefined;
  const around = recommendationAt(report, offset);
  const recommendation = report.recommendations[around?.recommendation ?? -1];
  const bullet = recommendation?.items[around?.item ?? -1]?.span;
  const inner = [item?.span, citation, sentence, bullet, text, paragraph?.span, recommendation?.span];
  const whole = { start: 0, end: source.text.length };
  return [...inner, ...sectionSpans(document, offset), whole].filter(
    (span): span is Span => span !== undefined && touches(span, offset),
  );
}

function sectionSpans({ source, report }: ReportDocument, offset: number): Span[] {
  const spans: Span[] = [];
  for (let index = sectionAt(report, offset); index !== undefined;) {
    const section: (typeof report.sections)[number] | undefined = report.sections[index];
    if (section === undefined) break;
    if (touches(section.title.span, offset)) spans.push(section.title.span);
    spans.push(trimmed(source, section.span));
    index = section.parent !== undefined && section.parent < index ? section.parent : undefined;
  }
  return spans;
}

/** Nested from the innermost out; a span that does not hold the one before it is passed over. */
function chain({ source }: ReportDocument, spans: readonly Span[]): SelectionRange {
  const steps: Span[] = [];
  for (const span of spans) {
    const last = steps.at(-1);
    if (last === undefined || (contains(span, last) && span.end - span.start > last.end - last.start)) steps.push(span);
  }
  let selection: SelectionRange | undefined;
  for (const span of steps.reverse()) {
    selection = { range: toRange(source, span), ...(selection === undefined ? {} : { parent: selection }) };
  }
  return selection ?? { range: toRange(source, { start: 0, end: 0 }) };
}
