import type { Connection } from 'vscode-languageserver';
import { paragraphAt } from '../../analysis/itemAt.ts';
import type { AnnotationRequests } from './annotationRequests.ts';
import { describeError } from '../../answer.ts';
import { actionPlan, planEdit } from '../../features/views/actionPlan.ts';
import type { ReadersWords } from '../../features/passages/placedAnnotation.ts';
import { toOffset } from '../../features/toLsp.ts';
import { verdictEdits } from '../../features/links/verdicts.ts';
import type { AnnotationEdit } from '../../protocol/annotations.ts';
import type { ListParams } from '../../protocol/common.ts';
import { JUDGE_REQUEST, PLAN_REQUEST, SET_PLAN_ROW_REQUEST } from '../../protocol/followUp.ts';
import type { JudgeParams, PlanRow, SetPlanRowParams } from '../../protocol/followUp.ts';
import type { ReadersAnswer } from '../readersAnswer.ts';
import type { ReportDocument } from '../../workspace/reports.ts';

/** What readers make of a report: verdicts on its likely findings, and what is to be done about it. */
export function answerFollowUp(
  connection: Connection,
  withWords: ReadersAnswer,
  annotations: AnnotationRequests,
): void {
  answerPlans(connection, annotations);
  connection.onRequest(
    JUDGE_REQUEST,
    withWords<JudgeParams, AnnotationEdit[]>('judgeFinding', [], (document, params, words) =>
      judge(annotations, document, params, words),
    ),
  );
}

type PlanFeature<P, R> = (document: ReportDocument, words: ReadersWords, params: P) => R;

/** The action plan of a report, open or not. */
function answerPlans(connection: Connection, annotations: AnnotationRequests): void {
  const on = <P extends ListParams, R>(request: string, nothing: R, feature: PlanFeature<P, R>): void => {
    connection.onRequest(request, async (params: P): Promise<R> => {
      try {
        const read = await annotations.readWith(params.textDocument.uri);
        return read === undefined ? nothing : feature(read.document, read.words, params);
      } catch (error) {
        connection.console.error(`${request} failed: ${describeError(error)}`);
        return nothing;
      }
    });
  };
  on<ListParams, PlanRow[]>(PLAN_REQUEST, [], (document, { placed }) => actionPlan(document, placed));
  on<SetPlanRowParams, AnnotationEdit | null>(SET_PLAN_ROW_REQUEST, null, (document, { placed }, params) =>
    planEdit(document, placed, params),
  );
}

function judge(
  annotations: AnnotationRequests,
  document: ReportDocument,
  { position, finding, verdict, author }: JudgeParams,
  { verdicts }: ReadersWords,
): AnnotationEdit[] {
  const asking = toOffset(document.source, position);
  const at = toOffset(document.source, finding);
  const index = at === undefined ? undefined : paragraphAt(document.report, at);
  const paragraph = document.report.paragraphs[index ?? -1];
  if (asking === undefined || index === undefined || paragraph === undefined) return [];
  const resource = annotations.resourceOf(document, paragraph.span);
  if (resource === undefined) return [];
  return verdictEdits(document, verdicts, asking, index, resource, { verdict, author });
}
