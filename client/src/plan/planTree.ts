import { ACTION_STATUSES } from '../../../server/src/protocol/followUp.ts';
import type { ActionStatus, PlanEvidence, PlanRow } from '../../../server/src/protocol/followUp.ts';
import type { ReportPlan } from '../../../server/src/protocol/folderAnnotations.ts';
import { isOverdue } from './planTable.ts';

/** What the Action Plan view can be ordered by. */
export const PLAN_GROUPINGS = ['report', 'status', 'owner', 'due'] as const;
export type PlanGrouping = (typeof PLAN_GROUPINGS)[number];

/** When something is to be done, as far as a glance needs it. */
export const DUE_TIMES = ['overdue', 'soon', 'later', 'undated', 'over'] as const;
export type DueTime = (typeof DUE_TIMES)[number];

/** Days that are soon. */
const SOON = 30;

/** A line of the Action Plan view. */
export type PlanNode = PlanGroup | PlanLine | EvidenceLine;

export interface PlanGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly grouping: PlanGrouping;
  /** A report's name, a status, an owner or a `DueTime`; empty for those without an owner. */
  readonly name: string;
  readonly progress: Progress;
  readonly children: PlanLine[];
  readonly parent: undefined;
}

/** A recommendation. */
export interface PlanLine {
  readonly kind: 'row';
  readonly id: string;
  readonly uri: string;
  /** Name of the report. */
  readonly report: string;
  readonly row: PlanRow;
  readonly isOverdue: boolean;
  readonly parent: PlanGroup;
  readonly children: EvidenceLine[];
}

export interface EvidenceLine {
  readonly kind: 'evidence';
  readonly id: string;
  readonly evidence: PlanEvidence;
  readonly parent: PlanLine;
}

/** How far a plan is. */
export interface Progress {
  readonly all: number;
  readonly implemented: number;
  readonly overdue: number;
}

/** The first lines of the tree with what is under them. `today` is an ISO date. Owners come by name, those without last. */
export function planGroups(plans: readonly ReportPlan[], grouping: PlanGrouping, today: string): PlanGroup[] {
  const found = new Map<string, { name: string; rows: { plan: ReportPlan; row: PlanRow }[] }>();
  for (const plan of plans) {
    for (const row of plan.rows) {
      const name = nameOf(row, grouping, plan.name, today);
      const id = `${grouping}/${grouping === 'report' ? plan.uri : name}`;
      const group = found.get(id) ?? { name, rows: [] };
      found.set(id, group);
      group.rows.push({ plan, row });
    }
  }
  const groups = [...found].map(([id, { name, rows }]): PlanGroup => {
    const progress = progressIn(
      rows.map(({ row }) => row),
      today,
    );
    const group: PlanGroup = { kind: 'group', id, grouping, name, progress, children: [], parent: undefined };
    group.children.push(...rows.map(({ plan, row }) => lineOf(group, plan, row, today)));
    return group;
  });
  return groups.sort(orderOf(grouping));
}

export function progressIn(rows: readonly Pick<PlanRow, 'status' | 'due'>[], today: string): Progress {
  return {
    all: rows.length,
    implemented: rows.filter(({ status }) => status === 'implemented').length,
    overdue: rows.filter((row) => isOverdue(row, today)).length,
  };
}

/** When a recommendation is due, seen from `today`. */
function dueTime({ due, status }: Pick<PlanRow, 'due' | 'status'>, today: string): DueTime {
  if (status === 'implemented' || status === 'notAccepted') return 'over';
  if (due === '') return 'undated';
  if (due < today) return 'overdue';
  return due <= daysLater(today, SOON) ? 'soon' : 'later';
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function nameOf(row: PlanRow, grouping: PlanGrouping, report: string, today: string): string {
  switch (grouping) {
    case 'report':
      return report;
    case 'status':
      return row.status;
    case 'owner':
      return row.owner;
    case 'due':
      return dueTime(row, today);
  }
}

function lineOf(
  parent: PlanGroup,
  { uri, name }: Pick<ReportPlan, 'uri' | 'name'>,
  row: PlanRow,
  today: string,
): PlanLine {
  const id = `${parent.id}/${uri}/${row.key}`;
  const line: PlanLine = {
    ...{ kind: 'row', id, uri, report: name, row, isOverdue: isOverdue(row, today), parent },
    children: [],
  };
  row.evidence.forEach((evidence, at) => {
    line.children.push({ kind: 'evidence', id: `${id}/${at}`, evidence, parent: line });
  });
  return line;
}

function orderOf(grouping: PlanGrouping): (a: PlanGroup, b: PlanGroup) => number {
  if (grouping === 'report') return () => 0;
  if (grouping === 'owner') {
    return (a, b) => (a.name === '' || b.name === '' ? (a.name === '' ? 1 : -1) : a.name.localeCompare(b.name));
  }
  const names: readonly string[] = grouping === 'status' ? ACTION_STATUSES : DUE_TIMES;
  return (a, b) => names.indexOf(a.name) - names.indexOf(b.name);
}

/** Signs that each status has beside its colour and its word. */
export const STATUS_ICONS: Readonly<Record<ActionStatus, { readonly icon: string; readonly color: string }>> = {
  open: { icon: 'circle-large-outline', color: 'charts.yellow' },
  inProgress: { icon: 'play-circle', color: 'charts.blue' },
  implemented: { icon: 'pass-filled', color: 'charts.green' },
  notAccepted: { icon: 'circle-slash', color: 'charts.red' },
};
