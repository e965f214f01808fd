/**
 * What a printed document holds, as its readers (PDF, Word) tell it: blocks in reading order, page by page. It knows
 * neither PDF nor Word; `compose.ts` makes plain text of it, `markdown.ts` Markdown.
 */
export interface DocumentContent {
  readonly kind: 'pdf' | 'word';
  readonly pages: readonly Page[];
  /** True if the pages are those of the document; false where it keeps none (Word lays out when it prints). */
  readonly hasPages: boolean;
  readonly notes: readonly DocumentNote[];
}

export interface Page {
  readonly blocks: readonly Block[];
  /** Running heads, page numbers: printed, but no part of the text. */
  readonly furniture: readonly string[];
}

/** A rectangle on a page. Lengths in points from the upper left corner of the page as it is shown. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Letters that are painted in one go, and where. */
export interface PrintedPiece extends Box {
  readonly text: string;
  /** Its letters do not go from left to right, so that only the whole of it has a place. */
  readonly isTurned?: true;
}

export type Block = PrintedBlock & {
  /** In the order of its text, where pages have places; those of a table are with its cells. */
  readonly printed?: readonly PrintedPiece[];
};

type PrintedBlock =
  | {
      readonly kind: 'heading';
      readonly text: string;
      /** 1 is outermost. */
      readonly level: number;
    }
  /** Running text; a number before it is part of the text: "57. Managers …". */
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly indent?: number;
      /** It is the rest of the last paragraph or bullet of the page before. */
      readonly continues?: true;
    }
  /** A bullet or a row of a list; `level` 0 is outermost. */
  | { readonly kind: 'item'; readonly sign: string; readonly text: string; readonly level: number }
  /** Lines that stay as they are printed: contents pages, addresses. Each with its indent in columns. */
  | { readonly kind: 'lines'; readonly lines: readonly PrintedLine[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string };

export interface PrintedLine {
  readonly text: string;
  readonly indent: number;
}

export interface TableRow {
  /** One text for each column, empty where nothing stands; as many in every row of a table. */
  readonly cells: readonly string[];
  /** For each cell the pieces that it was made of, where pages have places. */
  readonly printed?: readonly (readonly PrintedPiece[])[];
}

/** What a reader should know of how the document was read. */
export type DocumentNote =
  /** These pages (from 1) could not be read. */
  | { readonly code: 'pages-unreadable'; readonly pages: readonly number[] }
  /** These pages (from 1) hold pictures without text. */
  | { readonly code: 'pages-without-text'; readonly pages: readonly number[] }
  /** Tracked changes are shown as if accepted. */
  | { readonly code: 'tracked-changes'; readonly count: number };

/** What a reader of documents is given besides the bytes. */
export interface ReadOptions {
  readonly limits: DocumentLimits;
  /** Called after each page. */
  readonly onPage?: (done: number, all: number) => void;
  readonly isCancelled?: () => boolean;
}

export interface DocumentLimits {
  readonly bytes: number;
  readonly pages: number;
  /** Unpacked bytes of one part of a Word file, and of all that are read. */
  readonly unpackedBytes: number;
  readonly milliseconds: number;
  /** So long may one step (opening, a page) take. */
  readonly stepMilliseconds: number;
}

/** Reports have up to a few hundred pages; these bound what a damaged or hostile file can cost. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 200_000_000,
  pages: 3_000,
  unpackedBytes: 200_000_000,
  milliseconds: 300_000,
  stepMilliseconds: 20_000,
};

export type DocumentErrorCode =
  | 'not-a-document'
  | 'damaged'
  | 'encrypted'
  | 'no-text'
  | 'too-many-bytes'
  | 'too-many-pages'
  | 'too-slow'
  | 'too-much-memory'
  | 'unavailable'
  | 'old-word'
  | 'cancelled';

/** Why a document gave no text. `detail` is a figure or the library's own words, for the log. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;
  readonly detail: string;

  constructor(code: DocumentErrorCode, detail = '') {
    super(`${code}${detail === '' ? '' : `: ${detail}`}`);
    this.name = 'DocumentError';
    this.code = code;
    this.detail = detail;
  }
}
