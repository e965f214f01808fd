import type { CancellationToken } from 'vscode-languageserver';
import type { AnnotationRequests } from './annotations/annotationRequests.ts';
import type { Answer } from '../answer.ts';
import type { ReadersWords } from '../features/passages/placedAnnotation.ts';
import type { ListParams } from '../protocol/common.ts';
import type { ReportDocument } from '../workspace/reports.ts';

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
