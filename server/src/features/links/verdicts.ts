import type { SpecificResource, Verdict } from '../../annotations/annotation.ts';
import { findingsOf } from '../../analysis/findings/findings.ts';
import { paragraphAt, recommendationAt } from '../../analysis/itemAt.ts';
import type { Finding, Report } from '../../analysis/model.ts';
import type { AnnotationEdit } from '../../protocol/annotations.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { passageSpan } from './linkedPassages.ts';
import { toRange } from '../toLsp.ts';

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

/** A recommendation, or with `item` a bullet of it. */
interface Part {
  readonly recommendation: number;
  readonly item: number | undefined;
}

/**
 * Findings of a recommendation (`item`: of that bullet) with the readers' verdicts: accepted ones come right behind the
 * cited, also those that are no longer among the likely; rejected ones are left out, or come last if asked for. A verdict
 * on the whole recommendation counts for its bullets, too. What is accepted for a bullet is for the whole; what is rejected
 * is once no bullet rests on it any more.
 */
export function judged(
  document: ReportDocument,
  findings: readonly Finding[],
  asked: Part,
  verdicts: readonly PlacedVerdict[],
  withRejected = false,
): JudgedFinding[] {
  if (verdicts.length === 0) return [...findings];
  const spoken = spokenOf(document, asked, verdicts);
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

/** The last word on each paragraph as a finding of a recommendation or bullet. */
function spokenOf(
  document: ReportDocument,
  asked: Part,
  verdicts: readonly PlacedVerdict[],
): Map<number, PlacedVerdict> {
  const { report } = document;
  const spoken = new Map<number, PlacedVerdict>();
  const onBullets = new Map<number, Map<number, PlacedVerdict>>();
  for (const verdict of verdicts) {
    const around = recommendationAt(report, verdict.from.start);
    const paragraph = paragraphAt(report, verdict.to.start);
    if (around?.recommendation !== asked.recommendation || paragraph === undefined) continue;
    const item = itemAround(report, verdict.from, asked.recommendation);
    if (item === undefined || item === asked.item) spoken.set(paragraph, verdict);
    else if (asked.item === undefined)
      onBullets.set(paragraph, (onBullets.get(paragraph) ?? new Map<number, PlacedVerdict>()).set(item, verdict));
  }
  for (const [paragraph, said] of onBullets) {
    const ofWhole = spoken.get(paragraph) ?? wordOfBullets(document, asked.recommendation, paragraph, said);
    if (ofWhole !== undefined) spoken.set(paragraph, ofWhole);
  }
  return spoken;
}

/** What verdicts on bullets, by bullet, say for the whole recommendation. */
function wordOfBullets(
  { source, report }: ReportDocument,
  recommendation: number,
  paragraph: number,
  said: ReadonlyMap<number, PlacedVerdict>,
): PlacedVerdict | undefined {
  const words = [...said.values()];
  const accepted = words.findLast(({ verdict }) => verdict === 'accepted');
  if (accepted !== undefined) return accepted;
  const restsOnIt = (item: number): boolean =>
    !said.has(item) && findingsOf(source, report, recommendation, item).some((one) => one.paragraph === paragraph);
  const items = report.recommendations[recommendation]?.items ?? [];
  return items.some((_, item) => restsOnIt(item)) ? undefined : words.at(-1);
}

/** The bullet of a recommendation in which words stand; undefined for words that are not all in one. */
function itemAround(report: Report, words: Span, recommendation: number): number | undefined {
  const items = report.recommendations[recommendation]?.items ?? [];
  const at = items.findIndex(({ span }) => span.start <= words.start && words.end <= span.end);
  return at < 0 ? undefined : at;
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
      [undefined, around.item].includes(itemAround(report, one.from, around.recommendation)),
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
