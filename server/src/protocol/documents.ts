/**
 * From client: the text of a PDF or Word file. The answer is a `DocumentAnswer`; cancelling stops the reading. Each page
 * that was read is told with a `DocumentProgress`.
 */
export const READ_DOCUMENT_REQUEST = 'report/readDocument';
export const DOCUMENT_PROGRESS = 'report/documentProgress';

export interface ReadDocumentParams {
  /** URI of the document that will show the text. */
  readonly uri: string;
  /** The bytes of the file. */
  readonly base64: string;
  readonly format: 'text' | 'markdown';
}

export type DocumentAnswer =
  | {
      readonly text: string;
      /** What a reader should know of how it was read, in words for the reader. */
      readonly notes: readonly string[];
    }
  /** Why there is no text and what can be done, in words for the reader. */
  | { readonly problem: string; readonly isCancelled: boolean };

export interface DocumentProgress {
  readonly uri: string;
  /** Pages. */
  readonly done: number;
  readonly all: number;
}
