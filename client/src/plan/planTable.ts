import { ACTION_STATUSES } from '../../../server/src/protocol/followUp.ts';
import type { PlanRow, ActionStatus } from '../../../server/src/protocol/followUp.ts';
import type { PlanMessage, PlanWords, ShowPlan } from './planMessages.ts';

/**
 * A part of the page, described: what the page makes of it is an element with attributes and text, never HTML. `on` is
 * what the page says when the reader acts on it.
 */
export interface Part {
  readonly tag:
    | 'table'
    | 'caption'
    | 'thead'
    | 'tbody'
    | 'tr'
    | 'th'
    | 'td'
    | 'button'
    | 'input'
    | 'select'
    | 'option'
    | 'textarea'
    | 'ul'
    | 'li'
    | 'span'
    | 'p';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly value?: string;
  readonly parts?: readonly Part[];
  /** On a click: this message. */
  readonly click?: PlanMessage;
  /** When the reader has changed the value: the field that gets it. */
  readonly field?: { readonly key: string; readonly name: 'status' | 'owner' | 'due' | 'notes' };
}

/** The table of all rows, or of those with one status. `today` is an ISO date. */
export function planTable({ rows, words }: ShowPlan, only: ActionStatus | undefined, today: string): Part {
  const shown = rows.filter(({ status }) => only === undefined || status === only);
  const heads = [words.recommendation, words.status, words.owner, words.due, words.evidence, words.notes];
  return {
    tag: 'table',
    // The roles stand here because a narrow page lays the cells under one another, and would lose them.
    attributes: { role: 'table' },
    parts: [
      { tag: 'caption', text: `${words.caption} ${fill(words.shown, String(shown.length), String(rows.length))}` },
      {
        tag: 'thead',
        attributes: { role: 'rowgroup' },
        parts: [{ tag: 'tr', attributes: { role: 'row' }, parts: heads.map(headPart) }],
      },
      { tag: 'tbody', attributes: { role: 'rowgroup' }, parts: shown.map((row) => rowPart(row, words, today)) },
    ],
  };
}

function rowPart(row: PlanRow, words: PlanWords, today: string): Part {
  const name = row.number ?? row.label;
  const labelled = (column: string): string => fill(words.ofRecommendation, column, name);
  return {
    tag: 'tr',
    attributes: { role: 'row', 'data-status': row.status, 'data-key': row.key },
    parts: [
      { tag: 'th', attributes: { scope: 'row', role: 'rowheader' }, parts: recommendationParts(row, words) },
      cell(words.status, statusPart(row, words, labelled(words.status))),
      cell(words.owner, inputPart(row, 'owner', labelled(words.owner))),
      cell(
        words.due,
        inputPart(row, 'due', labelled(words.due)),
        ...(isOverdue(row, today) ? [warning(words.overdue)] : []),
      ),
      cell(words.evidence, ...evidenceParts(row, words, name)),
      cell(words.notes, {
        tag: 'textarea',
        attributes: { rows: '2', 'aria-label': labelled(words.notes), 'data-id': `${row.key} notes` },
        value: row.notes,
        field: { key: row.key, name: 'notes' },
      }),
    ],
  };
}

function recommendationParts({ key, number, label, range }: PlanRow, words: PlanWords): Part[] {
  const text = [number, label].filter((part) => part !== undefined).join(' ');
  if (range === undefined) return [{ tag: 'span', text }, warning(words.gone)];
  return [
    {
      tag: 'button',
      attributes: { type: 'button', class: 'link', title: words.reveal, 'data-id': `${key} reveal` },
      text,
      click: { kind: 'reveal', key },
    },
  ];
}

function statusPart({ key, status }: PlanRow, words: PlanWords, label: string): Part {
  return {
    tag: 'select',
    attributes: { 'aria-label': label, 'data-id': `${key} status` },
    value: status,
    parts: ACTION_STATUSES.map((one) => ({ tag: 'option', attributes: { value: one }, text: words.statuses[one] })),
    field: { key, name: 'status' },
  };
}

function inputPart(row: PlanRow, name: 'owner' | 'due', label: string): Part {
  const type = name === 'due' ? 'date' : 'text';
  return {
    tag: 'input',
    attributes: { type, 'aria-label': label, 'data-id': `${row.key} ${name}` },
    value: row[name],
    field: { key: row.key, name },
  };
}

function evidenceParts({ key, evidence }: PlanRow, words: PlanWords, name: string): Part[] {
  const items = evidence.map((one, index): Part => ({
    tag: 'li',
    parts: [
      {
        tag: 'button',
        attributes: { type: 'button', class: 'link', title: one.address, 'data-id': `${key} evidence ${index}` },
        text: one.name,
        click: { kind: 'openEvidence', key, index },
      },
      {
        tag: 'button',
        attributes: { type: 'button', class: 'remove', 'aria-label': fill(words.removeEvidence, one.name) },
        text: '×',
        click: { kind: 'set', key, fields: { evidence: evidence.filter((_, at) => at !== index) } },
      },
    ],
  }));
  const add: Part = {
    tag: 'button',
    attributes: { type: 'button', 'aria-label': fill(words.addEvidenceTo, name), 'data-id': `${key} add` },
    text: words.addEvidence,
    click: { kind: 'addEvidence', key },
  };
  return [...(items.length === 0 ? [] : [{ tag: 'ul', parts: items } as const]), add];
}

function headPart(text: string): Part {
  return { tag: 'th', attributes: { scope: 'col', role: 'columnheader' }, text };
}

/** `column` is shown before the cell where the page is too narrow for columns. */
function cell(column: string, ...parts: Part[]): Part {
  return { tag: 'td', attributes: { role: 'cell', 'data-column': column }, parts };
}

/** A sign and words: no colour alone. */
function warning(text: string): Part {
  return { tag: 'span', attributes: { class: 'warning' }, text: `⚠ ${text}` };
}

/** True for what is past its date and not done. */
export function isOverdue({ due, status }: Pick<PlanRow, 'due' | 'status'>, today: string): boolean {
  return due !== '' && due < today && (status === 'open' || status === 'inProgress');
}

/** `{0}`, `{1}` filled in. */
function fill(sentence: string, ...values: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
