import { recommendationAtStart } from '../../report/headings/recommendationTitles.ts';
import type { ReportDocument } from '../../workspace/reports.ts';

/** Characters that hold the number of a recommendation. */
const NAMED_WITHIN = 120;

/** The number that a recommendation opens with, or its heading: "Safety recommendation 2013-011 (paragraphs 2 and 3)". */
export function numberOfRecommendation({ report, source }: ReportDocument, index: number): string | undefined {
  const start = report.recommendations[index]?.span.start;
  return start === undefined ? undefined : recommendationAtStart(source.text.slice(start, start + NAMED_WITHIN));
}
