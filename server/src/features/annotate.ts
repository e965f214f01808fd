import type { Annotation, Body, SpecificResource } from '../annotations/annotation.ts';
import type { AnchorText } from '../annotations/anchors/anchorText.ts';
import { describe } from '../annotations/anchors/describe.ts';
import { parseAnnotation } from '../annotations/sidecar/sidecar.ts';
import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../text/span.ts';
import type { AnnotationEdit } from '../protocol/annotations.ts';
import type { AnnotationChange } from '../workspace/annotations/reportAnnotations.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { passageAround } from './links/linkedPassages.ts';
import { toSpan } from './toLsp.ts';

/** The report's text, for edits that name passages. */
export interface AnnotatedDocument {
  readonly document: ReportDocument;
  /** The document's text, prepared. */
  readonly text: AnchorText;
}

/** What the maker of an annotation does not say. */
export interface AnnotateContext {
  /** Left out where the report was not read, because no edit needs it. */
  readonly passages?: AnnotatedDocument;
  readonly get: (id: string) => Annotation | undefined;
  /** How the file of annotations names the report. */
  readonly source: string;
  readonly author: string;
  readonly newId: () => string;
  /** xsd:dateTime. */
  readonly now: string;
}

/** One edit, worked out: what it changes, and the passage that the reader chose, if one was chosen. */
export interface WorkedOutEdit extends AnnotationChange {
  readonly chosen?: Span;
}

/** True if an edit names a passage, so that the report's text is needed. Clients may send anything. */
export function namesPassage(edit: unknown): boolean {
  const { kind } = (edit ?? {}) as { readonly kind?: unknown };
  return kind === 'create' || kind === 'place';
}

/** Works out what an edit does; undefined if it cannot be done: an unknown id, an empty passage, a malformed draft. */
export function annotate(edit: AnnotationEdit, context: AnnotateContext): WorkedOutEdit | undefined {
  if (!isWhole(edit)) return undefined;
  switch (edit.kind) {
    case 'create':
      return create(edit, context);
    case 'update':
      return update(edit, context);
    case 'delete': {
      const before = context.get(edit.id);
      return before && { before, after: undefined };
    }
    case 'place':
      return place(edit, context);
    case 'import': {
      const after = checked(edit.annotation);
      return after && { before: context.get(after.id), after };
    }
    default:
      return undefined;
  }
}

function create(
  { annotation, range }: Extract<AnnotationEdit, { kind: 'create' }>,
  context: AnnotateContext,
): WorkedOutEdit | undefined {
  const { author, newId, now, source, passages } = context;
  const chosen = range === undefined ? undefined : chosenSpan(passages, range, annotation.motivation === 'linking');
  const whole: SpecificResource = { type: 'SpecificResource', source };
  const target = range === undefined ? whole : chosen && passages && describe(passages.text, chosen, source);
  if (target === undefined) return undefined;
  const after = checked({
    ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
    ...annotation,
    body: asList(annotation.body).map((body) => completed(body, context)),
    type: 'Annotation',
    id: newId(),
    created: now,
    target,
  });
  return after && { before: undefined, after, ...(chosen === undefined ? {} : { chosen }) };
}

function update(
  { id, changes }: Extract<AnnotationEdit, { kind: 'update' }>,
  context: AnnotateContext,
): WorkedOutEdit | undefined {
  const before = context.get(id);
  if (before === undefined) return undefined;
  const { created, target, type } = before;
  const changed: Record<string, unknown> = { ...before, ...changes, id, created, target, type, modified: context.now };
  const fields = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null));
  const after = checked({ ...fields, body: asList(fields['body']).map((body) => completed(body, context)) });
  return after && { before, after };
}

function place(
  { id, range }: Extract<AnnotationEdit, { kind: 'place' }>,
  { passages, get, now }: AnnotateContext,
): WorkedOutEdit | undefined {
  const before = get(id);
  const chosen = chosenSpan(passages, range, false);
  const target = before && chosen && passages && describe(passages.text, chosen, before.target.source);
  if (before === undefined || chosen === undefined || target === undefined) return undefined;
  return { before, after: { ...before, modified: now, target: { ...before.target, ...target } }, chosen };
}

/** What a range means; for links, an empty one means the recommendation or paragraph around it. */
function chosenSpan(passages: AnnotatedDocument | undefined, range: Range, withPassage: boolean): Span | undefined {
  if (passages === undefined) return undefined;
  const span = toSpan(passages.document.source, range);
  return span !== undefined && withPassage ? passageAround(passages.document, span) : span;
}

/** Requests come from clients, and clients may send anything: true if what an edit consists of is there. */
function isWhole(edit: unknown): boolean {
  if (typeof edit !== 'object' || edit === null) return false;
  const { kind, annotation, changes } = edit as Readonly<Record<string, unknown>>;
  const needed = kind === 'create' ? annotation : kind === 'update' ? changes : {};
  return typeof needed === 'object' && needed !== null;
}

/** A body with an id, a date and an author, so that it can be told from others when files are put together. */
function completed(body: unknown, { newId, now, author }: AnnotateContext): unknown {
  const draft = body as Partial<Body> | null;
  if (draft?.type !== 'TextualBody') return body;
  const creator = author === '' ? {} : { creator: { type: 'Person', name: author } };
  return { id: newId(), created: now, ...(draft.id === undefined ? creator : {}), ...draft };
}

function checked(value: unknown): Annotation | undefined {
  const parsed = parseAnnotation(value);
  return 'wrong' in parsed ? undefined : parsed;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [undefined];
}
