import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { FindingPool } from './findingPool.ts';
import { readPool } from './findingPool.ts';
import type { Asking } from './likelyFindings.ts';
import { likelyFindings } from './likelyFindings.ts';
import type { Finding, Paragraph, Recommendation, Report } from './model.ts';

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
  const likely = likelyFindings(source, report, poolOf(source, report), askedBy(asked, part));
  const known = new Set(cited.map((finding) => finding.paragraph));
  return [...cited, ...likely.filter((finding) => !known.has(finding.paragraph))].slice(
    0,
    Math.max(mostFindings, cited.length),
  );
}

/** A bullet under the words before it; the whole as its bullets one by one, but no more than a reader would follow. */
function askedBy({ span, lead, items }: Recommendation, part: Span | undefined): Asking[] {
  if (part !== undefined) return [{ span: part, lead }];
  if (items.length === 0 || items.length > mostItems) return [{ span }];
  return items.map((each) => ({ span: each.span, lead }));
}

const mostItems = 20;

/** One of each report that is still held: its passages are read when the first recommendation is asked about. */
const pools = new WeakMap<Report, FindingPool>();

function poolOf(source: SourceText, report: Report): FindingPool {
  const pool = pools.get(report) ?? readPool(source, report);
  pools.set(report, pool);
  return pool;
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
