import type { SourceText } from '../text/sourceText.ts';
import type { Finding, Report } from './model.ts';

/**
 * The findings behind a recommendation, best first: those that it cites, then likely ones ranked by shared matter.
 * `item` is the index of one of its bullets; undefined for the recommendation as a whole.
 */
export function findingsOf(_source: SourceText, _report: Report, _recommendation: number, _item?: number): Finding[] {
  return [];
}
