import type { SpecificResource, Verdict } from '../annotations/annotation.ts';
import { paragraphAt, recommendationAt } from '../analysis/itemAt.ts';
import type { Finding, Report } from '../analysis/model.ts';
import type { AnnotationEdit } from '../protocol/annotations.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { passageSpan } from './linkedPassages.ts';
import { toRange } from './toLsp.ts';

/** A reader's word on a likely finding, as its annotation has it: from where to where, and whose word it is. */
export interface PlacedVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  readonly by: string;
  /** Place of the recommendation or the bullet. */
  readonly from: Span;
  /** Place of the finding. */
  readonly to: Span;
}

/** A finding with what readers said of it. */
export interface JudgedFinding extends Finding {
  readonly verdict?: Verdict;
  readonly by?: string;
}

/**
 * Findings of a recommendation (`item`: of that bullet) with the readers' verdicts: accepted ones come right behind the
 * cited, also those that are no longer among the likely; rejected ones are left out, or come last if asked for. A verdict
 * on the whole recommendation counts for its bullets, too.
 */
export function judged(
  report: Report,
  findings: readonly Finding[],
  asked: { readonly recommendation: number; readonly item: number | undefined },
  verdicts: readonly PlacedVerdict[],
  withRejected = false,
): JudgedFinding[] {
  if (verdicts.length === 0) return [...findings];
  const spoken = new Map<number, PlacedVerdict>();
  for (const verdict of verdicts) {
    const around = recommendationAt(report, verdict.from.start);
    const paragraph = paragraphAt(report, verdict.to.start);
    if (around?.recommendation !== asked.recommendation || paragraph === undefined) continue;
    const isOfPart = covers(report, verdict.from, asked);
    if (isOfPart) spoken.set(paragraph, verdict);
  }
  const known = new Set(findings.map(({ paragraph }) => paragraph));
  const added = [...spoken]
    .filter(([paragraph, { verdict }]) => !known.has(paragraph) && (verdict === 'accepted' || withRejected))
    .map(([paragraph]): Finding => ({ paragraph, kind: 'likely', score: 0.5, words: [] }));
  const all = [...findings, ...added].map((finding): JudgedFinding => {
    const said = finding.kind === 'likely' ? spoken.get(finding.paragraph) : undefined;
    return said === undefined ? finding : { ...finding, verdict: said.verdict, by: said.by };
  });
  return all.filter(({ verdict }) => verdict !== 'rejected' || withRejected).sort((a, b) => rank(a) - rank(b));
}

/** True if the words at `from` are those that are asked about: the whole recommendation always is. */
function covers(
  report: Report,
  from: Span,
  { recommendation, item }: { readonly recommendation: number; readonly item: number | undefined },
): boolean {
  const whole = report.recommendations[recommendation];
  const part = item === undefined ? undefined : whole?.items[item]?.span;
  if (whole === undefined) return false;
  const isOfItem = whole.items.some(({ span }) => span.start <= from.start && from.end <= span.end);
  if (!isOfItem) return true;
  return part !== undefined && part.start <= from.start && from.end <= part.end;
}

function rank({ kind, verdict }: JudgedFinding): number {
  if (kind === 'cited') return 0;
  return verdict === 'accepted' ? 1 : verdict === 'rejected' ? 3 : 2;
}

/** What a reader says of a finding: null takes back what was said. */
export interface Judgement {
  readonly verdict: Verdict | null;
  readonly author: string;
}

/**
 * What to do to annotations so that this is the last word on a finding of the recommendation or bullet around `asking`;
 * empty if there is nothing to do. `finding` names the paragraph in the file of annotations.
 */
export function verdictEdits(
  { report, source }: ReportDocument,
  verdicts: readonly PlacedVerdict[],
  asking: number,
  paragraph: number,
  finding: SpecificResource,
  { verdict, author }: Judgement,
): AnnotationEdit[] {
  const around = recommendationAt(report, asking);
  const from = around === undefined ? undefined : passageSpan(report, { kind: 'recommendation', ...around });
  if (around === undefined || from === undefined) return [];
  const known = verdicts.filter(
    (one) =>
      paragraphAt(report, one.to.start) === paragraph &&
      recommendationAt(report, one.from.start)?.recommendation === around.recommendation &&
      covers(report, one.from, around),
  );
  if (verdict === null) return known.map(({ id }) => ({ kind: 'delete', id }));
  const creator = author === '' ? undefined : { type: 'Person' as const, name: author };
  const [last, ...others] = [...known].reverse();
  const rest = others.map(({ id }) => ({ kind: 'delete', id }) as const);
  if (last !== undefined) {
    const changes = { 'lens:verdict': verdict, creator: creator ?? null };
    return [{ kind: 'update', id: last.id, changes }, ...rest];
  }
  const annotation = {
    motivation: 'assessing' as const,
    ...(creator === undefined ? {} : { creator }),
    body: [{ ...finding, purpose: 'linking' as const }],
    'lens:verdict': verdict,
  };
  return [{ kind: 'create', range: toRange(source, from), annotation }];
}
