import { CONTEXT, selectorOf } from '../annotation.ts';
import type { Annotation } from '../annotation.ts';
import { toFileForm } from './fileForm.ts';
import { SIDECAR_VERSION } from './version.ts';

/** What a file of annotations says. */
export interface Sidecar {
  readonly annotations: readonly Annotation[];
  /** JSON texts of entries that were not understood; they are written back as they are. */
  readonly kept: readonly string[];
  /** Keys of the file that are not ours, under `first` those of its page, and a later form's number; they are written back. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export const EMPTY_SIDECAR: Sidecar = { annotations: [], kept: [], rest: {} };

/**
 * The text of a sidecar. Annotations stand in the order of the passages, each on lines of its own with keys in a fixed
 * order; nothing in the file counts or stamps the whole. So a change of one annotation changes its lines only, and git
 * merges changes of different passages by itself.
 */
export function printSidecar({ annotations, kept, rest }: Sidecar, reportName: string): string {
  const { first, ...around } = rest;
  const items = [...[...annotations].sort(byPassage).map(printAnnotation), ...kept.map(unindent)].map((text) =>
    indent(text, '      '),
  );
  const urn = `urn:report-lens:annotations:${encodeURIComponent(reportName)}`;
  const head = {
    '@context': CONTEXT,
    id: urn,
    type: 'AnnotationCollection',
    label: `Annotations of ${reportName}`,
    'lens:version': SIDECAR_VERSION,
    ...around,
  };
  const page = { type: 'AnnotationPage', id: `${urn}:1`, partOf: urn, startIndex: 0, ...(first ?? {}) };
  const list = items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n    ]`;
  return `${openObject(head, '')},\n  "first": ${openObject(page, '  ')},\n    "items": ${list}\n  }\n}\n`;
}

/** An object on several lines without its end, to which further keys are added. */
function openObject(value: object, by: string): string {
  return JSON.stringify(value, null, 2).replace(/\n\}$/, '').replaceAll('\n', `\n${by}`);
}

/** One annotation as JSON on several lines, its keys in a fixed order. Equal annotations print equally. */
export function printAnnotation(annotation: Annotation): string {
  return printJson(toFileForm(annotation)) ?? '';
}

/** Any JSON in the same way; undefined for nothing. */
export function printJson(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(inOrder(value), null, 2);
}

/** Keys in the order that a reader wants them; keys that are not named here follow by name. */
const ORDER = [
  '@context type id motivation purpose creator name created modified value format language exact prefix suffix start end',
  'conformsTo body target source selector lens:digest lens:resolved lens:action status owner due lens:verdict lens:copyOf',
].flatMap((line) => line.split(' '));
const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((key, at) => [key, at]));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

function rankOf(key: string): number {
  return RANK.get(key) ?? RANK.size;
}

function byPassage(a: Annotation, b: Annotation): number {
  return startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
}

/** An annotation of the whole report stands first. */
function startOf({ target }: Annotation): number {
  return selectorOf(target, 'TextPositionSelector')?.start ?? -1;
}

/** Takes off what its last line is indented by. A line end in JSON is never part of a string. */
function unindent(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const by = /^[ \t]*/.exec(lines.at(-1) ?? '')?.[0] ?? '';
  return lines.map((line) => (line.startsWith(by) ? line.slice(by.length) : line)).join('\n');
}

function indent(text: string, by: string): string {
  return by + text.replaceAll('\n', `\n${by}`);
}
