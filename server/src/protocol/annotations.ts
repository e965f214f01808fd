import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { AnchorState } from '../annotations/anchors/anchor.ts';
import type { Annotation, Body, SpecificResource } from '../annotations/annotation.ts';

/** From client: the annotations of a report and where they stand. `ListParams` → `AnnotationList`, null for no report. */
export const ANNOTATIONS_REQUEST = 'report/annotations';

/** From server: the annotations of a document, their places or how they are kept may be other than before. */
export const ANNOTATIONS_CHANGED_NOTIFICATION = 'report/annotationsChanged';

/** Parameters of the notification. */
export interface AnnotationsChangedParams {
  readonly uri: string;
}

/** From client: do something with annotations, as one step for undo. `AnnotateParams` → `AnnotateResult`. */
export const ANNOTATE_REQUEST = 'report/annotate';

/** From client: take the last step back, do it again, try once more to save. `ListParams` → `AnnotateResult`. */
export const UNDO_ANNOTATE_REQUEST = 'report/annotate/undo';
export const REDO_ANNOTATE_REQUEST = 'report/annotate/redo';
export const SAVE_ANNOTATIONS_REQUEST = 'report/annotate/save';

/**
 * From client: say which passage a range is, for the body of a link. `DescribeParams` → `SpecificResource`, null if there
 * are only blanks in the range.
 */
export const DESCRIBE_REQUEST = 'report/describe';

/**
 * From client: where the passage of a link stands in a report, open or of the folder. `AnchorParams` → `PassagePlace`, null
 * for no report.
 */
export const ANCHOR_REQUEST = 'report/anchor';

/** Where a passage stands. */
export interface PassagePlace {
  /** Only `exact` and `moved` may be shown as certain. */
  readonly state: AnchorState;
  /** Left out for `unplaced`, and for an annotation of the whole report. */
  readonly range?: Range;
  /** How well the passage and its context were found again, 0 to 1. */
  readonly score: number;
  /** Other places for the reader to choose from, best first, with what stands there. */
  readonly guesses: readonly { readonly range: Range; readonly score: number; readonly text: string }[];
}

/** One annotation of `report/annotations`; they come in the order of the text, those without a place last. */
export interface AnnotationEntry extends PassagePlace {
  readonly annotation: Annotation;
  /** The heading above it. */
  readonly section?: string;
}

export interface AnnotationList {
  /** The version of the document that the ranges belong to. */
  readonly version: number;
  readonly annotations: readonly AnnotationEntry[];
  /** URI of the file that holds them, or would. */
  readonly sidecar: string;
  /** Why the last changes are not saved, in words for the reader; they are kept in memory and tried again. */
  readonly unsaved?: string;
  /** That the file is not where the reader wanted it, in words for the reader. */
  readonly elsewhere?: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The parts of an annotation that its maker decides; the server adds the rest. */
export type AnnotationDraft = Omit<Annotation, 'id' | 'type' | 'created' | 'modified' | 'body' | 'target'> & {
  /** Bodies get `id`, `creator` and `created` where they have none. */
  readonly body: readonly Body[];
};

export type AnnotationEdit =
  /** Annotates a passage; without `range`, the whole report. */
  | { readonly kind: 'create'; readonly range?: Range; readonly annotation: AnnotationDraft }
  /** Replaces the named fields; null takes one away. `modified` follows by itself. */
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly changes: { readonly [K in keyof AnnotationDraft]?: AnnotationDraft[K] | null };
    }
  | { readonly kind: 'delete'; readonly id: string }
  /** The reader says where the annotation belongs. */
  | { readonly kind: 'place'; readonly id: string; readonly range: Range }
  /** A whole annotation from elsewhere, with its selectors. Replaces one of the same id. */
  | { readonly kind: 'import'; readonly annotation: Annotation };

export interface AnnotateParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly edits: readonly AnnotationEdit[];
}

export interface AnnotateResult {
  /** One for each edit: the annotation's id, or null if the edit could not be done. */
  readonly ids: readonly (string | null)[];
  /** Why the change is not saved yet, or was not done, in words for the reader. */
  readonly unsaved?: string;
}

export interface DescribeParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
  /** The report whose annotations will name the passage; its file decides how `source` is written. Left out: the same. */
  readonly for?: TextDocumentIdentifier;
}

export interface AnchorParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly resource: SpecificResource;
}
