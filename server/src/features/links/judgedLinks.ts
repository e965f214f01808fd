import { paragraphAt, recommendationAt } from '../../analysis/itemAt.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { findingsBehind, likelyRecommendations } from './linkedPassages.ts';
import type { AskingPassage, LinkedPassage } from './linkedPassages.ts';
import { judged } from './verdicts.ts';
import type { JudgedFinding, PlacedVerdict } from './verdicts.ts';

/** The findings behind a recommendation or bullet as readers judged them: accepted ones first, rejected ones left out. */
export function judgedFindings(
  document: ReportDocument,
  passage: AskingPassage,
  verdicts: readonly PlacedVerdict[],
): JudgedFinding[] {
  return judged(document, findingsBehind(document, passage), passage, verdicts);
}

/** A recommendation that likely rests on a paragraph, or does so by the word of a reader. */
export interface JudgedRecommendation extends LinkedPassage {
  readonly accepted?: { readonly by: string };
}

/** The recommendations that likely rest on a paragraph: accepted ones first, those that readers rejected left out. */
export function judgedRecommendations(
  document: ReportDocument,
  paragraph: number,
  verdicts: readonly PlacedVerdict[],
): JudgedRecommendation[] {
  const likely = likelyRecommendations(document, paragraph);
  const said = verdictsOn(document, paragraph, verdicts);
  if (said.size === 0) return likely;
  const accepted = [...said].flatMap(([recommendation, { by }]): JudgedRecommendation[] => {
    if (by === undefined) return [];
    const known = likely.find(({ passage }) => isOf(passage, recommendation));
    const passage = { kind: 'recommendation', recommendation, item: undefined } as const;
    return [{ passage, places: [], likely: known?.likely ?? { score: 1, words: [] }, accepted: { by } }];
  });
  return [
    ...accepted,
    ...likely.filter(({ passage }) => passage.kind !== 'recommendation' || !said.has(passage.recommendation)),
  ];
}

/** Places of the recommendations and bullets that rest on a paragraph by the word of a reader, in reading order. */
export function acceptedPlaces(
  { report }: ReportDocument,
  paragraph: number,
  verdicts: readonly PlacedVerdict[],
): Span[] {
  return lastWords(verdicts)
    .filter(({ verdict, to }) => verdict === 'accepted' && paragraphAt(report, to.start) === paragraph)
    .filter(({ from }) => recommendationAt(report, from.start) !== undefined)
    .map(({ from }) => from)
    .sort((a, b) => a.start - b.start);
}

/** True if a reader rejected that what stands at `offset` of a recommendation rests on a paragraph. */
export function isRejected(
  document: ReportDocument,
  offset: number,
  paragraph: number,
  verdicts: readonly PlacedVerdict[],
): boolean {
  const around = recommendationAt(document.report, offset);
  if (around === undefined) return false;
  return lastWords(verdicts).some(
    ({ verdict, from, to }) =>
      verdict === 'rejected' &&
      from.start <= offset &&
      offset <= from.end &&
      paragraphAt(document.report, to.start) === paragraph,
  );
}

/**
 * What readers said of a paragraph, by recommendation: `by` where they accepted it for the whole or one of its bullets,
 * none where they rejected it for the whole or for each bullet that likely rests on it.
 */
function verdictsOn(
  document: ReportDocument,
  paragraph: number,
  verdicts: readonly PlacedVerdict[],
): Map<number, { readonly by: string | undefined }> {
  const { report } = document;
  const found = new Map<number, { readonly by: string | undefined }>();
  for (const { from, to, verdict, by } of lastWords(verdicts)) {
    const around = paragraphAt(report, to.start) === paragraph ? recommendationAt(report, from.start) : undefined;
    if (around === undefined) continue;
    const { recommendation } = around;
    if (verdict === 'accepted') found.set(recommendation, { by });
    else if (!found.has(recommendation) && !isBehindAny(document, recommendation, paragraph, verdicts))
      found.set(recommendation, { by: undefined });
  }
  return found;
}

/** True if a part of the recommendation still has the paragraph behind it. */
function isBehindAny(
  document: ReportDocument,
  recommendation: number,
  paragraph: number,
  verdicts: readonly PlacedVerdict[],
): boolean {
  const items = document.report.recommendations[recommendation]?.items ?? [];
  const parts = items.length === 0 ? [undefined] : items.map((_, item) => item);
  return parts.some((item) =>
    judgedFindings(document, { kind: 'recommendation', recommendation, item }, verdicts).some(
      (finding) => finding.paragraph === paragraph,
    ),
  );
}

/** Of several verdicts from one place to another the last. */
function lastWords(verdicts: readonly PlacedVerdict[]): readonly PlacedVerdict[] {
  return [...new Map(verdicts.map((one) => [`${one.from.start} ${one.to.start}`, one])).values()];
}

function isOf(passage: LinkedPassage['passage'], recommendation: number): boolean {
  return passage.kind === 'recommendation' && passage.recommendation === recommendation;
}
