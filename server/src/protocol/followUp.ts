import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import { ACTION_STATUSES } from '../annotations/annotation.ts';
import type { ActionStatus, Verdict } from '../annotations/annotation.ts';

export { ACTION_STATUSES };
export type { ActionStatus };

/** From client: the action plan of a report: a row for each recommendation, in reading order. Parameters: `ListParams`. */
export const PLAN_REQUEST = 'report/actionPlan';

/**
 * From client: what to do to annotations so that one row has other fields: an `AnnotationEdit`, or null if there is no
 * such row. The client then does it, as every change, so that it can be taken back.
 */
export const SET_PLAN_ROW_REQUEST = 'report/setActionPlanRow';

/** What a reader writes about a recommendation. */
export interface PlanFields {
  readonly status: ActionStatus;
  readonly owner: string;
  /** "2027-03-12"; empty where there is none. */
  readonly due: string;
  readonly notes: string;
  readonly evidence: readonly PlanEvidence[];
}

/** A place or file that shows what was done. */
export interface PlanEvidence {
  readonly name: string;
  /** Relative to the report's folder, with a line where it is one: "minutes/2027-02.md#L12"; or an https address. */
  readonly address: string;
}

export interface PlanRow extends PlanFields {
  /** Names the row in requests, as long as the report does not change. */
  readonly key: string;
  /** "3", "3?" where it was recovered; left out where it has none. */
  readonly number?: string;
  /** First words of the recommendation; of one that the report has no more, its old words. */
  readonly label: string;
  /** Where its number or first line stands; left out where the report has it no more. */
  readonly range?: Range;
}

export interface SetPlanRowParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly key: string;
  readonly fields: Partial<PlanFields>;
  /** Who writes, for a row that is new; may be empty. */
  readonly author: string;
}

/**
 * From client: what to do to annotations so that a reader's word on a likely finding is kept: a list of `AnnotationEdit`,
 * empty if there is nothing to do. The client then does it.
 */
export const JUDGE_REQUEST = 'report/judgeFinding';

export interface JudgeParams {
  readonly textDocument: TextDocumentIdentifier;
  /** In the recommendation or bullet. */
  readonly position: Position;
  /** In the finding. */
  readonly finding: Position;
  /** null takes back what was said. */
  readonly verdict: Verdict | null;
  /** Who judges; may be empty. */
  readonly author: string;
}
