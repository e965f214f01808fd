import { answerActions } from './actionRequests.ts';
import { answerCallHierarchy } from './callRequests.ts';
import { answerCompletion } from './completionRequests.ts';
import { answerLenses } from './lensRequests.ts';
import type { Answering } from '../../serving.ts';

/** What an editor offers beside and above a report that it shows. */
export function answerEditor({ connection, answer, withWords, ...serving }: Answering): void {
  const { documents, reports, state } = serving;
  answerActions(connection, answer, state);
  answerLenses(connection, withWords, state);
  answerCallHierarchy(connection, answer, withWords, state);
  answerCompletion(connection, answer, state, {
    isNote: (uri) => typeof uri === 'string' && documents.get(uri)?.languageId === 'markdown',
    openReports: () => documents.keys().flatMap((uri) => reports.get(uri) ?? []),
  });
}
