import type { DocumentContent, DocumentErrorCode, DocumentLimits } from './content.ts';

/*
 * What is said to and by the worker that reads documents. A worker reads one document and is then ended: what a hostile
 * file does to it harms nobody, and a reader who cancels does not wait.
 */

/** To the worker. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly limits: DocumentLimits;
}

/**
 * To the worker of a browser instead: be the worker of pdf.js that draws pages, from now on by the protocol of pdf.js.
 */
export const SERVE_PAGES = 'serve-pages';

/** From the worker: any number of times how far it is, then how it ended. */
export type ReadReply =
  | { readonly kind: 'page'; readonly done: number; readonly all: number }
  | { readonly kind: 'content'; readonly content: DocumentContent }
  | { readonly kind: 'error'; readonly code: DocumentErrorCode; readonly detail: string };
