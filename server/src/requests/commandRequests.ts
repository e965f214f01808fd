import { answerComparisons } from './comparisonRequests.ts';
import { answerDocuments } from './documentRequests.ts';
import { answerExchange } from './annotations/exchangeRequests.ts';
import { FolderAnnotationRequests } from './annotations/folderAnnotationRequests.ts';
import { answerPages } from './pageRequests.ts';
import { answerFollowUp } from './annotations/planRequests.ts';
import { answerSearches } from './searchRequests.ts';
import type { Answering } from '../serving.ts';
import { answerTerms } from './termRequests.ts';
import { answerTools } from './toolRequests.ts';

/** What commands, views and assistants ask. */
export function answerCommands({ connection, answer, withWords, ...serving }: Answering): void {
  const { annotations, texts, state, words, startWorker } = serving;
  answerDocuments(connection, texts, startWorker);
  answerPages(connection, answer, texts);
  answerTerms(connection, answer, state);
  answerFollowUp(connection, withWords, annotations);
  answerExchange(connection, answer, withWords, annotations, texts);
  new FolderAnnotationRequests(connection, annotations, state);
  answerComparisons(connection, state.index);
  answerSearches(connection, state.index, words);
  answerTools(connection, state.index, words);
}
