import type { InlayHint } from 'vscode-languageserver-types';
import type { CitationTarget, Paragraph } from '../../analysis/model.ts';
import type { Settings } from '../../settings.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { likelyHints } from './likelyHint.ts';
import { messages } from '../words/messages.ts';
import { percent, reasonsFor, wordList } from '../words/places.ts';
import { NO_WORDS } from '../passages/placedAnnotation.ts';
import type { ReadersWords } from '../passages/placedAnnotation.ts';
import { toSpan } from '../toLsp.ts';

/**
 * "57?" before a paragraph whose number was lost, and behind a citation whose number was; "→ ¶ 17, likely" behind a
 * recommendation that cites nothing. The tooltip says why.
 */
export function inlayHint(
  document: ReportDocument,
  range: unknown,
  options: Settings['inlayHints'],
  { verdicts }: Pick<ReadersWords, 'verdicts'> = NO_WORDS,
): InlayHint[] {
  const { source, report } = document;
  const asked = toSpan(source, range);
  if (asked === undefined) return [];
  const isAsked = (offset: number): boolean => offset >= asked.start && offset <= asked.end;
  const numbers = options.recoveredNumbers
    ? report.paragraphs.filter(({ textSpan }) => isAsked(textSpan.start)).flatMap((one) => numberHint(document, one))
    : [];
  const citations = options.lostCitations
    ? report.citations
        .filter(({ span }: { span: Span }) => span.end >= asked.start && span.start <= asked.end)
        .flatMap(({ targets }) => targets.filter(({ span }) => isAsked(span.end)))
        .flatMap((target) => citationHint(document, target))
    : [];
  return [...numbers, ...citations, ...(options.likelyFindings ? likelyHints(document, asked, verdicts) : [])];
}

function numberHint(document: ReportDocument, { number, textSpan }: Paragraph): InlayHint[] {
  if (number?.source !== 'recovered') return [];
  return [
    {
      position: document.source.positionAt(textSpan.start),
      label: `${number.label}?`,
      tooltip: messages.recovered(percent(number.confidence), reasonsFor(document, number.evidence)),
      paddingRight: true,
    },
  ];
}

/** Where the number itself is lost; a number that is printed but damaged is shown as printed. */
function citationHint(document: ReportDocument, target: CitationTarget): InlayHint[] {
  const labels = target.paragraphs.flatMap((index) => document.report.paragraphs[index]?.number?.label ?? []);
  if (target.inferred === undefined || target.first !== undefined || labels.length === 0) return [];
  const words = wordList(target.inferred.words);
  const sure = percent(target.inferred.confidence);
  return [
    {
      position: document.source.positionAt(target.span.end),
      label: `${labels.join(', ')}?`,
      tooltip: words === '' ? messages.hintInferred(sure) : messages.hintInferredBecause(sure, words),
      paddingLeft: true,
    },
  ];
}
