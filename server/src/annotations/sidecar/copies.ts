import { hashOf, uuidFrom } from '../../text/bytes/hash.ts';
import type { Annotation } from '../annotation.ts';
import { printAnnotation } from './printSidecar.ts';

/** True if `a` was changed after `b`; at the same moment, some order that does not depend on who asks. */
export function isNewer(a: Annotation, b: Annotation): boolean {
  const [when, other] = [timeOf(a), timeOf(b)];
  return when === other ? printAnnotation(a) > printAnnotation(b) : when > other;
}

/** Milliseconds since 1970; 0 for a day that no calendar has, such as a file may name. */
function timeOf({ created, modified }: Annotation): number {
  return Date.parse(modified ?? created) || 0;
}

/** The annotation under a new id that follows from what it says, so that whoever makes the copy makes the same. */
export function copyOf(annotation: Annotation): Annotation {
  const { id } = annotation;
  return { ...annotation, id: uuidFrom(hashOf(printAnnotation(annotation))), 'lens:copyOf': id };
}
