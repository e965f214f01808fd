import { expect, test } from 'vitest';
import { PLAN_GROUPINGS, planGroups, STATUS_ICONS } from '../../../../client/src/plan/planTree.ts';
import type { PlanGrouping } from '../../../../client/src/plan/planTree.ts';
import type { ReportPlan } from '../../../../server/src/protocol/folderAnnotations.ts';
import type { PlanRow } from '../../../../server/src/protocol/followUp.ts';

const TODAY = '2026-11-22';

function row(label: string, fields: Partial<PlanRow> = {}): PlanRow {
  return { key: label, label, status: 'open', owner: '', due: '', notes: '', evidence: [], ...fields };
}

const plans: ReportPlan[] = [
  {
    uri: 'file:///ashton.txt',
    name: 'ashton.txt',
    rows: [
      row('roof', { status: 'inProgress', owner: 'Estates', due: '2026-12-01' }),
      row('plans', { status: 'implemented', owner: 'Ann', due: '2026-01-01' }),
      row('visits', { due: '2026-11-21', owner: 'Ann' }),
    ],
  },
  {
    uri: 'file:///barton.txt',
    name: 'barton.txt',
    rows: [row('doors', { due: '2027-06-01' }), row('windows', { status: 'notAccepted' }), row('stairs')],
  },
];

/** Groups as "name done/all: rows". */
function shown(grouping: PlanGrouping): string[] {
  return planGroups(plans, grouping, TODAY).map(
    ({ name, progress, children }) =>
      `${name} ${progress.implemented}/${progress.all}: ${children.map((one) => one.row.label).join(' ')}`,
  );
}

test('the action plan can be looked at by report, in the order of the reports, with the progress of each', () => {
  expect(shown('report')).toEqual(['ashton.txt 1/3: roof plans visits', 'barton.txt 0/3: doors windows stairs']);
});

test('the action plan can be looked at by status, what is open first', () => {
  expect(shown('status')).toEqual([
    'open 0/3: visits doors stairs',
    'inProgress 0/1: roof',
    'implemented 1/1: plans',
    'notAccepted 0/1: windows',
  ]);
});

test('the action plan can be looked at by owner; what nobody sees to comes last', () => {
  expect(shown('owner')).toEqual(['Ann 1/2: plans visits', 'Estates 0/1: roof', ' 0/3: doors windows stairs']);
});

test('the action plan can be looked at by when it is due; what is over is never overdue', () => {
  expect(shown('due')).toEqual([
    'overdue 0/1: visits',
    'soon 0/1: roof',
    'later 0/1: doors',
    'undated 0/1: stairs',
    'over 1/2: plans windows',
  ]);
});

test('progress tells what is overdue', () => {
  expect(planGroups(plans, 'report', TODAY).map(({ progress }) => progress.overdue)).toEqual([1, 0]);
});

test('lines keep their ids when a plan is shown again, and no two have the same', () => {
  for (const grouping of PLAN_GROUPINGS) {
    const ids = planGroups(plans, grouping, TODAY).flatMap(({ id, children }) => [
      id,
      ...children.map((one) => one.id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('each status has a sign of its own beside its colour', () => {
  expect(new Set(Object.values(STATUS_ICONS).map(({ icon }) => icon)).size).toBe(4);
});
