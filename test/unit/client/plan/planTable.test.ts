import { expect, test, vi } from 'vitest';
import type { ShowPlan } from '../../../../client/src/plan/planMessages.ts';
import { readPlanMessage } from '../../../../client/src/plan/planMessages.ts';
import { planPage } from '../../../../client/src/plan/planPage.ts';
import { isOverdue, planTable } from '../../../../client/src/plan/planTable.ts';
import type { Part } from '../../../../client/src/plan/planTable.ts';
import type { PlanRow } from '../../../../server/src/protocol/followUp.ts';

vi.mock('vscode', () => ({ env: { language: 'cy' }, l10n: { bundle: {} } }));

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } };
const row: PlanRow = {
  key: 'recommendation 0',
  number: '1',
  label: 'Replace <b>old</b> ropes.',
  range,
  status: 'inProgress',
  owner: 'Board',
  due: '2026-03-12',
  notes: 'Half done',
  evidence: [{ name: 'Minutes', address: 'minutes.md#L3' }],
};
const plan: ShowPlan = {
  uri: 'file:///a.txt',
  title: 'Action plan: a.txt',
  progress: '0 of 2 implemented',
  rows: [row, { ...row, key: 'recommendation 1', number: '2', status: 'implemented' }],
  words: {
    caption: 'Recommendations.',
    recommendation: 'Recommendation',
    status: 'Status',
    owner: 'Owner',
    due: 'Due',
    evidence: 'Evidence',
    notes: 'Notes',
    show: 'Show',
    all: 'All',
    nothing: '',
    gone: 'Gone',
    overdue: 'Overdue',
    statuses: { open: 'Open', inProgress: 'In progress', implemented: 'Implemented', notAccepted: 'Not accepted' },
    addEvidence: 'Add',
    ofRecommendation: '{0} of recommendation {1}',
    reveal: 'Show in the report',
    addEvidenceTo: 'Add evidence to {0}',
    removeEvidence: 'Remove {0}',
    shown: 'Shown: {0} of {1}.',
  },
};

function all(part: Part): Part[] {
  return [part, ...(part.parts ?? []).flatMap(all)];
}

test('the action plan is a table: a caption, heads of columns, and a head for each row', () => {
  const parts = all(planTable(plan, undefined, '2026-11-22'));
  expect(parts.find(({ tag }) => tag === 'caption')?.text).toBe('Recommendations. Shown: 2 of 2.');
  const scopes = parts.filter(({ tag }) => tag === 'th').map(({ attributes }) => attributes?.['scope']);
  expect(scopes).toEqual(['col', 'col', 'col', 'col', 'col', 'col', 'row', 'row']);
});

test('whatever can be changed or pressed has a name of its own for screen readers', () => {
  const controls = all(planTable(plan, undefined, '2026-11-22')).filter(({ tag }) =>
    ['input', 'select', 'textarea', 'button'].includes(tag),
  );
  const names = controls.map(({ attributes, text }) => attributes?.['aria-label'] ?? text ?? '');
  expect(controls).toHaveLength(16);
  expect(names.every((name) => name !== '')).toBe(true);
  expect(names).toContain('Status of recommendation 1');
});

test('a page shows only rows of the status that was chosen', () => {
  const parts = all(planTable(plan, 'implemented', '2026-11-22'));
  expect(parts.find(({ tag }) => tag === 'caption')?.text).toContain('1 of 2');
});

test('what is overdue says so in words', () => {
  const texts = all(planTable(plan, undefined, '2026-11-22')).map(({ text }) => text);
  expect(texts.filter((text) => text?.includes('Overdue'))).toHaveLength(1);
  expect(isOverdue({ due: '2026-11-22', status: 'open' }, '2026-11-22')).toBe(false);
  expect(isOverdue({ due: '', status: 'open' }, '2026-11-22')).toBe(false);
});

test('the page may load our script and style and nothing else, and holds no text of a report', () => {
  const uri = (path: string): never => ({ toString: () => `https://cdn/${path}` }) as never;
  const page = planPage({ cspSource: 'https://cdn' }, uri('a.js'), uri('a.css'), 'abc');
  expect(page).toContain(
    `default-src 'none'; style-src https://cdn; script-src 'nonce-abc'; form-action 'none'; base-uri 'none'`,
  );
  expect(page).toContain('<html lang="cy">');
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/unsafe|innerHTML|onclick/);
});

test.each([
  null,
  7,
  {},
  { kind: 'x' },
  { kind: 'set', key: 1 },
  { kind: 'set', key: 'a' },
  { kind: 'openEvidence', key: 'a' },
])('the extension does not listen to %j from a page', (value) => {
  expect(readPlanMessage(value)).toBeUndefined();
});

test('the extension listens to what its page says', () => {
  const message = { kind: 'set', key: 'a', fields: { owner: 'b' } };
  expect(readPlanMessage({ ...message, extra: 1 })).toEqual(message);
});
