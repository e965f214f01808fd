import { citationsOf, paragraphAt, recommendationAt } from '../../analysis/itemAt.ts';
import type { Finding, Recommendation } from '../../analysis/model.ts';
import type { ReportLink } from '../../protocol/links.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { findingReason } from '../words/findingReason.ts';
import { judgedRecommendations } from '../links/judgedLinks.ts';
import { findingsBehind, partsOf } from '../links/linkedPassages.ts';
import type { LikelyLink } from '../links/linkedPassages.ts';
import { messages } from '../words/messages.ts';
import { numberOf, wordsOf } from '../passages/passageNames.ts';
import { percent } from '../words/places.ts';
import { firstLine } from '../words/prose.ts';
import { paragraphSelection } from '../passages/selections.ts';
import { toOffset, toRange } from '../toLsp.ts';
import { judged } from '../links/verdicts.ts';
import type { JudgedFinding, PlacedVerdict } from '../links/verdicts.ts';

const MOST_BLANKS = 400;

/**
 * `report/findings`: the paragraphs behind the recommendation or bullet at `position`, best first, with what readers said
 * of likely ones; those that they rejected only if asked for.
 */
export function findings(
  document: ReportDocument,
  position: unknown,
  verdicts: readonly PlacedVerdict[] = [],
  withRejected = false,
): ReportLink[] {
  const { source, report } = document;
  const offset = toOffset(source, position);
  const around = offset === undefined ? undefined : recommendationAt(report, backOverBlanks(source.text, offset));
  if (around === undefined) return [];
  const found = judged(
    document,
    findingsBehind(document, { kind: 'recommendation', ...around }),
    around,
    verdicts,
    withRejected,
  );
  return found.flatMap((finding) => findingLink(document, finding));
}

/** The end of the words before `offset` where it lies among blanks: a cursor behind a recommendation still means it. */
function backOverBlanks(text: string, offset: number): number {
  const isBlank = (at: number): boolean => text.charCodeAt(at) <= 32;
  if (offset < text.length && !isBlank(offset)) return offset;
  let at = offset;
  while (at > 0 && offset - at < MOST_BLANKS && isBlank(at - 1)) at--;
  return at > 0 && offset - at < MOST_BLANKS ? at : offset;
}

/**
 * `report/recommendations`: the recommendations that cite the paragraph at `position`, and those that rest on it by the
 * word of readers; where nobody cites it those that likely do, without what readers rejected.
 */
export function recommendations(
  document: ReportDocument,
  position: unknown,
  verdicts: readonly PlacedVerdict[] = [],
): ReportLink[] {
  const { source, report } = document;
  const offset = toOffset(source, position);
  const paragraph = offset === undefined ? undefined : paragraphAt(report, offset);
  if (paragraph === undefined) return [];
  const citing = citationsOf(report, paragraph).map(({ citation }) => report.citations[citation]?.span.start ?? -1);
  const cited = report.recommendations.flatMap((recommendation) =>
    partsOf(recommendation)
      .filter((part) => citing.some((start) => start >= part.start && start < part.end))
      .map((part) => recommendationLink(document, recommendation, part, undefined)),
  );
  const resting = judgedRecommendations(document, paragraph, verdicts);
  const others = cited.length > 0 ? resting.filter(({ accepted }) => accepted !== undefined) : resting;
  return [
    ...cited,
    ...others.flatMap(({ passage, likely, accepted }) => {
      const recommendation =
        passage.kind === 'recommendation' ? report.recommendations[passage.recommendation] : undefined;
      if (recommendation === undefined || likely === undefined) return [];
      return [recommendationLink(document, recommendation, recommendation.span, likely, accepted)];
    }),
  ];
}

/** A finding as the client gets it: the paragraph, and how it is linked. */
export function findingLink(document: ReportDocument, finding: JudgedFinding): ReportLink[] {
  const paragraph = document.report.paragraphs[finding.paragraph];
  if (paragraph === undefined) return [];
  const { source } = document;
  const { number, span, textSpan } = paragraph;
  return [
    {
      range: toRange(source, span),
      selectionRange: toRange(source, paragraphSelection(document, paragraph)),
      ...numberOf(number),
      label: wordsOf(document, textSpan),
      ...certainty(finding),
      ...(finding.verdict === undefined ? {} : { verdict: finding.verdict }),
      ...(finding.by === undefined || finding.by === '' ? {} : { by: finding.by }),
    },
  ];
}

function recommendationLink(
  document: ReportDocument,
  recommendation: Recommendation,
  part: Span,
  likely: LikelyLink | undefined,
  accepted?: { readonly by: string },
): ReportLink {
  const { source, report } = document;
  return {
    range: toRange(source, part),
    selectionRange: toRange(source, firstLine(source, part)),
    ...numberOf(report.paragraphs[recommendation.paragraph ?? -1]?.number),
    label: wordsOf(document, part),
    ...(likely === undefined ? { kind: 'cited' as const } : certainty({ ...likely, kind: 'likely' })),
    ...(accepted === undefined ? {} : { verdict: 'accepted' as const }),
    ...(accepted === undefined || accepted.by === '' ? {} : { by: accepted.by }),
  };
}

/** A likely finding's score ranks it among the passages of its report, so the reader gets the reason, not the figure. */
function certainty(finding: Omit<Finding, 'paragraph'>): Pick<ReportLink, 'kind' | 'score' | 'reason'> {
  const { kind, score } = finding;
  if (kind === 'cited') return score === 1 ? { kind } : { kind, score, reason: messages.numberSure(percent(score)) };
  const reason = findingReason(finding);
  return reason === '' ? { kind, score } : { kind, score, reason };
}
