import type { TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { Annotation } from '../annotations/annotation.ts';

/** From client: annotations and action plan for an export: an `ExportedReport`. */
export const EXPORT_REQUEST = 'report/exportAnnotations';
/** From client: the annotations as W3C JSON-LD, byte for byte as their file has them. Parameters: `ListParams`. */
export const JSON_LD_REQUEST = 'report/annotationsAsJsonLd';
/** From client: reads a file of annotations. Nothing is kept yet. */
export const IMPORT_REQUEST = 'report/readAnnotations';

export interface ExportParams {
  readonly textDocument: TextDocumentIdentifier;
  /** What links back to this editor begin with: "vscode". */
  readonly scheme: string;
  /** ISO time of the export. */
  readonly exported: string;
}

export interface ImportParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly text: string;
}

/** Annotations for the report that was named, by the documents that they were made on. */
export interface ImportAnswer {
  readonly documents: readonly {
    readonly uri: string;
    readonly title: string;
    readonly annotations: readonly Annotation[];
  }[];
  /** How many entries were not understood. */
  readonly skipped: number;
}

/*
 * Annotations and the action plan of one report as they leave Report Lens: plain values, places told as a reader tells
 * them, names in the reader's language. Every export is made from this and from nothing else.
 */

/** What can be exported, but for the annotations as they are kept (W3C JSON-LD), which the store prints itself. */
export const EXPORT_FORMATS = ['markdown', 'word', 'csv', 'planCsv', 'qdpx', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The same with those. */
export type ExportForm = ExportFormat | 'jsonLd';

/** Message of the error where annotations cannot be put into a PDF because it is encrypted. */
export const PROTECTED_PDF = 'protected-pdf';

export interface ExportedReport {
  /** The bytes of the PDF that the report was read from; for the export into it, set by who exports. */
  readonly pdf?: Uint8Array;
  readonly title: string;
  /** Whom it is about where the title does not say, what it is and from when: "Joint area review, 14 August 2006"; may be empty. */
  readonly about: string;
  /** Name of the report's file, without folders. */
  readonly file: string;
  /** The report's text; for formats that take the text along. */
  readonly text: string;
  /** ISO 8601; when the export was made. */
  readonly exported: string;
  /** The same in words: "exported on 24 November 2026". */
  readonly made: string;
  /** Those on the whole report, then in the order of the text, those without a place last. */
  readonly annotations: readonly ExportedAnnotation[];
  readonly plan: readonly ExportedPlanRow[];
  /** "3 of 12 implemented"; empty where there is no plan. */
  readonly progress: string;
  readonly words: ExportWords;
}

export interface ExportedAnnotation {
  /** The annotation's id, a URI as W3C's model asks for. */
  readonly id: string;
  /** Why it was made: "Comment". */
  readonly kind: string;
  /** What is annotated: the text there now, or the old text where it has no place any more. White space folded. */
  readonly quote: string;
  /** undefined where the passage was not found again, and of an annotation of the whole report. */
  readonly place: ExportedPlace | undefined;
  /** True of an annotation of the whole report, which has no quote and no place. */
  readonly isOnWhole: boolean;
  /** How sure the place is, in words: "exact", "moved", "likely", "unplaced"; or that it is the whole report. */
  readonly state: string;
  /** True where nothing need be said of how sure the place is. */
  readonly isSure: boolean;
  /** Markdown of whoever wrote it; may be empty. */
  readonly note: string;
  readonly author: string;
  /** ISO 8601, or empty. */
  readonly created: string;
  readonly tags: readonly ExportedTag[];
  readonly replies: readonly ExportedReply[];
  readonly isResolved: boolean;
  /** Places that it is linked with. */
  readonly links: readonly ExportedLink[];
}

export interface ExportedTag {
  readonly name: string;
  /** "#RRGGBB", as the light theme shows it. */
  readonly color: string;
}

export interface ExportedReply {
  readonly text: string;
  readonly author: string;
  readonly created: string;
}

export interface ExportedLink {
  /** "paragraph 57 of medway-2015.txt" */
  readonly name: string;
  /** Where it leads; empty if only the name is known. */
  readonly address: string;
}

/** In points from the upper left corner of the page as it is shown. */
export interface PrintedBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Some words on a page of a PDF, from 0; a box for each printed line. */
export interface PrintedPlace {
  readonly page: number;
  readonly boxes: readonly PrintedBox[];
}

export interface ExportedPlace {
  /** In `text`, UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** 1-based, as editors show it. */
  readonly line: number;
  /** "paragraph 57, page 12" */
  readonly name: string;
  /** "57", "57?" where it was recovered; empty outside numbered paragraphs. */
  readonly paragraph: string;
  /** "12"; empty where nothing tells pages. */
  readonly page: string;
  /** The heading that it stands under; may be empty. */
  readonly section: string;
  /** Opens the report at the place, from any program: "vscode://file/…:120:1"; empty for reports outside a disk. */
  readonly address: string;
  /** The same in a link from a file beside the report: "L120", of a PDF "page=12". */
  readonly fragment: string;
  /** Where it is printed, page by page; left out but for PDFs. */
  readonly printed?: readonly PrintedPlace[];
}

/** One report or several, in the order in which they stand; their words are the same. */
export type SeveralReports = readonly [ExportedReport, ...ExportedReport[]];

/** A recommendation as a row of the action plan. */
export interface ExportedPlanRow {
  readonly number: string;
  readonly text: string;
  readonly status: string;
  readonly owner: string;
  /** ISO date, or empty. */
  readonly due: string;
  readonly evidence: readonly ExportedLink[];
  readonly notes: string;
  readonly place: ExportedPlace | undefined;
}

/** Headings and names, in the reader's language. */
export interface ExportWords {
  readonly annotations: string;
  readonly actionPlan: string;
  readonly unplaced: string;
  readonly wholeReport: string;
  readonly resolved: string;
  readonly linkedWith: string;
  readonly openInEditor: string;
  readonly noHeading: string;
  readonly columns: {
    readonly report: string;
    readonly title: string;
    readonly kind: string;
    readonly quote: string;
    readonly note: string;
    readonly tags: string;
    readonly author: string;
    readonly created: string;
    readonly replies: string;
    readonly state: string;
    readonly resolved: string;
    readonly section: string;
    readonly paragraph: string;
    readonly page: string;
    readonly line: string;
    readonly link: string;
    readonly links: string;
    readonly id: string;
    readonly recommendation: string;
    readonly status: string;
    readonly owner: string;
    readonly due: string;
    readonly evidence: string;
    readonly notes: string;
  };
}
