import type { Annotation, Body } from '../annotation.ts';
import { copyOf, isNewer } from './copies.ts';
import { printAnnotation, printJson } from './printSidecar.ts';
import type { Sidecar } from './printSidecar.ts';

/**
 * Puts together what two writers made of the same file. Nobody's words get lost: what one side added stays, what one side
 * changed stays changed, what one side deleted is gone unless the other side changed it meanwhile. Where both changed the
 * same thing, the later change stands and the other side's annotation is kept beside it as a copy (`lens:copyOf`).
 */
export function mergeSidecars(base: Sidecar, ours: Sidecar, theirs: Sidecar): Sidecar {
  return {
    annotations: mergeAnnotations(base.annotations, ours.annotations, theirs.annotations),
    kept: mergeLists(base.kept, ours.kept, theirs.kept),
    rest: mergeRecords(base.rest, ours.rest, theirs.rest).merged,
  };
}

function mergeAnnotations(
  base: readonly Annotation[],
  ours: readonly Annotation[],
  theirs: readonly Annotation[],
): Annotation[] {
  const [baseById, oursById, theirsById] = [base, ours, theirs].map(byId);
  const merged = new Map<string, Annotation>();
  for (const { id } of [...theirs, ...ours]) {
    if (merged.has(id)) continue;
    for (const annotation of mergeOne(baseById?.get(id), oursById?.get(id), theirsById?.get(id))) {
      merged.set(annotation.id, annotation);
    }
  }
  return [...merged.values()];
}

function byId(annotations: readonly Annotation[]): Map<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

/** No annotation, one, or the one that stands and the copy of the other. */
function mergeOne(
  base: Annotation | undefined,
  ours: Annotation | undefined,
  theirs: Annotation | undefined,
): Annotation[] {
  if (ours === undefined || theirs === undefined) {
    const left = ours ?? theirs;
    // Deleted on one side: gone, unless it is new or changed on the other.
    return left === undefined || (base !== undefined && isSame(base, left)) ? [] : [left];
  }
  if (isSame(ours, theirs) || (base !== undefined && isSame(base, theirs))) return [ours];
  if (base !== undefined && isSame(base, ours)) return [theirs];
  const [newer, older] = isNewer(ours, theirs) ? [ours, theirs] : [theirs, ours];
  const { merged, isClash } = mergeFields(base, newer, older);
  return isClash ? [merged, copyOf(older)] : [merged];
}

function isSame(a: Annotation, b: Annotation): boolean {
  return a === b || printAnnotation(a) === printAnnotation(b);
}

/** Field by field, bodies one by one; where both changed the same, the newer side's stands and it is a clash. */
function mergeFields(
  base: Annotation | undefined,
  newer: Annotation,
  older: Annotation,
): { merged: Annotation; isClash: boolean } {
  const fields = mergeRecords(comparable(base), comparable(newer), comparable(older));
  const bodies = mergeRecords(byBody(base?.body ?? []), byBody(newer.body), byBody(older.body));
  const { modified } = newer;
  // Both sides are annotations, and every field comes from one of them.
  const merged = { ...fields.merged, body: Object.values(bodies.merged) } as unknown as Annotation;
  return {
    merged: modified === undefined ? merged : { ...merged, modified },
    isClash: fields.isClash || bodies.isClash,
  };
}

/** The fields that are compared one by one: bodies are compared by themselves, the date of change always differs. */
function comparable(annotation: Annotation | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(annotation ?? {}).filter(([key]) => key !== 'body' && key !== 'modified'));
}

/** Bodies under names that both sides use for the same body. */
function byBody(bodies: readonly Body[]): Record<string, Body> {
  return Object.fromEntries(bodies.map((body, at) => [body.id ?? `${body.type} ${at}`, body]));
}

function mergeRecords(
  base: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): { merged: Record<string, unknown>; isClash: boolean } {
  const merged: [string, unknown][] = [];
  let isClash = false;
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const [before, our, their] = [base, ours, theirs].map((record) => printJson(record[key]));
    const isOurs = our !== before;
    const isTheirs = their !== before;
    if (isOurs && isTheirs && our !== their) isClash = true;
    const value = isOurs ? ours[key] : theirs[key];
    if (value !== undefined) merged.push([key, value]);
  }
  return { merged: Object.fromEntries(merged), isClash };
}

function mergeLists(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const deleted = new Set(base.filter((text) => !ours.includes(text)));
  return [...new Set([...theirs.filter((text) => !deleted.has(text)), ...ours.filter((text) => !base.includes(text))])];
}
