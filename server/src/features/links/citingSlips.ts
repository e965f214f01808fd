import { findCitingSlips } from '../../analysis/findings/citingSlips.ts';
import type { CitingSlip, SlippedRun } from '../../analysis/findings/citingSlips.ts';
import { likelyIn } from '../../analysis/findings/findings.ts';
import { recommendationAt } from '../../analysis/itemAt.ts';
import type { Problem, Report } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { findingReason } from '../words/findingReason.ts';
import { messages } from '../words/messages.ts';

const ofReport = new WeakMap<Report, readonly SlippedRun[]>();

/** What was found in documents that are read again for each key. */
const kept = new Map<string, { readonly basis: string; readonly runs: readonly SlippedRun[] }>();
const MOST_KEPT = 8;
/** A paragraph that grew by so many characters may be on another matter. */
const GROWN = 200;

/**
 * The numbers in recommendations that seem to be out; see `findCitingSlips`. All paragraphs have to be compared for it, which
 * takes too long after each key: as long as a document has the same paragraphs of about the same length, and its
 * recommendations the same words, what was found before holds.
 */
export function citingSlips({ uri, source, report }: ReportDocument): readonly SlippedRun[] {
  const known = ofReport.get(report);
  if (known !== undefined) return known;
  const basis = report.citations.length === 0 ? '' : basisOf(source.text, report);
  const before = kept.get(uri);
  const runs = basis === '' ? [] : before?.basis === basis ? before.runs : findCitingSlips(source, report);
  ofReport.set(report, runs);
  kept.delete(uri);
  if (basis !== '') kept.set(uri, { basis, runs });
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  return runs;
}

function basisOf(text: string, { paragraphs, recommendations, citations }: Report): string {
  return JSON.stringify([
    paragraphs.map(({ number, span }) => [number?.label, Math.round((span.end - span.start) / GROWN)]),
    recommendations.map(({ span }) => text.slice(span.start, span.end)),
    citations.map(({ targets }) => targets.map(({ first, last, paragraphs: led }) => [first, last, led])),
  ]);
}

/** The slip of one number of a citation. */
export function slipOf(document: ReportDocument, citation: number, target: number): CitingSlip | undefined {
  return citingSlips(document)
    .flat()
    .find((slip) => slip.citation === citation && slip.target === target);
}

/** Why the recommendation or bullet may mean the other paragraph, in words; empty where only the other numbers tell. */
export function reasonOfSlip({ source, report }: ReportDocument, { citation, meant }: CitingSlip): string {
  const asking = recommendationAt(report, report.citations[citation]?.span.start ?? -1);
  if (asking === undefined) return '';
  const behind = likelyIn(source, report).behind(asking.recommendation, asking.item);
  const found = behind.find(({ paragraph }) => paragraph === meant);
  return found === undefined ? '' : findingReason(found);
}

/** "one too high", "2 to 3 too low": by how much some numbers of one run are out. */
export function amountOf(slips: readonly CitingSlip[]): string {
  const out = slips.map(({ by }) => Math.abs(by));
  const [least, most] = [Math.min(...out), Math.max(...out)];
  return (slips[0]?.by ?? 0) > 0 ? messages.tooHigh(least, most) : messages.tooLow(least, most);
}

/** A note for each run of such numbers, at the first one: what is out, by how much, what may be meant, how sure it is. */
export function slipProblems(document: ReportDocument): Problem[] {
  const { report } = document;
  return citingSlips(document).flatMap((run): Problem[] => {
    const [first] = run;
    const span = first === undefined ? undefined : targetSpan(report, first);
    const meant = report.paragraphs[first?.meant ?? -1];
    if (first === undefined || span === undefined || meant === undefined) return [];
    const printed = report.citations[first.citation]?.targets[first.target]?.first ?? '';
    const confidence = run.reduce((sum, slip) => sum + slip.confidence, 0) / run.length;
    const detail = [String(run.length), amountOf(run), printed, meant.number?.label ?? '', String(confidence)];
    return [{ code: 'citations-out', span, detail, related: [meant.span] }];
  });
}

/** Where a slipped number stands. */
export function targetSpan(report: Report, { citation, target }: CitingSlip): Span | undefined {
  return report.citations[citation]?.targets[target]?.span;
}
