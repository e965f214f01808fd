import type { Annotation } from '../../../../server/src/annotations/annotation.ts';
import type { AnnotationDraft, AnnotationEdit } from '../../../../server/src/protocol/annotations.ts';

/** Fields that the server sets by itself. */
const SERVERS: readonly string[] = ['id', 'type', 'created', 'modified', 'target'] satisfies (keyof Annotation)[];

/** A new annotation as the server takes it: without what it sets by itself. */
export function draftOf({ motivation, body, ...rest }: Annotation): AnnotationDraft {
  const own = Object.entries(rest).filter(([key]) => !SERVERS.includes(key));
  return { motivation, body, ...Object.fromEntries(own) };
}

/** What the server is told of a change: the fields that are others; null for one that is none any more. */
export function editFor(before: Annotation, after: Annotation | undefined): AnnotationEdit[] {
  if (after === before) return [];
  if (after === undefined) return [{ kind: 'delete', id: before.id }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Annotation)[];
  const own = keys.filter((key) => !SERVERS.includes(key));
  const changed = own.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const changes = Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
  return changed.length === 0 ? [] : [{ kind: 'update', id: before.id, changes }];
}
