import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotationRequests } from './requests/annotations/annotationRequests.ts';
import type { Answer } from './answer.ts';
import type { StartWorker } from './documents/documentWorker.ts';
import type { ReadersAnswer } from './requests/readersAnswer.ts';
import type { State } from './state.ts';
import type { DocumentTexts } from './workspace/files/documentTexts.ts';
import type { Reports } from './workspace/reports.ts';
import type { SearchIndex } from './workspace/search/searchIndex.ts';

/** What requests are answered from. */
export interface Serving {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: Reports;
  readonly texts: DocumentTexts;
  readonly annotations: AnnotationRequests;
  readonly state: State;
  /** The words of the folder. */
  readonly words: SearchIndex;
  /** Starts a worker that reads PDF and Word files; undefined where this host has none. */
  readonly startWorker: () => StartWorker | undefined;
}

/** What answers are made with. */
export interface Answering extends Serving {
  readonly answer: Answer;
  /** For answers that know what readers wrote. */
  readonly withWords: ReadersAnswer;
}
