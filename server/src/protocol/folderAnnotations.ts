import type { TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { Annotation } from '../annotations/annotation.ts';
import type { AnnotateParams } from './annotations.ts';
import type { PlanRow } from './followUp.ts';

/** From client: the annotations of the reports of the folder that are not open: a list of `ClosedReport`. */
export const FOLDER_ANNOTATIONS_REQUEST = 'report/folderAnnotations';

/** A report that is not open, with what readers wrote about it. Where that stands is known when it is opened. */
export interface ClosedReport {
  readonly uri: string;
  /** Its file's name. */
  readonly name: string;
  /** URI of the file that holds its annotations: sources in them are relative to it. */
  readonly sidecar: string;
  readonly annotations: readonly Annotation[];
}

/**
 * From client: edits on several reports, open or not, all of them or none: `AnnotateReportsParams` →
 * `AnnotateReportsResult`. For undo it is one step in each report that has changed.
 */
export const ANNOTATE_REPORTS_REQUEST = 'report/annotateReports';

export interface AnnotateReportsParams {
  readonly parts: readonly AnnotateParams[];
}

export interface AnnotateReportsResult {
  /** As in `AnnotateResult`, for each part. */
  readonly ids: readonly (readonly (string | null)[])[];
  /** Why nothing was done at all, in words for the reader. */
  readonly refused?: string;
}

/**
 * From client: the action plans of the folder: of each open report, and of each other one about which something is
 * written in its plan. A list of `ReportPlan`, those of one authority together.
 */
export const PLANS_REQUEST = 'report/actionPlans';

export interface ReportPlan {
  readonly uri: string;
  readonly name: string;
  readonly rows: readonly PlanRow[];
}

/**
 * From client: files of annotations whose report is gone and that were made on the very text of this report, which has
 * none: `ListParams` → a list of `FoundSidecar`. Nothing is changed.
 */
export const FOUND_SIDECARS_REQUEST = 'report/foundAnnotations';

export interface FoundSidecar {
  /** URI of the file. */
  readonly sidecar: string;
  /** How many annotations it holds. */
  readonly count: number;
}

/** From client: takes over the annotations of such a file, as one step for undo: `AttachParams` → `AnnotateResult`. */
export const ATTACH_REQUEST = 'report/attachAnnotations';

export interface AttachParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly sidecar: string;
}
