import type { Problem, Report } from '../../analysis/model.ts';
import { contains } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { findingsBehind } from '../links/linkedPassages.ts';
import type { AskingPassage } from '../links/linkedPassages.ts';
import { passageSelection, passageWords } from '../passages/passageNames.ts';

/** Recommendations times paragraphs: beyond this, looking for all findings would take seconds. */
const MOST_PAIRS = 200_000;

/** Kept with the report, because diagnostics are asked for again and again. */
const found = new WeakMap<Report, readonly Problem[]>();

/**
 * A problem for each recommendation that cites nothing and that nothing in the report speaks of. None where no
 * recommendation has a finding: then it is the findings that the text lacks, not the evidence of one recommendation.
 * None either in reports so large that asking would hold up the reader.
 */
export function withoutEvidence(document: ReportDocument): readonly Problem[] {
  const problems = found.get(document.report) ?? find(document);
  found.set(document.report, problems);
  return problems;
}

function find(document: ReportDocument): Problem[] {
  const { recommendations, paragraphs } = document.report;
  if (recommendations.length * paragraphs.length > MOST_PAIRS) return [];
  const bare = recommendations
    .map((_, recommendation): AskingPassage => ({ kind: 'recommendation', recommendation, item: undefined }))
    .filter((passage) => !citesAnything(document.report, passage) && findingsBehind(document, passage).length === 0);
  if (bare.length === recommendations.length) return [];
  return bare.flatMap((passage): Problem[] => {
    const span = passageSelection(document, passage);
    // A bullet whose words extraction has lost is no recommendation.
    if (span === undefined || !/\p{L}/u.test(passageWords(document, passage))) return [];
    return [{ code: 'recommendation-without-evidence', span, detail: [] }];
  });
}

/** True if a citation stands in the recommendation, wherever it leads. */
export function citesAnything({ recommendations, citations }: Report, { recommendation }: AskingPassage): boolean {
  const whole = recommendations[recommendation]?.span;
  return whole !== undefined && citations.some(({ span }) => contains(whole, span));
}
