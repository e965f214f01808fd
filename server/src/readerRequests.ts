import type { CancellationToken, Connection } from 'vscode-languageserver';
import { paragraphAt } from './analysis/itemAt.ts';
import type { AnnotationRequests } from './annotationRequests.ts';
import { printSidecar } from './annotations/printSidecar.ts';
import { describeError } from './answer.ts';
import type { Answer } from './answer.ts';
import { readImport } from './exchange/readImport.ts';
import { EXPORT_REQUEST, IMPORT_REQUEST, JSON_LD_REQUEST } from './protocol/exchange.ts';
import type { ExportedReport, ExportParams, ImportAnswer, ImportParams } from './protocol/exchange.ts';
import { actionPlan, planEdit } from './features/actionPlan.ts';
import { placesOf } from './documents/printedPlaces.ts';
import { exportedReport } from './features/exportedReport.ts';
import type { ReadersWords } from './features/placedAnnotation.ts';
import { findings } from './features/reportLinks.ts';
import { toOffset } from './features/toLsp.ts';
import { verdictEdits } from './features/verdicts.ts';
import { JUDGE_REQUEST, PLAN_REQUEST, SET_PLAN_ROW_REQUEST } from './protocol/followUp.ts';
import type { JudgeParams, PlanRow, SetPlanRowParams } from './protocol/followUp.ts';
import { FINDINGS_REQUEST } from './protocol/links.ts';
import type { AnnotationEdit } from './protocol/annotations.ts';
import type { FindingsParams, ReportLink } from './protocol/links.ts';
import type { ListParams } from './protocol/common.ts';
import type { DocumentTexts } from './workspace/documentTexts.ts';
import type { ReportDocument } from './workspace/reports.ts';
import { nameOf } from './workspace/uris.ts';

/** Requests whose answers depend on what readers wrote: they wait until it is read. */
export function answerReaders(
  connection: Connection,
  answer: Answer,
  withWords: ReadersAnswer,
  annotations: AnnotationRequests,
  texts: DocumentTexts,
): void {
  connection.onRequest(
    FINDINGS_REQUEST,
    withWords<FindingsParams, ReportLink[]>('findings', [], (document, { position, withRejected }, { verdicts }) =>
      findings(document, position, verdicts, withRejected === true),
    ),
  );
  answerPlans(connection, annotations);
  connection.onRequest(
    JUDGE_REQUEST,
    withWords<JudgeParams, AnnotationEdit[]>('judgeFinding', [], (document, params, words) =>
      judge(annotations, document, params, words),
    ),
  );
  connection.onRequest(
    EXPORT_REQUEST,
    withWords<ExportParams, ExportedReport | null>('exportAnnotations', null, (document, params, { placed }) =>
      exportedReport(document, placed, params, (span) => {
        const shown = texts.shown(document.uri, document.source.text);
        return shown === undefined ? [] : placesOf(shown, span);
      }),
    ),
  );
  connection.onRequest(
    JSON_LD_REQUEST,
    withWords<ListParams, string>('annotationsAsJsonLd', '', ({ uri }, _, { placed }) =>
      printSidecar({ annotations: placed.map(({ annotation }) => annotation), kept: [], rest: {} }, nameOf(uri)),
    ),
  );
  answerImport(connection, answer, annotations);
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

/** A file of annotations, read but not kept yet. */
function answerImport(connection: Connection, answer: Answer, annotations: AnnotationRequests): void {
  connection.onRequest(
    IMPORT_REQUEST,
    answer<ImportParams, ImportAnswer>('readAnnotations', { documents: [], skipped: 0 }, ({ uri }, { text }) =>
      readImport(text, annotations.kept.sourceOf(uri)),
    ),
  );
}

/** An answer that knows what readers wrote. */
export type ReadersAnswer = <P extends ListParams, R>(
  name: string,
  nothing: R,
  feature: (document: ReportDocument, params: P, words: ReadersWords) => R,
) => (params: P, token: CancellationToken) => Promise<R>;

/** As `answer`, after what readers wrote about the document was read. */
export function readersAnswer(answer: Answer, annotations: Pick<AnnotationRequests, 'wordsOn'>): ReadersAnswer {
  return <P extends ListParams, R>(
    name: string,
    nothing: R,
    feature: (document: ReportDocument, params: P, words: ReadersWords) => R,
  ) => {
    return async (params: P, token: CancellationToken): Promise<R> => {
      const document = await answer<P, ReportDocument | undefined>(name, undefined, (one) => one)(params, token);
      if (document === undefined) return nothing;
      const words = await annotations.wordsOn(document.uri);
      return answer<P, R>(name, nothing, (document, given) => feature(document, given, words))(params, token);
    };
  };
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
