import { ACTION_STATUSES } from '../../server/src/protocol/followUp.ts';
import type { ActionStatus } from '../../server/src/protocol/followUp.ts';
import type { PlanMessage, PlanState, ShowPlan } from '../src/plan/planMessages.ts';
import { planTable } from '../src/plan/planTable.ts';
import type { Part } from '../src/plan/planTable.ts';

/*
 * The page of the action plan. It makes elements and sets their text, attributes and values, never HTML, and talks with
 * the extension only.
 */

declare function acquireVsCodeApi(): { postMessage(message: PlanMessage): void; setState(state: PlanState): void };

/** What a field showed first. */
const SHOWN = 'data-shown';

const editor = acquireVsCodeApi();
let plan: ShowPlan | undefined;
let only: ActionStatus | undefined;

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}

function make(part: Part): HTMLElement {
  const element = document.createElement(part.tag);
  for (const [name, value] of Object.entries(part.attributes ?? {})) element.setAttribute(name, value);
  if (part.text !== undefined) element.textContent = part.text;
  element.append(...(part.parts ?? []).map(make));
  if (part.value !== undefined && isField(element)) {
    element.value = part.value;
    element.setAttribute(SHOWN, part.value);
  }
  const { click, field } = part;
  if (click !== undefined) {
    element.addEventListener('click', () => {
      editor.postMessage(click);
    });
  }
  if (field !== undefined && isField(element)) {
    element.addEventListener('change', () => {
      editor.postMessage({ kind: 'set', key: field.key, fields: { [field.name]: element.value } });
    });
  }
  return element;
}

/** True if the reader wrote something there since it was shown. */
function isWritten(field: { readonly value: string } & Element): boolean {
  return field.value !== field.getAttribute(SHOWN);
}

function isField(element: HTMLElement): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName);
}

/** Shows the plan again; what has the focus keeps it, with what was written there and is not handed over yet. */
function show(): void {
  if (plan === undefined) return;
  document.title = plan.title;
  byId('title').textContent = plan.title;
  byId('progress').textContent = plan.progress;
  const done = plan.rows.filter(({ status }) => status === 'implemented').length;
  const bar = byId('bar') as HTMLProgressElement;
  bar.max = Math.max(1, plan.rows.length);
  bar.value = done;
  showFilter(plan);
  const before = document.activeElement;
  const focused = before?.getAttribute('data-id');
  const written = before instanceof HTMLElement && isField(before) && isWritten(before) ? before.value : undefined;
  const table =
    plan.rows.length === 0
      ? make({ tag: 'p', text: plan.words.nothing })
      : make(planTable(plan, only, new Date().toISOString().slice(0, 10)));
  byId('table').replaceChildren(table);
  if (typeof focused !== 'string') return;
  for (const element of document.querySelectorAll<HTMLElement>('[data-id]')) {
    if (element.getAttribute('data-id') !== focused) continue;
    element.focus();
    if (written !== undefined && isField(element)) element.value = written;
  }
}

function showFilter({ words, rows }: ShowPlan): void {
  byId('filterLabel').textContent = words.show;
  const select = byId('filter') as HTMLSelectElement;
  const count = (status: ActionStatus): number => rows.filter((row) => row.status === status).length;
  select.replaceChildren(
    make({ tag: 'option', attributes: { value: '' }, text: `${words.all} (${rows.length})` }),
    ...ACTION_STATUSES.map((one) =>
      make({ tag: 'option', attributes: { value: one }, text: `${words.statuses[one]} (${count(one)})` }),
    ),
  );
  select.value = only ?? '';
}

byId('filter').addEventListener('change', ({ target }) => {
  const value = (target as HTMLSelectElement).value;
  only = ACTION_STATUSES.find((status) => status === value);
  show();
});
window.addEventListener('message', ({ data }: MessageEvent<ShowPlan>) => {
  plan = data;
  editor.setState({ uri: data.uri });
  show();
});
editor.postMessage({ kind: 'ready' });
