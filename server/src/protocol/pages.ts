import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/**
 * From client: where passages of a PDF that is shown as a report are printed. The answer is a `PrintedPassages`; null
 * where nothing is known of its pages: `READ_DOCUMENT_REQUEST` reads them.
 */
export const PRINTED_PASSAGES_REQUEST = 'report/printedPassages';

export interface PrintedPassagesParams {
  readonly textDocument: TextDocumentIdentifier;
  /** An empty one means the paragraph, bullet, heading or cell around it. */
  readonly ranges: readonly Range[];
}

export interface PrintedPassages {
  readonly pageCount: number;
  /** One for each range, in their order. */
  readonly passages: readonly PrintedPassage[];
}

export interface PrintedPassage {
  /** Page of its beginning, from 0, also where none of its words are printed. */
  readonly page: number;
  readonly places: readonly PagePlace[];
}

/** Some words on a page, from 0. */
export interface PagePlace {
  readonly page: number;
  /** From top to bottom, one for each printed line. */
  readonly boxes: readonly PageBox[];
}

/** In points from the upper left corner of the page as it is shown. */
export interface PageBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * From client: which words are printed at a point of a page, or from one to another. The answer is a Range, empty for a
 * point, of whole words for two; null where there are none.
 */
export const PRINTED_AT_REQUEST = 'report/printedAt';

export interface PrintedAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly from: PagePoint;
  readonly to?: PagePoint;
}

export interface PagePoint {
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}
