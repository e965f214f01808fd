import { areaKey, gradeKey } from '../../analysis/judgements/judgementAreas.ts';
import type { JudgementSummary } from '../../workspace/index/entry/reportSummary.ts';

/**
 * Each judgement of a report once, worded as it is first given, with the last of its places: a report may give it on its
 * cover and beside the section where its reasons stand.
 */
export function eachOnce(judgements: readonly JudgementSummary[]): JudgementSummary[] {
  const found = new Map<string, JudgementSummary>();
  for (const judgement of judgements) {
    const key = `${areaKey(judgement.area)} ${gradeKey(judgement.grade)}`;
    const { area, grade } = found.get(key) ?? judgement;
    found.set(key, { ...judgement, area, grade });
  }
  return [...found.values()];
}
