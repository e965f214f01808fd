import { citationsOf, paragraphAt } from '../../analysis/itemAt.ts';
import type { CitationCandidate, Paragraph } from '../../analysis/model.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { line, list } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { pageName, percent, placeName, reasonsFor, sectionName } from '../words/places.ts';
import { cutAtWord, readableText, sentenceAt } from '../words/prose.ts';

const MOST_CITATIONS = 12;
const MOST_OF_A_CITATION = 160;

/** A paragraph's number: its section and page, who cites it, and for a number that is not printed how sure it is and why. */
export function paragraphNumberHover(document: ReportDocument, index: number): Block[] {
  const paragraph = document.report.paragraphs[index];
  const head = paragraph === undefined ? [] : headOf(document, paragraph);
  if (head.length === 0) return [];
  if (paragraph?.lost !== undefined) return [...head, ...possibleCitations(document, index)];
  const citing = citationsOf(document.report, index);
  if (citing.length === 0) return [...head, line(messages.notCited())];
  const citations = citing.map(({ citation }) => citation);
  return [...head, line(messages.citedBy(citing.length)), ...citingLines(document, citations)];
}

/** Where a number is cited that the paragraph may have had: what leads to it nevertheless, and what leads nowhere. */
function possibleCitations(document: ReportDocument, index: number): Block[] {
  const citing = document.report.citations.flatMap(({ targets }, citation) =>
    targets
      .filter(({ paragraphs, candidates = [] }) => [...paragraphs, ...candidates.map(paragraphOf)].includes(index))
      .map(() => citation),
  );
  return citing.length === 0 ? [] : [line(messages.mayBeCitedBy(citing.length)), ...citingLines(document, citing)];
}

function paragraphOf({ paragraph }: CitationCandidate): number {
  return paragraph;
}

function citingLines(document: ReportDocument, citations: readonly number[]): Block[] {
  const items = citations.slice(0, MOST_CITATIONS).map((citation) => citingLine(document, citation));
  const rest = citations.length - items.length;
  return [list(items), ...(rest > 0 ? [line(messages.more(rest))] : [])];
}

function headOf(document: ReportDocument, paragraph: Paragraph): Block[] {
  const { number, lost, section, textSpan } = paragraph;
  if (number === undefined) {
    if (lost === undefined) return [];
    const [sure, { second }] = [percent(lost.confidence), lost];
    const likeliest =
      second === undefined
        ? messages.numberLostLikeliest(lost.likeliest, sure)
        : messages.numberLostOneOfTwo(lost.likeliest, sure, second.label, percent(second.confidence));
    return [line({ strong: messages.numberLost() }), line(likeliest)];
  }
  const title = section === undefined ? undefined : sectionName(document, section);
  const place = [title, pageName(document, textSpan.start)].filter((part) => part !== undefined).join(', ');
  const name = line({ strong: messages.paragraph(number.label) }, ...(place === '' ? [] : [' · ', place]));
  if (number.source === 'printed') return [name];
  return [name, line(messages.recovered(percent(number.confidence), reasonsFor(document, number.evidence)))];
}

/** "paragraph 3, page 5: Ensure that plans are reviewed in time …" */
function citingLine(document: ReportDocument, citation: number): string[] {
  const { report, source } = document;
  const start = report.citations[citation]?.span.start ?? 0;
  const holder = report.recommendations.find(({ span }) => span.start <= start && start < span.end);
  const bullet = holder?.items.find(({ span }) => span.start <= start && start < span.end);
  const line = source.lineAt(start);
  const sentence = sentenceAt(source, { start: source.lineStart(line), end: source.lineEnd(line) }, start);
  // The number is told beside it.
  const text = report.paragraphs[paragraphAt(report, start) ?? -1]?.textSpan.start ?? 0;
  const around = bullet?.span ?? holder?.lead ?? { start: Math.max(sentence.start, text), end: sentence.end };
  const words = cutAtWord(readableText(document, around, MOST_OF_A_CITATION), MOST_OF_A_CITATION);
  return [`${placeName(document, start)}: ${words}`];
}
