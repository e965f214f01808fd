import { l10n, Uri, window } from 'vscode';
import { ACTION_STATUSES } from '../../../server/src/protocol/followUp.ts';
import type { PlanFields } from '../../../server/src/protocol/followUp.ts';
import type { Later } from '../connection/later.ts';
import type { ActionPlans } from './actionPlanPanel.ts';
import type { PlanLine } from './planTree.ts';
import type { PlanView } from './planView.ts';
import { statusNames } from './planWords.ts';

interface Parts {
  readonly plans: Later<ActionPlans>;
  readonly planView: Later<PlanView>;
}

/** Asks for the status of a line of the Action Plan view. */
export function askForStatus(parts: Parts, given: unknown): Promise<void> {
  return change(parts, given, async ({ row }, title) => {
    const names = statusNames();
    const items = ACTION_STATUSES.map((status) => ({
      label: names[status],
      description: status === row.status ? l10n.t('now') : '',
      status,
    }));
    const picked = await window.showQuickPick(items, { title });
    return picked && { status: picked.status };
  });
}

/** Asks for the owner; owners of other recommendations are offered. */
export function askForOwner(parts: Parts, given: unknown): Promise<void> {
  return change(parts, given, async ({ row }, title) => {
    const others = (await parts.planView.get()).owners;
    const typed = await pickOrType(others, { title, value: row.owner, placeholder: l10n.t('Who sees to it?') });
    return typed === undefined ? undefined : { owner: typed };
  });
}

/** Asks for the day by which it is to be done. */
export function askForDue(parts: Parts, given: unknown): Promise<void> {
  return change(parts, given, async ({ row }, title) => {
    const typed = await window.showInputBox({
      title,
      value: row.due,
      placeHolder: '2027-03-31',
      prompt: l10n.t('Year-month-day. Leave it empty for no date.'),
      validateInput: (value) => (isDay(value.trim()) ? undefined : l10n.t('A date such as 2027-03-31.')),
    });
    return typed === undefined ? undefined : { due: typed.trim() };
  });
}

/** Asks for evidence: a place, a file or an address. */
export async function askForEvidenceOf({ plans, planView }: Parts, given: unknown): Promise<void> {
  const line = await (await planView.get()).lineOf(given);
  if (line !== undefined) await (await plans.get()).addEvidence(Uri.parse(line.uri), line.row);
}

type Ask = (line: PlanLine, title: string) => Promise<Partial<PlanFields> | undefined>;

async function change({ plans, planView }: Parts, given: unknown, ask: Ask): Promise<void> {
  const line = await (await planView.get()).lineOf(given);
  if (line === undefined) return;
  const fields = await ask(line, [line.row.number, line.row.label].join(' ').trim());
  if (fields !== undefined) await (await plans.get()).set(Uri.parse(line.uri), line.row.key, fields);
}

/** True for an empty text and for a day that there is. */
function isDay(value: string): boolean {
  if (value === '') return true;
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

interface Question {
  readonly title: string;
  readonly value: string;
  readonly placeholder: string;
}

/** One of the known ones, or whatever is typed; empty for none. undefined on Escape. */
function pickOrType(known: readonly string[], { title, value, placeholder }: Question): Promise<string | undefined> {
  const pick = Object.assign(window.createQuickPick(), { title, value, placeholder });
  const none = { label: l10n.t('Nobody'), alwaysShow: true };
  const show = (): void => {
    const typed = pick.value.trim();
    const fresh = typed === '' || known.includes(typed) ? [] : [{ label: typed, alwaysShow: true }];
    pick.items = [...fresh, ...known.map((label) => ({ label })), none];
  };
  show();
  return new Promise((resolve) => {
    let answer: string | undefined;
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      answer = chosen === undefined ? pick.value.trim() : chosen === none ? '' : chosen.label;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}
