import type { Annotation, Body, SpecificResource } from '../../annotations/annotation.ts';
import { ACTION_STATUSES, selectorOf } from '../../annotations/annotation.ts';
import { recommendationAt } from '../../analysis/itemAt.ts';
import type { PlanEvidence, PlanFields, PlanRow, SetPlanRowParams } from '../../protocol/followUp.ts';
import type { AnnotationDraft, AnnotationEdit } from '../../protocol/annotations.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { passageSpan } from '../links/linkedPassages.ts';
import { passageSelection, passageWords, shownNumber } from '../passages/passageNames.ts';
import type { Placed } from '../passages/placedAnnotation.ts';
import { toRange } from '../toLsp.ts';
import { foldWhite } from '../../text/letters/whiteSpace.ts';

/** What a recommendation has that nobody has written anything about. */
const NOTHING: PlanFields = { status: 'open', owner: '', due: '', notes: '', evidence: [] };

/**
 * `report/actionPlan`: a row for each recommendation in reading order; behind them the rows of recommendations that the
 * report has no more, so that nothing is lost.
 */
export function actionPlan(document: ReportDocument, placed: readonly Placed[]): PlanRow[] {
  const stored = placed.filter(({ annotation }) => annotation['lens:action'] !== undefined);
  const used = new Set<Placed>();
  const rows = document.report.recommendations.map((_, recommendation): PlanRow => {
    const own = stored.find((one) => !used.has(one) && standsAt(document, one, recommendation));
    if (own !== undefined) used.add(own);
    const passage = { kind: 'recommendation', recommendation, item: undefined } as const;
    const number = shownNumber(document, passage);
    const selection = passageSelection(document, passage);
    return {
      key: keyOf(recommendation),
      ...(number === undefined ? {} : { number }),
      label: passageWords(document, passage),
      ...(selection === undefined ? {} : { range: toRange(document.source, selection) }),
      ...fieldsOf(own?.annotation),
    };
  });
  return [...rows, ...stored.filter((one) => !used.has(one)).map(({ annotation }) => goneRow(annotation))];
}

/** The passage that a new row is about; undefined for the key of one that is stored already, or none. */
export function planTarget({ report }: ReportDocument, key: string): Span | undefined {
  const recommendation = /^recommendation (\d{1,9})$/.exec(key)?.[1];
  if (recommendation === undefined) return undefined;
  return passageSpan(report, { kind: 'recommendation', recommendation: Number(recommendation), item: undefined });
}

/** The annotation that holds a row already. */
export function planAnnotation(
  document: ReportDocument,
  placed: readonly Placed[],
  key: string,
): Annotation | undefined {
  const stored = placed.filter(({ annotation }) => annotation['lens:action'] !== undefined);
  const byId = stored.find(({ annotation }) => annotation.id === key);
  const found = byId ?? stored.find((one) => keyOfPlace(document, one) === key);
  return found?.annotation;
}

/**
 * `report/setActionPlanRow`: what to do so that the row has these fields; null for a key that no row has. What is not of
 * the kind that it should be is left as it was.
 */
export function planEdit(
  document: ReportDocument,
  placed: readonly Placed[],
  { key, fields, author }: Pick<SetPlanRowParams, 'key' | 'fields' | 'author'>,
): AnnotationEdit | null {
  const known = planAnnotation(document, placed, key);
  const checked = checkedFields(fields);
  if (known !== undefined) {
    const { body, 'lens:action': action } = withPlanFields(known, checked);
    return {
      kind: 'update',
      id: known.id,
      changes: { body, ...(action === undefined ? {} : { 'lens:action': action }) },
    };
  }
  const target = planTarget(document, key);
  if (target === undefined) return null;
  const { body, 'lens:action': action } = withPlanFields(EMPTY_ROW, checked);
  const creator = author === '' ? {} : { creator: { type: 'Person' as const, name: author } };
  const annotation: AnnotationDraft = {
    motivation: 'assessing',
    ...creator,
    body,
    ...(action === undefined ? {} : { 'lens:action': action }),
  };
  return { kind: 'create', range: toRange(document.source, target), annotation };
}

const EMPTY_ROW: Annotation = {
  id: '',
  type: 'Annotation',
  motivation: 'assessing',
  created: '',
  body: [],
  target: { type: 'SpecificResource', source: '' },
};

/** Clients may send anything. */
function checkedFields(value: unknown): Partial<PlanFields> {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<keyof PlanFields, unknown>;
  const status = ACTION_STATUSES.find((one) => one === given.status);
  const text = (key: 'owner' | 'notes', most: number): Partial<PlanFields> =>
    typeof given[key] === 'string' ? { [key]: given[key].slice(0, most) } : {};
  const isDay = typeof given.due === 'string' && /^(?:\d{4}-\d\d-\d\d)?$/.test(given.due);
  const evidence = Array.isArray(given.evidence) ? given.evidence.filter(isEvidenceLike).slice(0, 100) : undefined;
  return {
    ...(status === undefined ? {} : { status }),
    ...text('owner', 200),
    ...text('notes', 20_000),
    ...(isDay ? { due: given.due as string } : {}),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function isEvidenceLike(value: unknown): value is PlanEvidence {
  const { name, address } = (value ?? {}) as Partial<Record<keyof PlanEvidence, unknown>>;
  return typeof name === 'string' && typeof address === 'string' && address !== '';
}

/** An annotation with what was written of a row. What it holds besides is kept. */
export function withPlanFields(annotation: Annotation, fields: Partial<PlanFields>): Annotation {
  const all = { ...fieldsOf(annotation), ...fields };
  const others = annotation.body.filter((one) => !isNotes(one) && !isEvidence(one));
  const known = annotation.body.find(isNotes);
  const notes: Body[] =
    all.notes === ''
      ? []
      : [
          {
            ...(known ?? { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown' }),
            value: all.notes,
          } as Body,
        ];
  const action = Object.entries(annotation['lens:action'] ?? {}).filter(([key]) => key !== 'owner' && key !== 'due');
  return {
    ...annotation,
    body: [...notes, ...others, ...all.evidence.map((one) => evidenceBody(annotation, one))],
    'lens:action': {
      ...Object.fromEntries(action),
      status: all.status,
      ...(all.owner === '' ? {} : { owner: all.owner }),
      ...(all.due === '' ? {} : { due: all.due }),
    },
  };
}

/** What is written about a recommendation; where nothing is, it is open. */
function fieldsOf(annotation: Annotation | undefined): PlanFields {
  const action = annotation?.['lens:action'];
  if (annotation === undefined || action === undefined) return NOTHING;
  const notes = annotation.body.find(isNotes);
  return {
    status: action.status,
    owner: action.owner ?? '',
    due: action.due ?? '',
    notes: notes !== undefined && 'value' in notes ? notes.value : '',
    evidence: annotation.body.filter(isEvidence).map(evidenceOf),
  };
}

function goneRow(annotation: Annotation): PlanRow {
  const quote = selectorOf(annotation.target, 'TextQuoteSelector')?.exact ?? '';
  return { key: annotation.id, label: foldWhite(quote).slice(0, 200), ...fieldsOf(annotation) };
}

function standsAt(document: ReportDocument, placed: Placed, recommendation: number): boolean {
  return keyOfPlace(document, placed) === keyOf(recommendation);
}

function keyOfPlace({ report }: ReportDocument, { span }: Placed): string | undefined {
  const around = span === undefined ? undefined : recommendationAt(report, span.start);
  return around === undefined ? undefined : keyOf(around.recommendation);
}

function keyOf(recommendation: number): string {
  return `recommendation ${recommendation}`;
}

function isNotes(body: Body): boolean {
  return body.type === 'TextualBody' && body.purpose === 'commenting';
}

function isEvidence(body: Body): body is SpecificResource {
  return body.type === 'SpecificResource' && body.purpose === 'linking';
}

/** Evidence keeps its name, and the line where it was in a file. */
function evidenceBody(annotation: Annotation, { name, address }: PlanEvidence): Body {
  const known = annotation.body.filter(isEvidence).find((one) => sameEvidence(evidenceOf(one), { name, address }));
  if (known !== undefined) return known;
  const [source = '', line] = address.split(/#L(?=\d+$)/);
  const selector = line === undefined ? undefined : [{ type: 'FragmentSelector', value: `line=${line}` } as const];
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source,
    ...(selector === undefined ? {} : { selector }),
    ...{ 'lens:name': name },
  };
}

function evidenceOf(body: SpecificResource): PlanEvidence {
  const name = (body as { readonly 'lens:name'?: unknown })['lens:name'];
  const line = /^line=(\d{1,9})$/.exec(selectorOf(body, 'FragmentSelector')?.value ?? '')?.[1];
  const address = line === undefined ? body.source : `${body.source}#L${line}`;
  return { name: typeof name === 'string' && name !== '' ? name.slice(0, 200) : address, address };
}

function sameEvidence(a: PlanEvidence, b: PlanEvidence): boolean {
  return a.name === b.name && a.address === b.address;
}
