import type { Agent, Annotation, Body, Selector, TextualBody } from '../annotations/annotation.ts';
import { isRecord, list, string } from './json.ts';
import { foldWhite, oneLine } from '../text/letters/whiteSpace.ts';

/** The annotations of one web page or PDF in an export from Hypothesis. */
export interface HypothesisDocument {
  readonly uri: string;
  readonly title: string;
  readonly annotations: readonly Annotation[];
}

/**
 * Reads annotations as Hypothesis gives them out: the answer of its API (`rows`), the file of its client's Export
 * (`annotations`), or a list of them (https://h.readthedocs.io/en/latest/api-reference/v1). Replies become replies of
 * the annotation that they belong to; those whose annotation is not in the file are kept as notes. `source` is the
 * report that they are for, relative to its file of annotations. undefined if `value` is nothing of the kind.
 *
 * Positions are left out: they count the characters of the page that Hypothesis saw. The quote says where it is.
 */
export function readHypothesis(value: unknown, source: string): HypothesisDocument[] | undefined {
  const rows = rowsOf(value);
  if (rows === undefined) return undefined;
  const documents = new Map<string, { title: string; annotations: Annotation[] }>();
  const roots = new Set(rows.filter((row) => list(row['references']).length === 0).map((row) => string(row['id'])));
  for (const row of rows) {
    const [root] = list(row['references']).map(string);
    if (root !== undefined && roots.has(root)) continue;
    const replies = rows.filter((one) => list(one['references']).map(string)[0] === string(row['id']));
    const annotation = toAnnotation(row, replies, source);
    if (annotation === undefined) continue;
    const uri = string(row['uri']);
    const known = documents.get(uri) ?? { title: titleOf(row) ?? uri, annotations: [] };
    documents.set(uri, known);
    known.annotations.push(annotation);
  }
  return [...documents].map(([uri, one]) => ({ uri, ...one }));
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(value: unknown): Row[] | undefined {
  const found = isRecord(value) ? (value['rows'] ?? value['annotations']) : value;
  if (!Array.isArray(found)) return undefined;
  const rows = found.filter(isRecord);
  const areHypothesis = rows.every(
    (row) => typeof row['id'] === 'string' && 'uri' in row && Array.isArray(row['target']),
  );
  return areHypothesis && rows.length === found.length ? rows : undefined;
}

function toAnnotation(row: Row, replies: readonly Row[], source: string): Annotation | undefined {
  const id = idOf(row);
  const created = timeOf(row['created']);
  if (id === undefined || created === undefined) return undefined;
  const creator = creatorOf(row);
  const modified = timeOf(row['updated']);
  const note = string(row['text']).trim();
  const tags = list(row['tags'])
    .map(string)
    .map(oneLine)
    .filter((tag) => tag !== '');
  const dates = { created, ...(modified === undefined ? {} : { modified }) };
  const who = creator === undefined ? {} : { creator };
  const body: Body[] = [
    ...(note === '' ? [] : [{ ...markdown(`${id}#note`, note), purpose: 'commenting' as const, ...who, ...dates }]),
    ...tags.map((value): Body => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...replies.flatMap(replyOf),
  ];
  const selector = selectorsOf(row);
  return {
    id,
    type: 'Annotation',
    motivation: note !== '' ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    ...who,
    ...dates,
    body,
    target: { type: 'SpecificResource', source, ...(selector.length === 0 ? {} : { selector }) },
  };
}

function replyOf(row: Row): Body[] {
  const id = idOf(row);
  const value = string(row['text']).trim();
  const created = timeOf(row['created']);
  if (id === undefined || value === '') return [];
  const creator = creatorOf(row);
  return [
    {
      ...markdown(id, value),
      purpose: 'replying',
      ...(creator === undefined ? {} : { creator }),
      ...(created === undefined ? {} : { created }),
    },
  ];
}

function markdown(id: string, value: string): TextualBody {
  return { type: 'TextualBody', id, value, format: 'text/markdown' };
}

function selectorsOf(row: Row): Selector[] {
  const target = list(row['target']).find(isRecord);
  for (const one of list(target?.['selector']).filter(isRecord)) {
    const exact = string(one['exact']);
    if (one['type'] !== 'TextQuoteSelector' || exact.trim() === '') continue;
    const prefix = string(one['prefix']);
    const suffix = string(one['suffix']);
    return [
      {
        type: 'TextQuoteSelector',
        exact: foldWhite(exact).trim(),
        ...(prefix === '' ? {} : { prefix: foldWhite(prefix) }),
        ...(suffix === '' ? {} : { suffix: foldWhite(suffix) }),
      },
    ];
  }
  return [];
}

/** The annotation's own address at Hypothesis: importing twice gives the same annotation, not a second one. */
function idOf(row: Row): string | undefined {
  const id = string(row['id']);
  return /^[\w-]{1,100}$/.test(id) ? `https://hypothes.is/a/${id}` : undefined;
}

/** "acct:ada@hypothes.is" → Ada's display name, or "ada". */
function creatorOf(row: Row): Agent | undefined {
  const info = isRecord(row['user_info']) ? string(row['user_info']['display_name']) : '';
  const name = info !== '' ? info : (/^acct:([^@]+)@/.exec(string(row['user']))?.[1] ?? '');
  return name === '' ? undefined : { type: 'Person', name: name.slice(0, 200) };
}

function titleOf(row: Row): string | undefined {
  const [title] = isRecord(row['document']) ? list(row['document']['title']).map(string) : [];
  return title === '' ? undefined : title;
}

/** Whatever time it is, with a time zone; undefined for what is none. */
function timeOf(value: unknown): string | undefined {
  const time = Date.parse(string(value));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
