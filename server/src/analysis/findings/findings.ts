import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { LikelyFindings } from './likelyFindings.ts';
import type { Finding, Paragraph, Report } from '../model.ts';

const mostFindings = 8;

/**
 * The findings behind a recommendation, best first: those that it cites, then likely ones ranked by shared matter.
 * `item` is the index of one of its bullets; undefined for the recommendation as a whole.
 */
export function findingsOf(source: SourceText, report: Report, recommendation: number, item?: number): Finding[] {
  const asked = report.recommendations[recommendation];
  if (asked === undefined) return [];
  const part = item === undefined ? undefined : asked.items[item]?.span;
  const cited = citedFrom(report, part ?? asked.span);
  const ranked = likelyIn(source, report).behind(recommendation, part === undefined ? undefined : item);
  const known = new Set(cited.map((finding) => finding.paragraph));
  return [...cited, ...ranked.filter((finding) => !known.has(finding.paragraph))].slice(
    0,
    Math.max(mostFindings, cited.length),
  );
}

/** One of each report that is still held: its passages are read when the first recommendation is asked about. */
const likely = new WeakMap<Report, LikelyFindings>();

/** The likely findings of a report, worked out as they are asked for. */
export function likelyIn(source: SourceText, report: Report): LikelyFindings {
  const known = likely.get(report) ?? new LikelyFindings(source, report);
  likely.set(report, known);
  return known;
}

/** (0, 1]: how sure the paragraph's number is; 1 where it is printed. */
export function sureness(paragraph: Paragraph | undefined): number {
  return paragraph?.number?.source === 'recovered' ? paragraph.number.confidence : 1;
}

function citedFrom(report: Report, span: Span): Finding[] {
  const seen = new Set<number>();
  const found: Finding[] = [];
  for (const citation of report.citations) {
    if (citation.isNote === true || citation.span.start < span.start || citation.span.end > span.end) continue;
    for (const { paragraphs, inferred } of citation.targets) {
      for (const paragraph of paragraphs) {
        if (seen.has(paragraph)) continue;
        seen.add(paragraph);
        found.push({
          paragraph,
          kind: inferred === undefined ? 'cited' : 'likely',
          score: inferred?.confidence ?? sureness(report.paragraphs[paragraph]),
          words: inferred?.words ?? [],
        });
      }
    }
  }
  return found;
}
