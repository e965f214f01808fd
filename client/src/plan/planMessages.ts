import type { PlanFields, PlanRow, ActionStatus } from '../../../server/src/protocol/followUp.ts';

/*
 * What the extension and the page of the action plan say to each other. The page asks for nothing from anywhere else.
 */

/** To the page: all that it shows. */
export interface ShowPlan extends PlanState {
  readonly rows: readonly PlanRow[];
  readonly title: string;
  /** "3 of 12 implemented" */
  readonly progress: string;
  readonly words: PlanWords;
}

/** What the editor keeps of a page, to bring it back after the window was closed or reloaded. */
export interface PlanState {
  /** Of the report. */
  readonly uri: string;
}

/** From the page. */
export type PlanMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'set'; readonly key: string; readonly fields: Partial<PlanFields> }
  | { readonly kind: 'reveal'; readonly key: string }
  | { readonly kind: 'addEvidence'; readonly key: string }
  | { readonly kind: 'openEvidence'; readonly key: string; readonly index: number };

/** Every word of the page, in the reader's language. `{0}` is the name of a recommendation or of evidence. */
export interface PlanWords {
  readonly caption: string;
  readonly recommendation: string;
  readonly status: string;
  readonly owner: string;
  readonly due: string;
  readonly evidence: string;
  readonly notes: string;
  readonly show: string;
  readonly all: string;
  readonly statuses: Readonly<Record<ActionStatus, string>>;
  readonly nothing: string;
  readonly gone: string;
  readonly overdue: string;
  readonly addEvidence: string;
  readonly ofRecommendation: string;
  readonly reveal: string;
  readonly addEvidenceTo: string;
  readonly removeEvidence: string;
  readonly shown: string;
}

/** What came from a page, if it is one of its messages; undefined for anything else. */
export function readPlanMessage(value: unknown): PlanMessage | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const { kind, key, index, fields } = value as Record<string, unknown>;
  if (kind === 'ready') return { kind };
  if (typeof key !== 'string') return undefined;
  if (kind === 'reveal' || kind === 'addEvidence') return { kind, key };
  if (kind === 'openEvidence' && typeof index === 'number') return { kind, key, index };
  if (kind === 'set' && typeof fields === 'object' && fields !== null) return { kind, key, fields };
  return undefined;
}
