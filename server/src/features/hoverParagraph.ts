import { citationsOf } from '../analysis/itemAt.ts';
import type { Paragraph } from '../analysis/model.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { line, list } from './markup.ts';
import type { Block } from './markup.ts';
import { messages } from './messages.ts';
import { pageName, percent, placeName, reasonsFor, sectionName } from './places.ts';
import { cutAtWord, readableText, sentenceAt } from './prose.ts';

const MOST_CITATIONS = 12;
const MOST_OF_A_CITATION = 160;

/** A paragraph's number: its section and page, who cites it, and for a number that is not printed how sure it is and why. */
export function paragraphNumberHover(document: ReportDocument, index: number): Block[] {
  const paragraph = document.report.paragraphs[index];
  const head = paragraph === undefined ? [] : headOf(document, paragraph);
  if (head.length === 0) return [];
  const citing = citationsOf(document.report, index);
  if (citing.length === 0) return [...head, line(messages.notCited())];
  const items = citing.slice(0, MOST_CITATIONS).map(({ citation }) => citingLine(document, citation));
  const rest = citing.length - items.length;
  return [
    ...head,
    line(messages.citedBy(citing.length)),
    list(items),
    ...(rest > 0 ? [line(messages.more(rest))] : []),
  ];
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
  const around =
    bullet?.span ??
    holder?.span ??
    sentenceAt(source, { start: source.lineStart(line), end: source.lineEnd(line) }, start);
  const words = cutAtWord(readableText(document, around, MOST_OF_A_CITATION), MOST_OF_A_CITATION);
  return [`${placeName(document, start)}: ${words}`];
}
