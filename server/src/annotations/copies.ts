import { hashOf, uuidFrom } from '../text/bytes/hash.ts';
import type { Annotation } from './annotation.ts';
import { printAnnotation } from './printSidecar.ts';

/** True if `a` was changed after `b`; at the same moment, some order that does not depend on who asks. */
export function isNewer(a: Annotation, b: Annotation): boolean {
  const [when, other] = [a, b].map(({ created, modified }) => Date.parse(modified ?? created));
  if (when !== other && when !== undefined && other !== undefined) return when > other;
  return printAnnotation(a) > printAnnotation(b);
}

/** The annotation under a new id that follows from what it says, so that whoever makes the copy makes the same. */
export function copyOf(annotation: Annotation): Annotation {
  const { id } = annotation;
  return { ...annotation, id: uuidFrom(hashOf(printAnnotation(annotation))), 'lens:copyOf': id };
}
