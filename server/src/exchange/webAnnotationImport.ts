import { MOTIVATIONS } from '../annotations/annotation.ts';
import type { Annotation } from '../annotations/annotation.ts';
import { parseSidecar } from '../annotations/sidecar/sidecar.ts';
import { hashOf, uuidFrom } from '../text/bytes/hash.ts';
import { isRecord, list, string } from './json.ts';

/** What an import found. */
export interface Imported {
  readonly annotations: readonly Annotation[];
  /** How many entries were not understood; they are left out. */
  readonly skipped: number;
}

/**
 * Reads W3C annotations of other programs in any of the forms that the model allows: one annotation, a list, a page or a
 * collection; single values in place of lists; bodies that are plain text. `source` is the report that they are for. What
 * has no quotation keeps no selector of a kind that a text cannot have (XPath, CSS, SVG). undefined if `value` holds no
 * annotations.
 */
export function readWebAnnotations(value: unknown, source: string): Imported | undefined {
  const items = itemsOf(value);
  if (items === undefined) return undefined;
  const adaptedItems = items.map((item) => (isRecord(item) ? adapted(item, source) : item));
  return checked(adaptedItems);
}

/** Those of the items that are annotations as our own files have them. */
export function checked(items: readonly unknown[]): Imported {
  const page = { type: 'AnnotationPage', items };
  const { annotations, kept } = parseSidecar(JSON.stringify({ type: 'AnnotationCollection', first: page }));
  return { annotations, skipped: kept.length };
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.some(isAnnotation) ? (value as readonly unknown[]) : undefined;
  if (!isRecord(value)) return undefined;
  if (isAnnotation(value)) return [value];
  if (Array.isArray(value['items'])) return value['items'] as readonly unknown[];
  return isRecord(value['first']) && Array.isArray(value['first']['items'])
    ? (value['first']['items'] as readonly unknown[])
    : undefined;
}

function isAnnotation(value: unknown): boolean {
  return isRecord(value) && many(value['type']).includes('Annotation');
}

function adapted(item: Readonly<Record<string, unknown>>, source: string): unknown {
  const motivation = many(item['motivation']).map(short).find(isMotivation);
  const body = [...many(item['body']), ...many(item['bodyValue'])].flatMap(bodyOf);
  return {
    ...without(item, ['@context', 'bodyValue', 'creator']),
    id: isIri(item['id']) ? item['id'] : uuidFrom(hashOf(JSON.stringify(item))),
    type: 'Annotation',
    motivation: motivation ?? (body.length > 0 ? 'commenting' : 'highlighting'),
    ...creatorOf(item),
    created: timeOf(item['created']) ?? timeOf(item['modified']) ?? '1970-01-01T00:00:00.000Z',
    body,
    target: targetOf(item['target'], source),
  };
}

function bodyOf(value: unknown): unknown[] {
  if (typeof value === 'string') return [{ type: 'TextualBody', value }];
  if (!isRecord(value)) return [];
  if (many(value['type']).includes('SpecificResource') && typeof value['source'] === 'string')
    return [{ ...value, type: 'SpecificResource', selector: selectorsOf(value['selector']) }];
  if (typeof value['value'] !== 'string') return [];
  const first = many(value['purpose']).map(short).find(isMotivation);
  return [
    {
      ...without(value, ['purpose', 'creator']),
      type: 'TextualBody',
      value: value['value'],
      ...(first === undefined ? {} : { purpose: first }),
      ...creatorOf(value),
    },
  ];
}

function targetOf(value: unknown, source: string): unknown {
  const target = many(value).find(isRecord) ?? {};
  const selector = selectorsOf(target['selector']);
  return { type: 'SpecificResource', source, ...(selector.length === 0 ? {} : { selector }) };
}

/** Those that a text can have; the outer ones first, since a selector may refine another one. */
function selectorsOf(value: unknown): unknown[] {
  return many(value)
    .filter(isRecord)
    .flatMap((selector): unknown[] => {
      const { refinedBy, ...own } = selector;
      const isKnown = ['TextQuoteSelector', 'FragmentSelector'].includes(string(selector['type']));
      return [...selectorsOf(refinedBy), ...(isKnown ? [own] : [])];
    });
}

function creatorOf({ creator }: Readonly<Record<string, unknown>>): { creator?: unknown } {
  const [first] = many(creator);
  const name = isRecord(first)
    ? string(first['name']) || string(first['nickname']) || string(first['id'])
    : string(first);
  return name === '' ? {} : { creator: { type: 'Person', name: name.slice(0, 200) } };
}

function without(value: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? list(value) : [value];
}

/** "oa:commenting" and "http://www.w3.org/ns/oa#commenting" are "commenting". */
function short(name: unknown): string {
  return string(name).replace(/^.*[:#/]/, '');
}

function isMotivation(name: string): boolean {
  return MOTIVATIONS.some((motivation) => motivation === name);
}

function isIri(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value);
}

function timeOf(value: unknown): string | undefined {
  const time = Date.parse(string(value));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
